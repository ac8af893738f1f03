import { record } from '#server/platform/change';
import type { Scope } from '#server/platform/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import { refusal, type OpenedDatabase } from '../support/opened-database.ts';
import { auditOf, breaksIn, eventsOf } from '../support/records.ts';

describe.each(databases)('what happened is stored with what changed, on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	/** Changes a number the way a use case does; `after` runs last in the same transaction. */
	const change = (phone: string, after: () => void = () => {}) =>
		opened.db.transaction(place.scope, async (tx) => {
			await tx.execute(sql`update contact_point set phone = ${phone}`);
			await record(
				tx,
				{ now, actor: place.chief },
				{
					owner: place.code,
					kind: 'contact-changed',
					object: 'contact/intake',
					title: 'Modtagelsen',
					after: { phone }
				}
			);
			after();
		});
	const phone = async () => {
		const query = 'select phone from contact_point where municipality_code = $1';
		return (await opened.asAdministrator(query, [place.code]))[0]?.phone;
	};

	test('the row, the event and the audit entry are written together', async () => {
		await change('00002020');
		expect(await phone()).toBe('00002020');
		expect(await eventsOf(opened, place.code)).toEqual(['contact-changed']);
		expect(await auditOf(opened, place.code)).toMatchObject([
			{ number: 1, personId: place.chief.personId, after: { phone: '00002020' }, previousHash: '' }
		]);
	});

	test('a failure at the last moment leaves none of the three', async () => {
		const failed = change('00002020', () => {
			throw new Error('the power went');
		});
		expect(await refusal(failed)).toMatch(/the power went/);
		expect(await phone()).toBe('00001010');
		expect(await eventsOf(opened, place.code)).toEqual([]);
		expect(await auditOf(opened, place.code)).toEqual([]);
	});

	test('each entry is bound to the one before it, from the first', async () => {
		for (const last of ['1', '2', '3']) await change(`0000200${last}`);
		const entries = await auditOf(opened, place.code);
		expect(entries).toHaveLength(3);
		expect(breaksIn(entries)).toEqual([]);
	});

	test('an entry that somebody changed, removed or moved shows in the chain', async () => {
		for (const last of ['1', '2', '3']) await change(`0000200${last}`);
		const [first, second, third] = await auditOf(opened, place.code);
		if (!first || !second || !third) throw new Error('Three entries were expected.');
		const rewritten = { ...second, after: { phone: '00009999' } };
		expect(breaksIn([first, rewritten, third])).toEqual([2]);
		expect(breaksIn([first, third])).toEqual([3]);
		expect(breaksIn([second, first, third])).not.toEqual([]);
	});

	test('ten things that happen at once leave one unbroken chain', async () => {
		const objects = Array.from({ length: 10 }, (_, index) => `contact/${index}`);
		const happen = (object: string) =>
			opened.db.transaction(place.scope, (tx) =>
				record(tx, { now }, { owner: place.code, kind: 'contact-confirmed', object, title: 'x' })
			);
		await Promise.all(objects.map(happen));
		const entries = await auditOf(opened, place.code);
		expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(breaksIn(entries)).toEqual([]);
		expect(entries.map(({ object }) => object).toSorted()).toEqual(objects);
	});

	test('each municipality has a chain of its own, and so has the agency', async () => {
		const neighbour = await newMunicipality(opened.db);
		await change('00002020');
		expect(await auditOf(opened, neighbour.code)).toEqual([]);
		const agency = await auditOf(opened, 'agency');
		expect(agency.map(({ kind }) => kind)).toEqual(['guide-published']);
		expect(breaksIn(agency)).toEqual([]);
	});

	test('nobody writes what happened on another’s behalf', async () => {
		const neighbour = await newMunicipality(opened.db);
		const scopes: readonly Scope[] = [neighbour.scope, { kind: 'agency' }, { kind: 'public' }];
		for (const scope of scopes) {
			const attempt = opened.db.transaction(scope, (tx) =>
				record(tx, { now }, { owner: place.code, kind: 'x', object: 'x', title: 'x' })
			);
			expect(await refusal(attempt)).toMatch(/row-level security/);
		}
		expect(await eventsOf(opened, place.code)).toEqual([]);
	});

	test('the demo’s own chains are whole', async () => {
		const entries = await auditOf(opened, '9901');
		expect(entries.map(({ kind }) => kind)).toContain('plan-published');
		expect(breaksIn(entries)).toEqual([]);
	});
});
