import { plainText } from '#domain/document';
import type { Actor } from '#domain/identity';
import type { ImportProposal } from '#domain/plan';
import { bringPlanFile } from '#server/plan/bring-plan-file';
import { findNumber, slotForNumber } from '#server/plan/import/contact-candidate';
import { findImport, insertImport, listImports } from '#server/plan/import/import-store';
import { importStage } from '#server/plan/import/import-stage';
import { findPlan } from '#server/plan/plan-store';
import { readImport } from '#server/plan/read-import';
import { saveSection } from '#server/plan/save-section';
import { giveUpImport, keepChoices, takeImport } from '#server/plan/settle-import';
import { startPlan } from '#server/plan/start-plan';
import { loadCatalogue } from '#server/law/load-acts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { asWebPage, asWord, inventedPlan } from '../support/plan-files.ts';
import { accepted, adoptedPlan, beginning, startedPlan } from '../support/plans.ts';
import { auditOf } from '../support/records.ts';

const page = (body: string) => Buffer.from(`<!doctype html><main>${body}</main>`);
const few = page(`<h1>Beredskab</h1>
<h2>Forebyggelse</h2><p>Vi taler om grænser hvert efterår.</p><h3>Samvær</h3><p>Efter serviceloven § 153.</p>
<h2>Kontakter</h2><p>Familiehuset, telefon 00 00 44 10, hverdage kl. 8-15.</p><p>Ring 112 ved fare.</p>
<h2>Bilag 3</h2><p>Noget for sig selv.</p>`);

const empty: ImportProposal = {
	title: 'Beredskab',
	parts: [],
	citations: [],
	contacts: [],
	warnings: [],
	unreadable: false
};

