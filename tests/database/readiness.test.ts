/** Ready means: the database answers, is migrated as far as this release, and jobs are taken. */
import { openMetrics } from '#server/platform/metrics';
import { standingHeaders } from '#server/platform/security-headers';
import { newestMigration, readiness } from '#server/platform/readiness';
import { openOperation } from '#server/operation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { newMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { publishedPlan } from '../support/plans.ts';

const migration = newestMigration();
const running = () => true;
const jobs = {
	isRunning: running,
	queueDepth: async () => [{ kind: 'mail', state: 'failed', count: 2 }]
};

describe.each(databases)('on %s', (_name, open) => {
	let opened: OpenedDatabase;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened.close());

	test('an instance on a migrated database with its jobs running is ready', async () => {
		expect(await readiness(opened.db, { migration, jobsRunning: running })).toEqual({
			ready: true,
			database: true,
			migrations: true,
			jobs: true
		});
	});

	test('an instance whose jobs have stopped is not ready', async () => {
		const state = await readiness(opened.db, { migration, jobsRunning: () => false });
		expect(state).toMatchObject({ ready: false, jobs: false, database: true });
	});

	test('a database behind this release is not ready, one ahead of it is', async () => {
		const behind = { migration: migration + 1, jobsRunning: running };
		expect(await readiness(opened.db, behind)).toMatchObject({ ready: false, migrations: false });
		const ahead = { migration: migration - 1, jobsRunning: running };
		expect(await readiness(opened.db, ahead)).toMatchObject({ ready: true });
	});

	test('the figures tell of routes, connections, jobs and versions, and of nobody', async () => {
		const place = await newMunicipality(opened.db);
		const figures = openMetrics();
		const operation = openOperation(
			{ db: opened.db, metrics: figures },
			{ rateSecret: 'secret', jobs }
		);
		const published = async () =>
			Number(/^beredt_published_versions (\d+)$/m.exec(await operation.metrics())?.[1]);
		const before = await published();
		await publishedPlan(opened.db, place);
		expect(await published()).toBe(before + 1);

		const route = '/(public)/k/[slug]';
		figures.request({ method: 'GET', route, status: 200, seconds: 0.02 });
		figures.request({ method: 'PROPFIND', route: null, status: 404, seconds: 0.001 });
		figures.mail('sent');
		const text = await operation.metrics();
		for (const line of [
			`beredt_http_requests_total{route="${route}",method="GET",status="200"} 1`,
			'beredt_http_requests_total{route="none",method="other",status="404"} 1',
			`beredt_http_request_seconds_bucket{le="0.025",route="${route}"} 1`,
			'beredt_queue_jobs{kind="mail",state="failed"} 2',
			'beredt_mails_total{outcome="sent"} 1',
			'beredt_mails_total{outcome="failed"} 0',
			'beredt_database_connections{state="waiting"} 0'
		]) {
			expect(text).toContain(line);
		}
		expect(text).not.toContain(place.code);
		expect(text).not.toContain(place.slug);
	});
});

test('an instance whose database is gone is not ready, and its figures can still be read', async () => {
	const opened = await databases[1]![1]();
	await opened.close();
	const state = await readiness(opened.db, { migration, jobsRunning: running });
	expect(state).toEqual({ ready: false, database: false, migrations: false, jobs: true });
	const operation = openOperation(
		{ db: opened.db, metrics: openMetrics() },
		{ rateSecret: 'secret', jobs }
	);
	const text = await operation.metrics();
	expect(text).not.toMatch(/^beredt_published_versions \d/m);
	expect(text).toContain('beredt_database_connections');
});

test('strict transport security is asked for where people come by https, and only there', () => {
	expect(standingHeaders('https://beredt.example')['strict-transport-security']).toMatch(
		/^max-age=63072000/
	);
	expect(standingHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
});
