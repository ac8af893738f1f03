import { erasePerson } from '#server/erase-person';
import { namesOf } from '#server/identity/person-names';
import { startSession } from '#server/identity/session';
import { verifyAudit } from '#server/platform/audit-verify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { adoptedPlan } from '../support/plans.ts';
import { auditOf } from '../support/records.ts';

describe.each(databases)('a person is erased on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let email: string;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		email = `Owner@${place.slug}.example`;
		await opened.asAdministrator('update person set email = $1 where id = $2', [
			email,
			place.owner.personId
		]);
	});
	afterAll(() => opened.close());

	const erase = (whom: Parameters<typeof erasePerson>[1]) =>
		erasePerson({ db: opened.db, now }, whom);
	const row = async (id: string) =>
		(await opened.asAdministrator('select * from person where id = $1', [id]))[0];

	test('name, address and login go; the adoption and a whole audit stay', async () => {
		await adoptedPlan(opened.db, place);
		const before = await auditOf(opened, place.code);
		const id = place.owner.personId;
		expect(await erase({ id })).toMatchObject({ ok: true, value: { id } });
		expect(await row(id)).toEqual({
			id,
			issuer: 'erased',
			subject: id,
			name: 'Slettet person',
			email: null
		});
		expect((await namesOf(opened.db, [id])).get(id)).toBe('Slettet person');
		expect(await auditOf(opened, place.code)).toEqual(before);
		expect(before.find(({ kind }) => kind === 'plan-adopted')).toMatchObject({ personId: id });
		const versions = await opened.asAdministrator(
			'select number from plan_version where municipality_code = $1',
			[place.code]
		);
		expect(versions).toEqual([{ number: 1 }]);
		const chains = await opened.db.transaction({ kind: 'platform' }, (tx) => verifyAudit(tx));
		expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
	});

	test('sessions end, and nobody else’s', async () => {
		await opened.db.transaction({ kind: 'platform' }, async (tx) => {
			for (const { personId } of [place.owner, place.owner, place.chief]) {
				await startSession(tx, now, { personId, grants: [], idToken: undefined });
			}
		});
		expect(await erase({ id: place.owner.personId })).toMatchObject({
			value: { sessionsEnded: 2 }
		});
		const left = await opened.asAdministrator(
			'select person_id from session where person_id = any($1)',
			[[place.owner.personId, place.chief.personId]]
		);
		expect(left).toEqual([{ person_id: place.chief.personId }]);
	});

	test('the address goes wherever it stands: memberships and contact owners', async () => {
		await opened.asAdministrator(
			`insert into membership values ($1, '2026-11-01', 'Ida Opdigtet', $2)`,
			[place.code, email.toUpperCase()]
		);
		await opened.asAdministrator(
			'update contact_point set owner_email = $2 where municipality_code = $1',
			[place.code, email]
		);
		expect(await erase({ email: email.toLowerCase() })).toMatchObject({
			ok: true,
			value: { memberships: [place.code], contacts: [`${place.code}/intake`] }
		});
		const found = await opened.asAdministrator(
			`select (select count(*)::int from membership where first_owner_email ilike $1 or first_owner_name = 'Ida Opdigtet')
				+ (select count(*)::int from contact_point where owner_email ilike $1)
				+ (select count(*)::int from person where email ilike $1)
				+ (select count(*)::int from audit_entry where before::text ilike '%' || $1 || '%' or after::text ilike '%' || $1 || '%') as places`,
			[email]
		);
		expect(found).toEqual([{ places: 0 }]);
		const audit = await auditOf(opened, place.code);
		expect(audit.map(({ kind }) => kind)).toEqual(['contact-owner-erased']);
	});

	test('an approval stands; whose it was is no longer said', async () => {
		const { personId, name } = place.owner;
		for (const owner of ['agency', place.code]) {
			await opened.asAdministrator(
				`insert into approval values ($1, 'passage', 'opsporing.tegn', $2, $3, $4, '2026-11-01', 'Vejledningen')`,
				[owner, place.code, name, personId]
			);
		}
		await erase({ id: personId });
		const names = await opened.asAdministrator(
			'select distinct approved_by, source from approval where hash = $1',
			[place.code]
		);
		expect(names).toEqual([{ approved_by: 'Slettet person', source: 'Vejledningen' }]);
	});

	test('that it was done is recorded, without who it was', async () => {
		await erase({ subject: place.owner.personId, issuer: 'https://id.example' });
		const last = (await auditOf(opened, 'agency')).at(-1);
		expect(last).toMatchObject({
			kind: 'person-erased',
			object: `person/${place.owner.personId}`,
			personId: null
		});
		expect(JSON.stringify(last)).not.toContain(place.owner.name);
	});

	test('nobody is erased when nobody fits, or several do', async () => {
		expect(await erase({ id: 'nobody' })).toEqual({ ok: false, reason: 'not-found' });
		await opened.asAdministrator('update person set email = $1 where id = $2', [
			email,
			place.chief.personId
		]);
		expect(await erase({ email })).toMatchObject({ ok: false, reason: 'several' });
		expect((await row(place.owner.personId))?.name).toBe(place.owner.name);
	});

	test('who signs in again after that is a new person', async () => {
		const { personId } = place.owner;
		await erase({ id: personId });
		await opened.asAdministrator(
			"insert into person (id, issuer, subject, name) values ($1, 'https://id.example', $2, 'Ny')",
			[`new-${personId}`, personId]
		);
		expect((await row(personId))?.name).toBe('Slettet person');
	});
});
