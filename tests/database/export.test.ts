import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportMunicipality } from '#server/export-municipality';
import { keptByAgency, tableWords } from '#server/export-words';
import { importMunicipality } from '#server/import-municipality';
import { verifyAudit } from '#server/platform/audit-verify';
import { derived } from '#server/platform/dump-tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, owned, served, type DatabaseAtRest } from '../support/at-rest.ts';
import { now } from '../support/clock.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import { publishedPlan, startedPlan } from '../support/plans.ts';
import { planRows } from '../support/plan-rows.ts';
import { programmeRows } from '../support/programme-rows.ts';

const ownTables = `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_code'
	where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;

describe.each(kinds)('a municipality taken out of $name', (kind) => {
	let source: DatabaseAtRest;
	let place: TestMunicipality;
	let folder: string;
	let work: string;
	const other = kinds.find((one) => one !== kind) ?? kind;
	const text = (path: string) => readFileSync(join(folder, path), 'utf8');
	const all = () => readdirSync(folder, { recursive: true, withFileTypes: true });
	const into = (target: DatabaseAtRest, from: string) =>
		owned(target, (owner) => importMunicipality(owner, { folder: from, now }));

	beforeAll(async () => {
		work = mkdtempSync(join(tmpdir(), 'beredt-export-'));
		folder = join(work, 'taken-out');
		source = await kind.filled();
		await served(source, async (db) => {
			place = await newMunicipality(db);
			await publishedPlan(db, place);
			await startedPlan(db, place, undefined, 'plan-2');
		});
		const { code } = place;
		const statements = [
			`insert into membership values ('${code}', '2026-11-01', 'Ida Opdigtet', 'ida@nyby.example')`,
			`insert into identity_provider (municipality_code, id, name, issuer, client_id, client_authentication) values ('${code}', 'eget', 'Login', 'https://id.example', 'beredt', 'none')`,
			`insert into approval values ('${code}', 'step', 'lokalt-trin', 'abc', 'Ida Opdigtet', '${place.owner.personId}', '2026-11-01', 'Vejledningen')`,
			`insert into contact_report (municipality_code, id, slot, phone, at) values ('${code}', 'm1', 'intake', '00001010', now())`,
			`insert into pathway_publication (municipality_code, version, template, layer, published_at) values ('${code}', 1, 1, '{"owner":"nyby","contacts":{},"steps":[],"never":[],"texts":{}}', now())`,
			...planRows(code, place.owner.personId),
			...programmeRows(code, place.owner.personId),
			`insert into institution_facts values ('${code}', 'skolen', 'Lederen', null, 'Kontoret', 'Hele dagen', 'Souschefen', null, 'Personalerummet', '2026-11-01', 'leder')`
		];
		await source.asAdministrator(`do $fill$ begin ${statements.join(';\n')}; end $fill$`);
		await owned(source, (owner) =>
			exportMunicipality(owner, { code, folder, now, release: '0.0.1' })
		);
	});
	afterAll(async () => {
		rmSync(work, { recursive: true, force: true });
		await source.remove();
	});

	test('is complete: every table that has its code, and the people it points at', async () => {
		const withCode = (await source.asAdministrator(ownTables)).map(({ name }) => String(name));
		const tables = withCode.filter(
			(name) => !derived.includes(name) && !keptByAgency.includes(name)
		);
		expect(Object.keys(tableWords).toSorted()).toEqual([...tables, 'person'].toSorted());
		const counts = await source.asAdministrator(
			tables
				.map(
					(table) =>
						`select '${table}' as table, count(*)::int as count from ${table} where municipality_code = $1`
				)
				.join(' union all '),
			[place.code]
		);
		for (const { table, count } of counts) {
			const data = JSON.parse(text(`data/${String(table)}.json`)) as { rows: unknown[] };
			expect([table, data.rows.length]).toEqual([table, count]);
			expect(data.rows.length, String(table)).toBeGreaterThan(0);
		}
		expect(text('data/person.json')).toContain(place.owner.name);
	});

	test('holds nobody else’s rows and no secret', () => {
		const files = all().filter((entry) => entry.isFile() && /json|csv|html/.test(entry.name));
		const strange = files.filter(({ parentPath, name }) =>
			/"990\d"|demo-eksempel|"secret_hash"/.test(readFileSync(join(parentPath, name), 'utf8'))
		);
		expect(files.length).toBeGreaterThan(15);
		expect(strange.map(({ name }) => name)).toEqual([]);
	});

	test('has a README that says what each file is', () => {
		const files = all()
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
			.filter((path) => path !== 'README.md');
		const readme = text('README.md');
		expect(files.filter((path) => !readme.includes(`\`${path}\` | `))).toEqual([]);
		expect(readme).not.toMatch(/\| *\|$/m);
	});

	test('has the printed file byte for byte, and pages that open without Beredt', async () => {
		const [row] = await source.asAdministrator(
			"select encode(sha256(pdf), 'hex') as sum, hash from plan_version where municipality_code = $1",
			[place.code]
		);
		const pdf = readFileSync(join(folder, 'files/plan_version/overgreb-1.pdf'));
		expect(createHash('sha256').update(pdf).digest('hex')).toBe(row?.sum);
		const page = text('html/overgreb-1.html');
		expect(page).toContain('<html lang="da">');
		expect(page).toContain(String(row?.hash));
		expect(page).toContain('00 00 10 10');
		expect(page).toContain('href="../files/plan_version/overgreb-1.pdf"');
		expect(page).not.toMatch(/<script|src=|\[object/);
		expect(text('html/index.html')).toContain('href="kladde-plan-2.html"');
		expect(text('csv/log.csv')).toContain(`${place.owner.name};Offentliggjorde beredskabet`);
		expect(text('csv/kontakter.csv')).toContain('Modtagelsen;00 00 10 10');
		expect(text('csv/beredskaber.csv')).toContain('offentliggjort');
	});

	test('is read into another kind of database unchanged, once, and recorded there', async () => {
		const target = await other.filled();
		try {
			expect(await into(target, folder)).toMatchObject({ code: place.code, name: place.name });
			const tables = (await source.asAdministrator(ownTables)).map(({ name }) => String(name));
			const every = tables
				.filter((name) => !derived.includes(name) && !keptByAgency.includes(name))
				.map((name) => {
					const head = name === 'audit_head' ? ` - 'hash' - 'number'` : '';
					return `select '${name}' as table, (to_jsonb(t) - 'at' - 'told_at'${head})::text as row from ${name} t where municipality_code = $1`;
				})
				.join(' union all ');
			const here = Map.groupBy(await source.asAdministrator(every, [place.code]), ({ table }) =>
				String(table)
			);
			const there = Map.groupBy(await target.asAdministrator(every, [place.code]), ({ table }) =>
				String(table)
			);
			const utc = (one: unknown) =>
				String(one).replace(/"(\d{4}-\d\d-\d\dT[^"]+)"/g, (_, at: string) => new Date(at).toJSON());
			for (const [table, rows] of here) {
				const added = ['audit_entry', 'event'].includes(table) ? 1 : 0;
				const read = there.get(table) ?? [];
				expect(read.length, table).toBe(rows.length + added);
				const known = new Set(read.map(({ row }) => utc(row)));
				expect(rows.filter(({ row }) => !known.has(utc(row)))).toEqual([]);
			}
			expect(here.size).toBe(there.size);
			const found = await target.asAdministrator(
				'select distinct source from search_entry where municipality_code = $1 order by 1',
				[place.code]
			);
			expect(found, 'search finds it at once').toEqual([
				{ source: 'page' },
				{ source: 'plan/overgreb' }
			]);
			const chains = await owned(target, (owner) => owner.snapshot((tx) => verifyAudit(tx)));
			expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
			await expect(into(target, folder)).rejects.toThrow(/has data here already/);
		} finally {
			await target.remove();
		}
	});

	test('is refused when a file was changed, is missing, or comes from a newer Beredt', async () => {
		const attempt = async (change: (copy: string) => void) => {
			const copy = mkdtempSync(join(work, 'copy-'));
			cpSync(folder, copy, { recursive: true });
			change(copy);
			return into(source, copy).then(
				() => 'read in',
				(error: Error) => error.message
			);
		};
		const edit = (path: string, from: string, to: string) => (copy: string) => {
			const file = join(copy, path);
			writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
		};
		expect(await attempt(edit('data/plan.json', 'plan-1', 'plan-9'))).toMatch(
			/data\/plan.json is damaged or changed/
		);
		expect(await attempt((copy) => rmSync(join(copy, 'data/unit.json')))).toMatch(
			/lacks data\/unit/
		);
		expect(await attempt((copy) => rmSync(join(copy, 'manifest.json')))).toMatch(
			/is not an export/
		);
		expect(await attempt(edit('manifest.json', '"format": 1', '"format": 2'))).toMatch(
			/newer Beredt/
		);
		expect(await attempt(edit('manifest.json', '"data/unit.json"', '"../unit.json"'))).toMatch(
			/is not an export this Beredt can read/
		);
	});

	test('is written into a new folder only, and only where there is such a municipality', async () => {
		const taken = join(work, 'taken');
		mkdirSync(taken);
		writeFileSync(join(taken, 'mine'), '');
		const attempt = (code: string, where: string) =>
			owned(source, (owner) =>
				exportMunicipality(owner, { code, folder: where, now, release: '0.0.1' })
			);
		await expect(attempt(place.code, taken)).rejects.toThrow(/is not empty/);
		await expect(attempt('1', join(work, 'none'))).rejects.toThrow(
			/no municipality with the code 1/
		);
		expect(readdirSync(work).filter((name) => /none|unfinished/.test(name))).toEqual([]);
	});
});
