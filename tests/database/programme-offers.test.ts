/** The agency's side of the programme (R1, R2, R4): texts, offers, rounds, and meetings with their waiting list. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#domain/identity';
import { isOpen, placesLeft, placesToGive } from '#domain/programme';
import { openMail, type Mail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import type { Transaction } from '#server/platform/database';
import { bringProgramme } from '#server/programme/bring-programme';
import { cancelSignUp, readOwnSignUp } from '#server/programme/cancel-sign-up';
import {
	cancelMeeting,
	noteAttendance,
	publishMeeting,
	putUpMaterial
} from '#server/programme/decide-on-meeting';
import { endRound } from '#server/programme/end-round';
import { loadProgramme } from '#server/programme/load-programme';
import { publicCalendar } from '#server/programme/meeting-calendar';
import {
	findMeeting,
	findPublicMeeting,
	listPublicMeetings,
	listSignUps
} from '#server/programme/meeting-store';
import { findOffer, listOffers, listRounds, withUse } from '#server/programme/offer-store';
import { listTexts } from '#server/programme/programme-text-store';
import { remindMeetings } from '#server/programme/remind-meetings';
import { saveMeeting } from '#server/programme/save-meeting';
import { saveOffer } from '#server/programme/save-offer';
import { saveProgrammeText } from '#server/programme/save-programme-text';
import { saveRound } from '#server/programme/save-round';
import { signUpForMeeting } from '#server/programme/sign-up-for-meeting';
import { confirmSignUp, tellSignedUp } from '#server/programme/tell-signed-up';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted } from '../support/plans.ts';
import {
	adviser,
	editor,
	head,
	typedMeeting,
	typedOffer,
	typedRound
} from '../support/programme-offers.ts';
import { auditOf, breaksIn } from '../support/records.ts';

const settings = {
	origin: 'https://beredt.example',
	agencyName: 'Styrelsen',
	agencyMail: undefined
};

describe.each(databases)('the programme on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let folder: string;
	let mail: Mail;
	let made = 0;

	beforeAll(async () => {
		opened = await open();
		folder = await mkdtemp(join(tmpdir(), 'beredt-programme-'));
		mail = openMail({ ...settings, mail: { kind: 'folder', folder, from: 'b@beredt.example' } });
	});
	afterAll(async () => {
		await opened.close();
		await rm(folder, { recursive: true, force: true });
	});

	const as = (actor: Actor, at = now) => ({ db: opened.db, now: at, actor });
	const agency = <Value>(read: (tx: Transaction) => Promise<Value>) =>
		opened.db.transaction({ kind: 'agency' }, read);
	const visitor = <Value>(read: (tx: Transaction) => Promise<Value>) =>
		opened.db.transaction({ kind: 'public' }, read);

	/** Does what waits in the queue, as the worker would; gives the letters that came of it. */
	const deliver = async (at = now) => {
		const before = new Set((await listLetters(folder)).map(({ id }) => id));
		const waiting = await opened.asAdministrator(
			`delete from pgboss.job where name in ('confirm-sign-up', 'tell-signed-up') returning name, data`
		);
		for (const { name, data } of waiting) {
			const context = { db: opened.db, now: at, mail, settings, jobId: `brev-${made++}` };
			if (name === 'confirm-sign-up') await confirmSignUp(context, data as never);
			else await tellSignedUp(context, data as never);
		}
		return (await listLetters(folder)).filter(({ id }) => !before.has(id));
	};

	describe('texts', () => {
		const write = (actor: Actor, text: string, revision: number) =>
			saveProgrammeText(as(actor), {
				...{ part: 'kontakt', title: 'Kontakt', text, revision },
				indexed: () => Promise.resolve()
			});
		const kontakt = async () => (await visitor((tx) => listTexts(tx, ['kontakt'])))[0];

		test('an editor writes, nobody else does, and no release writes over it', async () => {
			const content = loadProgramme();
			const brought = (text: string) => ({
				...content,
				parts: content.parts.map((part) => ({ ...part, text }))
			});
			const bring = (text: string) =>
				opened.db.transaction({ kind: 'platform' }, (tx) => bringProgramme(tx, brought(text), now));
			expect((await kontakt())?.changedBy).toBeNull();
			await bring('Sådan siger en senere udgave.');
			expect((await kontakt())?.text).toBe('Sådan siger en senere udgave.');
			expect(await write(head, 'Nyt', 1)).toMatchObject({ reason: 'not-your-decision' });
			expect(await write(editor, 'Ring 010190-1234', 1)).toMatchObject({
				reason: 'looks-like-cpr'
			});
			expect(await write(editor, '<b>Ring</b>', 1)).toMatchObject({ reason: 'raw-html' });
			accepted(await write(editor, 'Skriv til kontoret.', 1));
			expect(await write(editor, 'Skriv til os.', 1)).toMatchObject({
				reason: 'changed-by-another',
				theirs: { text: 'Skriv til kontoret.', revision: 2 }
			});
			await bring('Endnu en udgave.');
			expect((await kontakt())?.text).toBe('Skriv til kontoret.');
			expect((await auditOf(opened, 'agency')).at(-1)).toMatchObject({
				kind: 'programme-text-changed',
				object: 'programme-text/kontakt',
				after: { text: 'Skriv til kontoret.', revision: 2 }
			});
			// An offer is brought once: the agency decides from then on.
			expect((await visitor(listOffers)).map(({ id }) => id)).toEqual([
				'langt-forloeb',
				'kort-forloeb'
			]);
		});
	});

	describe('offers and rounds', () => {
		const inJuly = new Date('2027-07-01T10:00:00Z');
		const open2027 = (id: string, part: Partial<typeof typedRound> = {}, at = now) =>
			saveRound(as(head, at), {
				...{ id, offer: 'langt-forloeb', isNew: true, revision: 0 },
				typed: { ...typedRound, ...part }
			});
		const usedRounds = () =>
			agency(async (tx) => withUse(tx, await listRounds(tx, 'langt-forloeb')));
		const end = (id: string, reason: string, revision = 1, actor: Actor = head) =>
			endRound(as(actor, inJuly), { id, revision, reason });

		test('only the head changes an offer, on the words they saw, and never below what is promised', async () => {
			expect(
				await saveOffer(as(adviser), { id: null, revision: 0, typed: typedOffer })
			).toMatchObject({ reason: 'not-your-decision' });
			const typed = { ...typedOffer, name: 'Nyt forløb' };
			const id = accepted(await saveOffer(as(head), { id: null, revision: 0, typed }));
			expect(id).toBe('nyt-forloeb');
			expect(await saveOffer(as(head), { id: null, revision: 0, typed })).toMatchObject({
				reason: 'name-taken'
			});
			const change = { ...typed, placesPerYear: '6' };
			accepted(await saveOffer(as(head), { id, revision: 1, typed: change }));
			expect(await saveOffer(as(head), { id, revision: 1, typed })).toMatchObject({
				reason: 'changed-by-another',
				theirs: { placesPerYear: 6, revision: 2 }
			});
		});

		test('of two who promise the last places at once, one does', async () => {
			const both = await Promise.all([
				open2027('runde-a'),
				open2027('runde-b', { name: 'Runde B', mode: 'round' })
			]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
			expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'not-enough-places' });
		});

		test('weights hold while the round is open, and going over in mid-year keeps what is under way', async () => {
			const [first] = (await usedRounds()).filter(
				({ round }) => round.year === 2028 && /^runde-/.test(round.id)
			);
			const id = first?.round.id ?? '';
			const offer = await visitor((tx) => findOffer(tx, 'langt-forloeb'));
			const typed = {
				...typedOffer,
				criteria: typedOffer.criteria.map((one) => ({ ...one, weight: '2' }))
			};
			const change = (at: Date) =>
				saveOffer(as(head, at), { id: 'langt-forloeb', revision: offer?.revision ?? 0, typed });
			expect(await change(inJuly)).toMatchObject({ reason: 'criteria-frozen' });

			const place = await newMunicipality(opened.db);
			const other = await newMunicipality(opened.db);
			for (const [code, status] of [
				[place.code, 'place'],
				[other.code, 'submitted']
			]) {
				await opened.asAdministrator(
					`insert into application (municipality_code, id, round, status, started_at, started_by, submitted_at)
						values ($1, 'a', $2, $3, now(), 'x', now())`,
					[code, id, status]
				);
			}
			expect(await end(id, 'Nu runder', 1, adviser)).toMatchObject({
				reason: 'not-your-decision'
			});
			expect(await end(id, ' ')).toMatchObject({ reason: 'reason-missing' });
			accepted(await end(id, 'Vi går over til runder med frist.'));
			expect(await end(id, 'Igen', 2)).toMatchObject({ reason: 'round-is-over' });
			const next = {
				name: 'Efterår 2027',
				mode: 'round',
				opensOn: '2027-08-01',
				closesOn: '2027-10-31'
			};
			expect(await open2027('runde-c', { ...next, places: '3' }, inJuly)).toMatchObject({
				reason: 'not-enough-places',
				about: ['places', '2']
			});
			accepted(await open2027('runde-c', { ...next, places: '2' }, inJuly));
			const rounds = await usedRounds();
			const four = { id: 'langt-forloeb', placesPerYear: 4 };
			expect(placesLeft(four, rounds, { year: 2028, now: inJuly })).toBe(0);
			expect(placesToGive(four, rounds, { round: id, now: inJuly })).toBe(1);
			expect(placesToGive(four, rounds, { round: 'runde-c', now: inJuly })).toBe(2);
			const ended = rounds.find(({ round }) => round.id === id)?.round;
			expect(ended && isOpen(ended, inJuly)).toBe(false);
			// What was handed in still waits for an answer by the old weights.
			expect(await change(inJuly)).toMatchObject({ reason: 'criteria-frozen' });
		});
	});

	describe('information meetings', () => {
		const seen = (id: string, revision: number) => ({ id, revision });
		const write = (id: string, part = {}, revision = 0, at = now) =>
			saveMeeting(as(adviser, at), {
				...{ id, revision, isNew: revision === 0 },
				typed: { ...typedMeeting, ...part }
			});
		const published = async (id: string, part = {}) => {
			accepted(await write(id, part));
			accepted(await publishMeeting(as(adviser), seen(id, 1)));
			return id;
		};
		const come = (meeting: string, email: string, at = now) =>
			signUpForMeeting(
				{ db: opened.db, now: at },
				{
					...{ meeting, id: `${meeting}-${made++}` },
					typed: { name: 'Opdigtet', email, municipality: '', needs: '' }
				}
			);
		const lineAt = async (id: string) =>
			(await agency((tx) => listSignUps(tx, id))).map(({ email, state }) => [email, state]);
		const secretIn = (text: string) => /\/afbud\/([\w-]{43})/.exec(text)?.[1] ?? '';
		const mailTo = async (to: string, letters: ReturnType<typeof deliver>) => {
			const found = (await letters).filter((letter) => letter.to === to);
			expect(found).toHaveLength(1);
			return found[0]!;
		};

		test('a draft is nobody’s to see, and where one joins stands in the mail alone', async () => {
			accepted(await write('hemmeligt'));
			expect(await visitor((tx) => findPublicMeeting(tx, 'hemmeligt'))).toBeUndefined();
			expect(await come('hemmeligt', 'ida@nyby.example')).toMatchObject({ reason: 'not-found' });
			expect(await publishMeeting(as(editor), seen('hemmeligt', 1))).toMatchObject({
				reason: 'not-your-decision'
			});
			accepted(await publishMeeting(as(adviser), seen('hemmeligt', 1)));
			const shown = await visitor((tx) => listPublicMeetings(tx, now));
			const feed = publicCalendar(shown, settings, now);
			expect(feed).toContain('DTSTART:20270328T080000Z');
			expect(JSON.stringify(shown) + feed).not.toContain('hemmeligt-rum');
			accepted(await come('hemmeligt', 'ida@nyby.example'));
			const letter = await mailTo('ida@nyby.example', deliver());
			expect(letter.text).toContain('hemmeligt-rum');
			expect(letter.text).toContain('søndag 28. marts 2027 kl. 10.00–11.30');
		});

		test('of two who come at once for the last seat, one gets it and one waits', async () => {
			const id = await published('kaploeb', { capacity: '1' });
			accepted(
				(await Promise.all(['a@nyby.example', 'b@nyby.example'].map((to) => come(id, to))))[0]!
			);
			expect((await lineAt(id)).map(([, state]) => state).toSorted()).toEqual(['seat', 'waiting']);
			expect(await deliver()).toHaveLength(2);
		});

		test('the line moves up by itself, and the same address is there once, whoever asks', async () => {
			const id = await published('koe', { capacity: '1' });
			for (const to of ['a@nyby.example', 'b@nyby.example', 'c@nyby.example', 'A@Nyby.example ']) {
				expect(await come(id, to)).toEqual({ ok: true, value: null });
			}
			const states = (...all: string[]) =>
				['a', 'b', 'c'].map((who, at) => [`${who}@nyby.example`, all[at]]);
			expect(await lineAt(id)).toEqual(states('seat', 'waiting', 'waiting'));
			const letters = await deliver();
			const ofA = letters.find(({ to }) => to === 'a@nyby.example');
			const ofC = letters.find(({ to }) => to === 'c@nyby.example');
			expect(letters).toHaveLength(3);
			expect(ofC?.text).toContain('nummer 2 på ventelisten');
			const link = { meeting: id, secret: secretIn(ofA?.text ?? '') };
			const at = { db: opened.db, now };
			expect(await readOwnSignUp(at, link)).toMatchObject({ state: 'seat', place: 0 });
			expect(await readOwnSignUp(at, { ...link, secret: 'x'.repeat(43) })).toBeUndefined();
			expect(await readOwnSignUp(at, { ...link, meeting: 'kaploeb' })).toBeUndefined();
			accepted(await cancelSignUp(at, link));
			accepted(await cancelSignUp(at, link));
			expect(await lineAt(id)).toEqual(states('cancelled', 'seat', 'waiting'));
			expect((await mailTo('b@nyby.example', deliver())).text).toContain('plads');
			// More seats: the next moves up, and is told.
			accepted(await write(id, { capacity: '2' }, 2));
			expect(await lineAt(id)).toEqual(states('cancelled', 'seat', 'seat'));
			expect((await mailTo('c@nyby.example', deliver())).subject).toContain('fået en plads');
			// Fewer: nobody loses a seat.
			accepted(await write(id, { capacity: '1' }, 3));
			expect(await lineAt(id)).toEqual(states('cancelled', 'seat', 'seat'));
			// A new letter to an address that is there already has a link that works.
			accepted(await come(id, 'c@nyby.example'));
			const again = secretIn((await mailTo('c@nyby.example', deliver())).text);
			expect(await readOwnSignUp(at, { meeting: id, secret: again })).toMatchObject({
				state: 'seat'
			});
			expect(
				await readOwnSignUp(at, { meeting: id, secret: secretIn(ofC?.text ?? '') })
			).toBeUndefined();
		});

		test('another time is told, the day before is reminded of once, and afterwards there is material', async () => {
			const id = await published('forloeb', { capacity: '1' });
			accepted(await come(id, 'a@nyby.example'));
			accepted(await come(id, 'b@nyby.example'));
			await deliver();
			accepted(await write(id, { on: '2026-12-10', capacity: '1' }, 2));
			const moved = await deliver();
			expect(moved.map(({ to }) => to).toSorted()).toEqual(['a@nyby.example', 'b@nyby.example']);
			expect(await write(id, { title: 'Nyt' }, 2)).toMatchObject({
				reason: 'changed-by-another',
				theirs: { startsAt: '2026-12-10T09:00:00.000Z', revision: 3 }
			});
			const dayBefore = new Date('2026-12-09T08:00:00Z');
			await remindMeetings({ db: opened.db, now: dayBefore });
			expect((await mailTo('a@nyby.example', deliver(dayBefore))).subject).toContain('Husk');
			await remindMeetings({ db: opened.db, now: dayBefore });
			expect(await deliver(dayBefore)).toEqual([]);

			const after = new Date('2026-12-10T12:00:00Z');
			expect(await come(id, 'd@nyby.example', after)).toMatchObject({ reason: 'sign-up-closed' });
			expect(await noteAttendance(as(adviser), { ...seen(id, 3), came: [] })).toMatchObject({
				reason: 'not-now'
			});
			const [first] = await agency((tx) => listSignUps(tx, id));
			accepted(
				await noteAttendance(as(adviser, after), { ...seen(id, 3), came: [first?.id ?? ''] })
			);
			const material = {
				...seen(id, 4),
				material: 'Se [siden](https://styrelsen.example/om).',
				isTold: true
			};
			accepted(await putUpMaterial(as(adviser, after), material));
			expect((await deliver(after)).map(({ to }) => to)).toEqual(['a@nyby.example']);
			expect((await visitor((tx) => findPublicMeeting(tx, id)))?.material).toContain('siden');
		});

		test('a cancelled meeting is told to all, with the reason, and takes nobody more', async () => {
			const id = await published('aflyst', { capacity: '1' });
			accepted(await come(id, 'a@nyby.example'));
			accepted(await come(id, 'b@nyby.example'));
			await deliver();
			expect(await cancelMeeting(as(adviser), { ...seen(id, 2), reason: '' })).toMatchObject({
				reason: 'reason-missing'
			});
			accepted(await cancelMeeting(as(adviser), { ...seen(id, 2), reason: 'Rådgiveren er syg.' }));
			const letters = await deliver();
			expect(letters).toHaveLength(2);
			expect(letters.every(({ text }) => text.includes('Rådgiveren er syg.'))).toBe(true);
			expect(await come(id, 'c@nyby.example')).toMatchObject({ reason: 'sign-up-closed' });
			const meeting = await agency((tx) => findMeeting(tx, id));
			expect(publicCalendar([{ ...meeting!, isOnline: true }], settings, now)).toContain(
				'STATUS:CANCELLED'
			);
		});

		test('the audit holds, and names nobody who signed up', async () => {
			const entries = await auditOf(opened, 'agency');
			expect(breaksIn(entries)).toEqual([]);
			expect(JSON.stringify(entries)).not.toMatch(/@nyby\.example|Opdigtet/i);
		});
	});
});
