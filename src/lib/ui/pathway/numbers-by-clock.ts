/**
 * Both numbers stand on every page; by the phone's clock the one that is surely answered now stands first. A wrong
 * clock harms nothing: none is ever hidden, and they stay as large as each other.
 */
import { openness, type Openness, type OpeningHours } from '#domain/directory';

const words: Readonly<Record<Openness, string>> = {
	open: 'Åbent nu efter telefonens ur.',
	closed: 'Lukket nu efter telefonens ur.',
	'in-doubt': 'Kan have lukket i dag.'
};

export interface ByClock {
	/** The intake is surely open. */
	readonly intakeFirst: boolean;
	/** Softly: it is the phone's clock that says so. */
	readonly says: string;
}

/** Nothing where nobody has given the hours: then all stays as it is written. */
export function byClock(opening: OpeningHours, now: Date): ByClock | undefined {
	if (opening.length === 0) return undefined;
	const found = openness(opening, now);
	return { intakeFirst: found === 'open', says: words[found] };
}

/** Paper has no clock: without one the numbers stand as the page was written. */
export function arrangeNumbers(host: HTMLElement, now?: Date): void {
	for (const intake of host.querySelectorAll<HTMLElement>('[data-opening]')) {
		const block = intake.parentElement;
		const other = block && [...block.children].find((one) => one !== intake && hasCall(one));
		// Nobody loses the button they are about to press.
		if (!block || !other || block.contains(document.activeElement)) continue;
		const opening = JSON.parse(intake.dataset['opening'] ?? '[]') as OpeningHours;
		const found = now && byClock(opening, now);
		const [first, then] = found?.intakeFirst === false ? [other, intake] : [intake, other];
		block.prepend(first, then);
		look(first, 'button-primary');
		look(then, 'button-secondary');
		intake.querySelector('.path-heard')?.remove();
		if (found) intake.prepend(heard(found.says));
	}
}

const hasCall = (part: Element): boolean => part.querySelector('.path-call') !== null;

const look = (part: Element, kind: string): void => {
	const button = part.querySelector('.path-call');
	button?.classList.remove('button-primary', 'button-secondary');
	button?.classList.add(kind);
};

function heard(says: string): HTMLElement {
	const line = document.createElement('p');
	line.className = 'path-hours path-heard';
	line.textContent = says;
	return line;
}
