/** A national path that comes with a release: it waits for the agency, and nobody's path changes before it is decided. */
import type { Definition } from '#domain/pathway';
import { bringPath } from '#server/pathway/bring-path';
import { declineProposal } from '#server/pathway/decline-proposal';
import { readNationalDesk } from '#server/pathway/national-desk';
import { newerTemplate } from '#server/pathway/newer-template';
import { publishTemplate } from '#server/pathway/publish-template';
import { loadContent, prepare } from '#server/wiring';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvals } from '../support/approvals.ts';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { editor, knowEditors, otherEditor } from '../support/drafts.ts';
import { demo } from '../support/embedded.ts';
import { newMunicipality } from '../support/municipality.ts';
import { ownRule, ownStep, ownWords, publishLayer, released } from '../support/national-path.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted } from '../support/plans.ts';
import { auditOf, eventsOf } from '../support/records.ts';

const content = loadContent();
/** Step 1 in other words, and a new step for the authority. One definition for all tests, since each is proved. */
const addStep = (definition: Definition): Definition => ({
	...definition,
	steps: [
		...definition.steps,
		{
			...ownStep,
			...{ id: 'new', text: 'new', act: 'discipline', owner: 'authority', informs: [] }
		}
	]
});
const callIntake = { 'call-intake': 'Ring til modtagelsen med det samme.' };
const next = released({ ...callIntake, new: 'Aftal en samtale.' }, addStep);
const reason = 'Ny ordlyd i trin 1.';

