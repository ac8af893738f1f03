/**
 * What the municipality does about a finding of the check (P6): an action with somebody and a day, or an answer. Of
 * two who write at once the second is told, and sees both; what is written over stays in the log.
 */
import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { requirementsFor, writtenNote, type NoteFault, type NoteText } from '#domain/plan';
import { colleaguesIn } from '../identity/colleagues.ts';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { findFindingNote, putFindingNote, type StoredNote } from './finding-note-store.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';

export type NoteRefusal =
	NotTheirs | NoteFault | 'requirement-unknown' | 'action-not-there' | 'changed-by-another';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

interface Which {
	readonly municipality: string;
	readonly planId: string;
	readonly requirement: string;
	/** The revision that was seen; 0 when nothing was written. */
	readonly revision: number;
}

type Written = NoteText & Pick<StoredNote, 'doneAt'>;

export async function noteFinding(
	context: Context,
	input: Which & Readonly<Record<'kind' | 'text' | 'owner' | 'dueOn', string>>
): Promise<Result<void, NoteRefusal>> {
	const people = (await colleaguesIn(context.db, input.municipality)).map(({ id }) => id);
	return changeNote(context, input, 'finding-noted', (before) => {
		const today = dayOf(context.now);
		const note = writtenNote(input, { people, today, ...(before ? { before } : {}) });
		return note.ok ? accept({ ...note.value, doneAt: null }) : note;
	});
}

/** Done, or taken up again. */
export const finishAction = (
	context: Context,
	input: Which & { readonly done: boolean }
): Promise<Result<void, NoteRefusal>> =>
	changeNote(
		context,
		input,
		input.done ? 'finding-action-done' : 'finding-action-reopened',
		(before) =>
			before?.kind === 'action'
				? accept({ ...textOf(before), doneAt: input.done ? context.now.toISOString() : null })
				: refuse('action-not-there')
	);

const textOf = ({ kind, text, owner, dueOn }: StoredNote): NoteText => ({
	kind,
	text,
	owner,
	dueOn
});

/** Asks for the right, writes the row, and records it with what stood there before. */
async function changeNote(
	{ db, now, actor }: Context,
	{ municipality, planId, requirement, revision }: Which,
	kind: string,
	decide: (before: StoredNote | undefined) => Result<Written, NoteRefusal>
): Promise<Result<void, NoteRefusal>> {
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'answer-finding', municipality, planId });
		if (!plan.ok) return plan;
		const known = requirementsFor(plan.value.type).some(({ id }) => id === requirement);
		if (!known) return refuse('requirement-unknown');
		const key = { municipalityCode: municipality, planId, requirement };
		const before = await findFindingNote(tx, key);
		const note = decide(before);
		if (!note.ok) return note;
		const by = { personId: actor.personId, writtenAt: now.toISOString() };
		const kept = await putFindingNote(tx, key, { ...note.value, ...by }, revision);
		if (!kept) return refuse('changed-by-another');
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind,
				object: `plan/${planId}/${requirement}`,
				title: plan.value.title,
				address: `/arbejde/beredskab/${planId}/handlinger`,
				...(before ? { before: { ...textOf(before), doneAt: before.doneAt } } : {}),
				after: { ...note.value }
			}
		);
		return accept(undefined);
	});
}
