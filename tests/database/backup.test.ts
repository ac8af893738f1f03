import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { lookThrough } from '#server/import-checks';
import { backUp } from '#server/platform/backup';
import { record } from '#server/platform/change';
import { knownMigrations, openOwner } from '#server/platform/dump-connection';
import { everyRow } from '#server/platform/dump-rows';
import { derived, listTables, shortLived } from '#server/platform/dump-tables';
import { restore } from '#server/platform/restore';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
	fillEveryTable,
	fingerprints,
	kinds,
	owned,
	postgresKind,
	served,
	type DatabaseAtRest
} from '../support/at-rest.ts';
import { now } from '../support/clock.ts';
import { refusal } from '../support/opened-database.ts';

let folder: string;
let files = 0;
const newFile = () => join(folder, `copy-${files++}.gz`);
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'beredt-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened: DatabaseAtRest[] = [];
const keep = <One extends DatabaseAtRest>(database: One) => (opened.push(database), database);
afterEach(async () => {
	for (const database of opened.splice(0)) await database.remove();
});

const made = (source: DatabaseAtRest, file: string) =>
	owned(source, (owner) => backUp(owner, { file, now, release: '0.0.1' }));
const into = (target: DatabaseAtRest, file: string, keepFaults = false) =>
	restore(() => openOwner(target.settings, { mayCreate: true }), { file, lookThrough, keepFaults });
/** How many tables there are; an embedded database that nobody has opened is not made to see. */
async function tablesIn(target: DatabaseAtRest): Promise<number> {
	const { settings } = target;
	if (settings.kind === 'embedded' && !existsSync(join(settings.folder, 'database'))) return 0;
	const rows = await target.asAdministrator(
		"select 1 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
	);
	return rows.length;
}
/** Who is signed in, and what is made anew from the rest. */
const leftOut = [...shortLived, ...derived];
const lasting = (marks: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(marks).filter(([name]) => !leftOut.includes(name)));

describe.each(kinds)('a backup of $name', (kind) => {
	let source: DatabaseAtRest;
	let file: string;
	let marks: Readonly<Record<string, string>>;
	let counts: Readonly<Record<string, number>>;

	beforeAll(async () => {
		source = await kind.filled();
		await fillEveryTable(source);
		marks = await fingerprints(source);
		file = newFile();
		({ counts } = await made(source, file));
	});
	afterAll(() => source.remove());

	test('holds every row of every table, whoever owns it', () => {
		const found = Object.entries(lasting(marks)).map(([name, mark]) => [
			name,
			Number(mark.split(' ')[0])
		]);
		expect(counts).toEqual(Object.fromEntries(found));
		expect(found.filter(([, count]) => count === 0)).toEqual([]);
	});

	test('leaves out who is signed in and what search is made anew from, and nothing else', () => {
		const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			beredt: 'backup',
			format: 1,
			release: '0.0.1',
			madeAt: now.toISOString(),
			leftOut: [
				...['login_attempt', 'rate_count', 'session'],
				...['search_entry', 'search_source', 'search_word']
			]
		});
		expect(lines.filter((line) => line.includes('"table":"session"'))).toEqual([]);
	});

	test.each(kinds)(
		'is restored into an empty $name, row for row and file for file',
		async (other) => {
			const target = keep(await other.empty());
			expect(await into(target, file)).toMatchObject({ release: '0.0.1', faults: [] });
			const restored = await fingerprints(target);
			expect(lasting(restored)).toEqual(lasting(marks));
			for (const name of leftOut) expect(restored[name]).toBe('0 ');
			// The service takes it from there: counters go on, and so does the chain.
			await served(target, (db) =>
				db.transaction({ kind: 'municipality', municipality: '9901' }, (tx) =>
					record(tx, { now }, { owner: '9901', kind: 'contact-confirmed', object: 'x', title: 'x' })
				)
			);
			const [event] = await target.asAdministrator(
				'select count(*)::int - count(distinct id)::int as same, max(id) = (array_agg(id order by at desc, id desc))[1] as last from event'
			);
			expect(event).toEqual({ same: 0, last: true });
			const [role] = await target.asAdministrator(
				"select count(*)::int as open from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relforcerowsecurity"
			);
			expect(role).toEqual({ open: 0 });
		}
	);

	test('is never restored over something', async () => {
		const target = keep(await kind.filled());
		const before = await fingerprints(target);
		expect(await refusal(into(target, file))).toMatch(/database is not empty/);
		expect(await fingerprints(target)).toEqual(before);
	});

	test('is never written over another file', async () => {
		const before = readFileSync(file);
		expect(await refusal(made(source, file))).toMatch(/exists already/);
		expect(readFileSync(file).equals(before)).toBe(true);
	});

	test('that is cut off anywhere is refused before anything is written', async () => {
		const whole = readFileSync(file);
		const target = keep(await kind.empty());
		for (const part of [0.01, 0.3, 0.9, 0.9999]) {
			const cut = newFile();
			writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * part)));
			await expect(into(target, cut), String(part)).rejects.toThrow(/cut off, damaged or changed/);
		}
		expect(await tablesIn(target)).toBe(0);
	});

	const lines = () => gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
	const changed: readonly (readonly [string, (all: string[]) => string[], RegExp])[] = [
		[
			'a word in it',
			(all) => all.map((line) => line.replace('Modtagelsen', 'Nogle andre')),
			/damaged or changed/
		],
		['a row taken out', (all) => all.toSpliced(40, 1), /damaged or changed/],
		['two rows that changed places', (all) => swapped(all, 40, 41), /damaged or changed/],
		['the seal taken off', (all) => all.slice(0, -1), /damaged or changed/],
		[
			'something after the seal',
			(all) => [...all, '{"table":"plan","row":{}}'],
			/damaged or changed/
		],
		['a newer form', (all) => headed(all, { format: 2 }), /newer Beredt/],
		['a form nobody knows yet', (all) => headed(all, { tables: 'elsewhere' }), /newer Beredt/],
		[
			'more migrations than this release has',
			(all) => headed(all, { migrations: [...knownMigrations(), 1999999999999] }),
			/newer Beredt \(0\.0\.1\)/
		],
		[
			'another history',
			(all) => headed(all, { migrations: [1, ...knownMigrations().slice(1)] }),
			/another history/
		],
		['lines of something else', () => ['name;phone', 'x;y'], /not a backup made by Beredt/]
	];
	test.each(changed)(
		'with %s is refused before anything is written',
		async (_what, change, why) => {
			const other = newFile();
			writeFileSync(other, gzipSync(`${change(lines()).join('\n')}\n`));
			const target = keep(await kind.empty());
			expect(await refusal(into(target, other))).toMatch(why);
			expect(await tablesIn(target)).toBe(0);
		}
	);

	test('is told from any other file, and from none', async () => {
		const other = newFile();
		writeFileSync(other, 'PK\u0003\u0004 something else');
		const target = keep(await kind.empty());
		await expect(into(target, other)).rejects.toThrow(/not a backup made by Beredt/);
		await expect(into(target, newFile())).rejects.toThrow(/There is no file/);
	});
});

