import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#domain/identity';
import { canonicalJson } from '#domain/document';
import { openMail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import { agreeOnNote } from '#server/programme/agree-on-note';
import { readProposal } from '#server/programme/allocation-proposal';
import { findLetter, findLetterText, listAnswers } from '#server/programme/allocation-store';
import { askAssessor } from '#server/programme/ask-assessor';
import { askSupplement, endSupplement } from '#server/programme/ask-supplement';
import { listAssessments } from '#server/programme/assessment-desk';
import { decideAllocation } from '#server/programme/decide-allocation';
import { declareInterest } from '#server/programme/declare-interest';
import type { ApplicationKey } from '#server/programme/handed-over-store';
import { markComplete } from '#server/programme/mark-complete';
import { readAssessment } from '#server/programme/read-assessment';
import { readAttachment } from '#server/programme/read-attachment';
import { outlookSheet, readOutlook } from '#server/programme/read-outlook';
import { readSupplement } from '#server/programme/read-supplement';
import { returnPlace } from '#server/programme/return-place';
import { saveLetterText } from '#server/programme/save-letter-text';
import { saveScores } from '#server/programme/save-scores';
import { tellAnswer } from '#server/programme/tell-answer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { openedPdf } from '../support/opened-pdf.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted } from '../support/plans.ts';
import {
	addAgencyPeople,
	advisers,
	head,
	newRound,
	otherHead,
	submitted
} from '../support/programme-giving.ts';
import { auditOf, breaksIn, eventsOf } from '../support/records.ts';

const [ida, bo, eva, per] = advisers as unknown as readonly [Actor, Actor, Actor, Actor];
const contact = { name: 'Styrelsen', mail: 'raadgivning@styrelsen.example' };
const origin = 'https://beredt.example';

