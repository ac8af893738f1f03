/**
 * Work that is done later: mail, reminders, clean-up. A job is added by `enqueue` in the transaction of the
 * change it belongs to, is done by one instance at a time, and is tried again until it succeeds or is given
 * up; what is given up stays visible. A process that dies leaves its job to be tried again, so what a
 * handler does may happen twice: it must come to the same.
 */
import { PgBoss } from 'pg-boss';
import type { Database } from './database.ts';
import { JobFailure } from './job-failure.ts';
import { countJobs, saveProgress, type JobCount } from './job-queue-store.ts';
import { jobKinds, queueRules, queueSchema, type JobKind, type JobPayloads } from './job-queue.ts';
import type { Logger } from './log.ts';
import type { Mail } from './mail.ts';
import type { Settings } from './settings.ts';

export interface JobContext {
	readonly db: Database;
	readonly now: Date;
	readonly mail: Mail;
	readonly settings: Pick<Settings, 'origin' | 'agencyName' | 'agencyMail'>;
	/** The same for every try of one job: what is sent twice carries the same name. */
	readonly jobId: string;
	/** Ends when the job has run too long or the process must stop. */
	readonly signal: AbortSignal;
	/** Tells the queue page how far a long job is, 0–100. */
	progress(percent: number): Promise<void>;
}

export type JobHandlers = {
	readonly [Kind in JobKind]: (context: JobContext, payload: JobPayloads[Kind]) => Promise<void>;
};

export interface Jobs {
	/** False before the queue is open and after it is closed or has lost the database. */
	isRunning(): boolean;
	/** How many jobs of each kind are in each state, for the queue page and the metrics. */
	queueDepth(): Promise<readonly JobCount[]>;
	/** Adds a job at times in Danish clock time, by a cron expression; the same again changes nothing. */
	schedule<Kind extends JobKind>(
		kind: Kind,
		cron: string,
		payload: JobPayloads[Kind]
	): Promise<void>;
	/** Takes no more jobs, and waits for those under way. */
	close(): Promise<void>;
}

interface Parts {
	readonly db: Database;
	readonly mail: Mail;
	readonly settings: JobContext['settings'];
	readonly log: Pick<Logger, 'warn' | 'error'>;
	readonly clock: () => Date;
	readonly handlers: JobHandlers;
	/** How long a job may wait before it is seen. */
	readonly pollSeconds?: number;
}

const longestStop = 20_000;

export async function openJobs(parts: Parts): Promise<Jobs> {
	const { db, log, handlers, pollSeconds = 2 } = parts;
	let answers = false;
	const boss = new PgBoss({
		db: {
			executeSql: async (text, values) => {
				try {
					const result = await db.queue.executeSql(text, values);
					answers = true;
					return result;
				} catch (cause) {
					answers = false;
					throw cause;
				}
			}
		},
		schema: queueSchema,
		// The tables are the owner's work, at migration.
		migrate: false,
		createSchema: false,
		reindex: false,
		monitorVacuum: false,
		cronWorkerIntervalSeconds: 5
	});
	// A database that is away for a moment: the queue asks again by itself.
	boss.on('error', (error: Error) => log.error({ jobs: 'not-reached', fault: error.name }));
	boss.on('warning', () => {});
	await boss.start();
	let open = true;
	for (const kind of jobKinds) await work(kind);

	async function work<Kind extends JobKind>(kind: Kind): Promise<void> {
		const handle: JobHandlers[Kind] = handlers[kind];
		await boss.work(
			kind,
			{ pollingIntervalSeconds: pollSeconds, batchSize: 1, perJobResults: true },
			async (jobs: { id: string; data: unknown; retryCount: number; signal: AbortSignal }[]) =>
				Promise.all(
					jobs.map(async ({ id, data, retryCount, signal }) => {
						const context: JobContext = {
							db,
							now: parts.clock(),
							mail: parts.mail,
							settings: parts.settings,
							jobId: id,
							signal,
							progress: (percent) =>
								db.transaction({ kind: 'platform' }, (tx) =>
									saveProgress(tx, { id, kind }, Math.round(percent))
								)
						};
						try {
							await handle(context, data as JobPayloads[Kind]);
							return { id, status: 'completed' as const };
						} catch (error) {
							const { reason, isFinal } = faultOf(error);
							const isLast = isFinal || retryCount >= queueRules[kind].retryLimit;
							log[isLast ? 'error' : 'warn']({ job: kind, id, attempt: retryCount + 1, reason });
							const status = isFinal ? ('deadletter' as const) : ('failed' as const);
							return { id, status, output: { reason } };
						}
					})
				)
		);
	}

	return {
		isRunning: () => open && answers,
		queueDepth: () => db.transaction({ kind: 'platform' }, countJobs),
		schedule: (kind, cron, payload) =>
			boss.schedule(kind, cron, payload, { tz: 'Europe/Copenhagen' }),
		close: async () => {
			open = false;
			const done = Promise.all(jobKinds.map((kind) => boss.offWork(kind, { wait: true })));
			let timer: NodeJS.Timeout | undefined;
			const tooLong = new Promise((resolve) => (timer = setTimeout(resolve, longestStop)));
			await Promise.race([done, tooLong]);
			clearTimeout(timer);
			// A job that still runs is handed back, to be tried again.
			await boss.stop({ graceful: false, close: false });
		}
	};
}

/** Anything a handler did not foresee is named by its class only: its message may quote what it worked on. */
const faultOf = (error: unknown): { readonly reason: string; readonly isFinal: boolean } =>
	error instanceof JobFailure
		? error
		: { reason: `fault: ${error instanceof Error ? error.name : 'unknown'}`, isFinal: false };
