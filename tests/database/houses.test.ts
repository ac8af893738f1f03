import type { TypedFacts } from '#domain/directory';
import type { Actor } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { cardsFor } from '#domain/pathway';
import { confirmInstitution } from '#server/directory/confirm-institution';
import { listHouses, looksAfterHouses } from '#server/directory/institution-desk';
import { findPublicPlace } from '#server/directory/public-house';
import { readHousePath } from '#server/pathway/house-path';
import { getPublishedPathway } from '#server/pathway/published-pathway';
import { listCards } from '#server/pathway/sheet';
import { findPlaceCard, findPlacePoster } from '#server/plan/place-sheets';
import { findCurrentVersion } from '#server/plan/version-store';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { auditOf, eventsOf } from '../support/records.ts';

const told: TypedFacts = {
	who: 'Skolelederen',
	whoPhone: '00 00 22 10',
	place: 'Kontoret',
	reached: 'Hverdage kl. 7.30–15',
	deputy: 'Viceskolelederen',
	deputyPhone: '',
	posterPlace: 'Personalerummet'
};
const origin = 'https://beredt.example';

describe.each(databases)('what only the house knows on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let leader: Actor;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		leader = person(`leader@${place.code}/skolen`);
	});
	afterAll(() => opened.close());

	const confirm = (more: Partial<TypedFacts> = {}, revision = 0, actor = leader, id = 'skolen') =>
		confirmInstitution(
			{ db: opened.db, now, actor },
			{ municipality: place.code, institution: id, facts: { ...told, ...more }, revision }
		);
	const house = async (at = now) => {
		const found = await opened.db.transaction({ kind: 'public' }, (tx) =>
			findPublicPlace(tx, { slug: place.slug, institution: 'skolen' }, at)
		);
		return found!;
	};
	const card = (slug: string, institution?: string) =>
		findPlaceCard(
			opened.db,
			{ slug: place.slug, card: slug, ...(institution ? { institution } : {}) },
			{ now, origin }
		);

	test('shows at once on the house’s page, path, cards and poster, with the day and the function', async () => {
		expect((await house()).house?.facts).toBeNull();
		expect(await confirm()).toMatchObject({
			ok: true,
			value: { confirmedOn: '2026-12-01', confirmedBy: 'leder', revision: 1 }
		});
		const shown = {
			who: { label: 'Skolelederen', number: '00 00 22 10' },
			deputy: { label: 'Viceskolelederen', number: null },
			confirmation: 'bekræftet 1. december 2026 af leder'
		};
		const there = await house();
		expect(there.house?.facts).toMatchObject(shown);
		expect(await card('foraelder-medarbejder', 'skolen')).toMatchObject({
			house: 'Nybyskolen',
			facts: shown,
			settings: [],
			address: `${origin}/k/${place.slug}/sted/skolen/handlekort/foraelder-medarbejder`
		});
		const poster = { slug: place.slug, institution: 'skolen' };
		expect(await findPlacePoster(opened.db, poster, { now, origin })).toMatchObject({
			facts: shown,
			address: `${origin}/k/${place.slug}/sted/skolen/handlevej`,
			validUntil: '2027-12-01'
		});
		const path = await opened.db.transaction({ kind: 'public' }, (tx) => readHousePath(tx, there));
		expect(path.place.contacts['leader']).toMatchObject({ number: '00 00 22 10' });
	});

	test('nobody is sent to a leader whom the suspicion concerns, or could', async () => {
		await confirm();
		for (const slug of ['leder-medarbejder', 'flere-medarbejder', 'foraelder-leder']) {
			expect(await card(slug, 'skolen'), slug).toMatchObject({ slug, facts: null });
		}
		expect(await card('ansat-medarbejder', 'skolen')).toMatchObject({
			facts: { place: 'Kontoret' }
		});
	});

	test('a house has the cards of its setting, and the municipality’s own carry no house', async () => {
		const school = await house();
		const { cards } = await opened.db.transaction({ kind: 'public' }, (tx) =>
			listCards(tx, school)
		);
		const { pathway } = await opened.db.transaction({ kind: 'public' }, (tx) =>
			getPublishedPathway(tx, place.code)
		);
		const staff = cardsFor(pathway, 'staff').filter(({ settings }) => settings.includes('skole'));
		expect(cards.filter(({ role }) => role === 'staff').map(({ slug }) => slug)).toEqual(
			staff.map(({ topic }) => topic)
		);
		const own = await card('foraelder-medarbejder', 'skolen');
		expect(own?.steps).toEqual((await card('foraelder-medarbejder-skole'))?.steps);
		expect(await card('foraelder-medarbejder')).toMatchObject({ house: null, facts: null });
		expect(await card('foraelder-medarbejder', 'findes-ikke')).toBeUndefined();
		expect(await card('findes-ikke', 'skolen')).toBeUndefined();
	});

	test('a setting without a card of its own leads to the card that serves it', async () => {
		expect(await card('ansat-medarbejder-dagtilbud')).toMatchObject({ slug: 'ansat-medarbejder' });
	});

	test('nothing of it is in the adopted plan', async () => {
		const plan = () =>
			opened.db.transaction({ kind: 'public' }, (tx) => findCurrentVersion(tx, '9901', 'overgreb'));
		const before = await plan();
		const owner = person('plan-owner@9901');
		expect(
			await confirmInstitution(
				{ db: opened.db, now, actor: owner },
				{ municipality: '9901', institution: 'bakkeskolen', facts: told, revision: 0 }
			)
		).toMatchObject({ ok: true, value: { confirmedBy: 'planejer' } });
		expect(before?.hash).toBeDefined();
		expect(await plan()).toEqual(before);
	});

	test('the audit keeps what stood before, and says whether it was changed or only confirmed', async () => {
		await confirm();
		await confirm({}, 1);
		await confirm({ place: 'Værkstedet' }, 2);
		expect(await eventsOf(opened, place.code)).toEqual([
			'institution-facts-filled',
			'institution-facts-confirmed',
			'institution-facts-changed'
		]);
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			object: 'institution/skolen',
			personId: leader.personId,
			before: { place: 'Kontoret' },
			after: { place: 'Værkstedet' }
		});
	});

	test('two people at once: one is saved, the other is told, and nothing is overwritten', async () => {
		const owner = place.owner;
		for (const revision of [0, 1]) {
			const both = await Promise.all([
				confirm({ place: `A${revision}` }, revision),
				confirm({ place: `B${revision}` }, revision, owner)
			]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
			expect(both).toContainEqual({ ok: false, reason: 'changed-by-another' });
		}
		expect(await confirm({}, 1)).toEqual({ ok: false, reason: 'changed-by-another' });
		expect(await auditOf(opened, place.code)).toHaveLength(2);
	});

	test('only the leader of that house and the plan owner may say it', async () => {
		const others = [
			place.writer,
			place.director,
			place.chief,
			place.leader,
			place.staff,
			person(`staff@${place.code}/skolen`),
			person(`leader@${place.code}/en-anden`),
			person('plan-owner@9901'),
			person('leader@9901/skolen'),
			person('agency-head@agency')
		];
		for (const actor of others) {
			expect(await confirm({}, 0, actor), actor.name).toEqual({ ok: false, reason: 'not-allowed' });
		}
		expect(await confirm({}, 0, place.owner, 'findes-ikke')).toEqual({
			ok: false,
			reason: 'not-found'
		});
		expect(await eventsOf(opened, place.code)).toEqual([]);
		expect(await confirm({}, 0, place.owner)).toMatchObject({ ok: true });
	});

	test('what looks like a CPR number is refused, and nothing is kept', async () => {
		expect(await confirm({ deputy: 'Far til 010203-1234' })).toMatchObject({
			ok: false,
			reason: 'looks-like-cpr',
			about: ['deputy']
		});
		expect((await house()).house?.facts).toBeNull();
		expect(await auditOf(opened, place.code)).toEqual([]);
	});

	test('the plan owner sees who has not filled or confirmed theirs; a leader sees their own', async () => {
		const desk = (actor: Actor, at = now) =>
			opened.db.transaction(place.scope, (tx) =>
				listHouses(tx, place.code, { actor, today: dayOf(at) })
			);
		expect(await desk(place.owner)).toMatchObject([
			{ institution: { id: 'skolen' }, status: 'missing', mayTell: true }
		]);
		await confirm();
		expect(await desk(place.director)).toMatchObject([{ status: 'current', mayTell: false }]);
		const later = minutesLater(60 * 24 * 181);
		expect(await desk(place.owner, later)).toMatchObject([{ status: 'overdue' }]);
		expect((await house(later)).house?.facts).toMatchObject({ overdue: true });
		expect(await desk(leader)).toHaveLength(1);
		expect(await desk(person(`leader@${place.code}/en-anden`))).toEqual([]);
		expect(looksAfterHouses(leader, place.code)).toBe(true);
		expect(looksAfterHouses(place.staff, place.code)).toBe(false);
		expect(looksAfterHouses(person(`staff@${place.code}/skolen`), place.code)).toBe(false);
	});
});
