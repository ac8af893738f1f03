/** From one release to the next with data in it, and from several instances at once. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migratePostgres, openDatabase } from '#server/platform/database';
import { projectRoot } from '#server/platform/project-root';
import { newestMigration, readiness } from '#server/platform/readiness';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostgres } from '../support/postgres.ts';

type Place = Awaited<ReturnType<typeof createPostgres>>;

/** The migrations up to a release, as that release had them. */
async function migrationsOf(entries: number): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'beredt-migrations-'));
	await cp(join(projectRoot(), 'migrations'), folder, { recursive: true });
	const file = join(folder, 'meta', '_journal.json');
	const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: unknown[] };
	await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, entries) }));
	return folder;
}

async function query(url: string, text: string, values: readonly unknown[] = []) {
	const client = new pg.Client(url);
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(text, [...values])).rows;
	} finally {
		await client.end();
	}
}

let place: Place;
let folder: string;
beforeAll(async () => {
	place = await createPostgres('template0');
	folder = await migrationsOf(2);
});
afterAll(async () => {
	await place.drop();
	await rm(folder, { recursive: true, force: true });
});

/** As the first release left it: a municipality, its number, a published plan, somebody signed in. */
const firstRelease = [
	`insert into municipality (municipality_code, name, short_name, slug, invented)
		values ('9950', 'Gammelby Kommune', 'Gammelby', 'gammelby', true)`,
	`insert into contact_point (municipality_code, slot, label, phone, hours, owner, revision)
		values ('9950', 'intake', 'Modtagelsen', '00001234', '[]', 'Leder af Modtagelsen', 3)`,
	`insert into plan (municipality_code, id, type, title, status, started_at)
		values ('9950', 'plan-1', 'overgreb', 'Beredskab', 'published', '2026-11-01T10:00:00Z')`,
	`insert into plan_version (municipality_code, type, number, plan_id, content, hash, adopted_at, published_at, pdf, contacts_on)
		values ('9950', 'overgreb', 1, 'plan-1', '{"number": 1}', 'abc123', '2026-11-02T10:00:00Z', '2026-11-03T10:00:00Z', '\\x255044462d', '2026-11-03')`,
	`insert into person (id, issuer, subject, name) values ('p1', 'https://id.example', 's1', 'Opdigtet Person')`,
	`insert into session (secret_hash, person_id, grants, created_at, last_seen_at)
		values ('h1', 'p1', '[]', '2026-11-03T10:00:00Z', '2026-11-03T10:00:00Z')`
];

const kept = {
	contact: `select label, phone, revision from contact_point where municipality_code = '9950'`,
	plan: `select title, status from plan where municipality_code = '9950'`,
	version: `select hash, content, encode(pdf, 'hex') as pdf, published_at from plan_version where municipality_code = '9950'`,
	person: `select name from person where id = 'p1'`
};

test('a database of the first release is brought to this one with everything in it', async () => {
	const owner = new pg.Client(place.url('beredt_owner'));
	await owner.connect();
	await migrate(drizzle(owner), { migrationsFolder: folder });
	await owner.end();
	for (const text of firstRelease) await query(place.url('administrator'), text);
	const readAll = async () => {
		const rows = Object.values(kept).map((text) => query(place.url('administrator'), text));
		return Promise.all(rows);
	};
	const before = await readAll();
	expect(before.every((rows) => rows.length === 1)).toBe(true);

	// The instances of the new release are started at the same moment.
	await Promise.all([1, 2, 3, 4].map(() => migratePostgres(place.url('beredt_owner'))));

	expect(await readAll()).toEqual(before);
	const [session] = await query(
		place.url('administrator'),
		`select provider_owner from session where secret_hash = 'h1'`
	);
	expect(session, 'who was signed in still is').toEqual({ provider_owner: 'installation' });
	const applied = await query(
		place.url('administrator'),
		'select count(*)::int as count from drizzle.__drizzle_migrations'
	);
	const journal = JSON.parse(
		await readFile(join(projectRoot(), 'migrations', 'meta', '_journal.json'), 'utf8')
	) as { entries: unknown[] };
	expect(applied, 'each migration once').toEqual([{ count: journal.entries.length }]);
});

test('the new release works on it, and the old tables are still closed to others', async () => {
	const db = await openDatabase({
		kind: 'postgres',
		url: place.url('beredt_web'),
		migrationUrl: place.url('beredt_owner')
	});
	try {
		const state = await readiness(db, { migration: newestMigration(), jobsRunning: () => true });
		expect(state.ready).toBe(true);
		expect(await query(place.url('beredt_web'), 'select * from plan')).toEqual([]);
	} finally {
		await db.close();
	}
});
