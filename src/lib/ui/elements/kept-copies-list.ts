/** The list of what is kept on this device, and the button that takes it away. */
import { checkedWords } from './copy-banner.ts';
import { html } from './html.ts';
import type { KeptCopy } from './kept-copy.ts';
import { say } from './offline-copy.ts';

/** Longer than a worker needs to start. */
const patience = 3000;

/** What the worker answers; nothing where there is no worker. */
function askWorker(wish: 'tell' | 'erase'): Promise<readonly KeptCopy[]> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<readonly KeptCopy[]>) => resolve(data);
		setTimeout(() => resolve([]), patience);
		void say({ wish }, [port2]);
	});
}

export async function showKept(place: HTMLElement): Promise<void> {
	draw(place, await askWorker('tell'));
	place.addEventListener('click', async ({ target }) => {
		if (!(target as Element).closest('button')) return;
		draw(place, await askWorker('erase'));
		place.querySelector<HTMLElement>('p')?.focus();
	});
}

function draw(place: HTMLElement, copies: readonly KeptCopy[]): void {
	place.innerHTML = html`
		${
			copies.length === 0
				? html`<p tabindex="-1">Der er ingen kopi på denne enhed.</p>`
				: html`<ul class="link-list">
							${copies.map(
								(copy) =>
									html`<li>
										<a href="${copy.place || '/handlevej'}">${copy.label}</a><br />Kontrolleret
										${checkedWords(copy.checkedAt)}
									</li>`
							)}
						</ul>
						<p><button type="button" class="button button-secondary">Slet kopien</button></p>`
		}
	`.markup;
}
