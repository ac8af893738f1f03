/** What a database was made for, it stays: the demo's invented municipalities never meet real ones. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listMunicipalities } from '#server/directory/directory-store';
import { embeddedDatabase, openDatabase, type Database } from '#server/platform/database';
import { openPglite } from '#server/platform/pglite';
import { settingsFrom, StartRefused } from '#server/platform/settings';
import { loadContent, openBeredt, prepare } from '#server/wiring';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { demo } from '../support/embedded.ts';
import { inScope, type OpenedDatabase } from '../support/opened-database.ts';
import { createPostgres } from '../support/postgres.ts';

const content = loadContent();
const real = { demo: false, origin: 'https://beredt.example' };

const municipalities = (db: Database) =>
	db.transaction({ kind: 'public' }, (tx) => listMunicipalities(tx));

describe.each(databases)('a demo database on %s', (_name, open) => {
	let opened: OpenedDatabase;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened.close());

	test('is refused for real use, in one plain line', async () => {
		const attempt = prepare(opened.db, real, content, now);
		await expect(attempt).rejects.toThrow(StartRefused);
		await expect(attempt).rejects.toThrow(/demo data with invented municipalities/);
	});

	test('is not filled a second time', async () => {
		const before = await municipalities(opened.db);
		await prepare(opened.db, demo, content, now);
		expect(await municipalities(opened.db)).toEqual(before);
		const own = before.filter(({ invented }) => invented);
		expect(own.map(({ shortName }) => shortName)).toEqual([
			'Efterbjerg',
			'Eksempelkøbing',
			'Prøvestad'
		]);
		expect(before).toHaveLength(98 + own.length);
	});
});

test('a database in real use holds no invented municipality, and the demo is refused', async () => {
	const db = await embeddedDatabase(await openPglite());
	await prepare(db, real, content, now);
	const attempt = prepare(db, demo, content, now);
	await expect(attempt).rejects.toThrow(StartRefused);
	await expect(attempt).rejects.toThrow(/in real use.*BEREDT_DATA/);
	const all = await municipalities(db);
	expect(all).toHaveLength(98);
	expect(all.filter(({ invented }) => invented)).toEqual([]);
	await db.close();
});

test('what failed half way leaves an empty database, and the next start fills it', async () => {
	const db = await embeddedDatabase(await openPglite());
	const broken = { ...content, law: [...content.law, ...content.law] };
	await expect(prepare(db, demo, broken, now)).rejects.toThrow();
	expect(await municipalities(db)).toEqual([]);
	await prepare(db, demo, content, now);
	expect(await municipalities(db)).toHaveLength(101);
	await db.close();
});

test('a second start on the same folder finds what the first one wrote', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'beredt-data-'));
	const settings = settingsFrom({ BEREDT_DATA: folder });
	const first = await openBeredt(settings, now);
	await expect(openBeredt(settings, now)).rejects.toThrow(/is in use by another Beredt/);
	await inScope(
		first.db,
		{ kind: 'municipality', municipality: '9901' },
		sql`update contact_point set phone = '00007777' where slot = 'intake'`
	);
	await first.close();
	const second = await openBeredt(settings, now);
	const rows = await inScope(
		second.db,
		{ kind: 'public' },
		sql`select phone from contact_point where municipality_code = '9901' and slot = 'intake'`
	);
	await second.close();
	rmSync(folder, { recursive: true });
	expect(rows).toEqual([{ phone: '00007777' }]);
});

test('three instances started at once on an empty PostgreSQL migrate and fill it once', async () => {
	const { url, drop } = await createPostgres('template0');
	const logins = { url: url('beredt_web'), migrationUrl: url('beredt_owner') };
	const settings = { kind: 'postgres', ...logins } as const;
	const instances = await Promise.all([1, 2, 3].map(() => openDatabase(settings)));
	await Promise.all(instances.map((instance) => prepare(instance, real, content, now)));
	for (const instance of instances) expect(await municipalities(instance)).toHaveLength(98);
	await Promise.all(instances.map((instance) => instance.close()));
	await drop();
});
