import type { Document } from '#domain/document';
import { loadGuide } from '#server/guide/load-guide';
import { loadProvisions } from '#server/law/load-provisions';
import { findPlan } from '#server/plan/plan-store';
import { saveSection } from '#server/plan/save-section';
import { startPlan } from '#server/plan/start-plan';
import { takeGuidePassage } from '#server/plan/take-guide-passage';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted, adoptedPlan, beginning, publishedPlan, startedPlan } from '../support/plans.ts';
import { auditOf, eventsOf } from '../support/records.ts';

const words = (text: string): Document => [
	{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text }] }
];

const passage = 'forebyggelse.pligten-til-at-forebygge';

describe.each(databases)('writing a plan on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const writing = (minutes = 0) => ({
		db: opened.db,
		now: minutesLater(minutes),
		actor: place.writer
	});
	const start = (from: 'guide' | 'current', id: string) =>
		startPlan(writing(), {
			municipality: place.code,
			type: 'overgreb',
			from,
			id,
			template: beginning
		});
	const save = (body: unknown, revision = 1, more = {}) =>
		saveSection(writing(5), {
			municipality: place.code,
			planId: 'plan-1',
			sectionId: 'forebyggelse',
			revision,
			body,
			...more
		});
	const take = (id = passage, blockId = 'taken-1') =>
		takeGuidePassage(writing(5), {
			municipality: place.code,
			planId: 'plan-1',
			sectionId: 'forebyggelse',
			passage: id,
			blockId
		});
	const stored = async () => {
		const plan = await opened.db.transaction(place.scope, (tx) =>
			findPlan(tx, place.code, 'plan-1')
		);
		const section = plan?.sections.find(({ id }) => id === 'forebyggelse');
		if (!plan || !section) throw new Error('The plan is not there.');
		return { plan, section };
	};

	test('a plan started from the guide holds the guide’s sections in their order, as a draft', async () => {
		expect(await start('guide', 'plan-1')).toEqual({ ok: true, value: 'plan-1' });
		const { plan } = await stored();
		expect(plan.status).toBe('draft');
		expect(plan.sections.map(({ id }) => id)).toEqual(beginning.sections.map(({ id }) => id));
		expect(plan.sections.map(({ body }) => body)).toEqual(
			beginning.sections.map(({ body }) => body)
		);
		expect(await eventsOf(opened, place.code)).toEqual(['plan-started']);
		expect(await auditOf(opened, place.code)).toMatchObject([
			{ kind: 'plan-started', object: 'plan/plan-1', personId: place.writer.personId }
		]);
	});

	test('a second plan of the same type cannot start while one is under way', async () => {
		accepted(await start('guide', 'plan-1'));
		expect(await start('guide', 'plan-2')).toEqual({ ok: false, reason: 'already-under-way' });
	});

	test('a municipality without a published plan has nothing to revise', async () => {
		expect(await start('current', 'plan-1')).toEqual({ ok: false, reason: 'nothing-to-revise' });
		expect(await eventsOf(opened, place.code)).toEqual([]);
	});

	test('a revision starts from the text that holds now', async () => {
		await publishedPlan(opened.db, place, 'plan-0');
		accepted(await start('current', 'plan-1'));
		const { plan, section } = await stored();
		expect(plan.status).toBe('draft');
		expect(section.body).not.toEqual(beginning.sections.find(({ id }) => id === section.id)?.body);
		expect(section.revision).toBe(1);
	});

	test('a saved section is there, with its new revision and who saved it', async () => {
		await startedPlan(opened.db, place);
		expect(await save(words('Vi forebygger sammen.'))).toEqual({
			ok: true,
			value: { revision: 2, savedAt: minutesLater(5).toISOString() }
		});
		const { section } = await stored();
		expect(section).toMatchObject({ body: words('Vi forebygger sammen.'), revision: 2 });
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			kind: 'section-saved',
			object: 'plan/plan-1/forebyggelse',
			after: { revision: 2 }
		});
	});

	test('a save on an older text gives the newer one back and overwrites nothing', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(words('Den førstes ord.')));
		expect(await save(words('Den andens ord.'))).toEqual({
			ok: false,
			reason: 'changed-by-another',
			theirs: { body: words('Den førstes ord.'), revision: 2, by: place.writer.name }
		});
		expect((await stored()).section.body).toEqual(words('Den førstes ord.'));
		expect(await eventsOf(opened, place.code)).toEqual(['plan-started', 'section-saved']);
		// With the newer revision in hand the second writer's words are saved.
		expect(await save(words('Begges ord.'), 2)).toMatchObject({ ok: true, value: { revision: 3 } });
	});

	test.each([
		['not a document', { type: 'doc' }, 'not-a-document'],
		['nothing', null, 'not-a-document'],
		['a block nobody knows', [{ type: 'iframe', id: 'x' }], 'unknown-block'],
		[
			'a link to a script',
			[
				{
					type: 'paragraph',
					id: 'p1',
					content: [
						{ type: 'text', text: 'her', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }
					]
				}
			],
			'link-not-allowed'
		],
		['a CPR number', words('Barnet har nummer 010116-1234.'), 'looks-like-cpr']
	])('a section with %s is refused, and the text stays as it was', async (_what, body, reason) => {
		await startedPlan(opened.db, place);
		const before = (await stored()).section;
		expect(await save(body)).toMatchObject({ ok: false, reason });
		expect((await stored()).section).toEqual(before);
		expect(await eventsOf(opened, place.code)).toEqual(['plan-started']);
		const found = await opened.asAdministrator(
			`select 1 from audit_entry where concat(before, after) like '%010116%'`
		);
		expect(found).toEqual([]);
	});

	test('a section or a plan that does not exist cannot be saved', async () => {
		await startedPlan(opened.db, place);
		for (const unknown of [{ sectionId: 'findes-ikke' }, { planId: 'plan-9' }]) {
			expect(await save(words('Ord.'), 1, unknown)).toEqual({ ok: false, reason: 'not-found' });
		}
	});

	test('a guide passage is taken in last, with where it came from', async () => {
		await startedPlan(opened.db, place);
		const before = (await stored()).section.body;
		expect(await take()).toMatchObject({ ok: true, value: { revision: 2 } });
		const lawIds = new Set(loadProvisions().map(({ id }) => id));
		const source = loadGuide(lawIds).passages.find(({ id }) => id === passage);
		expect((await stored()).section.body).toEqual([
			...before,
			{
				type: 'passage',
				id: 'taken-1',
				source: { passage, edition: 1, hash: source?.hash },
				blocks: source?.body
			}
		]);
	});

	test('the same passage is not taken in twice, and an unknown one not at all', async () => {
		await startedPlan(opened.db, place);
		accepted(await take());
		expect(await take(passage, 'taken-2')).toMatchObject({
			ok: false,
			reason: 'passage-already-taken'
		});
		expect(await take('forebyggelse.findes-ikke')).toEqual({ ok: false, reason: 'not-found' });
	});

	test.each([
		['adopted', adoptedPlan],
		['published', publishedPlan]
	])('the words of an %s plan can no longer be written', async (_status, bring) => {
		await bring(opened.db, place);
		const frozen = { ok: false, reason: 'text-is-frozen' };
		expect(await save(words('Andre ord.'))).toEqual(frozen);
		expect(await take()).toEqual(frozen);
	});

	test('two writers saving the same section at once: one is saved, the other gets that text back', async () => {
		await startedPlan(opened.db, place);
		const [one, other] = await Promise.all([save(words('Den enes.')), save(words('Den andens.'))]);
		const winners = [one, other].filter((result) => result?.ok);
		expect(winners).toHaveLength(1);
		const { section } = await stored();
		expect([one, other].find((result) => !result?.ok)).toEqual({
			ok: false,
			reason: 'changed-by-another',
			theirs: { body: section.body, revision: 2, by: place.writer.name }
		});
	});

	test('two people starting the same plan at once: one starts it, the other is told', async () => {
		const outcomes = await Promise.all([start('guide', 'plan-1'), start('guide', 'plan-2')]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: 'already-under-way' });
		expect(await eventsOf(opened, place.code)).toEqual(['plan-started']);
	});

	test('a save keeps the time it was made, whatever the time zone of the database', async () => {
		await startedPlan(opened.db, place);
		const { plan } = await stored();
		expect(new Date(plan.startedAt).toISOString()).toBe(now.toISOString());
	});
});
