/**
 * Whether this instance can do its work (A6): the database answers, it is migrated at least as far as this
 * release, and jobs are being taken. A database that is further ahead is no fault: then a newer instance has
 * just been started beside this one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { projectRoot } from './project-root.ts';

export interface Readiness {
	readonly ready: boolean;
	readonly database: boolean;
	readonly migrations: boolean;
	readonly jobs: boolean;
}

interface Journal {
	readonly entries: readonly { readonly when: number }[];
}

/** The instant of this release's newest migration; drizzle compares by it, too. */
export function newestMigration(): number {
	const file = join(projectRoot(), 'migrations', 'meta', '_journal.json');
	const { entries } = JSON.parse(readFileSync(file, 'utf8')) as Journal;
	return Math.max(0, ...entries.map(({ when }) => when));
}

export async function readiness(
	db: Database,
	asked: { readonly migration: number; readonly jobsRunning: () => boolean }
): Promise<Readiness> {
	const migrated = await migratedTo(db);
	const database = migrated !== undefined;
	const migrations = database && migrated >= asked.migration;
	const jobs = asked.jobsRunning();
	return { ready: database && migrations && jobs, database, migrations, jobs };
}

/** undefined: the database does not answer within three seconds. */
async function migratedTo(db: Database): Promise<number | undefined> {
	const answer = db.transaction({ kind: 'platform' }, async (tx) => {
		const result = await tx.execute(
			sql`select coalesce(max(created_at), 0)::text as newest from drizzle.__drizzle_migrations`
		);
		const { rows } = result as unknown as { rows: readonly { newest: string }[] };
		return Number(rows[0]?.newest ?? 0);
	});
	const late = new Promise<undefined>((resolve) => {
		setTimeout(resolve, 3000, undefined).unref();
	});
	return Promise.race([answer.catch(() => undefined), late]);
}
