import { sql } from 'drizzle-orm';
import type { Transaction } from '#server/platform/database';
import { JobFailure } from '#server/platform/job-failure';
import { countJobs, enqueue, listJobs, retryJob } from '#server/platform/job-queue-store';
import { jobKinds } from '#server/platform/job-queue';
import { openJobs, type JobContext, type JobHandlers, type Jobs } from '#server/platform/jobs';
import { openMail } from '#server/platform/mail';
import { settingsFrom } from '#server/platform/settings';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { inScope, refusal, type OpenedDatabase } from '../support/opened-database.ts';

type Done = (context: JobContext, slot: string) => Promise<void>;

/** Kinds that no test here is about. */
const idle = Object.fromEntries(
	jobKinds.map((kind) => [kind, async () => {}])
) as unknown as JobHandlers;

describe.each(databases)('work done later on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let started: Jobs[];
	let lines: Record<string, unknown>[];

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		[started, lines] = [[], []];
		await opened.asAdministrator('delete from pgboss.job');
		// A second's wait before each new try, so that a test can see several.
		await opened.asAdministrator(
			`update pgboss.queue set retry_delay = 1, retry_delay_max = 1, retry_limit = 2 where name = 'tell-contact-owner'`
		);
	});
	afterEach(async () => {
		for (const jobs of started) await jobs.close();
	});
	afterAll(() => opened.close());

	const start = async (done: Done) => {
		const keep = (line: Record<string, unknown>) => void lines.push(line);
		const jobs = await openJobs({
			db: opened.db,
			mail: openMail({ mail: { kind: 'none' }, origin: 'http://localhost', agencyName: 'S' }),
			settings: settingsFrom({}),
			log: { warn: keep, error: keep } as never,
			clock: () => now,
			handlers: {
				...idle,
				'tell-contact-owner': (context, { slot }) => done(context, slot),
				'ask-contact-owners': (context) => done(context, 'ask-contact-owners'),
				'ask-contact-owner': (context, { slot }) => done(context, slot),
				'remind-plans': (context) => done(context, 'remind-plans'),
				'clean-up': (context) => done(context, 'clean-up')
			},
			pollSeconds: 0.5
		});
		started.push(jobs);
		return jobs;
	};
	const add = (slot: string, options: Parameters<typeof enqueue>[3] = {}) =>
		opened.db.transaction({ kind: 'public' }, (tx) => addIn(tx, slot, options));
	const addIn = (tx: Transaction, slot: string, options: Parameters<typeof enqueue>[3] = {}) =>
		enqueue(tx, 'tell-contact-owner', { municipality: '9901', slot }, options);
	const read = <Value>(work: (tx: Transaction) => Promise<Value>) =>
		opened.db.transaction({ kind: 'platform' }, work);
	const depth = async () =>
		Object.fromEntries((await read(countJobs)).map(({ state, count }) => [state, count]));
	const until = (expected: Record<string, number>) =>
		expect.poll(depth, { timeout: 20_000, interval: 100 }).toEqual(expected);

	test('a job is added with the change it belongs to, or not at all', async () => {
		const broken = opened.db.transaction({ kind: 'public' }, async (tx) => {
			await addIn(tx, 'intake');
			throw new Error('the change is not kept');
		});
		await expect(broken).rejects.toThrow('not kept');
		expect(await depth()).toEqual({});
		await add('intake');
		expect(await depth()).toEqual({ waiting: 1 });
	});

	test('a job is done once, with what it was told and the clock it was given', async () => {
		const done: unknown[] = [];
		const jobs = await start(async ({ now: at }, slot) => void done.push([slot, at]));
		await add('intake');
		await until({ done: 1 });
		expect(done).toEqual([['intake', now]]);
		expect(jobs.isRunning()).toBe(true);
		expect(await jobs.queueDepth()).toEqual([
			{ kind: 'tell-contact-owner', state: 'done', count: 1 }
		]);
	});

	test('while a job with the same key waits, another is not added; without a key each is', async () => {
		await add('intake', { key: '9901/intake' });
		await add('intake', { key: '9901/intake' });
		await add('intake', { key: '9902/intake' });
		await add('intake');
		await add('intake');
		expect(await depth()).toEqual({ waiting: 4 });
	});

	test('a job with a later day waits for it', async () => {
		const done: string[] = [];
		await start(async (_context, slot) => void done.push(slot));
		await add('later', { startAfter: minutesLater(60, new Date()) });
		await add('at-once');
		await until({ waiting: 1, done: 1 });
		expect(done).toEqual(['at-once']);
	});

	test('what fails for a while is tried again under the same name', async () => {
		const tries: string[] = [];
		await start(async ({ jobId }) => {
			tries.push(jobId);
			if (tries.length < 3) throw new JobFailure('mail-server-busy');
		});
		await add('intake');
		await until({ done: 1 });
		expect(tries).toHaveLength(3);
		expect(new Set(tries).size).toBe(1);
	});

	test('what keeps failing is given up, shown with its reason, and can be tried again', async () => {
		let mends = false;
		await start(async () => {
			if (!mends) throw new Error('could not write to mona@eksempelkoebing.example');
		});
		await add('intake');
		await until({ failed: 1 });
		const [failed] = await read((tx) => listJobs(tx, 'failed'));
		expect(failed).toMatchObject({ kind: 'tell-contact-owner', reason: 'fault: Error' });
		expect(JSON.stringify([failed, lines])).not.toMatch(/@|9901|intake/);
		expect(lines).toHaveLength(3);

		mends = true;
		expect(await read((tx) => retryJob(tx, failed?.id ?? ''))).toBe(true);
		await until({ done: 1 });
		expect(await read((tx) => retryJob(tx, failed?.id ?? ''))).toBe(false);
	});

	test('what will never succeed is given up at once', async () => {
		let tries = 0;
		await start(async () => {
			tries += 1;
			throw new JobFailure('mail-refused', true);
		});
		await add('intake');
		await until({ failed: 1 });
		expect(tries).toBe(1);
		expect(await read((tx) => listJobs(tx, 'failed'))).toMatchObject([{ reason: 'mail-refused' }]);
	});

	test('a long job tells how far it is', async () => {
		const gate = Promise.withResolvers<void>();
		await start(async ({ progress }) => {
			await progress(40.4);
			await gate.promise;
		});
		await add('intake');
		await expect
			.poll(() => read((tx) => listJobs(tx, 'running')), { timeout: 10_000 })
			.toMatchObject([{ kind: 'tell-contact-owner', progress: 40, reason: '' }]);
		gate.resolve();
		await until({ done: 1 });
	});

	test('two instances share the work, and no job is done by both', async () => {
		const done: string[] = [];
		await start(async (_context, slot) => void done.push(slot));
		await start(async (_context, slot) => void done.push(slot));
		const slots = Array.from({ length: 8 }, (_, index) => `slot-${index}`);
		for (const slot of slots) await add(slot);
		await until({ done: slots.length });
		expect(done.toSorted()).toEqual(slots);
	});

	test('closing lets the running job finish and begins no other', async () => {
		const gate = Promise.withResolvers<void>();
		const begun: string[] = [];
		const jobs = await start(async (_context, slot) => {
			begun.push(slot);
			await gate.promise;
		});
		await add('first');
		await expect.poll(() => begun, { timeout: 10_000 }).toEqual(['first']);
		await add('second');
		const closed = jobs.close();
		expect(jobs.isRunning()).toBe(false);
		gate.resolve();
		await closed;
		expect(await depth()).toEqual({ done: 1, waiting: 1 });
	});

	test('a job whose process died is tried again', async () => {
		await add('intake');
		await opened.asAdministrator(
			`update pgboss.job set state = 'active', started_on = now() - interval '1 day'`
		);
		await opened.asAdministrator('update pgboss.queue set monitor_claim_on = null');
		const done: string[] = [];
		// The queue looks for such jobs once a minute; here it is told to look now.
		const { PgBoss } = await import('pg-boss');
		const watcher = new PgBoss({ db: opened.db.queue, migrate: false, schedule: false });
		watcher.on('error', () => {});
		await watcher.start();
		await watcher.supervise('tell-contact-owner');
		await watcher.stop({ graceful: false });
		expect(await depth()).toEqual({ retrying: 1 });
		await start(async (_context, slot) => void done.push(slot));
		await until({ done: 1 });
		expect(done).toEqual(['intake']);
	});

	test('a nightly job is due by the Danish clock, and is planned once', async () => {
		const jobs = await start(async () => {});
		await jobs.schedule('clean-up', '30 3 * * *', {});
		await jobs.schedule('clean-up', '30 3 * * *', {});
		expect(
			await opened.asAdministrator('select name, cron, timezone from pgboss.schedule')
		).toEqual([{ name: 'clean-up', cron: '30 3 * * *', timezone: 'Europe/Copenhagen' }]);
		await opened.asAdministrator('delete from pgboss.schedule');
	});

	test('the application works in the queue and owns nothing in it', async () => {
		const forbidden = [
			'drop table pgboss.job',
			'truncate pgboss.job',
			'create table pgboss.x (y int)'
		];
		for (const query of [...forbidden, 'delete from pgboss.queue']) {
			expect(await refusal(inScope(opened.db, { kind: 'platform' }, sql.raw(query)))).toMatch(
				/permission denied|must be owner/
			);
		}
	});
});
