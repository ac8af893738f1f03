/**
 * What stands above a page that comes from the copy on the device (H8): what it is a copy of, and when it was
 * last held up against the service. After fourteen days it says to ring when in doubt.
 */
import { danishDate, dayOf, daysBetween } from '#domain/kernel';
import { html } from './html.ts';
import type { KeptCopy } from './kept-copy.ts';

/** The room that the frame of a page leaves for it. */
const room = /<div id="copy-banner" hidden(=""|="hidden")?><\/div>/;

export const withBanner = (page: string, copy: KeptCopy, now: number): string =>
	page.replace(room, () => copyBanner(copy, now));

export const daysUntilDoubt = 14;

const clock = new Intl.DateTimeFormat('da-DK', {
	timeZone: 'Europe/Copenhagen',
	hour: '2-digit',
	minute: '2-digit'
});

/** `22. november 2026 kl. 13.05`. */
export function checkedWords(checkedAt: number): string {
	const at = new Date(checkedAt);
	return `${danishDate(dayOf(at))} kl. ${clock.format(at).replace(':', '.')}`;
}

export const isDoubtful = ({ checkedAt }: KeptCopy, now: number): boolean =>
	daysBetween(dayOf(new Date(checkedAt)), dayOf(new Date(now))) >= daysUntilDoubt;

export function copyBanner(copy: KeptCopy, now: number): string {
	const doubtful = isDoubtful(copy, now);
	return html`<aside
		id="copy-banner"
		class="copy-banner ${doubtful && 'copy-banner--doubtful'}"
		aria-label="Kopi på denne enhed"
	>
		<div class="site-width">
			<p>
				Kopi: <a href="${copy.place || '/handlevej'}">${copy.label}</a>. Kontrolleret
				<span data-checked>${checkedWords(copy.checkedAt)}</span>.
				<a href="/uden-forbindelse">Om kopien</a>
			</p>
			${
				doubtful &&
				html`<p data-doubt>
					Kopien er ikke kontrolleret i ${daysUntilDoubt} dage eller mere. Et nummer kan være
					ændret. Er du i tvivl, så ring <a href="tel:114">114</a>.
				</p>`
			}
		</div>
	</aside>`.markup;
}
