import { createHash } from 'node:crypto';
import { versionHashForm } from '#domain/plan';
import { adoptPlan } from '#server/plan/adopt-plan';
import { findPlan } from '#server/plan/plan-store';
import { publishPlan } from '#server/plan/publish-plan';
import { recommendPlan } from '#server/plan/recommend-plan';
import {
	findCurrentVersion,
	findFile,
	listFileHashes,
	listVersions
} from '#server/plan/version-store';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import {
	accepted,
	adoptedPlan,
	adoption,
	beginning,
	publishedPlan,
	recommendedPlan,
	startedPlan
} from '../support/plans.ts';
import { auditOf, breaksIn, eventsOf } from '../support/records.ts';

const origin = 'https://beredt.example';

describe.each(databases)('deciding on a plan on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const as = (actor: TestMunicipality['writer']) => ({ db: opened.db, now, actor });
	const recommend = (overrideReason: string | null, to: 'recommended' | 'draft' = 'recommended') =>
		recommendPlan(as(place.director), {
			municipality: place.code,
			planId: 'plan-1',
			to,
			overrideReason
		});
	const adopt = (more: Partial<typeof adoption> = {}) =>
		adoptPlan(as(place.writer), {
			municipality: place.code,
			planId: 'plan-1',
			adoption: { ...adoption, ...more }
		});
	const publish = (planId = 'plan-1') =>
		publishPlan(as(place.writer), { municipality: place.code, planId, origin });
	const stored = async (id = 'plan-1') => {
		const plan = await opened.db.transaction(place.scope, (tx) => findPlan(tx, place.code, id));
		if (!plan) throw new Error('The plan is not there.');
		return plan;
	};
	const versions = () =>
		opened.db.transaction(place.scope, (tx) => listVersions(tx, place.code, 'overgreb'));

	test('a plan with something missing is not recommended, and the list is given', async () => {
		await startedPlan(opened.db, place, beginning);
		const refused = { ok: false, reason: 'requirements-missing', about: ['F5', 'F6', 'F8'] };
		expect(await recommend(null)).toEqual(refused);
		expect((await stored()).status).toBe('draft');
	});

	test.each([
		['no words', '  ', 'override-needs-reason'],
		['a CPR number', 'Se sagen om 010116-1234', 'override-looks-like-cpr'],
		['more words than there is room for', 'x'.repeat(2001), 'override-reason-too-long']
	])('a reason with %s does not stand in for what is missing', async (_what, reason, refused) => {
		await startedPlan(opened.db, place, beginning);
		expect(await recommend(reason)).toMatchObject({ ok: false, reason: refused });
		expect(await eventsOf(opened, place.code)).toEqual(['plan-started']);
	});

	test('the director recommends in spite of it with a reason, and the reason is kept', async () => {
		await startedPlan(opened.db, place, beginning);
		accepted(await recommend(' Udvalget mødes i morgen. '));
		expect(await stored()).toMatchObject({
			status: 'recommended',
			overrideReason: 'Udvalget mødes i morgen.'
		});
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			kind: 'plan-recommended',
			personId: place.director.personId,
			after: { override: { reason: 'Udvalget mødes i morgen.', missing: ['F5', 'F6', 'F8'] } }
		});
	});

	test('a plan with nothing missing is recommended without a reason', async () => {
		await recommendedPlan(opened.db, place);
		expect(await stored()).toMatchObject({ status: 'recommended', overrideReason: null });
	});

	test('a recommended plan can be sent back to the writers', async () => {
		await recommendedPlan(opened.db, place);
		accepted(await recommend(null, 'draft'));
		expect((await stored()).status).toBe('draft');
		expect(await eventsOf(opened, place.code)).toContain('plan-sent-back');
	});

	test.each([
		['a day that does not exist', { heldOn: '2026-02-30' }, 'day-not-real'],
		['a day to come', { heldOn: '2026-12-02' }, 'day-in-the-future'],
		['no agenda item', { agendaItem: ' ' }, 'agenda-item-missing'],
		['a link that is not https', { link: 'http://nyby.example/' }, 'link-not-https'],
		['a link that runs code', { link: 'javascript:alert(1)' }, 'link-not-https'],
		['a CPR number', { agendaItem: 'Sag 010116-1234' }, 'looks-like-cpr']
	])('an adoption with %s is not recorded', async (_what, more, reason) => {
		await recommendedPlan(opened.db, place);
		expect(await adopt(more)).toMatchObject({ ok: false, reason });
		expect((await stored()).status).toBe('recommended');
		expect(await versions()).toEqual([]);
	});

	test('a meeting on the same day in Denmark is not in the future', async () => {
		await recommendedPlan(opened.db, place);
		accepted(await adopt({ heldOn: '2026-12-01' }));
	});

	test('a draft is neither adopted nor published before it is recommended', async () => {
		await startedPlan(opened.db, place);
		expect(await adopt()).toEqual({ ok: false, reason: 'no-such-step' });
		expect(await publish()).toEqual({ ok: false, reason: 'no-such-step' });
		expect(await versions()).toEqual([]);
	});

	test('an adopted text is frozen as a version whose fingerprint anybody can compute', async () => {
		await recommendedPlan(opened.db, place);
		const { number, hash } = accepted(await adopt());
		expect(number).toBe(1);
		const [version] = await versions();
		if (!version) throw new Error('There is no version.');
		const fingerprint = createHash('sha256').update(versionHashForm(version.content)).digest('hex');
		expect([hash, version.hash]).toEqual([fingerprint, fingerprint]);
		const { sections } = await stored();
		expect(version.content.sections.map(({ body }) => body)).toEqual(
			sections.map(({ body }) => body)
		);
		expect(version.content.adoption).toEqual({ body: 'Kommunalbestyrelsen', ...adoption });
	});

	test('the public does not see an adopted plan before it is published', async () => {
		await adoptedPlan(opened.db, place);
		const seen = await opened.db.transaction({ kind: 'public' }, (tx) =>
			listVersions(tx, place.code, 'overgreb')
		);
		expect(seen).toEqual([]);
	});

	test('an adopted plan is published whatever is missing in it', async () => {
		await startedPlan(opened.db, place, beginning);
		accepted(await recommend('Byrådet vil have den nu.'));
		accepted(await adopt());
		expect(await publish()).toEqual({
			ok: true,
			value: { address: `/k/${place.slug}/beredskab` }
		});
	});

	test('publication stores PDF and Word file with the contacts of the day, for all to fetch', async () => {
		await publishedPlan(opened.db, place);
		expect((await stored()).status).toBe('published');
		const key = { code: place.code, type: 'overgreb', number: 1 } as const;
		const found = await opened.db.transaction({ kind: 'public' }, async (tx) => ({
			current: await findCurrentVersion(tx, place.code, 'overgreb'),
			pdf: Buffer.from((await findFile(tx, key, 'pdf')) ?? []),
			docx: Buffer.from((await findFile(tx, key, 'docx')) ?? []),
			hashes: await listFileHashes(tx, place.code)
		}));
		expect(found.current).toMatchObject({ planId: 'plan-1', contactsOn: '2026-12-01' });
		expect(found.pdf.toString('latin1', 0, 5)).toBe('%PDF-');
		expect(found.pdf.length).toBeGreaterThan(10_000);
		expect(found.docx.toString('latin1', 0, 2)).toBe('PK');
		const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
		expect(found.hashes).toEqual([
			{ type: 'overgreb', number: 1, pdfHash: sum(found.pdf), docxHash: sum(found.docx) }
		]);
	});

	test('the next version takes the next number and supersedes the former', async () => {
		await publishedPlan(opened.db, place);
		await publishedPlan(opened.db, place, 'plan-2');
		const [second, first] = await versions();
		expect(second).toMatchObject({ planId: 'plan-2', supersededAt: null, content: { number: 2 } });
		expect(first?.content.number).toBe(1);
		expect(new Date(first?.supersededAt ?? 0)).toEqual(now);
		expect((await stored('plan-1')).status).toBe('superseded');
		expect((await stored('plan-2')).status).toBe('published');
	});

	test('a published plan is not published again', async () => {
		await publishedPlan(opened.db, place);
		const before = await versions();
		expect(await publish()).toEqual({ ok: false, reason: 'no-such-step' });
		expect(await versions()).toEqual(before);
	});

	test('each step is an event and an entry in a whole chain', async () => {
		await publishedPlan(opened.db, place);
		const kinds = ['plan-started', 'plan-recommended', 'plan-adopted', 'plan-published'];
		expect(await eventsOf(opened, place.code)).toEqual(kinds);
		const entries = await auditOf(opened, place.code);
		expect(entries.map(({ kind }) => kind)).toEqual(kinds);
		expect(breaksIn(entries)).toEqual([]);
	});

	test('two people recording the adoption at once: one is recorded, the other is told', async () => {
		await recommendedPlan(opened.db, place);
		const outcomes = await Promise.all([adopt({ agendaItem: '7' }), adopt({ agendaItem: '8' })]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: 'no-such-step' });
		expect(await versions()).toHaveLength(1);
		expect(breaksIn(await auditOf(opened, place.code))).toEqual([]);
	});

	test('two people publishing at once: one publishes, the other is told', async () => {
		await adoptedPlan(opened.db, place);
		const outcomes = await Promise.all([publish(), publish()]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: 'no-such-step' });
		const published = (await eventsOf(opened, place.code)).filter(
			(kind) => kind === 'plan-published'
		);
		expect(published).toHaveLength(1);
	});
});