describe('a backup', () => {
	const kind = postgresKind;

	test('of a database that was tampered with is restored only when that is asked for', async () => {
		const spoiled = keep(await kind.filled());
		await spoiled.asAdministrator(
			'alter table plan_version disable trigger keep_published_version'
		);
		await spoiled.asAdministrator(
			"update plan_version set content = jsonb_set(content, '{title}', '\"Andet\"') where municipality_code = '9901' and number = 1"
		);
		await spoiled.asAdministrator(
			"update audit_entry set kind = 'x' where municipality_code = '9901' and number = 1"
		);
		const copy = newFile();
		await made(spoiled, copy);
		const target = keep(await kind.empty());
		const why = await refusal(into(target, copy));
		expect(why).toMatch(/Version 1 of overgreb in 9901 is not the text that was adopted/);
		expect(why).toMatch(/Audit of 9901: Entry 1 was changed/);
		expect(await target.asAdministrator('select 1 from plan_version')).toEqual([]);
		expect((await into(target, copy, true)).faults).toHaveLength(2);
		expect(await target.asAdministrator('select 1 from plan_version')).not.toEqual([]);
	});

	test('made by an earlier release is restored and brought to this one', async () => {
		const early = keep(await kind.empty());
		const owner = await openOwner(early.settings, { mayCreate: true });
		await owner.migrateTo(2);
		await owner.close();
		await early.asAdministrator("insert into installation values ('purpose', 'production')");
		await early.asAdministrator(
			"insert into municipality values ('9950', 'Nyby Kommune', 'Nyby', 'nyby', true)"
		);
		await early.asAdministrator("insert into unit values ('9950', 'u', 'Modtagelsen', 'intake')");
		const copy = newFile();
		await made(early, copy);
		const target = keep(await kind.empty());
		expect(await into(target, copy)).toMatchObject({ rows: 3 });
		expect(await target.asAdministrator('select id from unit')).toEqual([{ id: 'u' }]);
		const [run] = await target.asAdministrator(
			'select count(*)::int as count from drizzle.__drizzle_migrations'
		);
		expect(run).toEqual({ count: knownMigrations().length });
	});

	test('sees one moment, whatever is written while it is made', async () => {
		const source = keep(await postgresKind.filled());
		await served(source, (db) =>
			owned(source, (owner) =>
				owner.snapshot(async (tx) => {
					const tables = await listTables(tx);
					await db.transaction({ kind: 'municipality', municipality: '9901' }, (inner) =>
						record(inner, { now }, { owner: '9901', kind: 'x', object: 'later', title: 'x' })
					);
					const audit = tables.find(({ name }) => name === 'audit_entry');
					if (!audit) throw new Error('There is no audit.');
					const rows: string[] = [];
					for await (const row of everyRow(tx, audit, ['9901'])) rows.push(row);
					expect(rows.length).toBeGreaterThan(0);
					expect(rows.filter((row) => row.includes('later'))).toEqual([]);
				})
			)
		);
	});
});

const swapped = (all: readonly string[], one: number, other: number) =>
	all.with(one, all[other] ?? '').with(other, all[one] ?? '');

const headed = (all: readonly string[], change: Readonly<Record<string, unknown>>) =>
	all.with(0, JSON.stringify({ ...(JSON.parse(all[0] ?? '') as object), ...change }));
