/** The words of the screens themselves; the words of the path are its texts. */
import type { Deadline, Role } from '#domain/pathway';

export const roleWords: Readonly<Record<Role, { readonly who: string; readonly view: string }>> = {
	staff: { who: 'Medarbejderen', view: 'Jeg er medarbejder – vis medarbejderens trin' },
	leader: { who: 'Lederen', view: 'Jeg er leder – vis lederens trin' },
	chief: { who: 'Chefen', view: 'Jeg er chef – vis chefens trin' },
	authority: { who: 'Modtagelsen', view: 'Jeg arbejder i myndigheden – vis myndighedens trin' }
};

export const headingWords: Readonly<Record<Role, string>> = {
	staff: 'Det gør du som medarbejder',
	leader: 'Det gør du som leder',
	chief: 'Det gør du som chef',
	authority: 'Det gør myndigheden'
};

/** An empty text is not shown. */
export const deadlineWords: Readonly<Record<Deadline, string>> = {
	'at-once': 'straks',
	'before-child-goes-home': 'før barnet går hjem',
	'same-day': 'samme dag',
	'within-24-hours': 'inden for 24 timer',
	'before-parents-are-told': 'før nogen taler med forældrene',
	'within-6-working-days': 'inden for seks hverdage',
	'within-4-months': 'inden for fire måneder',
	'when-agreed': 'når det er aftalt med modtagelsen',
	ongoing: ''
};