describe.each(databases)('a plan from a file on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let count = 0;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const by = (actor: Actor = place.writer) => ({ db: opened.db, now, actor, clock: () => now });
	const key = (importId: string) => ({ municipality: place.code, planId: 'plan-1', importId });
	const newId = () => `ny-${(count += 1)}`;
	const bring = (
		bytes: Uint8Array,
		name = 'plan.html',
		{ importId = 'fil-1', actor = place.writer } = {}
	) => bringPlanFile(by(actor), { ...key(importId), file: { name, bytes } });
	const brought = async (bytes: Uint8Array, name?: string, importId = 'fil-1') =>
		accepted(await bring(bytes, name, { importId })).read;
	const inPlace = <Value>(work: Parameters<typeof opened.db.transaction<Value>>[1]) =>
		opened.db.transaction(place.scope, work);
	const row = (importId = 'fil-1') => inPlace((tx) => findImport(tx, key(importId)));
	const texts = async () => {
		const plan = await inPlace((tx) => findPlan(tx, place.code, 'plan-1'));
		return new Map(plan?.sections.map((section) => [section.id, section]));
	};
	/** A file that is read, and waits. */
	const lying = () =>
		inPlace((tx) =>
			insertImport(tx, key('fil-1'), {
				name: 'plan.html',
				found: { state: 'read', proposal: empty, notes: [], choices: {} },
				readAt: now.toISOString(),
				readBy: place.writer.personId
			})
		);
	const take = (choices: Readonly<Record<string, string>>, actor = place.writer) =>
		takeImport(by(actor), { ...key('fil-1'), choices, newId });

	test('a Word file is read beside the plan, and stands in it when somebody has gone through it', async () => {
		await startedPlan(opened.db, place);
		const before = await texts();
		await brought(await asWord(inventedPlan('well-made')), 'C:\\Vores plan.docx');
		expect(await texts(), 'nothing is written yet').toEqual(before);
		const found = (await row())?.found;
		if (found?.state !== 'read') throw new Error(`It is ${found?.state}.`);
		const { parts } = found.proposal;
		expect(parts.length).toBeGreaterThan(5);
		expect(parts.every(({ reason }) => reason.length > 10)).toBe(true);
		expect(Object.keys(found.choices).length).toBeGreaterThan(2);
		const open = parts.map(({ id }) => id).filter((id) => !found.choices[id]);
		const choices = {
			...Object.fromEntries(open.map((id) => [id, 'ikke-med'])),
			...found.choices
		};
		const written = accepted(await take(choices));
		const after = await texts();
		for (const [id, section] of after) {
			const was = before.get(id);
			if (!was) throw new Error(`${id} is new.`);
			const isWritten = written.includes(id);
			expect(section.body.slice(0, was.body.length), 'what stood there stands first').toEqual(
				was.body
			);
			expect(section.body.length > was.body.length, id).toBe(isWritten);
			expect(section.revision, id).toBe(was.revision + (isWritten ? 1 : 0));
		}
		expect((await auditOf(opened, place.code)).map(({ kind }) => kind)).toEqual([
			'plan-started',
			'plan-file-brought',
			...written.map(() => 'section-imported')
		]);
		expect(await row()).toMatchObject({ name: 'Vores plan.docx', taken: true });
		expect(await take(choices)).toEqual({ ok: false, reason: 'import-settled' });
		expect(await texts(), 'taken in once').toEqual(after);
	});

	test('nothing is guessed: an open part stops all, choices wait, and a save in between loses nothing', async () => {
		accepted(
			await startPlan(by(), {
				municipality: place.code,
				type: 'overgreb',
				from: 'file',
				id: 'plan-1',
				template: beginning
			})
		);
		expect([...(await texts()).values()].every(({ body }) => body.length === 0)).toBe(true);
		await brought(few);
		const found = (await row())?.found;
		if (found?.state !== 'read') throw new Error(`It is ${found?.state}.`);
		expect(found.proposal.parts).toMatchObject([
			{ heading: 'Forebyggelse', section: 'forebyggelse', headings: ['Samvær'] },
			{ heading: 'Kontakter', section: 'kontakter' },
			{ heading: 'Bilag 3', section: null, confidence: 0 }
		]);
		expect(found.proposal.citations).toMatchObject([
			{ status: 'outdated', place: 'Forebyggelse › Samvær' }
		]);
		await expectNumbers();
		expect(await take(found.choices)).toEqual({
			ok: false,
			reason: 'part-not-chosen',
			about: ['k3']
		});
		expect(await take({ ...found.choices, k3: 'findes-ikke' })).toMatchObject({
			reason: 'section-unknown',
			about: ['k3']
		});
		const none = { k1: 'ikke-med', k2: 'ikke-med', k3: 'ikke-med' };
		expect(await take(none)).toEqual({ ok: false, reason: 'nothing-taken' });
		expect([...(await texts()).values()].every(({ revision }) => revision === 1)).toBe(true);

		const choices = { k1: 'opsporing', k2: 'kontakter', k3: 'opsporing', andet: 'x' };
		accepted(await keepChoices(by(), { ...key('fil-1'), choices }));
		expect((await row())?.found).toMatchObject({
			choices: { k1: 'opsporing', k2: 'kontakter', k3: 'opsporing' }
		});
		accepted(await take(choices));
		const { body } = (await texts()).get('opsporing')!;
		expect(body.map((block) => (block.type === 'heading' ? block.level : block.type))).toEqual([
			2,
			'paragraph',
			3,
			'paragraph',
			2,
			'paragraph'
		]);
		expect(plainText(body)).toMatch(/^Forebyggelse\nVi taler .*\nSamvær\n.*\nBilag 3\nNoget/);
		// Somebody had the section open in another window.
		const mine = { type: 'paragraph', id: 'p1', content: [{ type: 'text', text: 'Mine ord.' }] };
		expect(
			await saveSection(by(place.owner), {
				...key('fil-1'),
				sectionId: 'opsporing',
				revision: 1,
				body: [mine],
				beside: { id: 'beside-1' }
			})
		).toMatchObject({ reason: 'changed-by-another', theirs: { body }, beside: 'beside-1' });
	});

	/** A number becomes a contact by the contact form, and not by itself. */
	async function expectNumbers(): Promise<void> {
		const shown = await inPlace((tx) =>
			readImport(tx, key('fil-1'), { now, catalogue: loadCatalogue() })
		);
		expect(shown?.review?.contacts).toMatchObject([
			{ phone: '00 00 44 10', label: 'Familiehuset', isOwn: true, contact: null },
			{ phone: '112', isOwn: false }
		]);
		expect(shown?.review?.citations[0]?.successors.length).toBeGreaterThan(0);
		const slotFor = (number: string, wanted = '') =>
			inPlace((tx) => slotForNumber(tx, key('fil-1'), { number, slot: wanted }));
		expect(await slotFor('0')).toEqual({ ok: true, value: { slot: 'familiehuset', at: 0 } });
		expect(await slotFor('0', 'intake')).toMatchObject({ value: { slot: 'intake' } });
		for (const number of ['1', '9', '-1', ''])
			expect(await slotFor(number), number).toEqual({ ok: false, reason: 'number-unknown' });
		const asked = new URLSearchParams({ plan: 'plan-1', fil: 'fil-1', nummer: '0' });
		expect(await inPlace((tx) => findNumber(tx, place.code, asked))).toEqual({
			label: 'Familiehuset',
			phone: '00004410',
			hours: 'hverdage kl. 8-15',
			file: 'plan.html'
		});
		const other = await newMunicipality(opened.db);
		expect(
			await opened.db.transaction(other.scope, (tx) => findNumber(tx, other.code, asked))
		).toBeUndefined();
	}

	test('a file that looks as if it held a CPR number leaves its place and no word', async () => {
		await startedPlan(opened.db, place);
		const secret = '010116-1234';
		await brought(
			page(`<h2>Sager</h2><p>Ord vi ikke gemmer.</p><h3>Maj</h3><p>Barnet har ${secret}.</p>
<h2>Links</h2><p><a href="https://eksempel.example/${secret}">Se her</a></p>`)
		);
		expect(await row()).toMatchObject({
			body: [],
			found: { state: 'not-read', reason: 'cpr-in-file', places: ['Sager › Maj', 'Links'] }
		});
		for (const table of ['plan_import', 'audit_entry', 'event']) {
			const held = await opened.asAdministrator(
				`select 1 from ${table} t where t::text like '%1234%' or t::text like '%ikke gemmer%'`
			);
			expect(held, table).toEqual([]);
		}
		expect(await take({})).toEqual({ ok: false, reason: 'import-settled' });
	});

	test('what is given up while it is being read is gone; what nobody reads any more says so', async () => {
		await startedPlan(opened.db, place);
		const reading = accepted(
			await bring(asWebPage(inventedPlan('well-made')), 'b.html', { importId: 'fil-2' })
		);
		const begun = await row('fil-2');
		expect(begun?.found.state).toBe('reading');
		expect(begun && importStage(begun, minutesLater(0))).toBe('reading');
		expect(begun && importStage(begun, minutesLater(1))).toBe('silent');
		accepted(await giveUpImport(by(), key('fil-2')));
		await reading.read;
		expect(await row('fil-2')).toMatchObject({ body: [], found: { state: 'given-up' } });
		const listed = await inPlace((tx) => listImports(tx, key('')));
		expect(listed.map(({ name }) => name)).toEqual(['b.html']);
		expect(await take({})).toMatchObject({ reason: 'import-not-there' });
	});

	test('only those who write the plan bring, choose, take in and give up, and only in a draft', async () => {
		await startedPlan(opened.db, place);
		await lying();
		const all = (actor: Actor) =>
			Promise.all([
				bring(few, 'x.html', { importId: 'fil-9', actor }),
				take({}, actor),
				keepChoices(by(actor), { ...key('fil-1'), choices: {} }),
				giveUpImport(by(actor), key('fil-1'))
			]);
		const reasons = async (actor: Actor) =>
			new Set((await all(actor)).map((said) => (said.ok ? 'done' : said.reason)));
		const { director, chief, leader, staff } = place;
		for (const actor of [director, chief, leader, staff])
			expect(await reasons(actor), actor.name).toEqual(new Set(['not-your-decision']));
		const other = await newMunicipality(opened.db);
		expect(await reasons(other.owner)).toEqual(new Set(['not-found']));
		expect((await row())?.settledAt).toBeNull();

		place = other;
		await adoptedPlan(opened.db, place);
		expect(await reasons(place.writer)).toEqual(new Set(['text-is-frozen']));
	});

	test('what the gate refuses leaves no row', async () => {
		await startedPlan(opened.db, place);
		expect(await bring(Buffer.alloc(0))).toEqual({ ok: false, reason: 'empty' });
		expect(await bring(few, '010116-1234.html')).toEqual({ ok: false, reason: 'cpr-in-name' });
		expect(await row()).toBeUndefined();
	});
});
