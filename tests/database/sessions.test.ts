import { endSession, findActor, startSession } from '#server/identity/session';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';

const { grants } = person('plan-writer@9901', 'chief@9901');

describe.each(databases)('a session on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let secret: string;

	beforeAll(async () => {
		opened = await open();
		await opened.asAdministrator(
			`insert into person (id, issuer, subject, name) values ('p-1', 'https://login.example', 's-1', 'Opdigtet Navn')`
		);
	});
	beforeEach(async () => {
		await opened.asAdministrator('delete from session');
		secret = await start(now);
	});
	afterAll(() => opened.close());

	const start = (at: Date) =>
		opened.db.transaction({ kind: 'platform' }, (tx) =>
			startSession(tx, at, { personId: 'p-1', grants, idToken: 'id-token' })
		);
	const whoIsIt = (minutes: number, cookie = secret) =>
		findActor(opened.db, minutesLater(minutes), cookie);
	const sessions = async () => (await opened.asAdministrator('select 1 from session')).length;

	test('it says who a person is, with the rights of the login', async () => {
		expect(await whoIsIt(1)).toEqual({ personId: 'p-1', name: 'Opdigtet Navn', grants });
	});

	test('a made-up cookie belongs to nobody', async () => {
		expect(await whoIsIt(1, 'made-up')).toBeUndefined();
		expect(await whoIsIt(1, '')).toBeUndefined();
	});

	test('it ends after an hour without use', async () => {
		expect(await whoIsIt(59)).toBeDefined();
		expect(await whoIsIt(59 + 61)).toBeUndefined();
	});

	test('use keeps it awake', async () => {
		for (const minutes of [50, 100, 150, 200]) expect(await whoIsIt(minutes)).toBeDefined();
	});

	test('it ends after ten hours however much it is used', async () => {
		for (let minutes = 30; minutes < 600; minutes += 30) {
			expect(await whoIsIt(minutes), `after ${minutes} minutes`).toBeDefined();
		}
		expect(await whoIsIt(601)).toBeUndefined();
	});

	test('an ended session finds nobody, and what the provider must be told is given once', async () => {
		expect(await endSession(opened.db, secret)).toEqual({
			idToken: 'id-token',
			providerOwner: 'installation'
		});
		expect(await whoIsIt(1)).toBeUndefined();
		expect(await endSession(opened.db, secret)).toBeUndefined();
	});

	test('ending one session leaves the others', async () => {
		const other = await start(now);
		expect(other).not.toBe(secret);
		await endSession(opened.db, secret);
		expect(await whoIsIt(1, other)).toBeDefined();
	});

	test('sessions that have run out are removed at the next login', async () => {
		await start(minutesLater(30));
		expect(await sessions()).toBe(2);
		await start(minutesLater(61));
		expect(await sessions()).toBe(2);
	});
});
