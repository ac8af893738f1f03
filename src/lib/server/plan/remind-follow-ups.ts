/**
 * The morning's job: each action that is due within a week or late, and each date promised in an adopted plan that
 * is due within a month or late. That it was reminded of and the letter's job are written together, so a run that
 * dies half-way sends none twice and forgets none.
 */
import { dayOf, type Day } from '#domain/kernel';
import { actionReminder, promiseReminder } from '#domain/plan';
import { listMunicipalities } from '../directory/directory-store.ts';
import { planOwners } from '../identity/plan-owners.ts';
import type { Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import type { JobContext } from '../platform/jobs.ts';
import { listOpenActions } from './finding-note-store.ts';
import { listRunningPromises, type RunningPromise } from './promise-store.ts';
import { markSent } from './reminder-store.ts';

export async function remindFollowUps({ db, now }: Pick<JobContext, 'db' | 'now'>): Promise<void> {
	const today = dayOf(now);
	const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
	for (const { code } of municipalities) {
		const scope = { kind: 'municipality', municipality: code } as const;
		const near = await db.transaction(scope, async (tx) => {
			await remindOfActions(tx, code, today);
			const running = await listRunningPromises(tx, code);
			return running.filter((promise) => promiseReminder(promise, today));
		});
		if (near.length === 0) continue;
		const owners = (await planOwners({ db, now }, code)).map(
			({ personId }) => personId ?? firstOwner
		);
		await db.transaction(scope, (tx) => remindOfPromises(tx, { code, today, owners, near }));
	}
}

/** In a job's payload: the municipality's first plan owner, who need never have signed in. */
export const firstOwner = 'first-owner';

/** Another person who takes it over is reminded anew. */
async function remindOfActions(tx: Transaction, code: string, today: Day): Promise<void> {
	for (const action of await listOpenActions(tx, code)) {
		const kind = actionReminder(action, today);
		const { planId, requirement, dueOn, owner } = action;
		if (!kind || !dueOn || !owner) continue;
		const reminder = `action-${requirement}-${kind}/${owner}`;
		const sent = { municipalityCode: code, planId, reminder, dueOn };
		if (!(await markSent(tx, sent, today))) continue;
		const payload = { municipality: code, plan: planId, requirement };
		const key = `${code}/${planId}/${reminder}/${dueOn}`;
		await enqueue(tx, 'tell-action-owner', payload, { key });
	}
}

/** To each plan owner once; one who becomes known later is told of what holds then. */
async function remindOfPromises(
	tx: Transaction,
	{ code, today, owners, near }: ToRemind
): Promise<void> {
	for (const { planId, id, dueOn, doneOn } of near) {
		const kind = promiseReminder({ dueOn, doneOn }, today);
		if (!kind || !dueOn) continue;
		for (const person of owners) {
			const reminder = `promise-${id}-${kind}/${person}`;
			const sent = { municipalityCode: code, planId, reminder, dueOn };
			if (!(await markSent(tx, sent, today))) continue;
			const payload = { municipality: code, plan: planId, promise: id, person };
			const key = `${code}/${planId}/${reminder}/${dueOn}`;
			await enqueue(tx, 'tell-promise-owner', payload, { key });
		}
	}
}

interface ToRemind {
	readonly code: string;
	readonly today: Day;
	readonly owners: readonly string[];
	readonly near: readonly RunningPromise[];
}
