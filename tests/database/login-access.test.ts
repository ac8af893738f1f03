import { endPersonSessions, listSignedIn } from '#server/identity/signed-in';
import { endSessionsOf, findActor, startSession } from '#server/identity/session';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { auditOf } from '../support/records.ts';

const head = person('agency-head@agency');

describe.each(databases)('who is signed in, on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let elsewhere: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		await opened.asAdministrator('delete from session');
		place = await newMunicipality(opened.db);
		elsewhere = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const start = (who: TestMunicipality['writer'], at = now) =>
		opened.db.transaction({ kind: 'platform' }, (tx) =>
			startSession(tx, at, { personId: who.personId, grants: who.grants, idToken: undefined })
		);
	const end = (actor: TestMunicipality['writer'], who: TestMunicipality['writer']) =>
		endPersonSessions({ db: opened.db, now, actor }, { owner: place.code, personId: who.personId });
	const isIn = async (secret: string) => (await findActor(opened.db, now, secret)) !== undefined;

	test('the list has this municipality’s people, once each, the last seen first', async () => {
		await start(place.writer, minutesLater(-30));
		await start(place.chief, minutesLater(-5));
		await start(place.writer, minutesLater(-20));
		await start(elsewhere.writer);
		expect(await listSignedIn(opened.db, now, place.code)).toMatchObject([
			{ personId: place.chief.personId, roles: ['chief'], sessions: 1 },
			{ personId: place.writer.personId, roles: ['plan-writer'], sessions: 2 }
		]);
	});

	test('somebody whose session has run out is not on it', async () => {
		await start(place.writer, minutesLater(-61));
		expect(await listSignedIn(opened.db, now, place.code)).toEqual([]);
	});

	test('the plan owner signs a person out everywhere, and the audit keeps that it was done', async () => {
		const secrets = [await start(place.writer), await start(place.writer)];
		const other = await start(place.chief);
		expect(await end(place.owner, place.writer)).toEqual({ ok: true, value: 2 });
		for (const secret of secrets) expect(await isIn(secret)).toBe(false);
		expect(await isIn(other)).toBe(true);
		expect(await auditOf(opened, place.code)).toMatchObject([
			{
				kind: 'sessions-ended',
				object: `person/${place.writer.personId}`,
				personId: place.owner.personId,
				after: { sessions: 2 }
			}
		]);
	});

	test('the agency’s head may too; then it stands in both audits', async () => {
		await start(place.writer);
		expect(await end(head, place.writer)).toMatchObject({ ok: true });
		expect((await auditOf(opened, place.code)).at(-1)?.kind).toBe('sessions-ended');
		expect((await auditOf(opened, 'agency')).at(-1)?.object).toBe(
			`municipality/${place.code}/person/${place.writer.personId}`
		);
	});

	test('nobody else may: no writer, chief, adviser, nor the owner of another municipality’s plan', async () => {
		const secret = await start(place.writer);
		const others = [
			place.writer,
			place.chief,
			place.director,
			elsewhere.owner,
			person('agency-adviser@agency'),
			person(`plan-owner@${place.code}/skolen`)
		];
		for (const actor of others) {
			expect(await end(actor, place.writer)).toEqual({ ok: false, reason: 'not-allowed' });
		}
		expect(await isIn(secret)).toBe(true);
		expect(await auditOf(opened, place.code)).toEqual([]);
	});

	test('a plan owner cannot end the sessions of somebody in another municipality', async () => {
		const secret = await start(elsewhere.writer);
		expect(await end(place.owner, elsewhere.writer)).toEqual({ ok: false, reason: 'not-found' });
		expect(await isIn(secret)).toBe(true);
	});

	test('a person logs herself out everywhere, and nobody else', async () => {
		const secrets = [await start(place.writer), await start(place.writer)];
		const other = await start(place.owner);
		expect(await endSessionsOf(opened.db, place.writer.personId)).toBe(2);
		for (const secret of secrets) expect(await isIn(secret)).toBe(false);
		expect(await isIn(other)).toBe(true);
	});
});
