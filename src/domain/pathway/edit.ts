/** What an edit of a path can touch, so that only those routes are proved anew. */
import { mayHold, type Box } from './boxes.ts';
import type { Compiled, Role, Step } from './definition.ts';
import { machineOf, type Live, type Position, type Ready } from './machine.ts';
import { shownTo } from './outcome.ts';
import { actsSaid } from './said.ts';

interface Touched {
	readonly boxes: readonly Box[];
	/** Left out for rules and notes: they may matter to any role. */
	readonly step?: Step;
}

/** The steps, rules and notes that were added, removed or changed, in their old and new form. */
export type Changes = readonly Touched[];

/** Undefined where an edit can touch everything: another question, another order of the rest. */
export function changesBetween(before: Compiled, after: Compiled): Changes | undefined {
	const frame = ({ facts, questions }: Compiled) => JSON.stringify([facts, questions]);
	if (frame(before) !== frame(after)) return undefined;
	const was = machineOf(before).everything;
	const is = machineOf(after).everything;
	const steps = between(was.steps, is.steps, before, after);
	const never = between(was.never, is.never, before, after);
	const notes = between(was.notes, is.notes, before, after);
	if (!steps || !never || !notes) return undefined;
	return [
		...steps.map(({ one, boxes }) => ({ boxes, step: one })),
		...[...never, ...notes].map(({ boxes }) => ({ boxes }))
	];
}

type Listed = Live[keyof Live][number]['one'];

function between<One extends Listed>(
	was: readonly Ready<One>[],
	is: readonly Ready<One>[],
	before: Compiled,
	after: Compiled
): readonly Ready<One>[] | undefined {
	// Of the words only what they say to do counts in a proof.
	const words = (compiled: Compiled, { one }: Ready<One>) =>
		JSON.stringify([one, actsSaid(compiled.texts[one.text] ?? '')]);
	const old = new Map(was.map((ready) => [ready.one.id, words(before, ready)]));
	const now = new Map(is.map((ready) => [ready.one.id, words(after, ready)]));
	const kept = ({ one }: Ready<One>) => old.get(one.id) === now.get(one.id);
	const order = (list: readonly Ready<One>[]) =>
		list
			.filter(kept)
			.map(({ one }) => one.id)
			.join();
	if (order(was) !== order(is)) return undefined;
	return [...was, ...is].filter((ready) => !kept(ready));
}

/** Whether anything that was changed may hold from here on. */
export const touches = (
	changes: Changes,
	{ possible }: Position,
	role: Role | undefined
): boolean =>
	changes.some(
		({ boxes, step }) => (!step || !role || shownTo(step, role)) && mayHold(boxes, possible)
	);
