/**
 * What the plan owner says of a date the text promises (P9): taken with a day, left out, kept. Only what the text
 * proposes, or what was taken before, can be settled: nobody promises anything here that the council has not.
 */
import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import {
	writtenPromise,
	type PlanPromise,
	type PromiseEntry,
	type PromiseFault
} from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';
import { putPromise } from './promise-store.ts';
import { readPromises } from './read-promises.ts';

export type PromiseRefusal = NotTheirs | PromiseFault | 'promise-unknown' | 'changed-by-another';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

export interface WhichPromise {
	readonly municipality: string;
	readonly planId: string;
	readonly promise: string;
	/** The revision that was seen; 0 for a proposal. */
	readonly revision: number;
}

/** In their own words and with a day; also what was taken before, and what was left out. */
export const takePromise = (
	context: Context,
	input: WhichPromise & Readonly<Record<'what' | 'dueOn', string>>
): Promise<Result<void, PromiseRefusal>> =>
	settle(context, input, 'promise-taken', (entry) => {
		if (entry.state === 'done') return refuse('promise-unknown');
		const written = writtenPromise(input);
		return written.ok ? accept({ ...written.value, doneOn: null }) : written;
	});

export const leaveOutPromise = (
	context: Context,
	input: WhichPromise
): Promise<Result<void, PromiseRefusal>> =>
	settle(context, input, 'promise-left-out', ({ state, what }) =>
		state === 'done' || state === 'left-out'
			? refuse('promise-unknown')
			: accept({ what, dueOn: null, doneOn: null })
	);

/** Today; of what comes back, the next is a proposal then. */
export const keepPromise = (
	context: Context,
	input: WhichPromise
): Promise<Result<void, PromiseRefusal>> =>
	settle(context, input, 'promise-kept', ({ state, what, dueOn }) =>
		state === 'running' || state === 'overdue'
			? accept({ what, dueOn, doneOn: dayOf(context.now) })
			: refuse('promise-unknown')
	);

async function settle(
	{ db, now, actor }: Context,
	{ municipality, planId, promise, revision }: WhichPromise,
	kind: string,
	decide: (
		entry: PromiseEntry
	) => Result<Pick<PlanPromise, 'what' | 'dueOn' | 'doneOn'>, PromiseRefusal>
): Promise<Result<void, PromiseRefusal>> {
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'promise', municipality, planId });
		if (!plan.ok) return plan;
		const entries = await readPromises(tx, plan.value, now);
		const entry = entries.find(({ id }) => id === promise);
		if (!entry) return refuse('promise-unknown');
		if (entry.revision !== revision) return refuse('changed-by-another');
		const settled = decide(entry);
		if (!settled.ok) return settled;
		const key = { municipalityCode: municipality, planId };
		const kept = await putPromise(tx, key, { id: promise, revision, ...settled.value });
		if (!kept) return refuse('changed-by-another');
		const { what, dueOn, doneOn } = entry;
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind,
				object: `plan/${planId}/${promise}`,
				title: plan.value.title,
				address: `/arbejde/beredskab/${planId}/loefter`,
				...(revision > 0 ? { before: { what, dueOn, doneOn } } : {}),
				after: { ...settled.value }
			}
		);
		return accept(undefined);
	});
}
