/** Publication in one step, and what the public gets from it: files, open data, and what differs (P8). */
import { createHash } from 'node:crypto';
import { planVersion } from '#server/plan/schema';
import { answerFile } from '#server/plan/answer-file';
import { openPlan } from '#server/plan/open-plan';
import { findPublicComparison } from '#server/plan/public-comparison';
import { findPublicPlan } from '#server/plan/public-plan';
import { publishPlan } from '#server/plan/publish-plan';
import type { Database, Transaction } from '#server/platform/database';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { adoptedPlan, publishedPlan } from '../support/plans.ts';
import { auditOf, breaksIn, eventsOf } from '../support/records.ts';

const origin = 'https://beredt.example';

class Killed extends Error {}

/** The same database, but the work dies before its writing of this number, as when the process is killed. */
function dyingBefore(db: Database, writingNumber: number): Database {
	let count = 0;
	const writing = new Set(['insert', 'update', 'delete', 'execute']);
	const dying = (tx: Transaction) =>
		new Proxy(tx, {
			get(target, name, receiver) {
				if (writing.has(String(name)) && ++count === writingNumber) throw new Killed();
				const value: unknown = Reflect.get(target, name, receiver);
				return typeof value === 'function' ? (value.bind(target) as unknown) : value;
			}
		});
	return { ...db, transaction: (scope, work) => db.transaction(scope, (tx) => work(dying(tx))) };
}

/** JSON with sorted keys, written here once more so that the product does not prove itself. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}

type Part = { id?: string; blocks?: Part[]; items?: Part[] };

/** As the proof page says: without ids, and an item of a list as its blocks alone. */
const withoutIds = ({ id: _, ...block }: Part): unknown => ({
	...block,
	...(block.blocks ? { blocks: block.blocks.map(withoutIds) } : {}),
	...(block.items ? { items: block.items.map(({ blocks }) => blocks?.map(withoutIds)) } : {})
});

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

