/**
 * What a theme's page does better with script: all texts open or close in place (G9), a link to a closed text
 * opens it, and paper gets everything. Without it the same links ask the server, and the browser's own folds do.
 */
const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('.theme__text details')];
const texts = () => folds().filter((fold) => fold.classList.contains('passage__fold'));

document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLElement>('[data-fold]');
	if (!link) return;
	event.preventDefault();
	for (const fold of texts()) fold.open = link.dataset['fold'] === 'open';
});

function openTarget(): void {
	const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	const fold = target?.closest('details');
	if (!target || !fold || fold.open) return;
	fold.open = true;
	target.scrollIntoView();
}
addEventListener('hashchange', openTarget);
openTarget();

let closed: readonly HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
	if (closed.length > 0) return;
	closed = folds().filter((fold) => !fold.open);
	for (const fold of closed) fold.open = true;
});
addEventListener('afterprint', () => {
	for (const fold of closed) fold.open = false;
	closed = [];
});
export {};
