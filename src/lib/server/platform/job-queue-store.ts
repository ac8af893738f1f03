import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import type { JobKind, JobPayloads } from './job-queue.ts';

export type JobState = 'waiting' | 'retrying' | 'running' | 'done' | 'failed';

export interface JobCount {
	readonly kind: string;
	readonly state: JobState;
	readonly count: number;
}

/** A job that is given up, or is running: what may be shown of it. Never its payload. */
export interface ShownJob {
	readonly id: string;
	readonly kind: string;
	readonly at: string;
	/** A phrase such as `mail-refused`; empty while it runs. */
	readonly reason: string;
	/** 0–100, where the job says it. */
	readonly progress: number | null;
}

export interface EnqueueOptions {
	/** While one job of the kind with this key waits for its first try, another is not added. */
	readonly key?: string;
	readonly startAfter?: Date;
}

/**
 * Adds a job in the use case's own transaction: it is done if, and only if, the change is kept. Written as
 * SQL rather than by pg-boss's `send`, which would need a started queue in every use case, test and command.
 */
export async function enqueue<Kind extends JobKind>(
	tx: Transaction,
	kind: Kind,
	payload: JobPayloads[Kind],
	{ key, startAfter }: EnqueueOptions = {}
): Promise<void> {
	const start = startAfter ? sql`${startAfter.toISOString()}::timestamptz` : sql`now()`;
	await tx.execute(sql`
		insert into pgboss.job (id, name, data, singleton_key, start_after, keep_until, policy, retry_limit,
			retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds)
		select id, q.name, ${JSON.stringify(payload)}::jsonb, coalesce(${key ?? null}::text, id::text), ${start},
			${start} + q.retention_seconds * interval '1s', q.policy, q.retry_limit,
			q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds
		from pgboss.queue q, gen_random_uuid() id where q.name = ${kind}
		on conflict do nothing`);
}

const stateOf: Readonly<Record<string, JobState>> = {
	created: 'waiting',
	retry: 'retrying',
	active: 'running',
	completed: 'done',
	failed: 'failed'
};

/** The queue's own housekeeping is not anybody's work. */
const ours = sql`name not like '\\_\\_pgboss%'`;

export async function countJobs(tx: Transaction): Promise<readonly JobCount[]> {
	const rows = await rowsOf(
		tx,
		sql`select name, state::text as state, count(*)::int as count from pgboss.job
			where ${ours} and state <> 'cancelled' group by 1, 2 order by 1, 2`
	);
	return rows.map(({ name, state, count }) => ({
		kind: String(name),
		state: stateOf[String(state)] ?? 'waiting',
		count: Number(count)
	}));
}

/** Jobs given up, newest first, or those running now. */
export async function listJobs(
	tx: Transaction,
	state: 'failed' | 'running'
): Promise<readonly ShownJob[]> {
	const stored = state === 'failed' ? 'failed' : 'active';
	const rows = await rowsOf(
		tx,
		sql`select id::text as id, name, output->>'reason' as reason, (output->>'progress')::int as progress,
			to_char(coalesce(completed_on, started_on) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
			from pgboss.job where ${ours} and state = ${stored}::pgboss.job_state
			order by coalesce(completed_on, started_on) desc limit 100`
	);
	return rows.map(({ id, name, at, reason, progress }) => ({
		id: String(id),
		kind: String(name),
		at: String(at),
		reason: state === 'failed' ? String(reason ?? 'stopped') : '',
		progress: progress === null ? null : Number(progress)
	}));
}

/** True when the job was given up and now waits again; it gets one more try. */
export async function retryJob(tx: Transaction, id: string): Promise<boolean> {
	const rows = await rowsOf(
		tx,
		sql`update pgboss.job set state = 'retry', retry_limit = retry_count + 1, start_after = now(),
			completed_on = null, output = null
			where id::text = ${id} and state = 'failed' and ${ours} returning id`
	);
	return rows.length === 1;
}

export async function saveProgress(
	tx: Transaction,
	{ id, kind }: { readonly id: string; readonly kind: string },
	progress: number
): Promise<void> {
	await tx.execute(
		sql`update pgboss.job set output = jsonb_build_object('progress', ${progress}::int)
			where name = ${kind} and id = ${id}::uuid and state = 'active'`
	);
}

async function rowsOf(tx: Transaction, query: ReturnType<typeof sql>) {
	const result = (await tx.execute(query)) as { rows: readonly Record<string, unknown>[] };
	return result.rows;
}
