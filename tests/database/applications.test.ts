import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#domain/identity';
import { submissionHashForm } from '#domain/programme';
import { openMail, type Mail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import { answerSupplement } from '#server/programme/answer-supplement';
import { findReceipt, listSubmissions } from '#server/programme/application-record-store';
import { findApplication, listApplications, listBeside } from '#server/programme/application-store';
import { askSupplement, endSupplement } from '#server/programme/ask-supplement';
import { attachToApplication } from '#server/programme/attach-to-application';
import { decideApplication, sendToDecision } from '#server/programme/decide-application';
import { saveField } from '#server/programme/save-field';
import { settleField } from '#server/programme/settle-field-text';
import { startApplication } from '#server/programme/start-application';
import { submitApplication } from '#server/programme/submit-application';
import { tellApplication } from '#server/programme/tell-application';
import { vouchForDecision } from '#server/programme/vouch-for-decision';
import { withdrawApplication } from '#server/programme/withdraw-application';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { pngFile } from '../support/good-files.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import { inScope, refusal, type OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted, publishedPlan } from '../support/plans.ts';
import {
	approvedApplication,
	openRounds,
	writtenApplication
} from '../support/programme-applying.ts';
import { auditOf, breaksIn, eventsOf } from '../support/records.ts';

const origin = 'https://beredt.example';
const adviser = person('agency-adviser@agency');

describe.each(databases)('applications on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let folder: string;
	let mail: Mail;

	beforeAll(async () => {
		opened = await open();
		await openRounds(opened);
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		await opened.asAdministrator("update person set email = 'skriver@nyby.example' where id = $1", [
			place.writer.personId
		]);
		folder = await mkdtemp(join(tmpdir(), 'beredt-application-'));
		mail = openMail({
			origin,
			agencyName: 'Styrelsen',
			mail: { kind: 'folder', folder, from: 'b@beredt.example' }
		});
		return () => rm(folder, { recursive: true, force: true });
	});
	afterAll(() => opened.close());

	const as = (actor: Actor = place.writer, at = now) => ({ db: opened.db, now: at, actor });
	const key = (id = 'a1') => ({ municipalityCode: place.code, id });
	const read = <Value>(work: Parameters<typeof opened.db.transaction<Value>>[1]) =>
		opened.db.transaction<Value>(place.scope, work);
	const statusOf = async () => (await read((tx) => findApplication(tx, key())))?.status;
	const save = (
		value: string,
		revision: number,
		{
			actor = place.writer,
			id = 'x',
			known = undefined as string | undefined,
			field = 'motivation'
		}
	) =>
		saveField(as(actor), {
			municipality: place.code,
			id: 'a1',
			field,
			revision,
			value,
			beside: { id, known }
		});
	const submit = (which: { municipality: string; id: string }, at = now, actor = place.writer) =>
		submitApplication(as(actor, at), { ...which, origin });

	test('a municipality has one application in a round, begun while the round takes them', async () => {
		const start = (id: string, at = now, actor = place.writer, round = 't-runde') =>
			startApplication(as(actor, at), { municipality: place.code, round, id });
		for (const actor of [place.director, place.chief, place.leader, place.staff, adviser])
			expect(await start('a0', now, actor)).toMatchObject({ reason: 'not-your-decision' });
		expect(await start('a0', new Date('2026-12-15T11:00:00Z'))).toMatchObject({
			reason: 'round-not-taking'
		});
		expect(await start('a0', now, place.writer, 'findes-ikke')).toMatchObject({
			reason: 'round-not-taking'
		});
		const both = await Promise.all([start('a1'), start('a2', now, place.owner)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'already-begun' });
		expect(await read((tx) => listApplications(tx, place.code))).toHaveLength(1);
	});

	test('of two who write in one field both texts are kept, until somebody puts them together', async () => {
		await writtenApplication(opened, place);
		accepted(await save('Signes tekst', 1, {}));
		const refused = await save('Pelles tekst', 1, { actor: place.owner, id: 'b1' });
		expect(refused).toMatchObject({
			ok: false,
			reason: 'changed-by-another',
			theirs: { body: 'Signes tekst', revision: 2, by: place.writer.name },
			beside: 'b1'
		});
		// Writes on: the same text grows, and an answer that was lost makes no second one.
		for (const value of ['Pelles tekst og mere', 'Pelles tekst og mere'])
			expect(await save(value, 1, { actor: place.owner, id: 'b2', known: 'b1' })).toMatchObject({
				beside: 'b1'
			});
		const [beside, ...more] = await read((tx) => listBeside(tx, key()));
		expect(more).toEqual([]);
		expect(beside).toMatchObject({ value: 'Pelles tekst og mere', savedBy: place.owner.personId });
		expect(
			await sendToDecision(as(), { municipality: place.code, id: 'a1', act: 'send-to-decision' })
		).toMatchObject({ reason: 'text-beside' });
		const settle = (revision: number) =>
			settleField(as(), {
				municipality: place.code,
				id: 'a1',
				field: 'motivation',
				besideId: 'b1',
				besideAt: beside?.savedAt ?? '',
				revision,
				value: 'Begges tekst'
			});
		expect(await settle(1)).toMatchObject({ reason: 'changed-by-another' });
		accepted(await settle(2));
		expect(await read((tx) => listBeside(tx, key()))).toEqual([]);
		expect(await save('Begges tekst!', 3, {})).toMatchObject({ value: { revision: 4 } });
	});

	test('two saves at the same moment both stand: one in the field, one beside it', async () => {
		await writtenApplication(opened, place);
		const saves = await Promise.all(
			['Første', 'Anden', 'Tredje'].map((value, at) =>
				save(value, 1, { actor: [place.writer, place.owner, place.writer][at]!, id: `s${at}` })
			)
		);
		expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
		const fields = await read((tx) =>
			tx.execute(sql`select value from application_field where field = 'motivation'`)
		);
		const { rows } = fields as { rows: { value: string }[] };
		const beside = await read((tx) => listBeside(tx, key()));
		expect([...rows, ...beside].map(({ value }) => value).toSorted()).toEqual([
			'Anden',
			'Første',
			'Tredje'
		]);
	});

	test('a field is no place for a CPR number, nor for what the record knows', async () => {
		await writtenApplication(opened, place);
		expect(await save('Om 010190-1234', 1, {})).toMatchObject({ reason: 'looks-like-cpr' });
		expect(await save('Vedtaget', 0, { field: 'plan-status' })).toMatchObject({
			reason: 'field-unknown'
		});
		for (const actor of [place.staff, place.director, place.chief])
			expect(await save('Nej', 1, { actor })).toMatchObject({ reason: 'not-your-decision' });
		expect(await save('Nej', 1, { actor: person('plan-writer@9902') })).toMatchObject({
			reason: 'not-found'
		});
	});

	test('the director decides, and of two who decide at once one does', async () => {
		const which = await writtenApplication(opened, place);
		const decide = (outcome: 'approved' | 'sent-back', actor = place.director) =>
			decideApplication(as(actor), { ...which, outcome, note: 'Se igen på ressourcerne.' });
		expect(await decide('approved')).toMatchObject({ reason: 'no-such-step' });
		expect(await submit(which)).toMatchObject({ reason: 'not-approved' });
		accepted(await sendToDecision(as(), { ...which, act: 'send-to-decision' }));
		expect(await save('Låst', 1, {})).toMatchObject({ reason: 'text-is-frozen' });
		expect(await decide('approved', place.chief)).toMatchObject({ reason: 'needs-director' });
		expect(await decide('approved', place.writer)).toMatchObject({ reason: 'not-your-decision' });
		expect(await submit(which)).toMatchObject({ reason: 'not-approved' });
		const both = await Promise.all([decide('approved'), decide('approved')]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		accepted(await decide('sent-back'));
		expect(await statusOf()).toBe('draft');
		accepted(await save('Skrevet igen', 1, {}));
	});

	test('a chief decides on a short programme', async () => {
		const which = await writtenApplication(opened, place, {
			round: 't-loebende',
			level: 'chief'
		});
		accepted(await sendToDecision(as(), { ...which, act: 'send-to-decision' }));
		const approval = { ...which, outcome: 'approved', note: '' } as const;
		accepted(await decideApplication(as(place.chief), approval));
		accepted(await submit(which, new Date('2027-06-01T10:00:00Z')));
	});

	test('a decision taken elsewhere needs its document and a second person', async () => {
		const which = await writtenApplication(opened, place);
		accepted(await sendToDecision(as(), { ...which, act: 'send-to-decision' }));
		const vouch = (actor: Actor) =>
			vouchForDecision(as(actor), {
				...which,
				outsideName: 'Direktør Opdigtet',
				decidedOn: '2026-11-30'
			});
		expect(await vouch(place.owner)).toMatchObject({ reason: 'decision-not-documented' });
		const file = new File([new Uint8Array(pngFile(4, 4))], 'Beslutning.png');
		accepted(
			await attachToApplication(as(), { ...which, file, fileId: 'd1', purpose: 'decision' })
		);
		expect(await vouch(place.writer)).toMatchObject({ reason: 'second-person-is-first' });
		expect(await vouch(place.staff)).toMatchObject({ reason: 'not-your-decision' });
		accepted(await vouch(place.owner));
		accepted(await submit(which));
		const [submission] = await read((tx) => listSubmissions(tx, key()));
		expect(submission?.content).toMatchObject({
			decision: { outside: true, decidedBy: 'Direktør Opdigtet', decidedOn: '2026-11-30' },
			files: [{ id: 'd1', name: 'Beslutning.png', kind: 'png' }]
		});
	});

	test('what is submitted is frozen with its fingerprint, filled from the record, and read by the agency only then', async () => {
		await publishedPlan(opened.db, place);
		const which = await approvedApplication(opened, place);
		const seen = (table: string) =>
			inScope(
				opened.db,
				{ kind: 'agency' },
				sql.raw(`select * from ${table} where municipality_code = '${place.code}'`)
			);
		const tables = ['application', 'application_field', 'application_decision', 'application_file'];
		for (const table of tables) expect(await seen(table), table).toEqual([]);
		const both = await Promise.all([submit(which), submit(which, now, place.owner)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'already-submitted' });

		const [submission] = await read((tx) => listSubmissions(tx, key()));
		if (!submission) throw new Error('Nothing was submitted.');
		expect(submission.hash).toBe(
			createHash('sha256').update(submissionHashForm(submission.content)).digest('hex')
		);
		const field = (id: string) => submission.content.fields.find((one) => one.id === id);
		expect(field('plan-adopted')).toMatchObject({
			value: '24. november 2026, version 1',
			from: 'record',
			source: 'Vedtagelsen i Beredt'
		});
		expect(field('plan-revision-due')?.value).toBe('24. november 2030');
		expect(field('decided')?.value).toBe('Godkendt af direktøren 1. december 2026');
		expect(field('motivation')).toMatchObject({ from: 'written' });
		expect(submission.content.initialMeeting).toBeNull();
		const pdf = await read((tx) => findReceipt(tx, key(), 1));
		expect(new TextDecoder().decode(pdf?.slice(0, 5))).toBe('%PDF-');

		expect(await seen('application')).toHaveLength(1);
		expect(await seen('application_submission')).toHaveLength(1);
		expect(await seen('application_field')).toEqual([]);
		for (const scope of [place.scope, { kind: 'agency' } as const])
			for (const change of [
				`update application_submission set hash = 'x'`,
				`delete from application_submission`
			])
				expect(await refusal(inScope(opened.db, scope, sql.raw(change)))).toContain('permission');
		expect(await save('For sent', 1, {})).toMatchObject({ reason: 'text-is-frozen' });

		await tellApplication(
			{
				db: opened.db,
				now,
				mail,
				settings: { origin, agencyName: 'Styrelsen', agencyMail: undefined },
				jobId: 'job-1',
				signal: new AbortController().signal,
				progress: async () => {}
			},
			{ municipality: place.code, application: 'a1', what: 'receipt' }
		);
		const [letter] = await listLetters(folder);
		expect(letter?.to).toContain('skriver@nyby.example');
		expect(JSON.stringify(letter)).toContain('er modtaget');
		expect(breaksIn(await auditOf(opened, place.code))).toEqual([]);
		expect(await eventsOf(opened, place.code)).toContain('application-submitted');
	});

	test('late, changed or incomplete is refused with its reason, and nothing is handed over', async () => {
		const which = await approvedApplication(opened, place);
		expect(await submit(which, new Date('2026-12-15T11:00:00Z'))).toMatchObject({
			reason: 'round-closed'
		});
		const put = (value: string) =>
			opened.asAdministrator(
				"update application_field set value = $1 where municipality_code = $2 and field = 'motivation'",
				[value, place.code]
			);
		await put('Ændret efter godkendelsen');
		expect(await submit(which)).toMatchObject({ reason: 'changed-since-approval' });
		await put('');
		expect(await submit(which)).toMatchObject({
			reason: 'fields-missing',
			about: ['motivation']
		});
		expect(await statusOf()).toBe('approved');
		await put('Svar: Hvorfor vil I med?');
		accepted(await submit(which, new Date('2026-12-15T10:59:59Z')));
	});

	test('a supplement opens the named fields only, and its answer is the next submission', async () => {
		const which = await approvedApplication(opened, place);
		const ask = (part: Partial<Parameters<typeof askSupplement>[1]> = {}, actor = adviser) =>
			askSupplement(as(actor), {
				...which,
				fields: ['resources'],
				why: 'Hvor mange timer er der til opfølgning?',
				dueOn: '2026-12-10',
				...part
			});
		expect(await ask()).toMatchObject({ reason: 'not-found' });
		accepted(await submit(which));
		for (const role of ['agency-head', 'agency-editor', 'agency-approver'])
			expect(await ask({}, person(`${role}@agency`))).toMatchObject({
				reason: 'not-your-decision'
			});
		expect(await ask({ fields: ['plan-status'] })).toMatchObject({ reason: 'fields-not-named' });
		expect(await ask({ why: '' })).toMatchObject({ reason: 'reason-missing' });
		expect(await ask({ dueOn: '2026-12-01' })).toMatchObject({ reason: 'due-day-passed' });
		accepted(await ask());
		expect(await save('Nej', 1, {})).toMatchObject({ reason: 'text-is-frozen' });
		accepted(await save('To timer om ugen', 1, { field: 'resources' }));
		const answer = (at: string) =>
			answerSupplement(as(place.writer, new Date(at)), { ...which, origin });
		expect(await answer('2026-12-11T09:00:00Z')).toMatchObject({ reason: 'supplement-late' });
		accepted(await ask({ dueOn: '2026-12-12', fields: [] }));
		accepted(await answer('2026-12-11T09:00:00Z'));
		const [second, first] = await read((tx) => listSubmissions(tx, key()));
		const valueIn = (one: typeof first, id: string) =>
			one?.content.fields.find((field) => field.id === id)?.value;
		expect(valueIn(second, 'resources')).toBe('To timer om ugen');
		expect(valueIn(first, 'resources')).toMatch(/^Svar/);
		expect(valueIn(second, 'motivation')).toBe(valueIn(first, 'motivation'));
		expect(second?.hash).not.toBe(first?.hash);
		expect(await statusOf()).toBe('submitted');
		accepted(await ask());
		const end = (at: Date) => endSupplement(as(adviser, at), which);
		expect(await end(now)).toMatchObject({ reason: 'supplement-still-open' });
		accepted(await end(new Date('2026-12-11T09:00:00Z')));
		expect(await read((tx) => listSubmissions(tx, key()))).toHaveLength(2);
	});

	test('an application is withdrawn with a reason, and the round takes another from the same municipality', async () => {
		const which = await writtenApplication(opened, place);
		const withdraw = (reason: string, actor = place.writer) =>
			withdrawApplication(as(actor), { ...which, reason });
		expect(await withdraw('')).toMatchObject({ reason: 'reason-missing' });
		expect(await withdraw('Nej', place.chief)).toMatchObject({ reason: 'not-your-decision' });
		accepted(await withdraw('Vi venter til næste runde.'));
		expect(await withdraw('Igen')).toMatchObject({ reason: 'no-such-step' });
		accepted(
			await startApplication(as(), { municipality: place.code, round: 't-runde', id: 'a2' })
		);
	});
});
