import { confirmContact, type ContactInput } from '#server/directory/confirm-contact';
import { findPublicMunicipality } from '#server/directory/public-municipality';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { auditOf, eventsOf } from '../support/records.ts';

describe.each(databases)('the numbers to call on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const confirm = (more: Partial<ContactInput>) =>
		confirmContact(
			{ db: opened.db, now: minutesLater(60 * 24), actor: place.chief },
			{
				municipality: place.code,
				slot: 'intake',
				label: 'Modtagelsen',
				phone: '00001010',
				hours: [],
				note: '',
				revision: 1,
				...more
			}
		);
	const shown = async () => {
		const found = await opened.db.transaction({ kind: 'public' }, (tx) =>
			findPublicMunicipality(tx, place.slug, now)
		);
		return found?.contacts.intake;
	};

	test('a changed number shows to the public at once, confirmed that day by a function', async () => {
		expect(await confirm({ phone: '00 00 20 20', note: ' Spørg efter vagten ' })).toMatchObject({
			ok: true,
			value: {
				phone: '00002020',
				note: 'Spørg efter vagten',
				confirmedOn: '2026-12-02',
				confirmedBy: 'chef',
				revision: 2
			}
		});
		expect(await shown()).toMatchObject({ number: '00 00 20 20', confirmedOn: '2026-12-02' });
	});

	test('the audit keeps the old number, and who changed it', async () => {
		await confirm({ phone: '00002020' });
		expect(await auditOf(opened, place.code)).toMatchObject([
			{
				kind: 'contact-changed',
				object: 'contact/intake',
				personId: place.chief.personId,
				before: { phone: '00001010', confirmedOn: '2026-12-01' },
				after: { phone: '00002020', confirmedOn: '2026-12-02' }
			}
		]);
	});

	test('a number that still holds is confirmed, not changed', async () => {
		await confirm({});
		expect(await eventsOf(opened, place.code)).toEqual(['contact-confirmed']);
	});

	test.each([
		['a number with too few digits', { phone: '0000 12' }, 'phone-not-valid'],
		['words for a number', { phone: 'ring til os' }, 'phone-not-valid'],
		['no number', { phone: '' }, 'phone-not-valid'],
		['a CPR number for a number', { phone: '010116-1234' }, 'looks-like-cpr'],
		['a CPR number in the note', { note: 'Vedr. 010116-1234' }, 'looks-like-cpr'],
		['too long a note', { note: 'x'.repeat(201) }, 'note-too-long'],
		['no name for the place', { label: ' ' }, 'label-missing'],
		['a slot that cannot be one', { slot: '../intake' }, 'not-found'],
		['a slot nobody has filled, as if it were', { slot: 'chief' }, 'changed-by-another']
	])('%s is refused, and the old number stands', async (_what, input, reason) => {
		expect(await confirm(input)).toMatchObject({ ok: false, reason });
		expect(await shown()).toMatchObject({ number: '00 00 10 10', confirmedOn: '2026-12-01' });
		expect(await eventsOf(opened, place.code)).toEqual([]);
	});

	test('a slot that is empty is filled once; the second person is told', async () => {
		const fill = (phone: string) =>
			confirm({ slot: 'chief', label: 'Fagchef', phone, revision: 0 });
		const outcomes = await Promise.all([fill('00005050'), fill('00006060')]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: 'changed-by-another' });
		expect(await eventsOf(opened, place.code)).toEqual(['contact-filled']);
	});

	test('a change made on an older number is refused and overwrites nothing', async () => {
		await confirm({ phone: '00002020' });
		expect(await confirm({ phone: '00003030' })).toEqual({
			ok: false,
			reason: 'changed-by-another'
		});
		expect(await shown()).toMatchObject({ number: '00 00 20 20' });
		expect(await eventsOf(opened, place.code)).toEqual(['contact-changed']);
	});

	test('two people changing the same number at once: one is saved, the other is told', async () => {
		const outcomes = await Promise.all([
			confirm({ phone: '00002020' }),
			confirm({ phone: '00003030' })
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: 'changed-by-another' });
		expect(await auditOf(opened, place.code)).toHaveLength(1);
	});
});