describe.each(databases)('giving places on %s', (_name, open) => {
	let opened: OpenedDatabase;

	beforeAll(async () => {
		opened = await open();
		await addAgencyPeople(opened.db);
	});
	afterAll(() => opened.close());

	const as = (actor: Actor, at = now) => ({ db: opened.db, now: at, actor });
	const key = ({ municipality, applicationId }: ApplicationKey) => ({
		municipality,
		applicationId
	});
	const typed = (motivation: number, backing: number, revision = 0) => [
		{ criterion: 'motivation', score: `${motivation}`, reason: 'Klart beskrevet', revision },
		{ criterion: 'backing', score: `${backing}`, reason: 'Tid er sat af', revision }
	];
	/** Asked, free of interests, scored and handed in by both; marked complete by a third. */
	async function assessed(on: ApplicationKey, [first, second]: readonly [number, number]) {
		for (const [who, score] of [
			[ida, first],
			[bo, second]
		] as const) {
			accepted(await askAssessor(as(head), { ...key(on), assessorId: who.personId }));
			accepted(await declareInterest(as(who), { ...key(on), conflict: 'nej', note: '' }));
			accepted(await saveScores(as(who), { ...key(on), typed: typed(score, score), handIn: true }));
		}
		await complete(on);
	}
	const complete = async (on: ApplicationKey, answer = 'ja') =>
		accepted(
			await markComplete(as(per), { ...key(on), complete: answer, note: 'Set', revision: 0 })
		);
	const proposal = async (round: string) => {
		const found = await opened.db.transaction({ kind: 'agency' }, (tx) =>
			readProposal(tx, round, now)
		);
		if (!found) throw new Error('The round is not there.');
		return found;
	};
	const decision = async (round: string, chosen: Readonly<Record<string, string>> = {}) => {
		const { number, hash, proposal: proposed } = await proposal(round);
		const choices = proposed.answers.map(({ id, outcome }) => ({
			id,
			outcome: chosen[id] ?? outcome,
			reason: chosen[id] ? 'Kommunen har selv bedt om at vente.' : ''
		}));
		return { round, number, hash, choices, contact, origin };
	};
	const statusOf = async ({ municipality, applicationId }: ApplicationKey) =>
		(
			await opened.asAdministrator(
				'select status from application where municipality_code = $1 and id = $2',
				[municipality, applicationId]
			)
		)[0]?.['status'];
	const answersOf = (
		on: ApplicationKey & { scope: { kind: 'municipality'; municipality: string } }
	) => opened.db.transaction(on.scope, (tx) => listAnswers(tx, on));

	test('no letter is made before the head has written and confirmed what it says of complaints', async () => {
		const round = await newRound(opened);
		const one = await submitted(opened, round);
		await complete(one);
		const refused = await decideAllocation(as(head), await decision(round));
		expect(refused).toEqual({ ok: false, reason: 'letter-text-missing', about: [] });
		const text = { text: 'Du kan skrive til os.', confirmed: false, revision: 0 };
		expect(await saveLetterText(as(head), text)).toMatchObject({ reason: 'not-confirmed' });
		expect(await saveLetterText(as(ida), { ...text, confirmed: true })).toMatchObject({
			reason: 'not-your-decision'
		});
		accepted(await saveLetterText(as(head), { ...text, confirmed: true }));
		expect(await saveLetterText(as(head), { ...text, confirmed: true })).toMatchObject({
			reason: 'changed-by-another'
		});
		expect(await opened.db.transaction({ kind: 'agency' }, findLetterText)).toEqual({
			text: text.text,
			revision: 1
		});
	});

	test('who has a conflict of interest, or has not said, neither reads nor asks for a supplement', async () => {
		const one = await submitted(opened, await newRound(opened));
		const which = { municipality: one.municipality, id: one.applicationId };
		const asked = { ...which, fields: ['motivation'], why: 'Hvorfor nu?', dueOn: '2026-12-10' };
		for (const who of [ida, bo])
			accepted(await askAssessor(as(head), { ...key(one), assessorId: who.personId }));
		accepted(await declareInterest(as(bo), { ...key(one), conflict: 'ja', note: '' }));
		for (const [who, reason] of [
			[ida, 'declare-first'],
			[bo, 'conflict-of-interest'],
			[person('agency-editor@agency'), 'not-your-decision']
		] as const) {
			expect(await readSupplement(as(who), which)).toMatchObject({ ok: false, reason });
			expect(await askSupplement(as(who), asked)).toMatchObject({ ok: false, reason });
			expect(await endSupplement(as(who), which)).toMatchObject({ ok: false, reason });
		}
		expect(await statusOf(one)).toBe('submitted');
		const motivation = { id: 'motivation', value: 'Vi vil hele vejen rundt' };
		expect(await readSupplement(as(eva), which)).toMatchObject({
			value: { fields: expect.arrayContaining([expect.objectContaining(motivation)]) }
		});
		accepted(await askSupplement(as(eva), asked));
		expect(await readSupplement(as(head), which)).toMatchObject({
			value: { openFields: ['motivation'], isLate: false }
		});
	});

	test('an assessor reads nothing before declaring, drafts are private, and what differs is agreed on', async () => {
		const round = await newRound(opened);
		const one = await submitted(opened, round, { helped: true });
		expect(await askAssessor(as(bo), { ...key(one), assessorId: 'nobody' })).toMatchObject({
			reason: 'person-unknown'
		});
		for (const who of [ida, bo, eva])
			accepted(await askAssessor(as(head), { ...key(one), assessorId: who.personId }));
		expect(await readAssessment(opened.db, ida, key(one))).toMatchObject({
			value: { closed: 'declare-first', page: null }
		});
		expect(
			await saveScores(as(ida), { ...key(one), typed: typed(4, 4), handIn: false })
		).toMatchObject({ reason: 'declare-first' });
		accepted(await declareInterest(as(ida), { ...key(one), conflict: 'nej', note: '' }));
		accepted(await declareInterest(as(bo), { ...key(one), conflict: 'nej', note: '' }));
		accepted(
			await declareInterest(as(eva), { ...key(one), conflict: 'ja', note: 'Tidligere ansat' })
		);
		expect(await readAssessment(opened.db, eva, key(one))).toMatchObject({
			value: { closed: 'conflict-of-interest', page: null }
		});
		await opened.asAdministrator(
			"insert into application_file values ($1, $2, 'f1', 'attachment', 'bilag.pdf', 'pdf', '\\x00', now(), 'x')",
			[one.code, one.applicationId]
		);
		const file = { ...key(one), file: 'f1' };
		expect(await readAttachment(opened.db, eva, file)).toMatchObject({
			reason: 'conflict-of-interest'
		});
		expect(await readAttachment(opened.db, ida, file)).toMatchObject({
			value: { name: 'bilag.pdf' }
		});
		const listed = (await listAssessments(opened.db, eva)).find(
			(found) => found.round.id === round
		);
		expect(listed?.applications).toMatchObject([{ standing: 'excluded', detail: null }]);
		expect(
			await markComplete(as(ida), { ...key(one), complete: 'ja', note: '', revision: 0 })
		).toMatchObject({ reason: 'assessor-cannot' });

		accepted(await saveScores(as(ida), { ...key(one), typed: typed(5, 4), handIn: true }));
		accepted(
			await saveScores(as(bo), { ...key(one), typed: typed(2, 4).slice(0, 1), handIn: false })
		);
		const page = async (who: Actor) =>
			accepted(await readAssessment(opened.db, who, key(one))).page;
		expect(await page(head)).toMatchObject({ compared: null, helpedBefore: true });
		expect((await page(head))?.own.every(({ score }) => score === null)).toBe(true);
		expect(await saveScores(as(bo), { ...key(one), typed: [], handIn: true })).toMatchObject({
			reason: 'scores-missing',
			about: ['backing']
		});
		expect(
			await saveScores(as(bo), { ...key(one), typed: typed(3, 4), handIn: true })
		).toMatchObject({ reason: 'changed-by-another', about: ['motivation'] });
		accepted(await saveScores(as(bo), { ...key(one), typed: typed(2, 4).slice(1), handIn: true }));
		expect((await page(head))?.compared).toMatchObject([
			{ criterion: 'motivation', difference: 3, asksForNote: true, note: null },
			{ criterion: 'backing', difference: 0, asksForNote: false }
		]);

		const note = { ...key(one), criterion: 'motivation', text: 'Vi læser det ens', revision: 0 };
		accepted(await agreeOnNote(as(ida), note));
		expect(await agreeOnNote(as(bo), note)).toMatchObject({ reason: 'changed-by-another' });
		accepted(await agreeOnNote(as(bo), { ...note, revision: 1 }));
		expect(await agreeOnNote(as(bo), { ...note, criterion: 'backing' })).toMatchObject({
			reason: 'no-difference'
		});
		const later = minutesLater(10);
		const [, backing] = typed(2, 5, 1);
		const [motivation] = typed(3, 4, 1);
		accepted(
			await saveScores(as(bo, later), {
				...key(one),
				typed: [motivation!, backing!],
				handIn: false
			})
		);
		expect((await page(head))?.compared?.[0]).toMatchObject({
			difference: 2,
			note: { agreedBy: [] },
			scores: [
				{ assessorId: ida.personId, score: 5, history: [] },
				{ assessorId: bo.personId, score: 3, history: [{ score: 2 }] }
			]
		});
		accepted(
			await declareInterest(as(bo, later), { ...key(one), conflict: 'ja', note: 'Ny viden' })
		);
		expect((await page(head))?.compared).toBeNull();
		expect(await statusOf(one)).toBe('submitted');
	});

	test('with more applications than places the ranking decides, each is told why, and a place given back goes to the next', async () => {
		const round = await newRound(opened, { places: 1 });
		const weak = await submitted(opened, round);
		const strong = await submitted(opened, round);
		const lacking = await submitted(opened, round);
		await assessed(weak, [2, 3]);
		await complete(lacking, 'nej');
		expect(await decideAllocation(as(head), await decision(round))).toMatchObject({
			reason: 'not-checked',
			about: [strong.name]
		});
		await complete(strong);
		expect(await decideAllocation(as(head), await decision(round))).toMatchObject({
			reason: 'not-assessed',
			about: [strong.name]
		});
		await opened.asAdministrator('delete from application_check where application_id = $1', [
			strong.applicationId
		]);
		await assessed(strong, [5, 4]);
		const sent = await decision(round);
		expect(await decideAllocation(as(ida), sent)).toMatchObject({ reason: 'not-your-decision' });
		expect(await decideAllocation(as(head), { ...sent, hash: 'old' })).toMatchObject({
			reason: 'changed-by-another'
		});
		const both = await Promise.all([
			decideAllocation(as(head), sent),
			decideAllocation(as(otherHead), sent)
		]);
		expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
		expect(await statusOf(strong)).toBe('place');
		expect(await statusOf(weak)).toBe('waiting');
		expect(await statusOf(lacking)).toBe('refused');

		const [kept] = await opened.asAdministrator('select * from allocation where round = $1', [
			round
		]);
		expect(kept?.['hash']).toBe(
			createHash('sha256').update(canonicalJson(kept?.['ranking'])).digest('hex')
		);
		expect(await answersOf(strong)).toMatchObject([
			{ number: 1, outcome: 'place', deviation: null }
		]);
		expect((await answersOf(weak))[0]?.explanation).toMatchObject({
			criteria: [
				{
					name: 'Motivation',
					says: 'Det er mellem svagt beskrevet og delvist beskrevet: 2,5 af 5.'
				},
				{ name: 'Opbakning fra ledelsen' },
				{ says: expect.stringContaining('ikke tidligere') }
			],
			complaint: 'Du kan skrive til os.'
		});
		const letter = await opened.db.transaction(weak.scope, (tx) => findLetter(tx, weak, 1));
		expect(openedPdf(letter ?? new Uint8Array())).toContain('pdfuaid');
		expect(await eventsOf(opened, weak.code)).toContain('application-answered');
		expect(breaksIn(await auditOf(opened, weak.code))).toEqual([]);
		expect(breaksIn(await auditOf(opened, 'agency'))).toEqual([]);

		expect(await decideAllocation(as(head), await decision(round))).toMatchObject({
			reason: 'nothing-to-decide'
		});
		expect(await returnPlace(as(ida), { ...key(strong), reason: 'Fordi' })).toMatchObject({
			reason: 'not-your-decision'
		});
		accepted(await returnPlace(as(head), { ...key(strong), reason: 'Kommunen når det ikke.' }));
		expect(await statusOf(strong)).toBe('withdrawn');
		accepted(await decideAllocation(as(otherHead), await decision(round)));
		expect(await statusOf(weak)).toBe('place');
		expect(await answersOf(weak)).toMatchObject([
			{ number: 1, outcome: 'waiting' },
			{ number: 2, outcome: 'place' }
		]);
	});

	test('with places enough the criteria are not used, and a deviation is kept with its reason', async () => {
		const round = await newRound(opened, { places: 2 });
		const [one, two] = [await submitted(opened, round), await submitted(opened, round)];
		for (const each of [one, two]) await complete(each);
		const id = `${two.municipality}/${two.applicationId}`;
		const sent = await decision(round, { [id]: 'waiting' });
		const silent = sent.choices.map((choice) => ({ ...choice, reason: '' }));
		expect(await decideAllocation(as(head), { ...sent, choices: silent })).toMatchObject({
			reason: 'deviation-needs-reason',
			about: [id]
		});
		accepted(await decideAllocation(as(head), sent));
		expect((await answersOf(one))[0]).toMatchObject({
			outcome: 'place',
			explanation: { criteria: [], why: [expect.stringContaining('kriterierne ikke brugt')] }
		});
		expect((await answersOf(two))[0]).toMatchObject({
			outcome: 'waiting',
			deviation: 'Kommunen har selv bedt om at vente.'
		});
	});

	test('the mail says that there is an answer, and not what it is', async () => {
		const round = await newRound(opened);
		const one = await submitted(opened, round);
		await complete(one);
		accepted(await decideAllocation(as(head), await decision(round)));
		const folder = await mkdtemp(join(tmpdir(), 'beredt-giving-'));
		const about = { origin, agencyName: 'Styrelsen', agencyMail: undefined };
		const mail = openMail({ ...about, mail: { kind: 'folder', folder, from: 'b@beredt.example' } });
		const payload = { municipality: one.code, application: one.applicationId, answer: 1 };
		const jobs = await opened.asAdministrator(
			"select data from pgboss.job where name = 'tell-answer' and data->>'municipality' = $1",
			[one.code]
		);
		expect(jobs.map(({ data }) => data)).toEqual([payload]);
		const signal = new AbortController().signal;
		const progress = () => Promise.resolve();
		const job = { db: opened.db, now, mail, settings: about, jobId: 'job-1', signal, progress };
		await tellAnswer(job, payload);
		const [letter] = await listLetters(folder);
		expect(JSON.stringify(letter)).toContain('skriver@nyby.example');
		expect(JSON.stringify(letter)).not.toContain('plads');
		await rm(folder, { recursive: true, force: true });
	});

	test('in a rolling year newcomers stand beside those who wait, and a round is not decided while it is open', async () => {
		const closesAt = '2027-12-31T23:00:00Z';
		const still = await newRound(opened, { closesAt });
		await complete(await submitted(opened, still));
		expect(await decideAllocation(as(head), await decision(still))).toMatchObject({
			reason: 'round-open'
		});
		const round = await newRound(opened, { mode: 'rolling', places: 1, closesAt });
		const [first, second] = [await submitted(opened, round), await submitted(opened, round)];
		await assessed(first, [3, 3]);
		await assessed(second, [3, 4]);
		const late = await submitted(opened, round);
		accepted(await decideAllocation(as(head), await decision(round)));
		expect([await statusOf(first), await statusOf(second), await statusOf(late)]).toEqual([
			'waiting',
			'place',
			'submitted'
		]);
		accepted(await returnPlace(as(head), { ...key(second), reason: 'Kommunen når det ikke.' }));
		await assessed(late, [5, 5]);
		accepted(await decideAllocation(as(head), await decision(round)));
		expect([await statusOf(first), await statusOf(late)]).toEqual(['waiting', 'place']);
		expect(await answersOf(first)).toHaveLength(1);
	});

	test('queue, load and figures count what was given, and name no municipality', async () => {
		const round = await newRound(opened, { places: 1 });
		const [one, two] = [await submitted(opened, round), await submitted(opened, round)];
		await assessed(one, [4, 4]);
		await assessed(two, [5, 5]);
		accepted(await decideAllocation(as(head), await decision(round)));
		await opened.asAdministrator(
			"insert into engagement values ($1, 'forloeb', $2, $3, 'Forløb', 'planned', '2027-01-01', '2027-12-31', $4::jsonb, '[]')",
			[two.code, two.applicationId, round, JSON.stringify([{ personId: ida.personId, share: 0.5 }])]
		);
		expect(await returnPlace(as(head), { ...key(two), reason: 'Fordi' })).toMatchObject({
			reason: 'already-begun'
		});
		const outlook = await readOutlook(opened.db, now);
		expect(outlook.queue).toContainEqual({
			name: `Langt forløb ${round}: Efterår ${round}`,
			undecided: 0,
			waiting: 1
		});
		expect(outlook.quarters.map(({ underWay, beginning }) => [underWay, beginning])).toEqual([
			[0, 0],
			[1, 1],
			[1, 0],
			[1, 0]
		]);
		expect(outlook.load).toEqual([
			{ personId: ida.personId, name: 'ida', quarters: [0, 0.5, 0.5, 0.5] }
		]);
		const figures = outlook.figures.filter(({ offer }) => offer === `Langt forløb ${round}`);
		expect(figures).toMatchObject([{ applications: 2, places: 1, waiting: 1, waitingDays: 11 }]);
		const sheet = outlookSheet(figures);
		expect(sheet).toContain(`2027;Langt forløb ${round};2;1;1;0;0;11;2`);
		expect(JSON.stringify(outlook)).not.toContain('Nyby');
	});
});
