import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '#domain/kernel';
import { notesAreAgreed, type InitialMeetingAct, type MeetingSide } from '#domain/programme';
import { openMail, type Mail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import { askForMeeting } from '#server/programme/ask-for-meeting';
import { changeMeeting } from '#server/programme/change-meeting';
import { findEarlierHelp, listHelp } from '#server/programme/earlier-help-store';
import { enterEarlierHelp, withdrawEarlierHelp } from '#server/programme/enter-earlier-help';
import { findMeeting, heldMeetingDay, listMeetings } from '#server/programme/initial-meeting-store';
import { tellInitialMeeting } from '#server/programme/tell-initial-meeting';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted } from '../support/plans.ts';
import { auditOf, breaksIn } from '../support/records.ts';

const origin = 'https://beredt.example';
const adviser = person('agency-adviser@agency');
const held = new Date('2026-12-09T10:00:00Z');

describe.each(databases)('an initial meeting on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let folder: string;
	let mail: Mail;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		await opened.asAdministrator("update person set email = 'skriver@nyby.example' where id = $1", [
			place.writer.personId
		]);
		folder = await mkdtemp(join(tmpdir(), 'beredt-meeting-'));
		mail = openMail({
			origin,
			agencyName: 'Styrelsen',
			mail: { kind: 'folder', folder, from: 'b@beredt.example' }
		});
		await opened.asAdministrator('delete from pgboss.job');
		return () => rm(folder, { recursive: true, force: true });
	});
	afterAll(() => opened.close());

	const as = (actor = place.writer, at = now) => ({ db: opened.db, now: at, actor });
	const ask = (times: readonly string[] = ['2026-12-08T09:00', '2026-12-10T13:00']) =>
		askForMeeting(as(), {
			municipality: place.code,
			id: 'm1',
			wishes: 'Vi vil gerne tale om opsporing.',
			times
		});
	const meeting = async () => {
		const found = await opened.db.transaction(place.scope, (tx) =>
			findMeeting(tx, { municipalityCode: place.code, id: 'm1' })
		);
		if (!found) throw new Error('There is no meeting.');
		return found;
	};
	const change = async (
		side: MeetingSide,
		act: InitialMeetingAct,
		typed: Parameters<typeof changeMeeting>[1]['typed'] = {},
		{ at = now, revision = undefined as number | undefined } = {}
	) =>
		changeMeeting(as(side === 'agency' ? adviser : place.writer, at), {
			municipality: place.code,
			id: 'm1',
			side,
			act,
			revision: revision ?? (await meeting()).revision,
			typed
		});
	/** Does the letters that were asked for since the last time, and gives their subjects. */
	const letters = async () => {
		const jobs = await opened.asAdministrator(
			"select id, data from pgboss.job where name = 'tell-initial-meeting' order by created_on, id"
		);
		for (const { id, data } of jobs)
			await tellInitialMeeting(
				{
					db: opened.db,
					now,
					mail,
					settings: {
						origin,
						agencyName: 'Styrelsen',
						agencyMail: 'raadgivning@styrelsen.example'
					},
					jobId: String(id),
					signal: new AbortController().signal,
					progress: async () => {}
				},
				data as Parameters<typeof tellInitialMeeting>[1]
			);
		await opened.asAdministrator('delete from pgboss.job');
		const found = (await listLetters(folder)).map(({ to, subject }) => `${to}: ${subject}`);
		await rm(folder, { recursive: true, force: true });
		return found;
	};

	test('is asked for, agreed, held and noted, and both are written to at each step', async () => {
		for (const actor of [place.leader, place.staff, adviser])
			expect(
				await askForMeeting(as(actor), {
					municipality: place.code,
					id: 'm0',
					wishes: 'Nej',
					times: ['2026-12-08T09:00']
				})
			).toMatchObject({ reason: 'not-your-decision' });
		expect(await ask(['2026-11-01T09:00'])).toMatchObject({ reason: 'time-passed' });
		accepted(await ask());
		expect(await ask()).toMatchObject({ reason: 'already-asked' });
		expect(await letters()).toEqual([
			`raadgivning@styrelsen.example: Indledende møde med ${place.name}: vælg et tidspunkt`
		]);

		const startsAt = '2026-12-09T09:00:00.000Z';
		expect(await change('municipality', 'choose', { startsAt })).toMatchObject({
			reason: 'time-not-proposed'
		});
		expect(await change('agency', 'propose', { times: ['2026-12-09T10:00'] })).toMatchObject({
			reason: 'place-missing'
		});
		accepted(
			await change('agency', 'propose', {
				times: ['2026-12-09T10:00'],
				place: 'https://mode.example/1'
			})
		);
		expect(await letters()).toEqual([
			expect.stringContaining('skriver@nyby.example: Indledende møde med styrelsen: vælg')
		]);
		accepted(await change('municipality', 'choose', { startsAt }));
		expect(await meeting()).toMatchObject({ state: 'agreed', place: 'https://mode.example/1' });
		expect(await letters()).toEqual([expect.stringContaining('9. december 2026 kl. 10.00')]);

		const notes = { challenges: 'Nye ledere', wishes: 'Sparring', offer: 'lang' };
		expect(await change('agency', 'hold', notes)).toMatchObject({ reason: 'meeting-not-begun' });
		expect(await change('municipality', 'hold', notes, { at: held })).toMatchObject({
			reason: 'not-your-decision'
		});
		accepted(await change('agency', 'hold', notes, { at: held }));
		expect(notesAreAgreed(await meeting())).toBe(false);
		accepted(await change('municipality', 'agree-to-notes'));
		expect(notesAreAgreed(await meeting())).toBe(true);
		expect((await letters()).toSorted()).toHaveLength(2);
		accepted(
			await change('municipality', 'write-notes', { ...notes, challenges: 'Nye ledere og skoler' })
		);
		expect(notesAreAgreed(await meeting())).toBe(false);
		accepted(await change('agency', 'agree-to-notes'));
		expect(notesAreAgreed(await meeting())).toBe(true);
		expect(await opened.db.transaction(place.scope, (tx) => heldMeetingDay(tx, place.code))).toBe(
			'2026-12-09'
		);
		expect(breaksIn(await auditOf(opened, place.code))).toEqual([]);
	});

	test('of two who answer at once one does, and the other is told', async () => {
		accepted(await ask());
		const { revision } = await meeting();
		const startsAt = '2026-12-08T08:00:00.000Z';
		const both = await Promise.all([
			change('agency', 'choose', { startsAt, place: 'Rådhuset' }, { revision }),
			change('municipality', 'cancel', { reason: 'Vi har fået nok at vide.' }, { revision })
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({
			reason: expect.stringMatching(/^(changed-by-another|no-such-step)$/) as string
		});
	});

	test('is seen by its own municipality and the agency, and by no other municipality', async () => {
		accepted(await ask());
		const seen = (scope: Parameters<typeof opened.db.transaction>[0]) =>
			opened.db.transaction(scope, async (tx) =>
				(await listMeetings(tx)).filter((one) => one.municipalityCode === place.code)
			);
		expect(await seen({ kind: 'agency' })).toHaveLength(1);
		expect(await seen({ kind: 'municipality', municipality: '9902' })).toEqual([]);
		expect(await seen({ kind: 'public' })).toEqual([]);
	});

	test('earlier help is entered by an adviser with its source, found for the municipality of today, and taken back', async () => {
		const help = {
			municipality: place.code,
			id: 'h1',
			what: 'Indsatsforløb',
			fromOn: '2015-03-02',
			untilOn: '2016-04-01',
			source: 'Slutrapport 2016',
			nameThen: 'Gammelby Kommune'
		};
		for (const actor of [
			place.writer,
			...['head', 'editor', 'approver'].map((role) => person(`agency-${role}@agency`))
		])
			expect(await enterEarlierHelp(as(actor), help)).toMatchObject({
				reason: 'not-your-decision'
			});
		expect(await enterEarlierHelp(as(adviser), { ...help, source: '' })).toMatchObject({
			reason: 'source-missing'
		});
		expect(await enterEarlierHelp(as(adviser), { ...help, municipality: '0001' })).toMatchObject({
			reason: 'municipality-unknown'
		});
		accepted(await enterEarlierHelp(as(adviser), help));
		const found = () =>
			opened.db.transaction(place.scope, (tx) =>
				findEarlierHelp(tx, place.code, day('2026-12-01'))
			);
		expect(await found()).toMatchObject([{ what: 'Indsatsforløb', nameThen: 'Gammelby Kommune' }]);
		await opened.asAdministrator(
			`insert into application values ($1, 'a1', 'r', 'place', now(), 'p')`,
			[place.code]
		);
		await opened.asAdministrator(
			`insert into engagement values ($1, 'e1', 'a1', 'kort', 'Kort forløb', 'closed', '2026-03-01', '2026-04-01', '[]', '[]')`,
			[place.code]
		);
		expect((await found()).map(({ source }) => source)).toEqual([
			'Forløbet i Beredt',
			'Slutrapport 2016'
		]);
		accepted(await withdrawEarlierHelp(as(adviser), { code: place.code, id: 'h1' }));
		expect((await found()).map(({ id }) => id)).toEqual(['e1']);
		const all = await opened.db.transaction({ kind: 'agency' }, listHelp);
		expect(all.filter(({ municipality }) => municipality === place.code)).toMatchObject([
			{ withdrawn: true }
		]);
	});
});