describe.each(databases)('a new national path on %s', (_name, open) => {
	let opened: OpenedDatabase;
	beforeAll(async () => {
		opened = await open();
		await knowEditors(opened.db);
	});
	/** As it was installed. */
	beforeEach(async () => {
		for (const gone of [
			'pathway_proposal',
			'pathway_publication where template > 1 or municipality_code > $1',
			'pathway_template where version > 1',
			'approval'
		]) {
			await opened.asAdministrator(`delete from ${gone}`, gone.includes('$1') ? ['9909'] : []);
		}
	});
	afterAll(() => opened.close());

	const bring = (path: ReturnType<typeof released>, minutes = 5) =>
		bringPath({ db: opened.db, now: minutesLater(minutes) }, path);
	const desk = () => readNationalDesk(opened.db);
	const waiting = async () => {
		const found = (await desk()).waiting;
		if (!found) throw new Error('Nothing waits.');
		return found;
	};
	const publish = async (
		change: {
			readonly reason?: string;
			readonly upon?: number;
			readonly fingerprint?: string;
		} = {},
		actor = editor
	) => {
		const fingerprint = change.fingerprint ?? (await waiting()).fingerprint;
		return publishTemplate(
			{ db: opened.db, now, actor },
			{ upon: 1, reason, ...change, fingerprint }
		);
	};
	const path = (code: string | null = null) => approvals(opened.db).path(code);

	test('nothing waits where the release has the path that is in force, at the first start and later', async () => {
		await prepare(opened.db, demo, content, now);
		expect(await bring(released())).toBe('known');
		expect((await desk()).waiting).toBeUndefined();
	});

	test('what differs waits with the difference and its proof, and every path stays as it was', async () => {
		const before = await path();
		await prepare(opened.db, demo, { ...content, pathway: next }, now);
		const found = await waiting();
		// The step in a club has the same words.
		expect(found.difference).toMatchObject(
			[
				['call-intake', 'changed'],
				['call-intake-in-club', 'changed'],
				['new', 'added']
			].map(([id, change]) => ({ kind: 'step', id, change }))
		);
		expect(found.proof?.violations).toEqual([]);
		expect(found.proof?.warnings.map(({ invariant }) => invariant)).toEqual(['I16']);
		expect(found).toMatchObject({ obstacle: null, clashing: [] });
		expect(await path()).toEqual(before);
		expect(await eventsOf(opened, 'agency')).toContain('pathway-brought');
	});

	test('it comes once, however often and however many instances are started', async () => {
		const came = await Promise.all([bring(next), bring(next), bring(next)]);
		expect(came.toSorted()).toEqual(['brought', 'known', 'known']);
		const [row, ...more] = await opened.asAdministrator('select settled from pathway_proposal');
		expect([row, more]).toEqual([{ settled: null }, []]);
	});

	test('a path that breaks a rule never comes to wait', async () => {
		const broken = (definition: Definition) => ({
			...definition,
			steps: [
				...definition.steps,
				{ ...ownStep, act: 'tell-parents' as const, informs: ['parents' as const] }
			]
		});
		expect(await bring(released({ 'local-ask': 'Ring til forældrene.' }, broken))).toBe(
			'not-proved'
		);
		expect((await desk()).waiting).toBeUndefined();
	});

	test('a later release takes the place of what waits; going back to the earlier one brings it again', async () => {
		const second = { ...next, texts: { ...next.texts, 'call-intake': 'Ring nu.' } };
		await bring(next);
		await bring(second, 6);
		expect((await waiting()).texts['call-intake']).toBe('Ring nu.');
		expect((await desk()).declined).toMatchObject([{ settledBy: null }]);
		expect(await bring(next, 7)).toBe('brought');
		expect((await waiting()).texts['call-intake']).toBe(callIntake['call-intake']);
	});

	test('published, it is the next version: who has no own path follows it, who has one keeps it', async () => {
		await bring(next);
		expect(await publish()).toEqual({ ok: true, value: 2 });
		const [national, without, own] = [await path(), await path('0101'), await path('9901')];
		expect(national).toMatchObject({ version: '2', publishedAt: '2026-12-01' });
		expect(national.pathway.texts['call-intake']).toBe(callIntake['call-intake']);
		expect(national.pathway.steps.every(({ status }) => status === 'confirmed')).toBe(true);
		expect(without.pathway).toEqual(national.pathway);
		expect(own.pathway.texts['call-intake']).not.toBe(callIntake['call-intake']);
		expect((await desk()).versions).toMatchObject([
			{ version: 2, note: reason, followedBy: 0 },
			{ version: 1, note: null, followedBy: 2 }
		]);
		expect((await auditOf(opened, 'agency')).at(-1)).toMatchObject({
			kind: 'pathway-published',
			object: 'pathway/2',
			personId: editor.personId,
			after: { number: 2, reason }
		});
		expect(await bring(next), 'the same release again').toBe('known');
		expect(await bring(released()), 'the release before it').toBe('known');
	});

	test('an approval holds on in the new version as long as its text is the same', async () => {
		for (const id of ['set-date', 'never-drift']) {
			const { hash } = (await approvals(opened.db).text('step', id)).text;
			await opened.asAdministrator(
				`insert into approval values ('agency', 'step', $1, $2, 'Gerda', 'p', '2026-12-01', 'Kilden')`,
				[id, hash]
			);
		}
		const texts = { ...next.texts, 'set-date': 'Aftal en dato for næste møde.' };
		await bring({ ...next, texts });
		accepted(await publish());
		const { pathway } = await path();
		expect(pathway.never.some(({ id }) => id === 'never-drift')).toBe(true);
		expect(pathway.steps.some(({ id }) => id === 'set-date')).toBe(false);
	});

	test('of two who decide at once one decides, and the other is told', async () => {
		await bring(next);
		const { fingerprint } = await waiting();
		const decline = declineProposal(
			{ db: opened.db, now, actor: otherEditor },
			{ fingerprint, reason: 'Vi venter.' }
		);
		const answers = await Promise.all([
			publish({ fingerprint }),
			publish({ fingerprint }, otherEditor),
			decline
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		for (const answer of answers.filter(({ ok }) => !ok)) {
			expect(answer).toMatchObject({ reason: 'already-decided' });
		}
	});

	test('declined with a reason it changes nothing and does not come again', async () => {
		await bring(next);
		const { fingerprint } = await waiting();
		const context = { db: opened.db, now, actor: editor };
		accepted(await declineProposal(context, { fingerprint, reason: 'Trin 1 er uklart.' }));
		expect((await desk()).declined).toMatchObject([{ reason: 'Trin 1 er uklart.' }]);
		expect(await bring(next)).toBe('known');
		expect(await path()).toMatchObject({ version: '1' });
		expect((await auditOf(opened, 'agency')).at(-1)).toMatchObject({ kind: 'pathway-declined' });
	});

	test('without words, with a CPR number, on another version or by another person nothing is decided', async () => {
		await bring(next);
		const refusals: readonly [Parameters<typeof publish>, string][] = [
			[[{ reason: ' ' }], 'reason-missing'],
			[[{ reason: 'x'.repeat(2001) }], 'reason-too-long'],
			[[{ reason: 'Barnet 010120-1234' }], 'looks-like-cpr'],
			[[{ upon: 0 }], 'newer-version'],
			[[{ fingerprint: 'none' }], 'not-found'],
			...[
				'agency-approver@agency',
				'agency-adviser@agency',
				'plan-owner@9901',
				'director@9901',
				'leader@9901/solskin'
			].map((claim): [Parameters<typeof publish>, string] => [
				[{}, person(claim)],
				'not-your-decision'
			])
		];
		for (const [input, expected] of refusals) {
			expect(await publish(...input)).toMatchObject({ ok: false, reason: expected });
		}
		expect((await waiting()).settled).toBe(null);
	});

	test('a confirmed step waits until the provision it rests on is confirmed in the catalogue', async () => {
		const law = 'barnets-lov-133-1';
		const become = (confidence: string) =>
			opened.asAdministrator('update provision set confidence = $1 where id = $2', [
				confidence,
				law
			]);
		await bring(next);
		await become('recalled');
		expect(await publish()).toEqual({ ok: false, reason: 'law-missing', about: [law] });
		expect((await waiting()).obstacle).toMatchObject({ reason: 'law-missing' });
		await become('verified');
		expect((await waiting()).obstacle).toBe(null);
	});

	test('the agency sees whose own path would not fit, and the municipality what is new and what does not', async () => {
		const [fits, clashes] = [await newMunicipality(opened.db), await newMunicipality(opened.db)];
		await publishLayer(opened.db, fits.code, { steps: [ownStep] });
		await publishLayer(opened.db, clashes.code, { never: [ownRule(['discipline'])] });
		await bring(next);
		const { clashing } = await waiting();
		expect(clashing).toEqual([
			{
				...{ code: clashes.code, municipality: clashes.name },
				...{ institution: '', institutionName: '' },
				clashes: [
					{
						...{ reason: 'forbids-national-step', entry: 'local-never', message: '' },
						says: ownWords['local-never']
					}
				]
			}
		]);
		const newer = (place: typeof fits) =>
			opened.db.transaction(place.scope, (tx) => newerTemplate(tx, place.code));
		expect(await newer(clashes), 'not before it is published').toBeUndefined();
		accepted(await publish());
		expect(await newer(clashes)).toMatchObject({
			from: { version: 1 },
			to: { version: 2 },
			difference: [{ id: 'call-intake' }, { id: 'call-intake-in-club' }, { id: 'new' }],
			fits: [{ clashes: [{ entry: 'local-never' }] }]
		});
		expect((await newer(fits))?.fits).toEqual([]);
		const without = await newMunicipality(opened.db);
		expect(await newer(without), 'who follows the national path has it').toBeUndefined();
	});
});
