/** Editions of the guide (G5): what an editor drafts, what stops it, and what publication leaves behind. */
import type { PassageText } from '#domain/guide';
import { addDraftText } from '#server/guide/add-draft-text';
import { listAmendments } from '#server/guide/amendment-store';
import { findDraft, listEntries } from '#server/guide/draft-store';
import { readEditionAt, readNewest } from '#server/guide/edition-content';
import { giveUpDraft } from '#server/guide/give-up-draft';
import { findPassage, listEditions, listPassages } from '#server/guide/guide-store';
import { moveDraftPassage } from '#server/guide/move-draft-passage';
import { publishEdition } from '#server/guide/publish-edition';
import { retireDraftText } from '#server/guide/retire-draft-text';
import { saveDraftEntry } from '#server/guide/save-draft-entry';
import { dropDraftEntry, keepStaleEntry } from '#server/guide/settle-draft-entry';
import { newestHash } from '#server/guide/change-draft';
import { findProvision } from '#server/law/provision-store';
import { indexGuide } from '#server/search-sources';
import { saveSection } from '#server/plan/save-section';
import { findPlan } from '#server/plan/plan-store';
import { takeGuidePassage } from '#server/plan/take-guide-passage';
import { afterAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { editor, knowEditors, newDraft, otherEditor, words } from '../support/drafts.ts';
import { newMunicipality } from '../support/municipality.ts';
import { refusal, type OpenedDatabase } from '../support/opened-database.ts';
import { accepted, startedPlan } from '../support/plans.ts';
import { auditOf, eventsOf } from '../support/records.ts';

const known = 'forebyggelse.boerneattest';
const theme = 'forebyggelse';
const law = 'barnets-lov-15-2';

describe.each(databases)('an edition on %s', (_name, open) => {
	let opened: OpenedDatabase;
	const closed: Promise<void>[] = [];

	// Editions are never taken away, so each test has a guide of its own.
	beforeEach(async () => {
		opened = await open();
		await knowEditors(opened.db);
	});
	afterEach(() => void closed.push(opened.close()));
	afterAll(async () => void (await Promise.all(closed)));

	const published = <Value>(work: Parameters<typeof opened.db.transaction<Value>>[1]) =>
		opened.db.transaction({ kind: 'public' }, work);

	test('what an editor adds, changes, moves and takes out is the next edition, and the first stands', async () => {
		const { context, draft, write, passage, publish } = await newDraft(opened.db);
		const first = await published((tx) => readEditionAt(tx, 1));
		const added = accepted(
			await addDraftText(context, {
				draft,
				text: {
					kind: 'passage',
					theme,
					title: 'Øv samtalen på forhånd',
					passageKind: 'professional'
				}
			})
		);
		expect(added).toBe('forebyggelse.oev-samtalen-paa-forhaand');
		const source = [{ title: 'Barnets lov', url: 'https://lov.example/1' }];
		accepted(
			await write('passage', added, {
				audience: ['staff'],
				sources: source,
				body: words('Øv jer to og to.')
			})
		);
		accepted(await write('passage', known, { body: words('Hent attesten hvert år.') }));
		const moved = first.passages.filter(
			(one) => one.theme === theme && one.kind === 'attention'
		)[1]!;
		accepted(await moveDraftPassage(context, { draft, subject: moved.id, to: 'up' }));
		accepted(await write('passage', moved.id, await passage(moved.id), { note: 'Læses først.' }));
		const gone = first.passages.findLast((one) => one.theme === theme)!;
		accepted(
			await retireDraftText(context, {
				...{ draft, subjectKind: 'passage', subject: gone.id, revision: 0 },
				note: 'Står nu et andet sted.'
			})
		);
		accepted(await write('provision', law, { summary: 'Nye ord om beredskabet.' }));
		accepted(await write('theme', theme, { summary: 'Forebyg før det sker.' }));
		expect(await publish({ published: indexGuide })).toEqual({ ok: true, value: 2 });
		const searched = await opened.asAdministrator(
			`select address from search_entry where municipality_code = 'agency' and address like $1`,
			['%#oev-samtalen-paa-forhaand']
		);
		expect(searched, 'the search finds it at once').toHaveLength(1);
		const edition = await published((tx) => readNewest(tx));
		expect(edition.edition).toMatchObject({ number: 2, summary: 'Loven er ny.' });
		const own = edition.content.passages.filter((one) => one.theme === theme);
		expect(own.map(({ position }) => position)).toEqual(own.map((_, at) => at));
		const ids = own.map(({ id }) => id);
		expect(ids).toContain(added);
		expect(ids).not.toContain(gone.id);
		const attention = own.filter(({ kind }) => kind === 'attention');
		expect(attention[0]?.id).toBe(moved.id);
		const amendments = await published(listAmendments);
		expect(
			Object.fromEntries(amendments.map(({ subject, change, note }) => [subject, [change, note]]))
		).toEqual({
			[added]: ['added', 'Fordi loven er ny.'],
			[known]: ['changed', 'Fordi loven er ny.'],
			[moved.id]: ['moved', 'Læses først.'],
			[gone.id]: ['retired', 'Står nu et andet sted.'],
			[law]: ['changed', 'Fordi loven er ny.'],
			[theme]: ['changed', 'Fordi loven er ny.']
		});
		// The first edition is there as it was, the law as the catalogue had it then too.
		expect(await published((tx) => readEditionAt(tx, 1))).toEqual(first);
		const [hash] = (await published((tx) => listPassages(tx, 2))).filter(({ id }) => id === known);
		expect(hash?.hash).not.toBe((await published((tx) => findPassage(tx, 1, known)))?.hash);
		expect(await published((tx) => findProvision(tx, law))).toMatchObject({
			summary: 'Nye ord om beredskabet.'
		});
		expect(await context.db.transaction({ kind: 'agency' }, (tx) => findDraft(tx, draft))).toBe(
			undefined
		);
		expect((await auditOf(opened, 'agency')).at(-1)).toMatchObject({
			kind: 'guide-published',
			object: 'guide/2',
			personId: editor.personId
		});
	});

	test('a text whose words change awaits approval again, and no editor takes the mark off', async () => {
		const { write, shown } = await newDraft(opened.db);
		const confirmed = (await shown('passage', known)).text as PassageText;
		expect(confirmed.evidence).toBe('confirmed');
		const evidence = async (more: object) => {
			accepted(await write('passage', known, { evidence: 'confirmed', ...more }));
			return ((await shown('passage', known)).text as PassageText).evidence;
		};
		expect(await evidence({ reviewed: '2026-11-30' })).toBe('confirmed');
		expect(await evidence({ body: words('Andre ord.') })).toBe('awaiting');
		expect(await evidence({})).toBe('awaiting');
		// The words that were confirmed are confirmed still.
		expect(await evidence({ body: confirmed.body })).toBe('confirmed');
		expect(
			accepted(await write('provision', law, { summary: 'Andre ord.' })).content
		).toMatchObject({
			confidence: 'recalled'
		});
	});

	test.each([
		['an unknown law id', { law: ['findes-ikke'] }, 'law', 'law-unknown', 'findes-ikke'],
		['no source', { sources: [] }, 'sources', 'source-missing', null],
		['no audience', { audience: [] }, 'audience', 'audience-missing', null],
		['no text', { body: [] }, 'body', 'text-missing', null]
	])(
		'a passage with %s stops the edition, and says where',
		async (_what, more, place, fault, about) => {
			const { write, publish } = await newDraft(opened.db);
			accepted(await write('passage', known, more));
			expect(await publish()).toEqual({
				ok: false,
				reason: 'faults',
				faults: [{ subjectKind: 'passage', subject: known, place, fault, about }]
			});
			expect(await published(listEditions)).toHaveLength(1);
			accepted(
				await write('passage', known, { law: [law], audience: ['chief'], body: words('Godt.') })
			);
			accepted(await write('passage', known, { sources: [{ title: 'Loven', url: null }] }));
			expect(await publish()).toMatchObject({ ok: true });
		}
	);

	test.each([
		[
			'a heading that jumps',
			'heading-level-jumps',
			'h1',
			[
				{ type: 'heading', id: 'h0', level: 2, content: [] },
				...words('Først.'),
				{ type: 'heading', id: 'h1', level: 4, content: [{ type: 'text', text: 'For dybt' }] }
			]
		],
		['an image', 'unknown-block', 'i1', [{ type: 'image', id: 'i1', src: '/x.png' }]],
		['a CPR number', 'looks-like-cpr', 'p1', words('Barnet 010116-1234.')]
	])(
		'a text with %s is not even kept in a draft, and the block is named',
		async (_what, reason, block, body) => {
			const { write, shown, context } = await newDraft(opened.db);
			expect(await write('passage', known, { body })).toEqual({
				ok: false,
				reason,
				about: [block]
			});
			expect((await shown('passage', known)).entry).toBe(undefined);
			expect(context.actor).toBe(editor);
		}
	);

	test('a CPR number in a field or a note is refused, and stands nowhere in the database', async () => {
		const { write, draft, context } = await newDraft(opened.db);
		const cpr = 'Født 010116-1234';
		expect(await write('passage', known, { title: cpr })).toMatchObject({
			reason: 'looks-like-cpr'
		});
		expect(await write('passage', known, {}, { note: cpr })).toMatchObject({ about: ['note'] });
		const retired = {
			draft,
			subjectKind: 'passage',
			subject: known,
			revision: 0,
			note: cpr
		} as const;
		expect(await retireDraftText(context, retired)).toMatchObject({ reason: 'looks-like-cpr' });
		const text = { kind: 'passage', theme, title: cpr, passageKind: 'law' } as const;
		expect(await addDraftText(context, { draft, text })).toMatchObject({
			reason: 'looks-like-cpr'
		});
		expect(await giveUpDraft(context, { draft, revision: 1, reason: cpr })).toMatchObject({
			reason: 'looks-like-cpr'
		});
		for (const table of ['guide_draft_entry', 'guide_draft', 'audit_entry', 'event']) {
			const rows = await opened.asAdministrator(
				`select 1 from ${table} t where t::text like '%010116%'`
			);
			expect(rows, table).toEqual([]);
		}
	});

	test('two editors of one text: one is saved, the other gets that text back and loses nothing', async () => {
		const { write, shown } = await newDraft(opened.db);
		accepted(await write('passage', known, { body: words('Den enes.') }, { revision: 0 }));
		const second = await write(
			'passage',
			known,
			{ body: words('Den andens.') },
			{ revision: 0, by: otherEditor }
		);
		expect(second).toMatchObject({
			ok: false,
			reason: 'changed-by-another',
			theirs: { revision: 1, by: editor.name, body: { content: { body: words('Den enes.') } } }
		});
		expect((await shown('passage', known)).text).toMatchObject({ body: words('Den enes.') });
		// Moving it meanwhile does not overtake whoever writes.
		const both = [
			write('passage', known, { title: 'Et' }, { revision: 1 }),
			write('passage', known, { title: 'To' }, { revision: 1, by: otherEditor })
		];
		expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('moving a text does not overtake the one who writes it, and the move is kept when it is saved', async () => {
		const { write, draft, context, passage } = await newDraft(opened.db);
		accepted(
			await moveDraftPassage(context, { draft, subject: known, to: { theme: 'opsporing' } })
		);
		accepted(await write('passage', known, { theme, title: 'Andet ord' }, { revision: 0 }));
		expect(await passage(known)).toMatchObject({ theme: 'opsporing', title: 'Andet ord' });
	});

	test('two publishing at once: one edition comes, and the other editor is told', async () => {
		const one = await newDraft(opened.db);
		const other = await newDraft(opened.db, otherEditor);
		accepted(await one.write('passage', known, { body: words('Den enes.') }));
		accepted(await other.write('passage', known, { body: words('Den andens.') }));
		const same = await Promise.all([one.publish(), one.publish(), other.publish({ upon: 1 })]);
		expect(same.filter(({ ok }) => ok)).toHaveLength(1);
		expect(
			same.filter(({ ok }) => !ok).map((result) => 'reason' in result && result.reason)
		).toEqual(expect.arrayContaining([expect.stringMatching(/^(not-found|newer-edition)$/)]));
		expect(await published(listEditions)).toHaveLength(2);
	});

	test('a text that has changed since it was taken up is looked at before it is published', async () => {
		const one = await newDraft(opened.db);
		const late = await newDraft(opened.db, otherEditor);
		accepted(await late.write('passage', known, { body: words('Den sene.') }));
		accepted(await one.write('passage', known, { body: words('Den tidlige.') }));
		accepted(await one.publish());
		const { draft, context } = late;
		expect(await late.publish({ upon: 1 })).toEqual({
			ok: false,
			reason: 'newer-edition',
			about: ['2']
		});
		expect(await late.publish()).toEqual({ ok: false, reason: 'stale-texts', about: [known] });
		const { content } = await published((tx) => readNewest(tx));
		const newest = newestHash(content, 'passage', known);
		const settled = { draft, subjectKind: 'passage', subject: known, revision: 1 } as const;
		expect(await keepStaleEntry(context, { ...settled, newest: 'noget andet' })).toMatchObject({
			reason: 'changed-by-another'
		});
		accepted(await keepStaleEntry(context, { ...settled, newest }));
		expect(await late.publish()).toEqual({ ok: true, value: 3 });
		expect(await published((tx) => findPassage(tx, 3, known))).toMatchObject({
			body: words('Den sene.')
		});
		expect(await published((tx) => findPassage(tx, 2, known))).toMatchObject({
			body: words('Den tidlige.')
		});
	});

	test('what the draft makes of a text can be let go, and the newest edition’s stands', async () => {
		const { draft, context, write, publish, shown } = await newDraft(opened.db);
		accepted(await write('passage', known, { title: 'Andet ord' }));
		const entry = { draft, subjectKind: 'passage', subject: known } as const;
		expect(await dropDraftEntry(context, { ...entry, revision: 7 })).toMatchObject({
			reason: 'changed-by-another'
		});
		accepted(await dropDraftEntry(context, { ...entry, revision: 1 }));
		expect((await shown('passage', known)).entry).toBe(undefined);
		expect(await publish()).toEqual({ ok: false, reason: 'nothing-changed' });
	});

	test('every change has a note, the edition a summary, and nobody publishes what they have not seen', async () => {
		const { write, publish } = await newDraft(opened.db);
		accepted(await write('passage', known, { title: 'Andet ord' }, { note: '' }));
		expect(await publish()).toEqual({ ok: false, reason: 'notes-missing', about: [known] });
		accepted(await write('passage', known, {}));
		expect(await publish({ summary: ' ' })).toEqual({ ok: false, reason: 'summary-missing' });
		expect(await publish({ revision: 1 })).toEqual({ ok: false, reason: 'changed-by-another' });
		expect(await publish({ summary: 'x'.repeat(2_001) })).toMatchObject({
			reason: 'summary-too-long'
		});
		expect(await publish()).toEqual({ ok: true, value: 2 });
	});

	test('what fails half way publishes nothing, and the draft is still there', async () => {
		const { write, publish, draft, context } = await newDraft(opened.db);
		accepted(await write('passage', known, { title: 'Andet ord' }));
		accepted(await write('provision', law, { title: 'Andet ord' }));
		const before = await eventsOf(opened, 'agency');
		const broken = publish({
			published: () => Promise.reject(new Error('The power went.'))
		});
		await expect(broken).rejects.toThrow('The power went.');
		expect(await published(listEditions)).toHaveLength(1);
		expect(await published(listAmendments)).toEqual([]);
		expect((await published((tx) => findProvision(tx, law)))?.title).not.toBe('Andet ord');
		expect(await eventsOf(opened, 'agency')).toEqual(before);
		const entries = await context.db.transaction({ kind: 'agency' }, (tx) =>
			listEntries(tx, draft)
		);
		expect(entries).toHaveLength(2);
		expect(await publish()).toEqual({ ok: true, value: 2 });
	});

	test('a provision in use elsewhere stays; one that is not may go, and the log keeps how it stood', async () => {
		const { context, draft, publish } = await newDraft(opened.db);
		const unused = accepted(
			await addDraftText(context, {
				draft,
				text: { kind: 'provision', act: 'Prøveloven', section: '§ 1, stk. 2' }
			})
		);
		expect(unused).toBe('proeveloven-1-2');
		const retired = { draft, subjectKind: 'provision', subject: law, revision: 0 } as const;
		accepted(await retireDraftText(context, { ...retired, note: 'Findes ikke mere.' }));
		const result = await publish({
			used: [{ subjectKind: 'provision', subject: law, place: 'planens krav F1' }]
		});
		const faults = 'faults' in result ? result.faults : [];
		expect(faults).toContainEqual({
			subjectKind: 'provision',
			subject: law,
			place: 'id',
			fault: 'still-used',
			about: 'planens krav F1'
		});
		expect(faults.some(({ fault, about }) => fault === 'law-retired' && about === law)).toBe(true);
		expect(faults).toContainEqual(
			expect.objectContaining({ subject: unused, place: 'title', fault: 'title-missing' })
		);
	});

	test('an id that has stood in any edition is not given to another text', async () => {
		const first = await newDraft(opened.db);
		const retired = { subjectKind: 'passage', subject: known, revision: 0, note: 'Ud.' } as const;
		accepted(await retireDraftText(first.context, { draft: first.draft, ...retired }));
		accepted(await first.publish());
		const { context, draft } = await newDraft(opened.db);
		const text = { kind: 'passage', theme, title: 'Børneattest', passageKind: 'law' } as const;
		expect(await addDraftText(context, { draft, text })).toEqual({
			ok: false,
			reason: 'id-in-use',
			about: [known]
		});
		for (const [title, where, reason] of [
			[' ', theme, 'title-missing'],
			['…', theme, 'title-missing'],
			['x'.repeat(201), theme, 'title-too-long'],
			['Nyt', 'syvende', 'theme-unknown']
		] as const) {
			const asked = { draft, text: { ...text, title, theme: where } };
			expect(await addDraftText(context, asked)).toMatchObject({ ok: false, reason });
		}
	});

	test('a draft given up is gone, with the reason in the audit', async () => {
		const { context, draft } = await newDraft(opened.db);
		for (const [asked, reason] of [
			[{ revision: 1, reason: ' ' }, 'reason-missing'],
			[{ revision: 9, reason: 'Fortrudt.' }, 'changed-by-another']
		] as const) {
			expect(await giveUpDraft(context, { draft, ...asked })).toEqual({ ok: false, reason });
		}
		accepted(
			await giveUpDraft(context, { draft, revision: 1, reason: 'Loven blev ikke vedtaget.' })
		);
		expect((await auditOf(opened, 'agency')).at(-1)).toMatchObject({
			kind: 'guide-draft-given-up',
			after: { reason: 'Loven blev ikke vedtaget.' }
		});
		expect(await giveUpDraft(context, { draft, revision: 1, reason: 'Igen.' })).toEqual({
			ok: false,
			reason: 'not-found'
		});
	});

	test('a plan keeps saying which edition its words came from, when a new one is published', async () => {
		const place = await newMunicipality(opened.db);
		const planId = await startedPlan(opened.db, place);
		const section = { municipality: place.code, planId, sectionId: 'forebyggelse' };
		const writing = { db: opened.db, now, actor: place.writer };
		accepted(await takeGuidePassage(writing, { ...section, passage: known, blockId: 'taken-1' }));
		const before = await published((tx) => findPassage(tx, 1, known));
		const { write, publish } = await newDraft(opened.db);
		accepted(await write('passage', known, { body: words('Nye ord.') }));
		accepted(await publish());
		const plan = await opened.db.transaction(place.scope, (tx) => findPlan(tx, place.code, planId));
		const body = plan?.sections.find(({ id }) => id === 'forebyggelse')?.body ?? [];
		expect(body.find(({ id }) => id === 'taken-1')).toMatchObject({
			source: { passage: known, edition: 1, hash: before?.hash }
		});
		accepted(await saveSection(writing, { ...section, revision: 2, body }));
	});

	test('the words of a published edition cannot be changed, whoever asks', async () => {
		for (const table of ['guide_edition', 'guide_theme', 'guide_passage']) {
			const change = `update ${table} set ${table === 'guide_edition' ? 'summary' : 'title'} = 'x'`;
			expect(await refusal(opened.asAdministrator(change))).toMatch(/never changed/);
			expect(await refusal(opened.asAdministrator(`delete from ${table}`))).toMatch(
				/never changed/
			);
		}
	});

	test('what no draft is, and no text of a draft, answers as what does not exist', async () => {
		const { context, draft } = await newDraft(opened.db);
		const unknown = '00000000-0000-4000-8000-000000000000';
		for (const id of [unknown, 'ikke-en-kladde', "' or 1=1 --"]) {
			const asked = { draft: id, revision: 1, upon: 1, summary: 'Ord.', used: [] };
			expect(await publishEdition(context, asked)).toEqual({ ok: false, reason: 'not-found' });
		}
		const asked = { draft, subjectKind: 'passage', revision: 0, sent: {} } as const;
		for (const subject of ['forebyggelse.findes-ikke', "'; drop table guide_draft", '__proto__']) {
			expect(await saveDraftEntry(context, { ...asked, subject })).toEqual({
				ok: false,
				reason: 'not-found'
			});
		}
	});
});
