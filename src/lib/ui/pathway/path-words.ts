/** The words of the screens themselves; the words of the path are its texts. */
import type { Deadline, Role } from '#domain/pathway';

export const viewWords: Readonly<Record<Role, string>> = {
	staff: 'Jeg er medarbejder – vis medarbejderens trin',
	leader: 'Jeg er leder – vis lederens trin',
	chief: 'Jeg er chef – vis chefens trin',
	authority: 'Jeg arbejder i myndigheden – vis myndighedens trin'
};

export const headingWords: Readonly<Record<Role, string>> = {
	staff: 'Det gør du som medarbejder',
	leader: 'Det gør du som leder',
	chief: 'Det gør du som chef',
	authority: 'Det gør myndigheden'
};

/** An empty text is not shown. */
const deadlineWords: Readonly<Record<Deadline, string>> = {
	'at-once': 'straks',
	'before-child-goes-home': 'før barnet går hjem',
	'same-day': 'samme dag',
	'within-24-hours': 'inden for 24 timer',
	'before-parents-are-told': 'før nogen taler med forældrene',
	'within-7-days': 'inden for syv dage',
	'within-6-working-days': 'inden for seks hverdage',
	'within-1-month': 'inden for en måned',
	'within-4-months': 'inden for fire måneder',
	'when-agreed': 'når det er aftalt med modtagelsen',
	ongoing: ''
};

/** When to do it, unless the step says so in its own words. */
export function whenWords(deadline: Deadline, text: string): string {
	const words = deadlineWords[deadline];
	const said = deadline === 'before-child-goes-home' ? [words, 'før hentetid'] : [words];
	return said.some((one) => text.toLocaleLowerCase('da').includes(one)) ? '' : words;
}
