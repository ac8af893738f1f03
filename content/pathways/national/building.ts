/** How a step, a rule, a note and a question of the national path are written: short, with their ids as text ids. */
import type {
	Act,
	Condition,
	Deadline,
	NeverRule,
	NoteHint,
	Person,
	Phase,
	Question,
	Role,
	Step
} from '#domain/pathway';

interface StepWords {
	readonly when: Condition;
	readonly act: Act;
	readonly informs?: readonly Person[];
	readonly precedes?: readonly string[];
	readonly givesWayTo?: readonly string[];
	readonly deadline: Deadline;
	readonly law?: readonly string[];
	readonly contact?: string;
	/** Where another step's words serve. */
	readonly text?: string;
	readonly seenBy?: readonly Role[];
	readonly awaiting?: true;
}

export const step =
	(owner: Step['owner'], phase: Phase) =>
	(id: string, words: StepWords): Step => ({
		id,
		when: words.when,
		act: words.act,
		owner,
		informs: words.informs ?? [],
		precedes: words.precedes ?? [],
		givesWayTo: words.givesWayTo ?? [],
		phase,
		deadline: words.deadline,
		law: words.law ?? [],
		...(words.contact ? { contact: words.contact } : {}),
		text: words.text ?? id,
		...(words.seenBy ? { seen: { by: words.seenBy, text: `${id}.seen` } } : {}),
		status: words.awaiting ? 'awaiting' : 'confirmed'
	});

/** Professionals' duty about abuse, and about a need of support; everybody's duty. */
export const overgreb = ['barnets-lov-133-1-4', 'barnets-lov-133-1'];
export const support = ['barnets-lov-133-1'];
export const everybody = ['barnets-lov-135'];

const notAuthority: readonly Role[] = ['staff', 'leader', 'chief'];

export const never = (
	id: string,
	words: {
		readonly when: Condition;
		readonly acts: readonly Act[];
		readonly persons?: readonly Person[];
		readonly givesWayTo?: readonly string[];
		readonly roles?: readonly Role[];
		readonly awaiting?: true;
	}
): NeverRule => ({
	id,
	when: words.when,
	acts: words.acts,
	persons: words.persons ?? [],
	...(words.givesWayTo ? { givesWayTo: words.givesWayTo } : {}),
	roles: words.roles ?? notAuthority,
	text: id,
	why: `${id}.why`,
	status: words.awaiting ? 'awaiting' : 'confirmed'
});

export const note = (id: string, when: Condition, ...by: readonly Role[]): NoteHint => ({
	id,
	when,
	roles: by,
	text: id,
	status: 'confirmed'
});

export const question = (
	fact: string,
	values: readonly string[],
	extra: Pick<Question, 'when' | 'offered' | 'unknownAs'> = {}
): Question => ({
	id: `q-${fact}`,
	fact,
	...extra,
	text: `q-${fact}`,
	options: Object.fromEntries(values.map((value) => [value, `q-${fact}.${value}`])),
	definition: `q-${fact}.definition`
});
