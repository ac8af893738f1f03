import type { TypedProvider } from '#domain/identity';
import { addPlace } from '#server/directory/add-place';
import { listContacts } from '#server/directory/directory-store';
import { nameContactOwner } from '#server/directory/name-contact-owner';
import { readPlace } from '#server/directory/place-store';
import { joinMunicipality } from '#server/identity/join-municipality';
import { loginOwners, ownerOfEmail } from '#server/identity/login-choice';
import { findMembership } from '#server/identity/membership-store';
import { findProvider } from '#server/identity/provider-store';
import { mapClaim, setProvider, unmapClaim } from '#server/identity/set-provider';
import { joiningProgress } from '#server/pathway/joining-progress';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { auditOf, breaksIn } from '../support/records.ts';

const head = person('agency-head@agency');
const adviser = person('agency-adviser@agency');
const editor = person('agency-editor@agency');
const firstOwner = { name: 'Opdigtet Ejer', email: 'ejer@nyby.example' };
const login: TypedProvider = {
	name: 'Nybys login',
	issuer: 'https://login.nyby.example',
	clientId: 'beredt',
	clientAuthentication: 'private-key',
	secretName: 'nyby',
	scopes: 'profile email',
	claim: 'groups',
	emailDomains: ''
};

describe.each(databases)('joining on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const as = (actor = head) => ({ db: opened.db, now, actor });
	const join = (actor = head) =>
		joinMunicipality(as(actor), { municipality: place.code, firstOwner });
	const set = (more: Partial<TypedProvider> = {}, actor = head) =>
		setProvider(as(actor), {
			owner: place.code,
			typed: { ...login, ...more },
			loopback: false
		});
	const map = (value: string, role: string, institution = '') =>
		mapClaim(as(), { owner: place.code, typed: { value, role, institution } });
	const inOwnScope = () =>
		opened.db.transaction(place.scope, async (tx) => ({
			membership: await findMembership(tx, place.code),
			provider: await findProvider(tx, place.code),
			...(await readPlace(tx, place.code))
		}));
	const missing = async () =>
		(await joiningProgress(opened.db, now, place.code))
			.filter(({ done }) => !done)
			.map(({ id }) => id);

	test('the agency creates the membership; it stands in both audits, without the owner’s name', async () => {
		expect(await join()).toMatchObject({ ok: true, value: { joinedOn: '2026-12-01' } });
		expect((await inOwnScope()).membership).toEqual({ joinedOn: '2026-12-01', firstOwner });
		const own = await auditOf(opened, place.code);
		expect(own).toMatchObject([
			{ kind: 'municipality-joined', object: 'membership', personId: head.personId }
		]);
		const agency = await auditOf(opened, 'agency');
		expect(agency.at(-1)).toMatchObject({
			kind: 'municipality-joined',
			object: `municipality/${place.code}/membership`
		});
		expect(JSON.stringify([own, agency.at(-1)])).not.toContain('Opdigtet Ejer');
		expect([...breaksIn(own), ...breaksIn(agency)]).toEqual([]);
	});

	test('another first owner is agreed later; the day of joining stays', async () => {
		await join();
		const next = { name: 'Ny Ejer', email: 'ny@nyby.example' };
		const again = await joinMunicipality(
			{ ...as(), now: minutesLater(60 * 48) },
			{ municipality: place.code, firstOwner: next }
		);
		expect(again).toEqual({ ok: true, value: { joinedOn: '2026-12-01', firstOwner: next } });
	});

	test.each([
		['no name', { name: ' ', email: firstOwner.email }, 'owner-name-missing'],
		['no address', { name: 'Navn', email: 'nyby.example' }, 'email-not-valid'],
		['a CPR number', { name: 'Navn 010116-1234', email: firstOwner.email }, 'looks-like-cpr']
	])('a first owner with %s is refused', async (_what, typed, reason) => {
		const refused = await joinMunicipality(as(), { municipality: place.code, firstOwner: typed });
		expect(refused).toEqual({ ok: false, reason });
		expect((await inOwnScope()).membership).toBeUndefined();
	});

	test('an adviser may; an editor, a plan owner and somebody from elsewhere may not', async () => {
		expect(await join(adviser)).toMatchObject({ ok: true });
		for (const actor of [editor, place.owner, person('plan-owner@9901')]) {
			expect(await join(actor)).toEqual({ ok: false, reason: 'not-allowed' });
			expect(await set({}, actor)).toEqual({ ok: false, reason: 'not-allowed' });
			const refused = [
				await addPlace(as(actor), { municipality: place.code, name: 'X', kind: 'intake' }),
				await nameContactOwner(as(actor), {
					municipality: place.code,
					slot: 'intake',
					owner: 'X',
					ownerEmail: 'x@nyby.example',
					phone: ''
				}),
				await mapClaim(as(actor), {
					owner: place.code,
					typed: { value: 'X', role: 'staff', institution: '' }
				})
			];
			for (const one of refused) expect(one).toEqual({ ok: false, reason: 'not-allowed' });
		}
	});

	test('a municipality that has not joined gets neither login, unit nor number', async () => {
		const unit = { municipality: place.code, name: 'Familiehuset', kind: 'intake' };
		const number = {
			municipality: place.code,
			slot: 'chief',
			owner: 'Chef',
			ownerEmail: 'chef@nyby.example',
			phone: '00001212'
		};
		expect(await set()).toEqual({ ok: false, reason: 'not-joined' });
		expect(await addPlace(as(), unit)).toEqual({ ok: false, reason: 'not-joined' });
		expect(await nameContactOwner(as(), number)).toEqual({ ok: false, reason: 'not-joined' });
		expect(await auditOf(opened, place.code)).toEqual([]);
	});

	test('a membership is for a municipality only', async () => {
		expect(await joinMunicipality(as(), { municipality: 'agency', firstOwner })).toEqual({
			ok: false,
			reason: 'not-found'
		});
	});

	test('the login is written down without its secret, and the claim’s values get their meaning', async () => {
		await join();
		expect(await set({ emailDomains: `@Nyby${place.code}.example` })).toMatchObject({ ok: true });
		expect(await map('BU-Plan', 'plan-owner')).toMatchObject({ ok: true });
		expect(await map('BU-Plan', 'plan-owner')).toEqual({ ok: false, reason: 'already-mapped' });
		expect(await map('Skolen-Leder', 'leader', 'skolen')).toMatchObject({ ok: true });
		expect(await map('Hoved', 'agency-head')).toEqual({ ok: false, reason: 'role-unknown' });
		// Changing the login keeps what the values mean.
		await set({ name: 'Nyt navn', emailDomains: `nyby${place.code}.example` });
		expect((await inOwnScope()).provider).toMatchObject({
			name: 'Nyt navn',
			secretName: 'NYBY',
			scopes: 'openid profile email',
			emailDomains: [`nyby${place.code}.example`],
			mapping: [
				{ value: 'BU-Plan', role: 'plan-owner' },
				{ value: 'Skolen-Leder', role: 'leader', institution: 'skolen' }
			]
		});
		const removed = { value: 'Skolen-Leder', role: 'leader', institution: 'skolen' };
		expect(await unmapClaim(as(), { owner: place.code, removed })).toMatchObject({ ok: true });
		expect(await unmapClaim(as(), { owner: place.code, removed })).toEqual({
			ok: false,
			reason: 'not-found'
		});
		expect(await loginOwners(opened.db)).toContain(place.code);
	});

	test('an e-mail’s domain leads to one login only, and an unknown one is said', async () => {
		await join();
		const domain = `mail${place.code}.example`;
		await set({ emailDomains: domain });
		expect(await ownerOfEmail(opened.db, `Navn@MAIL${place.code}.example`)).toEqual({
			ok: true,
			value: place.code
		});
		expect(await ownerOfEmail(opened.db, 'navn@ukendt.example')).toEqual({
			ok: false,
			reason: 'email-domain-unknown',
			about: ['ukendt.example']
		});
		expect(await ownerOfEmail(opened.db, 'navn')).toMatchObject({ reason: 'email-not-valid' });
		const taken = await setProvider(as(), {
			owner: 'agency',
			typed: { ...login, emailDomains: domain },
			loopback: false
		});
		expect(taken).toEqual({ ok: false, reason: 'email-domain-taken', about: [domain] });
	});

	test('units and institutions stand in both audits, and none is written over', async () => {
		await join();
		const unit = { municipality: place.code, name: 'Børn og Unge', kind: 'administration' };
		expect(await addPlace(as(), unit)).toMatchObject({ value: { id: 'boern-og-unge' } });
		expect(await addPlace(as(), unit)).toEqual({ ok: false, reason: 'place-already-there' });
		const institution = { municipality: place.code, name: 'Åskolen', kind: 'school' };
		expect(await addPlace(as(), institution)).toMatchObject({ value: { id: 'aaskolen' } });
		expect(await addPlace(as(), { ...unit, kind: 'castle' })).toMatchObject({
			reason: 'place-kind-unknown'
		});
		expect(await addPlace(as(), { ...unit, name: '010116-1234' })).toMatchObject({
			reason: 'looks-like-cpr'
		});
		const kinds = (await auditOf(opened, place.code)).map(({ kind }) => kind);
		expect(kinds).toEqual(['municipality-joined', 'unit-added', 'institution-added']);
		expect((await auditOf(opened, 'agency')).at(-1)?.object).toBe(
			`municipality/${place.code}/institution/aaskolen`
		);
	});

	test('the agency names a number’s owner and never changes or confirms the number', async () => {
		await join();
		const input = {
			municipality: place.code,
			slot: 'intake',
			owner: 'Leder af Modtagelsen',
			ownerEmail: 'modtagelsen@nyby.example',
			phone: '00009999'
		};
		expect(await nameContactOwner(as(), input)).toMatchObject({ ok: true });
		const empty = { ...input, slot: 'after-hours', phone: '' };
		expect(await nameContactOwner(as(), empty)).toMatchObject({ reason: 'phone-not-valid' });
		await nameContactOwner(as(), { ...empty, phone: '00 00 98 98' });
		const contacts = await opened.db.transaction(place.scope, (tx) => listContacts(tx, place.code));
		expect(contacts).toMatchObject([
			{
				slot: 'intake',
				phone: '00001010',
				confirmedOn: '2026-12-01',
				ownerEmail: input.ownerEmail
			},
			{ slot: 'after-hours', phone: '00009898', confirmedOn: null, ownerEmail: input.ownerEmail }
		]);
		expect(JSON.stringify(await auditOf(opened, place.code))).not.toContain(input.ownerEmail);
	});

	test('the checklist shrinks as the work is done, until the municipality can publish', async () => {
		await opened.asAdministrator(
			'update contact_point set owner_email = null where municipality_code = $1',
			[place.code]
		);
		expect(await missing()).toEqual([
			'membership',
			'provider',
			'plan-owner',
			'after-hours-number',
			'contact-owners',
			'path-slots'
		]);
		await join();
		await set();
		expect(await missing()).toEqual([
			'plan-owner',
			'after-hours-number',
			'contact-owners',
			'path-slots'
		]);
		await map('BU-Plan', 'plan-owner');
		for (const slot of ['intake', 'after-hours', 'chief', 'consultant']) {
			await nameContactOwner(as(), {
				municipality: place.code,
				slot,
				owner: 'Leder',
				ownerEmail: 'leder@nyby.example',
				phone: '00001313'
			});
		}
		expect(await missing()).toEqual([]);
	});
});