describe.each(databases)('publishing a plan on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const publish = (db: Database, planId: string) =>
		publishPlan({ db, now, actor: place.owner }, { municipality: place.code, planId, origin });
	const asPublic = <Value>(work: (tx: Transaction) => Promise<Value>) =>
		opened.db.transaction({ kind: 'public' }, work);
	const rows = () =>
		opened.db.transaction(place.scope, (tx) =>
			tx
				.select()
				.from(planVersion)
				.where(and(eq(planVersion.municipalityCode, place.code), eq(planVersion.type, 'overgreb')))
				.orderBy(planVersion.number)
		);
	const answer = (file: 'pdf' | 'docx' | 'json', number?: number) =>
		answerFile(
			{ beredt: { db: opened.db, settings: { origin } }, now },
			{ slug: place.slug, plan: 'beredskab', file, ...(number ? { number } : {}) }
		);

	test('killed before anything it writes, publication leaves the former version whole', async () => {
		await publishedPlan(opened.db, place);
		await adoptedPlan(opened.db, place, 'plan-2');
		const before = { rows: await rows(), events: await eventsOf(opened, place.code) };
		let deaths = 0;
		for (;;) {
			const outcome = await publish(dyingBefore(opened.db, deaths + 1), 'plan-2').catch(
				(fault: unknown) => fault
			);
			if (!(outcome instanceof Killed)) {
				expect(outcome).toMatchObject({ ok: true });
				break;
			}
			deaths += 1;
			expect(await rows(), `killed before writing ${deaths}`).toEqual(before.rows);
			expect(await eventsOf(opened, place.code)).toEqual(before.events);
		}
		expect(deaths).toBeGreaterThan(5);
		const [first, second] = await rows();
		expect(first).toMatchObject({ ...before.rows[0], supersededAt: second?.publishedAt });
		expect(second?.pdfHash).toBe(sha256(second?.pdf ?? new Uint8Array()));
		expect(second?.docxHash).toBe(sha256(second?.docx ?? new Uint8Array()));
		expect(breaksIn(await auditOf(opened, place.code))).toEqual([]);
	});

	test('the files of a superseded version keep their addresses and their bytes', async () => {
		await publishedPlan(opened.db, place);
		const former = await Promise.all([answer('pdf'), answer('docx')]);
		const bytes = await Promise.all(former.map((one) => one.bytes()));
		await publishedPlan(opened.db, place, 'plan-2');
		const later = await Promise.all([answer('pdf', 1), answer('docx', 1)]);
		expect(await Promise.all(later.map((one) => one.bytes()))).toEqual(bytes);
		expect(later.map(({ headers }) => headers.get('content-disposition'))).toEqual([
			`inline; filename="${place.slug}-beredskab-1.pdf"`,
			`attachment; filename="${place.slug}-beredskab-1.docx"`
		]);
		expect(await (await answer('pdf')).bytes()).not.toEqual(bytes[0]);
	});

	test('a plan that is not published has no files', async () => {
		await adoptedPlan(opened.db, place);
		for (const file of ['pdf', 'docx', 'json'] as const) {
			await expect(answer(file), file).rejects.toMatchObject({ status: 404 });
			await expect(answer(file, 1), file).rejects.toMatchObject({ status: 404 });
		}
	});

	test('anybody can compute the fingerprint from the open data, in both ways the proof page gives', async () => {
		await publishedPlan(opened.db, place);
		const plan = (await (await answer('json')).json()) as ReturnType<typeof openPlan>;
		expect(plan).toMatchObject({ schema: 'beredt-plan/1', number: 1, supersededBy: null });
		expect(sha256(plan.hash.of)).toBe(plan.hash.value);
		const { municipality, type, number, title, sections, adoption } = plan;
		const rebuilt = canonical({
			municipality: municipality.code,
			type,
			number,
			title,
			sections: sections.map(({ id, title: name, theme, blocks }) => ({
				id,
				title: name,
				theme,
				text: canonical((blocks as unknown as Part[]).map(withoutIds))
			})),
			adoption
		});
		expect(sha256(rebuilt)).toBe(plan.hash.value);
	});

	test('the open data has the numbers of today beside the frozen text, with their day', async () => {
		await publishedPlan(opened.db, place);
		const found = await asPublic((tx) =>
			findPublicPlan(tx, place, { type: 'overgreb', number: undefined, now })
		);
		if (!found) throw new Error('There is no plan.');
		const plan = openPlan(place, found, { origin, now });
		expect(plan.contacts.on).toBe('2026-12-01');
		expect(plan.contacts.values['intake']).toMatchObject({ value: '00 00 10 10' });
		expect(JSON.stringify(plan.sections)).not.toContain('00 00 10 10');
		expect(plan.files.pdf).toBe(`${origin}/k/${place.slug}/beredskab/1.pdf`);
	});

	test('the second version can be compared with the first, which has none before it', async () => {
		await publishedPlan(opened.db, place);
		await publishedPlan(opened.db, place, 'plan-2');
		const found = await asPublic((tx) =>
			findPublicComparison(tx, place, { type: 'overgreb', number: 2 })
		);
		expect(found?.before.content.number).toBe(1);
		expect(found?.comparison.sections.every(({ change }) => change === 'same')).toBe(true);
		expect(
			await asPublic((tx) => findPublicComparison(tx, place, { type: 'overgreb', number: 1 }))
		).toBeUndefined();
	});

	test('a published version that was printed before Word files were made has none, and says so', async () => {
		const planId = await adoptedPlan(opened.db, place);
		await opened.asAdministrator(
			`update plan_version set published_at = now(), pdf = 'x', contacts_on = '2026-12-01' where municipality_code = $1 and plan_id = $2`,
			[place.code, planId]
		);
		expect((await answer('pdf')).status).toBe(200);
		await expect(answer('docx')).rejects.toMatchObject({
			status: 404,
			body: { message: 'Kommunen har ikke den plan som Word-fil' }
		});
	});
});
