/** A plan that follows the guide (P3, G7): what a new edition changes in it, and what is done about that. */
import { randomUUID } from 'node:crypto';
import { plainText, type Passage } from '#domain/document';
import type { Actor } from '#domain/identity';
import { retireDraftText } from '#server/guide/retire-draft-text';
import { countGuideChanges, listGuideChanges } from '#server/plan/guide-changes';
import { findPlan } from '#server/plan/plan-store';
import { recommendPlan } from '#server/plan/recommend-plan';
import { saveSection } from '#server/plan/save-section';
import { settleTakenPassage } from '#server/plan/settle-taken-passage';
import { takeGuidePassage } from '#server/plan/take-guide-passage';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { knowEditors, newDraft, words } from '../support/drafts.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted, beginning, startedPlan } from '../support/plans.ts';
import { auditOf } from '../support/records.ts';

const passage = 'forebyggelse.boerneattest';

describe.each(databases)('a plan that follows the guide on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	const closed: Promise<void>[] = [];

	// Editions are never taken away, so each test has a guide of its own.
	beforeEach(async () => {
		opened = await open();
		await knowEditors(opened.db);
		place = await newMunicipality(opened.db);
		await startedPlan(opened.db, place, beginning);
		const context = { db: opened.db, now: minutesLater(1), actor: place.writer };
		accepted(await takeGuidePassage(context, { ...at(), passage, blockId: 'taken-1' }));
	});
	afterEach(() => void closed.push(opened.close()));
	afterAll(async () => void (await Promise.all(closed)));

	const at = () => ({ municipality: place.code, planId: 'plan-1', sectionId: 'forebyggelse' });
	const read = () =>
		opened.db.transaction(place.scope, async (tx) => {
			const plan = await findPlan(tx, place.code, 'plan-1');
			const section = plan?.sections.find(({ id }) => id === 'forebyggelse');
			if (!plan || !section) throw new Error('The plan is not there.');
			const shown = await listGuideChanges(tx, plan.sections);
			const count = await countGuideChanges(tx, plan.sections);
			const taken = section.body.find((block) => block.type === 'passage');
			return { ...shown, count, section, taken };
		});
	const newEdition = async (text = 'Hent attesten hvert år.') => {
		const { write, publish } = await newDraft(opened.db);
		accepted(await write('passage', passage, { body: words(text) }));
		accepted(await publish());
	};
	const settle = async (choice: string, more = {}, actor: Actor = place.writer) => {
		const { section, edition } = await read();
		return settleTakenPassage(
			{ db: opened.db, now: minutesLater(9), actor },
			{
				...at(),
				block: 'taken-1',
				revision: section.revision,
				edition,
				choice,
				newId: randomUUID,
				...more
			}
		);
	};
	const rewrite = async (text: string) => {
		const { section } = await read();
		const body = section.body.map((block) =>
			block.type === 'passage' ? { ...block, blocks: words(text) } : block
		);
		const context = { db: opened.db, now: minutesLater(5), actor: place.writer };
		accepted(await saveSection(context, { ...at(), revision: section.revision, body }));
	};
	const textOf = (taken: Passage | undefined) => taken && plainText(taken.blocks);

	test('until the guide changes, nothing is affected, whatever the municipality has written', async () => {
		await rewrite('Vi henter attesten selv.');
		expect(await read()).toMatchObject({ edition: 1, count: 0, changes: [] });
	});

	test('a new edition shows the text it changed; accepted, it stands in the plan and is settled', async () => {
		await newEdition();
		expect(await read()).toMatchObject({
			edition: 2,
			count: 1,
			changes: [{ state: 'changed-upstream', block: 'taken-1', section: { id: 'forebyggelse' } }]
		});
		accepted(await settle('merged'));
		const after = await read();
		expect(after).toMatchObject({ count: 0, changes: [] });
		expect(textOf(after.taken)).toBe('Hent attesten hvert år.');
		expect(after.taken?.source).toMatchObject({ passage, edition: 2 });
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			kind: 'guide-change-settled',
			object: 'plan/plan-1/forebyggelse',
			personId: place.writer.personId,
			after: { passage, edition: 2, choice: 'merged' }
		});
	});

	test('where both have written anew it is a conflict with both texts; kept, ours stands and the edition is seen', async () => {
		await rewrite('Vi henter attesten selv.');
		await newEdition();
		const { changes } = await read();
		expect(changes).toMatchObject([{ state: 'conflict' }]);
		expect(
			changes[0]?.conflicts.map(({ theirs, ours }) => [theirs, ours].map((text) => plainText(text)))
		).toEqual([['Hent attesten hvert år.', 'Vi henter attesten selv.']]);
		expect(await settle('merged')).toEqual({ ok: false, reason: 'choice-not-open' });
		accepted(await settle('keep'));
		const after = await read();
		expect(after.count).toBe(0);
		expect(textOf(after.taken)).toBe('Vi henter attesten selv.');
		expect(after.taken?.source.edition).toBe(2);
		// The next edition is compared with the one that was seen.
		await newEdition('Hent attesten to gange om året.');
		expect(await read()).toMatchObject({ count: 1, edition: 3 });
	});

	test('a text taken out of the guide can be kept as one’s own words', async () => {
		const { context, draft, publish } = await newDraft(opened.db);
		const kind = { subjectKind: 'passage', subject: passage } as const;
		accepted(await retireDraftText(context, { draft, ...kind, revision: 0, note: 'Loven er ny.' }));
		accepted(await publish());
		const before = await read();
		expect(before.changes).toMatchObject([{ state: 'removed-upstream' }]);
		accepted(await settle('keep'));
		const after = await read();
		expect(after).toMatchObject({ count: 0, taken: undefined });
		expect(plainText(after.section.body)).toBe(plainText(before.section.body));
	});

	test('what was not read is not decided on: an older text, an older edition, another’s plan, a choice nobody knows', async () => {
		await newEdition();
		const { section } = await read();
		expect(await settle('merged', { revision: section.revision - 1 })).toMatchObject({
			ok: false,
			reason: 'changed-by-another'
		});
		expect(await settle('merged', { edition: 1 })).toEqual({
			ok: false,
			reason: 'guide-has-moved'
		});
		expect(await settle('merge')).toEqual({ ok: false, reason: 'choice-not-open' });
		expect(await settle('merged', { block: 'p1' })).toEqual({ ok: false, reason: 'not-found' });
		const other = await newMunicipality(opened.db);
		expect(await settle('merged', {}, other.writer)).toEqual({ ok: false, reason: 'not-found' });
		for (const actor of [place.staff, place.leader, place.chief, place.director]) {
			expect(await settle('merged', {}, actor)).toEqual({ ok: false, reason: 'not-your-decision' });
		}
		expect(await read()).toMatchObject({ count: 1, section: { revision: section.revision } });
	});

	test('a text that is recommended or adopted is not changed by the guide', async () => {
		const other = await newMunicipality(opened.db);
		await startedPlan(opened.db, other);
		const { db } = opened;
		const plan = { municipality: other.code, planId: 'plan-1' };
		const taken = { ...plan, sectionId: 'forebyggelse', passage, blockId: 'taken-1' };
		accepted(await takeGuidePassage({ db, now: minutesLater(1), actor: other.writer }, taken));
		const step = { ...plan, to: 'recommended', overrideReason: null } as const;
		accepted(await recommendPlan({ db, now: minutesLater(2), actor: other.director }, step));
		const input = { ...at(), ...plan, block: 'taken-1', revision: 2, edition: 1, choice: 'keep' };
		const context = { db, now: minutesLater(9), actor: other.writer };
		expect(await settleTakenPassage(context, { ...input, newId: randomUUID })).toEqual({
			ok: false,
			reason: 'text-is-frozen'
		});
	});
});
