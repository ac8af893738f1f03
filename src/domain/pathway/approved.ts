/**
 * G4a on a path: a step, a "never" rule or a note that is a proposal counts as confirmed when a professional
 * has approved it as it stands, and the law it rests on is confirmed too.
 */
import { canonicalJson } from '#domain/document';
import type { Definition, NeverRule, NoteHint, Status, Step } from './definition.ts';

/** What can await approval on a path. Its id is its own on the whole path. */
export type Approvable = Step | NeverRule | NoteHint;

export const approvables = ({
	steps,
	never,
	notes
}: Pick<Definition, 'steps' | 'never' | 'notes'>): readonly Approvable[] => [
	...steps,
	...never,
	...notes
];

/** The provisions it rests on, by id: only a step names them. */
export const lawOf = (one: Approvable): readonly string[] => ('law' in one ? one.law : []);

/** What an approval is bound to: when it holds, what it asks of whom, and every word of it. */
export function approvalForm(one: Approvable, texts: Readonly<Record<string, string>>): string {
	const words = (id: string) => texts[id] ?? '';
	return canonicalJson({
		...withoutStatus(one),
		text: words(one.text),
		...('why' in one ? { why: words(one.why) } : {}),
		...('seen' in one && one.seen ? { seen: { ...one.seen, text: words(one.seen.text) } } : {})
	});
}

const withoutStatus = ({ status: _, ...rest }: Approvable) => rest;

export interface Confirmations {
	/** Ids of what has been approved as it stands. */
	readonly approved: ReadonlySet<string>;
	/** Ids of the provisions that are confirmed. */
	readonly law: ReadonlySet<string>;
}

/** The ids of the proposals that count as confirmed. */
export const raisedBy = (definition: Definition, confirmations: Confirmations): readonly string[] =>
	approvables(definition)
		.filter((one) => one.status === 'awaiting' && confirmations.approved.has(one.id))
		.filter((one) => lawOf(one).every((id) => confirmations.law.has(id)))
		.map(({ id }) => id);

/** The definition as it holds with what has been approved. */
export const withApproved = (definition: Definition, confirmations: Confirmations): Definition =>
	raise(definition, raisedBy(definition, confirmations));

/** The definition with these proposals confirmed. */
export function raise(definition: Definition, ids: readonly string[]): Definition {
	const raised = new Set(ids);
	const apply = <One extends Approvable>(one: One): One =>
		raised.has(one.id) ? { ...one, status: 'confirmed' satisfies Status } : one;
	return {
		...definition,
		steps: definition.steps.map(apply),
		never: definition.never.map(apply),
		notes: definition.notes.map(apply)
	};
}
