import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runRetention } from '#server/retention';
import { keptData, retentionRules } from '#server/retention-rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import { startedPlan } from '../support/plans.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';

describe.each(databases)('what is past its time is removed, on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let mailFolder: string;

	const daysAgo = (days: number, minutes = 0) => minutesLater(-days * 1440 + minutes).toISOString();
	beforeAll(async () => {
		opened = await open();
		place = await newMunicipality(opened.db);
		await startedPlan(opened.db, place);
		mailFolder = mkdtempSync(join(tmpdir(), 'beredt-mail-'));
		await opened.asAdministrator(
			"insert into information_meeting values ('row', 'Informationsmøde', 'Om', now(), now(), null, null, 20, null, '')"
		);
		// One just too old and one just young enough of each.
		for (const [id, shift] of [
			['old', -1],
			['young', 1]
		] as const) {
			const rows: readonly (readonly [string, readonly unknown[]])[] = [
				[
					"insert into session (secret_hash, person_id, grants, created_at, last_seen_at) values ($1, $2, '[]', $3, $3)",
					[id, place.owner.personId, daysAgo(1, shift)]
				],
				[
					"insert into login_attempt (secret_hash, state, nonce, code_verifier, return_to, created_at) values ($1, 's', 'n', 'v', '/', $2)",
					[id, daysAgo(1, shift)]
				],
				['insert into rate_count values ($1, $2, 3)', [id, daysAgo(2, shift)]],
				[
					"insert into meeting_sign_up values ('row', $1, 'Ida', 'ida@nyby.example', null, '', 'seat', $2, $1, $3)",
					[id, shift + 2, daysAgo(730, shift)]
				],
				["insert into retention_run values ($1, $2, '{}')", [id, daysAgo(730, shift)]],
				[
					"insert into contact_report (municipality_code, id, slot, phone, at) values ($1, $2, 'intake', '00001010', $3)",
					[place.code, id, daysAgo(365, shift)]
				],
				[
					'insert into plan_writing select municipality_code, plan_id, id, $2, $3 from plan_section where municipality_code = $1 and position = 1',
					[place.code, id, daysAgo(1, shift)]
				]
			];
			for (const [text, values] of rows) await opened.asAdministrator(text, values);
			const mail = join(mailFolder, `${id}.eml`);
			writeFileSync(mail, '');
			const written = minutesLater(-30 * 1440 + shift);
			utimesSync(mail, written, written);
		}
	});
	afterAll(async () => {
		rmSync(mailFolder, { recursive: true, force: true });
		await opened.close();
	});

	const one = {
		session: 1,
		login_attempt: 1,
		rate_count: 1,
		contact_report: 1,
		meeting_sign_up: 1,
		plan_writing: 1,
		retention_run: 1,
		'mail-copy': 1
	};
	const left = async (table: string, column: string) =>
		(
			await opened.asAdministrator(
				`select ${column} as id from ${table} where ${column} in ('old', 'young') order by 1`
			)
		).map(({ id }) => id);

	test('every table of the database has its time, or a reason to be kept', async () => {
		const tables = await opened.asAdministrator(
			"select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1"
		);
		const ruled = [...retentionRules.map(({ data }) => data), ...Object.keys(keptData)].toSorted();
		expect(ruled).toEqual(tables.map(({ name }) => name));
	});

	test('a rehearsal counts and removes nothing', async () => {
		expect(await runRetention({ db: opened.db, now, mailFolder, dryRun: true })).toEqual(one);
		expect(await left('session', 'secret_hash')).toEqual(['old', 'young']);
		expect(await left('plan_writing', 'person_id')).toEqual(['old', 'young']);
		expect(await left('retention_run', 'id')).toEqual(['old', 'young']);
		expect(readdirSync(mailFolder)).toHaveLength(2);
	});

	test('what is too old goes, what is not stays, and what was removed is written down', async () => {
		const audit = () => opened.asAdministrator('select * from audit_entry order by 1, 2');
		const before = await audit();
		expect(await runRetention({ db: opened.db, now, mailFolder })).toEqual(one);
		expect(await left('session', 'secret_hash')).toEqual(['young']);
		expect(await left('login_attempt', 'secret_hash')).toEqual(['young']);
		expect(await left('rate_count', 'key')).toEqual(['young']);
		expect(await left('contact_report', 'id')).toEqual(['young']);
		expect(await left('plan_writing', 'person_id')).toEqual(['young']);
		expect(await left('retention_run', 'id')).toEqual(['young']);
		expect(await left('meeting_sign_up', 'id')).toEqual(['young']);
		expect(readdirSync(mailFolder)).toEqual(['young.eml']);
		expect(await audit()).toEqual(before);
		const runs = await opened.asAdministrator(
			"select removed from retention_run where id <> 'young'"
		);
		expect(runs).toEqual([{ removed: one }]);
	});

	test('a second run the same night removes nothing more', async () => {
		const removed = await runRetention({ db: opened.db, now: minutesLater(0), mailFolder });
		expect(Object.values(removed).every((count) => count === 0)).toBe(true);
	});

	test('a folder of mails that is not there yet is no fault', async () => {
		const removed = await runRetention({
			db: opened.db,
			now,
			mailFolder: join(mailFolder, 'none')
		});
		expect(removed['mail-copy']).toBe(0);
	});
});
