/**
 * Fetches what the path can do without at first, once the page stands. From the first answer on no request
 * begins (H9): whoever answers before that goes without, and still has every step.
 */
export function fetchTools(host: HTMLElement): void {
	const address = document.querySelector<HTMLLinkElement>('link[rel=later]')?.href;
	let answered = false;
	host.addEventListener('submit', () => (answered = true), { once: true, capture: true });
	const begin = () => {
		if (answered || address === undefined) return;
		const script = document.createElement('script');
		script.type = 'module';
		script.src = address;
		document.head.append(script);
	};
	if (document.readyState === 'complete') setTimeout(begin);
	else addEventListener('load', () => setTimeout(begin), { once: true });
}
