import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditLogSheet, readAuditLog, type LogSearch } from '#server/audit-log';
import { versionFaults } from '#server/import-checks';
import { auditHash, type ChainedEntry } from '#server/platform/audit-chain';
import { verifyAudit, type NotedHeads } from '#server/platform/audit-verify';
import { auditWords } from '#server/platform/audit-words';
import { record } from '#server/platform/change';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';

describe.each(databases)('the audit is verified on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		for (const object of ['contact/a', 'contact/b', 'contact/c', 'contact/d']) {
			const change = { owner: place.code, kind: 'contact-confirmed', object, title: 'x' };
			await opened.db.transaction(place.scope, (tx) => record(tx, { now }, change));
		}
	});
	afterAll(() => opened.close());

	const verified = async (noted: NotedHeads = {}) => {
		const chains = await opened.db.transaction({ kind: 'platform' }, (tx) =>
			verifyAudit(tx, noted)
		);
		return chains.find(({ owner }) => owner === place.code);
	};
	const faults = async (noted?: NotedHeads) =>
		(await verified(noted))?.faults.map(({ number, fault }) => [number, fault]);
	const entry = (number: number) => `municipality_code = '${place.code}' and number = ${number}`;
	const tamper = async (...statements: readonly string[]) => {
		for (const text of statements) await opened.asAdministrator(text);
	};

	test('a whole audit is said to be whole, chain by chain, and in it every adopted text', async () => {
		const whole = await opened.db.transaction({ kind: 'platform' }, (tx) => verifyAudit(tx));
		const [first, ...others] = whole;
		expect(first).toMatchObject({ owner: 'agency', faults: [] });
		expect(others.map(({ owner }) => owner)).toContain('9901');
		expect(await verified()).toMatchObject({ entries: 4, head: { number: 4 }, faults: [] });
		const texts = await opened.db.transaction({ kind: 'public' }, versionFaults);
		expect(texts).toEqual([]);
	});

	test.each([
		['what happened', "kind = 'contact-changed'"],
		['who did it', "person_id = 'somebody'"],
		['when', "at = '2020-01-01T00:00:00.000Z'"],
		['what it was before', 'before = \'{"phone":"00009999"}\'']
	])('an entry in which somebody changed %s is named', async (_what, set) => {
		await tamper(`update audit_entry set ${set} where ${entry(2)}`);
		expect(await faults()).toEqual([[2, 'changed']]);
	});

	test('an entry that was changed and hashed anew shows by the next one', async () => {
		const [row] = await opened.asAdministrator(
			`select municipality_code as "municipalityCode", number, at, person_id as "personId", 'x' as kind,
				object, before, after, previous_hash as "previousHash" from audit_entry where ${entry(2)}`
		);
		const hash = auditHash(row as unknown as ChainedEntry);
		await tamper(`update audit_entry set kind = 'x', hash = '${hash}' where ${entry(2)}`);
		expect(await faults()).toEqual([[3, 'replaced']]);
	});

	test('an entry that was removed is named', async () => {
		await tamper(`delete from audit_entry where ${entry(3)}`);
		expect(await faults()).toEqual([[3, 'removed']]);
	});

	test('an entry that was removed shows also when the rest is numbered anew', async () => {
		await tamper(
			`delete from audit_entry where ${entry(2)}`,
			`update audit_entry set number = 2 where ${entry(3)}`,
			`update audit_entry set number = 3 where ${entry(4)}`
		);
		expect(await faults()).toEqual([
			[2, 'replaced'],
			[2, 'moved'],
			[3, 'moved'],
			[4, 'removed']
		]);
	});

	test('two entries that changed places are both named', async () => {
		await tamper(
			`update audit_entry set number = 0 where ${entry(2)}`,
			`update audit_entry set number = 2 where ${entry(3)}`,
			`update audit_entry set number = 3 where ${entry(0)}`
		);
		const found = await faults();
		expect(found).toContainEqual([2, 'moved']);
		expect(found).toContainEqual([3, 'moved']);
	});

	test('an entry moved to another municipality is missed here and strange there', async () => {
		const here = place;
		place = await newMunicipality(opened.db);
		await tamper(
			`update audit_entry set municipality_code = '${place.code}' where municipality_code = '${here.code}' and number = 4`
		);
		expect(await faults()).toContainEqual([4, 'changed']);
		place = here;
		expect(await faults()).toEqual([[4, 'removed']]);
	});

	test('a tail that was cut off shows against the head', async () => {
		await tamper(`delete from audit_entry where ${entry(4)}`);
		expect(await faults()).toEqual([[4, 'removed']]);
	});

	test('a chain that was removed but for its head is missed', async () => {
		await tamper(`delete from audit_entry where municipality_code = '${place.code}'`);
		expect(await verified()).toMatchObject({
			faults: [{ says: 'Entries 1–4 were removed at the end.' }]
		});
	});

	test('a head that was changed or removed is named', async () => {
		const own = `municipality_code = '${place.code}'`;
		await tamper(`update audit_head set hash = 'x' where ${own}`);
		expect(await faults()).toEqual([[4, 'head-changed']]);
		await tamper(`delete from audit_head where ${own}`);
		expect(await faults()).toEqual([[4, 'head-missing']]);
	});

	test('a tail cut off together with its head shows against heads noted elsewhere', async () => {
		const head = (await verified())?.head;
		if (!head) throw new Error('There is no head.');
		const noted = { [place.code]: head };
		expect(await faults(noted)).toEqual([]);
		await tamper(
			`delete from audit_entry where ${entry(4)}`,
			`update audit_head set number = 3, hash = (select hash from audit_entry where ${entry(3)}) where municipality_code = '${place.code}'`
		);
		expect(await faults()).toEqual([]);
		expect(await faults(noted)).toEqual([[4, 'replaced']]);
	});
});

