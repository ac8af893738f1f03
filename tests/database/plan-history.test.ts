import type { Choice, Document } from '#domain/document';
import { findPlan } from '#server/plan/plan-store';
import { readHistory } from '#server/plan/read-history';
import { restoreSection } from '#server/plan/restore-section';
import { saveSection } from '#server/plan/save-section';
import { sayWriting } from '#server/plan/say-writing';
import { layTextAway, putTextsTogether, readTwoTexts } from '#server/plan/settle-text-beside';
import { listTextsBeside } from '#server/plan/text-beside-store';
import type { Actor } from '#domain/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted, adoptedPlan, complete, startedPlan } from '../support/plans.ts';
import { auditOf } from '../support/records.ts';

const words = (text: string): Document => [
	{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text }] }
];
const planId = 'plan-1';
const sectionId = 'forebyggelse';

describe.each(databases)('what was written in a plan on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const as = (actor: Actor, minutes = 0) => ({ db: opened.db, now: minutesLater(minutes), actor });
	const where = () => ({ municipality: place.code, planId, sectionId });
	const save = (actor: Actor, minutes: number, revision: number, text: string, known?: string) =>
		saveSection(as(actor, minutes), {
			...where(),
			revision,
			body: words(text),
			beside: { id: `beside-${text}`, known }
		});
	const history = (shown?: number) => readHistory(opened.db, { ...where(), shown });
	const beside = () =>
		opened.db.transaction(place.scope, (tx) => listTextsBeside(tx, place.code, planId));
	const standing = async () => {
		const plan = await opened.db.transaction(place.scope, (tx) => findPlan(tx, place.code, planId));
		const section = plan?.sections.find(({ id }) => id === sectionId);
		if (!section) throw new Error('The section is not there.');
		return section;
	};
	const first = () => complete.sections.find(({ id }) => id === sectionId)?.body;

	test('the history says who wrote and when, and keeps the text each time, from the first on', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Første.'));
		accepted(await save(place.writer, 3, 2, 'Første og anden.'));
		accepted(await save(place.owner, 4, 3, 'Tredje.'));
		const newest = await history();
		expect(newest?.sittings).toMatchObject([
			{ revision: 4, before: 3, name: place.owner.name, saves: 1 },
			{ revision: 3, before: 1, name: place.writer.name, saves: 2 },
			{ revision: 1, before: null, name: null }
		]);
		expect(newest?.shown).toMatchObject({
			earlier: words('Første og anden.'),
			text: words('Tredje.')
		});
		expect((await history(3))?.shown).toMatchObject({
			earlier: first(),
			text: words('Første og anden.')
		});
	});

	test('an earlier text that is restored is a new save, and nothing is lost', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Første.'));
		accepted(await save(place.owner, 20, 2, 'Anden.'));
		const wanted = { ...where(), revision: 3, wanted: 2 };
		expect(await restoreSection(as(place.writer, 40), wanted)).toMatchObject({
			ok: true,
			value: { revision: 4 }
		});
		expect((await standing()).body).toEqual(words('Første.'));
		expect((await history(3))?.shown?.text).toEqual(words('Anden.'));
	});

	test('a text is not restored over one that was saved in between, nor by one who only reads', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Første.'));
		const stale = { ...where(), revision: 1, wanted: 1 };
		expect(await restoreSection(as(place.writer), stale)).toMatchObject({
			reason: 'changed-by-another'
		});
		const fresh = { ...where(), revision: 2, wanted: 1 };
		for (const reader of [place.director, place.chief]) {
			expect(await restoreSection(as(reader), fresh)).toMatchObject({
				reason: 'not-your-decision'
			});
		}
		expect(await restoreSection(as(place.writer), { ...fresh, wanted: 9 })).toMatchObject({
			reason: 'text-unknown'
		});
		expect((await standing()).body).toEqual(words('Første.'));
	});

	test('what was saved can be neither changed nor removed by the service itself', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Første.'));
		if (opened.db.kind === 'embedded') return;
		for (const statement of [
			'update plan_section_saved set saved_by = null',
			'delete from plan_section_saved'
		]) {
			await expect(
				opened.db.transaction(place.scope, (tx) => tx.execute(statement))
			).rejects.toThrow();
		}
	});

	test('of two who write at once both texts are kept, and the second is told where', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Den enes.'));
		const refused = await save(place.owner, 2, 1, 'Den andens.');
		expect(refused).toMatchObject({
			reason: 'changed-by-another',
			theirs: { body: words('Den enes.'), revision: 2 },
			beside: 'beside-Den andens.'
		});
		expect(await beside()).toMatchObject([
			{ sectionId, basedOn: 1, body: words('Den andens.'), savedBy: place.owner.personId }
		]);
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({ kind: 'text-kept-beside' });
	});

	test('who writes on writes in the same text beside; another window gets its own', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Den enes.'));
		await save(place.owner, 2, 1, 'Den andens.');
		await save(place.owner, 3, 1, 'Den andens, og mere.', 'beside-Den andens.');
		await save(place.owner, 4, 1, 'Fra et andet vindue.');
		// The answer was lost, and the same is sent again.
		await save(place.owner, 5, 1, 'Fra et andet vindue.');
		// Somebody else cannot write in it.
		await save(place.director, 6, 1, 'Indblanding.', 'beside-Den andens.');
		expect((await beside()).map(({ id, body }) => [id, body])).toEqual([
			['beside-Den andens.', words('Den andens, og mere.')],
			['beside-Fra et andet vindue.', words('Fra et andet vindue.')]
		]);
	});

	test('a text with a CPR number is kept nowhere', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Den enes.'));
		expect(await save(place.owner, 2, 1, 'Barnet er 010116-1234.')).toMatchObject({
			reason: 'looks-like-cpr'
		});
		expect(await beside()).toEqual([]);
	});

	test('a writer who keeps the own text saves it over the other, which the history has', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Den enes.'));
		await save(place.owner, 2, 1, 'Den andens.');
		accepted(await save(place.owner, 3, 2, 'Den andens, til slut.', 'beside-Den andens.'));
		expect(await beside()).toEqual([]);
		expect((await standing()).body).toEqual(words('Den andens, til slut.'));
		expect((await history(2))?.shown?.text).toEqual(words('Den enes.'));
	});

	const together = async (actor: Actor, chosen: readonly Choice[], more = {}) => {
		const besideId = 'beside-Den andens.';
		const two = await opened.db.transaction(place.scope, (tx) =>
			readTwoTexts(tx, { ...where(), besideId })
		);
		return putTextsTogether(as(actor, 9), {
			...where(),
			besideId,
			revision: two?.revision ?? 0,
			besideAt: two?.beside.savedAt ?? '',
			chosen,
			...more
		});
	};

	test('two texts are put together as chosen, saved, and the matter is settled', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Den enes.'));
		await save(place.owner, 2, 1, 'Den andens.');
		const { strands } = (await opened.db.transaction(place.scope, (tx) =>
			readTwoTexts(tx, { ...where(), besideId: 'beside-Den andens.' })
		)) ?? { strands: [] };
		accepted(
			await together(
				place.writer,
				strands.map(() => 'both' as const)
			)
		);
		const text = JSON.stringify((await standing()).body);
		expect(text).toContain('Den enes.');
		expect(text).toContain('Den andens.');
		expect(await beside()).toEqual([]);
		expect((await auditOf(opened, place.code)).map(({ kind }) => kind)).toContain(
			'text-beside-settled'
		);
	});

	test('what changed since it was looked at is not put together unseen', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Den enes.'));
		await save(place.owner, 2, 1, 'Den andens.');
		for (const stale of [{ revision: 1 }, { besideAt: minutesLater(1).toISOString() }]) {
			expect(await together(place.writer, [], stale)).toMatchObject({
				reason: 'changed-by-another'
			});
		}
		expect(await beside()).toHaveLength(1);
	});

	test('who only reads neither puts texts together nor lays one away', async () => {
		await startedPlan(opened.db, place);
		accepted(await save(place.writer, 1, 1, 'Den enes.'));
		await save(place.owner, 2, 1, 'Den andens.');
		const away = { ...where(), besideId: 'beside-Den andens.' };
		for (const reader of [place.director, place.chief]) {
			expect(await together(reader, [])).toMatchObject({ reason: 'not-your-decision' });
			expect(await layTextAway(as(reader), away)).toMatchObject({ reason: 'not-your-decision' });
		}
		expect(await layTextAway(as(place.staff), away)).toMatchObject({ ok: false });
		expect(await beside()).toHaveLength(1);
		accepted(await layTextAway(as(place.writer), away));
		expect(await beside()).toEqual([]);
		expect(await layTextAway(as(place.writer), away)).toMatchObject({ reason: 'text-unknown' });
	});

	const write = (actor: Actor, minutes: number, writes = true) =>
		sayWriting(as(actor, minutes), { ...where(), writes });

	test('a writer is told who else writes in the section, until a minute after the last sign', async () => {
		await startedPlan(opened.db, place);
		expect(await write(place.writer, 0)).toEqual({ ok: true, value: [] });
		expect(await write(place.owner, 0.5)).toEqual({ ok: true, value: [place.writer.name] });
		expect(await write(place.director, 0.5, false)).toMatchObject({
			value: [place.writer.name, place.owner.name].sort()
		});
		expect(await write(place.owner, 1.2)).toEqual({ ok: true, value: [] });
	});

	test('a sign of writing is taken from writers of a draft only, and stops nobody', async () => {
		await startedPlan(opened.db, place);
		for (const reader of [place.director, place.chief]) {
			expect(await write(reader, 0)).toMatchObject({ reason: 'not-your-decision' });
		}
		expect(await write(place.staff, 0, false)).toMatchObject({ reason: 'not-your-decision' });
		accepted(await write(place.owner, 0));
		accepted(await save(place.writer, 0, 1, 'Skrevet imens.'));
	});

	test('in an adopted plan nobody writes', async () => {
		await adoptedPlan(opened.db, place);
		expect(await write(place.writer, 0)).toMatchObject({ reason: 'text-is-frozen' });
		expect(await write(place.writer, 0, false)).toEqual({ ok: true, value: [] });
	});
});
