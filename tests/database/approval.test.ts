import { isAwaiting } from '#domain/guide';
import { isUnconfirmed } from '#domain/law';
import type { Step } from '#domain/pathway';
import {
	findPassage,
	getEdition,
	listPassages,
	listThemes,
	saveEdition
} from '#server/guide/guide-store';
import { findProvision } from '#server/law/provision-store';
import { insertPublication } from '#server/pathway/pathway-store';
import { getWholePathway } from '#server/pathway/whole-pathway';
import { parseDay } from '#domain/kernel';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvals, approver } from '../support/approvals.ts';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality } from '../support/municipality.ts';
import { inScope, refusal, type OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { auditOf, eventsOf } from '../support/records.ts';

const agency = { kind: 'agency' } as const;
const anyone = { kind: 'public' } as const;

describe.each(databases)('professional approval on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let given: ReturnType<typeof approvals>;

	beforeAll(async () => {
		opened = await open();
		given = approvals(opened.db);
		await opened.asAdministrator(
			`insert into person (id, issuer, subject, name) values ($1, 'https://id.example', $1, $2)`,
			[approver.personId, approver.name]
		);
	});
	beforeEach(() => opened.asAdministrator('delete from approval'));
	afterAll(() => opened.close());

	const passage = (id: string) =>
		opened.db.transaction(anyone, async (tx) => findPassage(tx, (await getEdition(tx)).number, id));
	const provision = (id: string) => opened.db.transaction(anyone, (tx) => findProvision(tx, id));
	const lastAudit = async () => (await auditOf(opened, 'agency')).at(-1);

	test('an approved passage loses its mark, and says who, when and by which source', async () => {
		const id = await given.awaiting('passage');
		expect(isAwaiting((await passage(id))!)).toBe(true);
		expect(await given.approve('passage', id)).toMatchObject({ ok: true });
		const read = await passage(id);
		expect(isAwaiting(read!)).toBe(false);
		expect(read?.approval).toMatchObject({
			approvedBy: approver.name,
			approvedOn: '2026-12-01',
			source: 'Vejledningen s. 12'
		});
		const { texts, given: done } = await given.list();
		expect(texts.find(({ subject }) => subject === id)?.awaits).toBe(false);
		expect(done).toMatchObject([{ state: 'holds', approval: { subject: id } }]);
	});

	test('an approved provision is confirmed for every reader', async () => {
		const id = 'barnets-lov-138-kvittering';
		expect(isUnconfirmed((await provision(id))!)).toBe(true);
		expect(await given.approve('provision', id)).toMatchObject({ ok: true });
		expect(isUnconfirmed((await provision(id))!)).toBe(false);
	});

	test('an approved step stands on the path at once, under another version', async () => {
		const before = await given.path();
		expect(before.pathway.steps.some(({ id }) => id === 'set-date')).toBe(false);
		expect(await given.approve('step', 'set-date')).toMatchObject({ ok: true });
		const after = await given.path();
		expect(after.pathway.steps.some(({ id }) => id === 'set-date')).toBe(true);
		expect(after.pathway.texts['set-date']).toBeTruthy();
		expect(after.version).toMatch(/^1-[0-9a-f]{4}$/);
		expect(after.version).not.toBe(before.version);
		expect(await given.approve('step', 'never-drift')).toMatchObject({ ok: true });
		const more = await given.path();
		expect(more.pathway.never.some(({ id }) => id === 'never-drift')).toBe(true);
		expect(more.version).not.toBe(after.version);
	});

	test('the table that a lawyer reads drops the mark of an approved step as well', async () => {
		const statusOf = async (id: string) => {
			const whole = await opened.db.transaction({ kind: 'public' }, (tx) =>
				getWholePathway(tx, null)
			);
			return whole.steps.find((step) => step.id === id)?.status;
		};
		expect(await statusOf('set-date')).toBe('awaiting');
		await given.approve('step', 'set-date');
		expect(await statusOf('set-date')).toBe('confirmed');
	});

	test('a step stands on the paths of municipalities too', async () => {
		// One the municipality has left out until somebody with the right confirms it.
		const id = 'stop-kindly';
		const has = async () => (await given.path('9901')).pathway.steps.some((step) => step.id === id);
		expect(await has()).toBe(false);
		await given.approve('step', id);
		expect(await has()).toBe(true);
	});

	test('a step waits for the provision it rests on', async () => {
		const law = 'barnets-lov-138-kvittering';
		expect(await given.approve('step', 'receipt')).toEqual({
			ok: false,
			reason: 'law-unconfirmed',
			about: [law]
		});
		await given.approve('provision', law);
		expect(await given.approve('step', 'receipt')).toMatchObject({ ok: true });
		const has = async () => (await given.path()).pathway.steps.some(({ id }) => id === 'receipt');
		expect(await has()).toBe(true);
		await given.withdraw('provision', law);
		expect(await has(), 'it falls with its provision').toBe(false);
	});

	test('nobody else may: not the editor, not the head, no municipality, no institution', async () => {
		const id = await given.awaiting('passage');
		for (const claim of [
			'agency-editor@agency',
			'agency-head@agency',
			'agency-adviser@agency',
			'plan-owner@9901',
			'plan-writer@9901',
			'director@9901',
			'chief@9901',
			'leader@9901/solskin',
			'staff@9901/solskin'
		]) {
			const refused = { ok: false, reason: 'not-allowed' };
			expect(await given.approve('passage', id, {}, person(claim)), claim).toEqual(refused);
			expect(await given.withdraw('passage', id, 'x', person(claim)), claim).toEqual(refused);
		}
		expect(await opened.asAdministrator('select * from approval')).toEqual([]);
	});

	test('a municipality cannot write or remove a national approval, whatever it sends', async () => {
		await given.approve('step', 'set-date');
		const own = { kind: 'municipality', municipality: '9901' } as const;
		const insert = sql`insert into approval values ('agency', 'passage', 'x', 'y', 'z', 'p', '2026-12-01', 's')`;
		for (const scope of [own, anyone]) {
			expect(await refusal(inScope(opened.db, scope, insert))).toMatch(/row-level security/);
			await inScope(opened.db, scope, sql`delete from approval`);
		}
		expect(await opened.asAdministrator('select subject from approval')).toHaveLength(1);
	});

	test.each([
		['no source', { source: '  ' }, 'source-missing'],
		['a source too long', { source: 'x'.repeat(201) }, 'source-too-long'],
		['a CPR number for a source', { source: 'Sag 010190-1234' }, 'looks-like-cpr'],
		['no word for it', { vouchedFor: false }, 'not-vouched-for'],
		['the hash of another text', { hash: 'abc' }, 'changed-since']
	])('an approval with %s is refused', async (_what, change, reason) => {
		const id = await given.awaiting('passage');
		expect(await given.approve('passage', id, change)).toMatchObject({ ok: false, reason });
		expect(isAwaiting((await passage(id))!)).toBe(true);
	});

	test('what does not await, or does not exist, cannot be approved', async () => {
		expect(await given.approve('step', 'call-intake')).toMatchObject({ reason: 'not-awaiting' });
		expect(await given.approve('provision', 'barnets-lov-15-2')).toMatchObject({
			reason: 'not-awaiting'
		});
		const gone = { subject: 'findes-ikke' };
		expect(await given.approve('step', 'set-date', gone)).toMatchObject({ reason: 'not-found' });
	});

	test('approving twice is harmless, and keeps the first', async () => {
		await given.approve('step', 'set-date');
		const other = { ...person('agency-approver@agency'), name: 'En anden' };
		const again = await given.approve('step', 'set-date', { source: 'Andet' }, other);
		expect(again).toMatchObject({ ok: true });
		const { text } = await given.text('step', 'set-date');
		expect(text.approval).toMatchObject({
			approvedBy: approver.name,
			source: 'Vejledningen s. 12'
		});
		const kinds = (await eventsOf(opened, 'agency')).slice(-2);
		expect(kinds.filter((kind) => kind === 'text-approved').length).toBeGreaterThanOrEqual(1);
	});

	test('two approvers at once: one approval, one entry in the log', async () => {
		const before = (await auditOf(opened, 'agency')).length;
		const both = await Promise.all([
			given.approve('step', 'set-date'),
			given.approve('step', 'set-date')
		]);
		expect(both).toMatchObject([{ ok: true }, { ok: true }]);
		expect((await auditOf(opened, 'agency')).length).toBe(before + 1);
	});

	test('it is an event and stands in the log, with a person’s id and no name', async () => {
		const id = await given.awaiting('passage');
		await given.approve('passage', id);
		const entry = await lastAudit();
		expect(entry).toMatchObject({
			kind: 'text-approved',
			object: `passage/${id}`,
			personId: approver.personId,
			after: { source: 'Vejledningen s. 12' }
		});
		expect(JSON.stringify(entry)).not.toContain(approver.name);
		expect((await eventsOf(opened, 'agency')).at(-1)).toBe('text-approved');
	});

	test('a withdrawn approval brings the mark back, and says why', async () => {
		const id = await given.awaiting('passage');
		await given.approve('passage', id);
		expect(await given.withdraw('passage', id, ' ')).toMatchObject({ reason: 'reason-missing' });
		expect(await given.withdraw('passage', id, 'x'.repeat(2001))).toMatchObject({
			reason: 'reason-too-long'
		});
		expect(await given.withdraw('passage', id, '010190-1234')).toMatchObject({
			reason: 'looks-like-cpr'
		});
		expect(await given.withdraw('passage', id)).toMatchObject({ ok: true });
		expect(isAwaiting((await passage(id))!)).toBe(true);
		expect(await lastAudit()).toMatchObject({
			kind: 'approval-withdrawn',
			before: { source: 'Vejledningen s. 12', approvedOn: '2026-12-01' },
			after: { reason: 'Kilden er trukket tilbage' }
		});
		expect(await given.withdraw('passage', id)).toMatchObject({ reason: 'not-approved' });
	});

	test('a provision that changes loses its approval, and the list says so', async () => {
		const id = 'barnets-lov-138-kvittering';
		await given.approve('provision', id);
		await opened.asAdministrator(
			`update provision set summary = summary || ' Nyt.' where id = $1`,
			[id]
		);
		expect(isUnconfirmed((await provision(id))!)).toBe(true);
		const { texts, given: done } = await given.list();
		expect(texts.find(({ subject }) => subject === id)).toMatchObject({
			awaits: true,
			lapsed: { approvedBy: approver.name }
		});
		expect(done).toMatchObject([{ state: 'lapsed' }]);
		await opened.asAdministrator(
			`update provision set summary = replace(summary, ' Nyt.', '') where id = $1`,
			[id]
		);
	});

	test('a passage that changes in a new edition loses its approval; the old text can be read', async () => {
		const id = await given.awaiting('passage');
		const other = (await given.list()).texts.filter(
			(one) => one.subjectKind === 'passage' && one.awaits && one.subject !== id
		)[0]!.subject;
		await given.approve('passage', id);
		await given.approve('passage', other);
		await opened.db.transaction(agency, async (tx) => {
			const edition = await getEdition(tx);
			const passages = await listPassages(tx, edition.number);
			const changed = passages.map((one) =>
				one.id === id ? { ...one, title: `${one.title}, nyt` } : one
			);
			const next = {
				number: edition.number + 1,
				publishedOn: parseDay('2026-12-01')!,
				summary: 'Ny'
			};
			const themes = await listThemes(tx, edition.number);
			await saveEdition(tx, next, { themes, passages: changed });
		});
		expect(isAwaiting((await passage(id))!)).toBe(true);
		expect(isAwaiting((await passage(other))!), 'the same text is still approved').toBe(false);
		const { lapsed, before } = await given.text('passage', id);
		expect(lapsed).toMatchObject({ approvedBy: approver.name });
		expect(before).toMatchObject({ id, title: expect.not.stringContaining(', nyt') });
	});

	test('a step that a path cannot keep is refused, in words', async () => {
		const first: Step = {
			...(await stepOf('look-after-child')),
			id: 'tell-parents-first',
			act: 'tell-parents',
			informs: ['parents'],
			precedes: ['call-intake'],
			givesWayTo: [],
			text: 'tell-parents-first',
			status: 'awaiting'
		};
		await given.publishTemplate(
			(definition) => ({ ...definition, steps: [first, ...definition.steps] }),
			{ 'tell-parents-first': 'Fortæl det til forældrene.' }
		);
		const refused = await given.approve('step', 'tell-parents-first');
		expect(refused).toMatchObject({ ok: false, reason: 'breaks-path' });
		expect(JSON.stringify(refused)).toMatch(/forældre/);
		expect((await given.path()).pathway.steps.map(({ id }) => id)).not.toContain(first.id);
	});

	test('an approval that the path stands on cannot be taken back', async () => {
		await given.publishTemplate((definition) => ({
			...definition,
			steps: definition.steps.map((one) =>
				one.id === 'notify-in-writing' ? { ...one, status: 'awaiting' } : one
			)
		}));
		expect(await given.approve('step', 'notify-in-writing')).toMatchObject({ ok: true });
		const refused = await given.withdraw('step', 'notify-in-writing');
		expect(refused).toMatchObject({ ok: false, reason: 'breaks-path' });
		expect((await given.path()).pathway.steps.map(({ id }) => id)).toContain('notify-in-writing');
	});

	test('a municipality whose own rule forbids the step keeps its path as it published it', async () => {
		const place = await newMunicipality(opened.db);
		await opened.db.transaction(place.scope, (tx) =>
			insertPublication(tx, place.code, {
				version: 1,
				template: 1,
				publishedAt: now.toISOString(),
				layer: {
					owner: place.slug,
					contacts: {},
					steps: [],
					never: [
						{
							id: 'never-local',
							when: { all: [] },
							acts: ['coordinate'],
							persons: [],
							roles: ['leader'],
							text: 'never-local',
							why: 'never-local',
							status: 'confirmed'
						}
					],
					texts: { 'never-local': 'Koordinér ikke selv.' }
				}
			})
		);
		await given.approve('step', 'leader-coordinate');
		const path = await given.path(place.code);
		expect(path.pathway.steps.map(({ id }) => id)).not.toContain('leader-coordinate');
		expect(path).toMatchObject({ version: '1', national: false });
	});

	const stepOf = async (id: string) => {
		const { text } = await given.text('step', id);
		return text.content as Step;
	};
});
