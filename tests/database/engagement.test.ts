/** A programme from a given place to its closing report and beyond (R8, R9), from both sides of the table. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '#domain/document';
import type { Actor } from '#domain/identity';
import { attachToEngagement, removeFromEngagement } from '#server/programme/attach-to-engagement';
import { openCardCounter } from '#server/programme/card-use';
import { scopeOf } from '#server/programme/engagement-access';
import { findClosingReport } from '#server/programme/engagement-report-store';
import { moveEngagement } from '#server/programme/move-engagement';
import { readEngagement } from '#server/programme/read-engagement';
import { remindProgrammeStatus } from '#server/programme/remind-programme-status';
import { removeEngagementItem } from '#server/programme/save-engagement-item';
import { saveMeasure, withdrawFigure } from '#server/programme/save-measure';
import { openMail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted } from '../support/plans.ts';
import {
	adviser,
	agencyAtWork,
	applied,
	head,
	said,
	saveItem,
	seenBy,
	start
} from '../support/programme-delivery.ts';
import { auditOf, breaksIn } from '../support/records.ts';
import { documentXml, docx } from '../support/written-docx.ts';
import { pdf } from '../support/written-pdf.ts';

const origin = 'https://beredt.example';

describe.each(databases)('a programme on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let elsewhere: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
		await agencyAtWork(opened);
		place = await newMunicipality(opened.db);
		elsewhere = await newMunicipality(opened.db);
		await applied(opened, place);
		await applied(opened, elsewhere, 'waiting');
	});
	afterAll(() => opened.close());

	const theirs = () => seenBy('municipality', place.code);
	const ours = () => seenBy('agency', place.code);
	const write = (
		actor: Actor,
		kind: string,
		itemId: string,
		typed: Readonly<Record<string, string>>,
		more: { revision?: number; at?: Date } = {}
	) =>
		saveItem(opened.db, actor === adviser ? ours() : theirs(), actor, {
			kind,
			itemId,
			typed,
			...more
		});
	const read = async (actor: Actor, when = now) =>
		accepted(
			await readEngagement(
				{ db: opened.db, now: when, actor },
				actor === adviser || actor === head ? ours() : theirs()
			)
		);
	const move = async (actor: Actor, step: string, why = '', at = now) => {
		const { revision } = (await read(adviser)).engagement;
		return moveEngagement(
			{ db: opened.db, now: at, actor },
			{
				...(actor === adviser || actor === head ? ours() : theirs()),
				...{ step, why, revision, origin, reportId: 'rapport' }
			}
		);
	};
	const share = { measuredOn: '2026-11-20', average: '', deviation: '', source: 'Stikprøve' };
	const measure = (
		actor: Actor,
		measureId: string,
		replaces: string,
		figures: { moment: string; total: string; counted: string; indicator?: string }
	) =>
		saveMeasure(
			{ db: opened.db, now, actor },
			{
				...(actor === adviser ? ours() : theirs()),
				...{ measureId, replaces },
				typed: { indicator: 'assessed-within-24-hours', ...share, ...figures }
			}
		);

	test('an adviser starts it once, from an application that was given a place', async () => {
		expect(said(await start(opened.db, place.code, head))).toBe('not-your-decision');
		expect(said(await start(opened.db, place.code, place.director))).toBe('not-your-decision');
		expect(said(await start(opened.db, elsewhere.code))).toBe('no-place-given');
		const two = await Promise.all([start(opened.db, place.code), start(opened.db, place.code)]);
		expect(two.map(said).sort()).toEqual(['already-started', 'done']);
		const { engagement, advisers } = await read(place.owner);
		expect(engagement).toMatchObject({
			status: 'planned',
			offer: 'langt',
			startsOn: '2026-11-01',
			endsOn: '2027-10-31',
			advisers: [{ personId: adviser.personId, share: 1 }]
		});
		expect(advisers).toEqual([adviser.name]);
	});

	test('others do not see it: another municipality, a role without part in it, an approver', async () => {
		const look = (actor: Actor, from = theirs()) =>
			readEngagement({ db: opened.db, now, actor }, from).then(said);
		expect(await look(elsewhere.owner)).toBe('not-your-decision');
		expect(await look(elsewhere.owner, seenBy('municipality', elsewhere.code))).toBe('not-found');
		expect(await look(place.staff)).toBe('not-your-decision');
		expect(await look(place.leader)).toBe('not-your-decision');
		expect(await look(place.owner, ours())).toBe('not-your-decision');
		expect(await look(adviser, theirs())).toBe('not-your-decision');
		expect(await look(head, ours())).toBe('done');
	});

	test('both sides write; what one keeps to itself the other never sees, in no page and no log', async () => {
		accepted(await move(adviser, 'begin'));
		accepted(await write(adviser, 'note', 'n1', { title: 'Fælles', text: 'Vi mødtes.' }));
		accepted(await write(adviser, 'note', 'n2', { title: 'Styrelsens', text: 'a', side: 'own' }));
		accepted(await write(place.chief, 'note', 'n3', { title: 'Vores', text: 'b', side: 'own' }));
		accepted(
			await write(place.owner, 'task', 't1', {
				title: 'Send planen',
				owner: 'municipality',
				dueOn: '2026-11-20'
			})
		);
		const titles = async (actor: Actor) => (await read(actor)).items.map(({ title }) => title);
		expect((await titles(adviser)).sort()).toEqual(['Fælles', 'Send planen', 'Styrelsens']);
		expect((await titles(place.writer)).sort()).toEqual(['Fælles', 'Send planen', 'Vores']);
		const log = JSON.stringify(await auditOf(opened, place.code));
		expect(log).toContain('note/n3');
		expect(log).not.toContain('note/n2');
		expect(JSON.stringify(await auditOf(opened, 'agency'))).not.toContain('note/n3');
		expect(said(await write(place.owner, 'note', 'n2', { title: 'x', text: 'x' }))).not.toBe(
			'done'
		);
		expect(
			said(
				await removeEngagementItem(
					{ db: opened.db, now, actor: place.owner },
					{ ...theirs(), itemId: 'n2', revision: 1 }
				)
			)
		).toBe('item-unknown');
	});

	test('each side writes what is its to write', async () => {
		const finding = { title: 'Fund', subject: 'organisation', text: 'Kortene er ukendte.' };
		expect(said(await write(place.owner, 'finding', 'f', finding))).toBe('not-your-decision');
		expect(said(await write(place.leader, 'note', 'l', { title: 'x', text: 'x' }))).toBe(
			'not-your-decision'
		);
		accepted(await write(adviser, 'finding', 'f', finding));
		expect(
			said(await write(adviser, 'note', 'c', { title: 'Barnet 010203-1234', text: 'x' }))
		).toBe('looks-like-cpr');
		expect(said(await write(adviser, 'gift', 'g', {}))).toBe('kind-unknown');
	});

	test('of two who change the same thing at once the second gets the first one’s words', async () => {
		const both = await Promise.all([
			write(adviser, 'note', 'n1', { title: 'Fælles', text: 'Rådgiverens' }, { revision: 1 }),
			write(place.owner, 'note', 'n1', { title: 'Fælles', text: 'Kommunens' }, { revision: 1 })
		]);
		expect(both.map(said).sort()).toEqual(['changed-by-another', 'done']);
		const held = (await read(adviser)).items.find(({ id }) => id === 'n1');
		expect(both.find(({ ok }) => !ok)).toMatchObject({ theirs: { detail: held?.detail } });
		expect(held?.revision).toBe(2);
		// What both have seen is not taken back to one side.
		accepted(
			await write(
				place.owner,
				'note',
				'n1',
				{ title: 'Fælles', text: 'x', side: 'own' },
				{ revision: 2 }
			)
		);
		expect((await read(adviser)).items.find(({ id }) => id === 'n1')?.side).toBe('both');
	});

	test('a document that is asked for is handed over through the gate, and seen by both', async () => {
		accepted(
			await write(adviser, 'document-request', 'd1', {
				title: 'Retningslinjer',
				subject: 'organisation',
				dueOn: '2026-12-20'
			})
		);
		const attach = (actor: Actor, fileId: string, bytes: Uint8Array, more = {}) =>
			attachToEngagement(
				{ db: opened.db, now, actor },
				{
					...(actor === adviser ? ours() : theirs()),
					...{ fileId, itemId: 'd1', internal: false, ...more },
					file: new File([new Uint8Array(bytes)], 'retningslinjer.pdf')
				}
			);
		const withCpr = docx({
			name: 'word/document.xml',
			content: documentXml('<w:p><w:r><w:t>Om 010203-1234</w:t></w:r></w:p>')
		});
		accepted(await attach(place.writer, 'fil-1', pdf()));
		expect(said(await attach(place.writer, 'fil-2', withCpr))).toBe('cpr-in-file');
		expect(said(await attach(place.staff, 'fil-3', pdf()))).toBe('not-your-decision');
		accepted(await attach(adviser, 'fil-4', pdf(), { itemId: '', internal: true }));
		expect((await read(adviser)).files.map(({ id }) => id)).toEqual(['fil-1', 'fil-4']);
		expect((await read(place.owner)).files).toMatchObject([
			{ id: 'fil-1', itemId: 'd1', name: 'retningslinjer.pdf' }
		]);
		const remove = (actor: Actor, fileId: string) =>
			removeFromEngagement(
				{ db: opened.db, now, actor },
				{ ...(actor === adviser ? ours() : theirs()), fileId }
			).then(said);
		expect(await remove(place.owner, 'fil-4')).toBe('file-unknown');
		expect(await remove(adviser, 'fil-1')).toBe('not-your-decision');
	});

	test('a figure is corrected by a new one; the old one stays; of two at once one is told', async () => {
		accepted(await measure(adviser, 'm1', '', { moment: 'before', total: '20', counted: '14' }));
		const two = await Promise.all([
			measure(adviser, 'm2', 'm1', { moment: 'before', total: '20', counted: '13' }),
			measure(place.owner, 'm3', 'm1', { moment: 'before', total: '20', counted: '12' })
		]);
		expect(two.map(said).sort()).toEqual(['changed-by-another', 'done']);
		accepted(
			await measure(place.chief, 'm4', '', {
				...{ indicator: 'plan-known', moment: 'before' },
				...{ total: '3', counted: '2' }
			})
		);
		const rows = await opened.asAdministrator(
			`select id, total, counted, withdrawn_at is not null as withdrawn from engagement_measure
				where municipality_code = $1 order by id`,
			[place.code]
		);
		expect(rows).toHaveLength(3);
		expect(rows[0]).toMatchObject({ id: 'm1', withdrawn: true });
		expect(rows.at(-1)).toMatchObject({ id: 'm4', total: 3, counted: null });
		expect(JSON.stringify(await auditOf(opened, place.code))).not.toContain('"counted"');
		expect(
			said(await measure(place.staff, 'm5', '', { moment: 'after', total: '9', counted: '9' }))
		).toBe('not-your-decision');
		const withdraw = () =>
			withdrawFigure({ db: opened.db, now, actor: adviser }, { ...ours(), measureId: 'm4' });
		expect([said(await withdraw()), said(await withdraw())]).toEqual([
			'done',
			'changed-by-another'
		]);
	});

	test('cards that are opened are counted by month, and nothing of who opened them', async () => {
		const counter = openCardCounter(opened.db);
		const asked = {
			method: 'GET',
			route: '/(public)/k/[slug]/handlekort/[kort]',
			params: { slug: place.slug, kort: 'foraelder-medarbejder' },
			status: 200,
			now
		};
		for (let times = 0; times < 6; times++) counter.note(asked);
		counter.note({ ...asked, route: '/(public)/k/[slug]/handlevej' });
		counter.note({ ...asked, status: 404 });
		counter.note({ ...asked, method: 'HEAD' });
		await counter.write();
		counter.note({ ...asked, status: 304 });
		await counter.close();
		const rows = await opened.asAdministrator(
			'select * from card_use where municipality_code = $1',
			[place.code]
		);
		expect(rows).toEqual([
			{
				municipality_code: place.code,
				month: '2026-12',
				card: 'foraelder-medarbejder',
				opened: 7
			}
		]);
	});

	test('a pause moves the end, and the director may ask for it', async () => {
		expect(said(await move(place.owner, 'pause', 'Valg'))).toBe('not-your-decision');
		accepted(await move(place.director, 'pause', 'Kommunalvalg'));
		accepted(await move(adviser, 'resume', '', new Date('2026-12-11T10:00:00Z')));
		expect((await read(adviser)).engagement).toMatchObject({
			status: 'under-way',
			endsOn: '2027-11-10'
		});
	});

	test('the closing report is frozen with its fingerprint and files, and holds nothing internal', async () => {
		accepted(await move(adviser, 'follow-up'));
		expect(said(await move(adviser, 'close'))).toBe('recommendations-missing');
		const recommendation = { title: 'Øv jer hvert år', to: 'chefgruppen', outcome: 'plan' };
		accepted(await write(adviser, 'recommendation', 'r1', recommendation));
		accepted(await move(adviser, 'close'));
		const report = await opened.db.transaction(scopeOf(theirs()), (tx) =>
			findClosingReport(tx, { municipalityCode: place.code, engagementId: 'forloeb' })
		);
		const text = JSON.stringify(report?.content);
		expect(text).toContain('Øv jer hvert år');
		expect(text).toContain('2026-12: 7');
		expect(text).not.toContain('Styrelsens');
		expect(report?.hash).toBe(
			createHash('sha256').update(canonicalJson(report?.content)).digest('hex')
		);
		expect(
			Buffer.from(report?.pdf ?? [])
				.subarray(0, 4)
				.toString()
		).toBe('%PDF');
		expect(
			Buffer.from(report?.docx ?? [])
				.subarray(0, 2)
				.toString()
		).toBe('PK');
		expect(said(await write(adviser, 'recommendation', 'r2', recommendation))).toBe(
			'not-your-decision'
		);
	});

	test('six months later the municipality is asked once, and answers each recommendation', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'beredt-status-'));
		const settings = { origin, agencyName: 'Styrelsen', agencyMail: 'raad@styrelsen.example' };
		const mail = openMail({
			...settings,
			mail: { kind: 'folder', folder, from: 'b@beredt.example' }
		});
		const remind = (at: string) =>
			remindProgrammeStatus({ db: opened.db, now: new Date(at), mail, settings });
		await remind('2027-05-31T10:00:00Z');
		expect(await listLetters(folder)).toHaveLength(0);
		await remind('2027-06-01T10:00:00Z');
		await remind('2027-06-02T10:00:00Z');
		const letters = await listLetters(folder);
		expect(letters).toHaveLength(1);
		expect(letters[0]?.text).toContain(`${origin}/arbejde/forloeb/forloeb/status`);
		await rm(folder, { recursive: true });
		const status = { recommendation: 'r1', answer: 'under-way', text: 'Vi øver i maj.' };
		expect(said(await write(adviser, 'recommendation-status', 's', status))).toBe(
			'not-your-decision'
		);
		accepted(await write(place.chief, 'recommendation-status', 's', status));
		// Answered anew under another id it would be the same answer.
		expect(said(await write(place.owner, 'recommendation-status', 'z', status))).toBe(
			'changed-by-another'
		);
		accepted(await measure(place.owner, 'm9', '', { moment: 'later', total: '20', counted: '18' }));
		expect(
			said(await measure(place.owner, 'm10', '', { moment: 'after', total: '20', counted: '18' }))
		).toBe('not-your-decision');
		expect(breaksIn(await auditOf(opened, place.code))).toEqual([]);
		expect(breaksIn(await auditOf(opened, 'agency'))).toEqual([]);
	});
});
