/**
 * What a result can do on the phone: put the number that is answered now first, take a note, save the steps,
 * share the page. All steps are there without it, so it is fetched once the page stands, and never from the first
 * answer on.
 */
import { html } from '../elements/html.ts';
import { noteSheet } from './note-sheet.ts';
import { arrangeNumbers } from './numbers-by-clock.ts';
import { saveFile } from './save-file.ts';
import { toolStyles } from './tool-styles.ts';

const path = document.getElementById('path');
if (path) bring(path);

function bring(host: HTMLElement): void {
	wearStyles();
	const notes = noteSheet(host);
	const tools: Readonly<Record<string, () => unknown>> = {
		note: () => notes.open(),
		save: () => saveSteps(host),
		share: () => sharePage(host)
	};
	host.addEventListener('click', (event) => {
		const pressed = (event.target as Element).closest<HTMLElement>('[data-tool], [data-path]');
		tools[pressed?.dataset['tool'] ?? '']?.();
		if (pressed?.dataset['path'] === 'exit') notes.forget();
	});
	host.addEventListener('submit', ({ submitter }) => {
		if (submitter instanceof HTMLButtonElement && submitter.value === 'erase') notes.forget();
	});
	addEventListener('pagehide', () => notes.forget());
	const arrange = () => arrangeNumbers(host, new Date());
	const ready = () => {
		for (const button of host.querySelectorAll<HTMLElement>('[data-tool]')) button.hidden = false;
		arrange();
	};
	// Before the eye sees a screen that was drawn.
	new MutationObserver(ready).observe(host, { childList: true });
	for (const kind of ['visibilitychange', 'afterprint']) addEventListener(kind, arrange);
	addEventListener('beforeprint', () => arrangeNumbers(host));
	ready();
}

function wearStyles(): void {
	const styles = new CSSStyleSheet();
	styles.replaceSync(toolStyles);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
}

const told = (host: HTMLElement, words: string) => {
	const line = host.querySelector('.path-told');
	if (line) line.textContent = words;
};

/** The page's plain address: nothing of the answers is in it. */
async function sharePage(host: HTMLElement): Promise<void> {
	const url = location.origin + location.pathname;
	try {
		if ('share' in navigator) return await navigator.share({ url });
		await (navigator as Navigator).clipboard.writeText(url);
		told(host, 'Adressen er kopieret. Dine svar er ikke med.');
	} catch (fault) {
		const isRegretted = fault instanceof DOMException && fault.name === 'AbortError';
		if (!isRegretted) told(host, `Del denne adresse: ${url}`);
	}
}

/** The steps as they stand, without what was answered and without what only answers on the page. */
function saveSteps(host: HTMLElement): void {
	const steps = host.cloneNode(true) as HTMLElement;
	const unneeded =
		'form, button, .path-bar, .path-concerns, .path-heard, .path-lines, .path-privacy, .path-told, [href^="/"]';
	for (const one of steps.querySelectorAll(unneeded)) one.remove();
	for (const one of steps.querySelectorAll('[tabindex]')) one.removeAttribute('tabindex');
	const saved = html`<!doctype html>
		<html lang="da">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<title>Det gør du nu</title>
			</head>
			<body>
				${{ markup: steps.innerHTML }}
				<p>
					Gemt fra ${location.origin + location.pathname}. Numre kan ændre sig: ring 114 i tvivl.
				</p>
			</body>
		</html>`;
	saveFile('trin.html', saved.markup);
	told(host, 'Trinene er gemt i filen trin.html. Dine svar og notater er ikke med.');
}
