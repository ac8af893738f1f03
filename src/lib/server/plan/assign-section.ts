/** Who writes a section and by when (P2): given to somebody, done, taken up again, taken back. */
import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { checkDueDay } from '#domain/plan';
import { colleaguesIn } from '../identity/colleagues.ts';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import {
	deleteAssignment,
	findAssignment,
	saveAssignment,
	updateAssignment
} from './assignment-store.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';

export type AssignRefusal =
	NotTheirs | 'person-unknown' | 'due-day-not-real' | 'due-day-passed' | 'not-assigned';

interface Where {
	readonly municipality: string;
	readonly planId: string;
	readonly sectionId: string;
}

type Context = { readonly db: Database; readonly now: Date; readonly actor: Actor };

export async function assignSection(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: Where & { readonly personId: string; readonly dueOn: string }
): Promise<Result<void, AssignRefusal>> {
	const people = await colleaguesIn(db, input.municipality);
	return changeAssignment({ db, now, actor }, input, 'section-assigned', async (tx, key) => {
		if (!people.some(({ id }) => id === input.personId)) return refuse('person-unknown');
		const dueOn = checkDueDay(input.dueOn, dayOf(now));
		if (!dueOn.ok) return dueOn;
		await saveAssignment(tx, key, { personId: input.personId, dueOn: dueOn.value });
		return accept(undefined);
	});
}

/** Done, or taken up again. */
export const finishSection = (
	context: Context,
	input: Where & { readonly done: boolean }
): Promise<Result<void, AssignRefusal>> =>
	changeAssignment(
		context,
		input,
		input.done ? 'section-done' : 'section-taken-back',
		async (tx, key) => {
			if (!(await findAssignment(tx, key))) return refuse('not-assigned');
			await updateAssignment(tx, key, { doneAt: input.done ? context.now.toISOString() : null });
			return accept(undefined);
		}
	);

export const unassignSection = (
	context: Context,
	input: Where
): Promise<Result<void, AssignRefusal>> =>
	changeAssignment(context, input, 'section-unassigned', async (tx, key) => {
		if (!(await findAssignment(tx, key))) return refuse('not-assigned');
		await deleteAssignment(tx, key);
		return accept(undefined);
	});

/** Asks for the right, does the work on the row, and records it. */
async function changeAssignment(
	{ db, now, actor }: Context,
	{ municipality, planId, sectionId }: Where,
	kind: string,
	work: (
		tx: Transaction,
		key: { readonly code: string; readonly planId: string; readonly sectionId: string }
	) => Promise<Result<void, AssignRefusal>>
): Promise<Result<void, AssignRefusal>> {
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'assign', municipality, planId });
		if (!plan.ok) return plan;
		const section = plan.value.sections.find(({ id }) => id === sectionId);
		if (!section) return refuse('not-found');
		const done = await work(tx, { code: municipality, planId, sectionId });
		if (!done.ok) return done;
		const object = `plan/${planId}/${sectionId}`;
		await record(tx, { now, actor }, { owner: municipality, kind, object, title: section.title });
		return done;
	});
}