describe.each(databases)('the log as people read it, on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let here: TestMunicipality;
	const none: LogSearch = { text: '', kind: '', from: '', to: '' };

	beforeAll(async () => {
		opened = await open();
		here = await newMunicipality(opened.db);
		const happen = (at: Date, kind: string, after: Record<string, unknown>) =>
			opened.db.transaction(here.scope, (tx) =>
				record(
					tx,
					{ now: at, actor: kind === 'section-saved' ? here.writer : here.chief },
					{ owner: here.code, kind, object: 'contact/intake', title: 'x', after }
				)
			);
		await happen(new Date('2026-06-30T21:59:59Z'), 'contact-changed', { phone: '00001111' });
		await happen(new Date('2026-06-30T22:00:00Z'), 'contact-changed', { phone: '=1+1' });
		await happen(new Date('2026-11-30T23:00:00Z'), 'contact-confirmed', { note: '100 % åbent' });
		for (let minute = 0; minute < 57; minute++) {
			await happen(minutesLater(minute), 'section-saved', { revision: minute });
		}
	});
	afterAll(() => opened.close());

	const read = async (search: Partial<LogSearch>, page = 1) => {
		const log = await readAuditLog(
			{ db: opened.db, actor: here.owner },
			{ municipality: here.code, page, search: { ...none, ...search } }
		);
		if (!log.ok) throw new Error(log.reason);
		return log.value;
	};

	test('shows the newest first, fifty at a time, with names, words and Danish time', async () => {
		const log = await read({});
		expect(log).toMatchObject({ total: 60, page: 1, pages: 2 });
		expect(log.entries).toHaveLength(50);
		expect(log.entries[0]).toMatchObject({
			number: 60,
			when: '1. december 2026 kl. 11.56',
			who: here.writer.name,
			what: 'Gemte et afsnit',
			about: 'Kontakt intake',
			changes: [{ fact: 'gemt som nummer', before: '', after: '56' }]
		});
		expect((await read({}, 2)).entries.map(({ number }) => number).at(-1)).toBe(1);
		expect((await read({}, 99)).page).toBe(2);
	});

	test.each([
		['a name', { text: 'chief' }, 3],
		['a number', { text: '00001111' }, 1],
		['a Danish word for what happened', { text: 'bekræftede' }, 1],
		['text that looks like a pattern', { text: '0 %' }, 1],
		['text that nobody wrote', { text: '%' + 'x' }, 0],
		['a kind', { kind: 'contact-changed' }, 2],
		['days, counted in Danish time', { from: '2026-07-01', to: '2026-07-01' }, 1],
		['days until and with one', { to: '2026-06-30' }, 1],
		['a winter day, from midnight in Denmark', { from: '2026-12-01', to: '2026-12-01' }, 58],
		['something that is no day, which is left out', { from: '31-12-2026' }, 60]
	])('finds by %s', async (_what, search, count) => {
		expect((await read(search)).total).toBe(count);
	});

	test('is fetched whole as a spreadsheet, in which nothing is a formula', async () => {
		const sheet = await auditLogSheet(
			{ db: opened.db, actor: here.owner },
			{ municipality: here.code, search: none }
		);
		if (!sheet.ok) throw new Error(sheet.reason);
		const lines = sheet.value.trimEnd().split('\r\n');
		expect(lines[0]).toBe('\uFEFFnummer;tidspunkt (UTC);hvem;hvad;om;før;efter;hash');
		expect(lines).toHaveLength(61);
		expect(sheet.value).not.toMatch(/;=/);
	});

	test.each([
		['writer', false],
		['director', false],
		['leader', false],
		['staff', false],
		['owner', true],
		['chief', true]
	] as const)('is for those who answer for it: %s', async (role, allowed) => {
		const asked = { municipality: here.code, page: 1, search: none };
		const context = { db: opened.db, actor: here[role] };
		expect((await readAuditLog(context, asked)).ok).toBe(allowed);
		expect((await auditLogSheet(context, asked)).ok).toBe(allowed);
	});

	test('is not another municipality’s, nor the agency’s', async () => {
		for (const actor of [person('plan-owner@9902'), person('agency-head@agency')]) {
			const log = await readAuditLog(
				{ db: opened.db, actor },
				{ municipality: here.code, page: 1, search: none }
			);
			expect(log).toEqual({ ok: false, reason: 'not-allowed' });
		}
	});
});

test('everything that is recorded has Danish words', () => {
	const folder = 'src/lib/server';
	const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	// A change is written as `kind: …, object: …`; a choice between kinds names each of them.
	const recorded = sources.flatMap((text) =>
		[...text.matchAll(/\bkind:((?:(?!\bkind:)[^;])*?),\s*object:/g)].flatMap(([, kind]) =>
			[...(kind ?? '').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, word]) => word ?? '')
		)
	);
	expect(recorded.length).toBeGreaterThan(10);
	expect([...new Set(recorded)].filter((kind) => !(kind in auditWords))).toEqual([]);
});
