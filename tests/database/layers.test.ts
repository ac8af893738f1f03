/** A municipality's and an institution's own layer (H4, H11): written, settled, proved and published. */
import { accept, type Result } from '#domain/kernel';
import type { Actor } from '#domain/identity';
import { violationsOf } from '#server/pathway/approved-pathway';
import { readWholePathway } from '#server/pathway/whole-pathway';
import { institutionLayers } from '#server/pathway/layer-overview';
import { throwAwayLayerDraft } from '#server/pathway/begin-layer-draft';
import { keepNational, takeInNational } from '#server/pathway/follow-national';
import { obstacleTo, publishPathway } from '#server/pathway/publish-pathway';
import {
	approveProposal,
	leaveOutProposal,
	proposalHash,
	withdrawProposal
} from '#server/pathway/settle-proposal';
import { approvables } from '#domain/pathway';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvals } from '../support/approvals.ts';
import { databases } from '../support/databases.ts';
import { layers, ownStep, reasons, written } from '../support/layers.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted } from '../support/plans.ts';
import { auditOf, eventsOf } from '../support/records.ts';

const own = written(ownStep('own-a'));

describe.each(databases)('layers of a path on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let layer: ReturnType<typeof layers>;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		layer = layers(opened.db, place);
	});
	afterAll(() => opened.close());

	/** A draft that nothing stands in the way of. */
	const readied = async (sent: unknown = own) => {
		await layer.fillAfterHours();
		accepted(await layer.begin());
		accepted(await layer.save(sent));
		accepted(await layer.leaveOutTheRest());
	};
	const seen = async (id: string) => {
		const desk = await layer.desk();
		const one = approvables(desk.template.definition).find((known) => known.id === id)!;
		return { municipality: place.code, id, hash: proposalHash(one, desk) };
	};
	const vouched = { source: 'Gennemgået med modtagelsen', vouchedFor: true };

	test('each role does with each layer what the table says, and nothing else', async () => {
		const anywhere = { municipality: place.code, id: 'set-date', hash: 'x' };
		const acts = (
			institution: string
		): Record<string, (actor: Actor) => Promise<Result<unknown>>> => ({
			write: (actor) => layer.save([], { actor, institution, revision: 99 }),
			'throw away': (actor) => throwAwayLayerDraft(layer.by(actor), layer.at(institution), 99),
			publish: (actor) => layer.publish({}, { actor, institution })
		});
		const decisions: Record<string, (actor: Actor) => Promise<Result<unknown>>> = {
			'take in': (actor) => takeInNational(layer.by(actor), place.code),
			keep: (actor) => keepNational(layer.by(actor), place.code),
			approve: (actor) => approveProposal(layer.by(actor), { ...anywhere, ...vouched }),
			withdraw: (actor) => withdrawProposal(layer.by(actor), anywhere),
			'leave out': (actor) => leaveOutProposal(layer.by(actor), anywhere)
		};
		const people: Record<string, Actor> = {
			...{ writer: place.writer, owner: place.owner, director: place.director },
			...{ chief: place.chief, leader: place.leader, staff: place.staff },
			'leader of the school': layer.schoolLeader,
			'leader of another school': person(`leader@${place.code}/aaskolen`),
			'owner elsewhere': person('plan-owner@9901'),
			agency: person('agency-editor@agency')
		};
		const permitted = new Set([
			...['write', 'throw away', 'take in'].flatMap((act) => [`writer ${act}`, `owner ${act}`]),
			...['publish', 'keep', 'approve', 'withdraw', 'leave out'].map((act) => `owner ${act}`),
			...['write', 'throw away', 'publish'].flatMap((act) => [
				`owner ${act} skolen`,
				`leader of the school ${act} skolen`
			])
		]);
		const tried = [
			...Object.entries({ ...acts(''), ...decisions }).map(([act, run]) => [act, run] as const),
			...Object.entries(acts('skolen')).map(([act, run]) => [`${act} skolen`, run] as const)
		];
		for (const [who, actor] of Object.entries(people)) {
			for (const [act, run] of tried) {
				const answer = await run(actor);
				const refused = !answer.ok && answer.reason === 'not-your-decision';
				expect(refused, `${who}: ${act}`).toBe(!permitted.has(`${who} ${act}`));
			}
		}
		expect(await eventsOf(opened, place.code)).toEqual([]);
	});

	test('the later of two saves is told, and gets the other’s text with their name', async () => {
		accepted(await layer.begin());
		expect(await layer.begin()).toMatchObject({ ok: false, reason: 'already-under-way' });
		expect(await layer.save(own)).toMatchObject({ ok: true, value: { revision: 2 } });
		const later = await layer.save(written(ownStep('own-b')), { actor: place.owner });
		expect(later).toMatchObject({
			reason: 'changed-by-another',
			theirs: { revision: 2, by: place.writer.name, body: own }
		});
		expect((await layer.desk()).layer.steps.map(({ id }) => id)).toEqual(['own-a']);
		expect((await auditOf(opened, place.code)).map(({ kind }) => kind)).toEqual([
			'layer-begun',
			'layer-saved'
		]);
	});

	test.each([
		[
			'a CPR number in a text',
			{ ...own, texts: { 'own-a': 'Barnet er 010203-1234' } },
			'looks-like-cpr'
		],
		[
			'a CPR number in an answer',
			written(ownStep('own-a', { when: { is: ['kind', 'x010203-1234'] } })),
			'looks-like-cpr'
		],
		[
			'an act nobody knows',
			written({ ...ownStep('own-a'), act: 'hide' as never }),
			'not-understood'
		],
		[
			'a step that calls itself a proposal',
			written(ownStep('own-a', { status: 'awaiting' })),
			'not-understood'
		],
		['a name every object has', { ...own, contacts: { intake: 'constructor' } }, 'not-understood'],
		['no layer at all', [], 'not-understood'],
		[
			'a condition without end',
			written(
				ownStep('own-a', { when: JSON.parse('{"not":'.repeat(40) + '{"all":[]}' + '}'.repeat(40)) })
			),
			'not-understood'
		]
	])('%s is not saved', async (_what, sent, reason) => {
		accepted(await layer.begin());
		expect(await layer.save(sent)).toEqual({ ok: false, reason });
		expect((await layer.desk()).draft?.revision).toBe(1);
	});

	test('the first publication waits for the emergency numbers, the proposals and the reasons', async () => {
		accepted(await layer.begin());
		accepted(await layer.save(own));
		const obstacle = { ok: false, reason: 'contact-missing', about: ['after-hours'] };
		expect(await layer.publish()).toEqual(obstacle);
		await layer.fillAfterHours();
		expect(await layer.publish()).toMatchObject({ reason: 'proposals-undecided' });
		accepted(await layer.leaveOutTheRest());
		expect(await layer.publish({})).toEqual({
			ok: false,
			reason: 'reasons-missing',
			about: Object.keys(reasons)
		});
		expect(
			await layer.publish({ ...reasons, 'I16/authority/': 'Barnet 010203-1234' })
		).toMatchObject({
			reason: 'looks-like-cpr'
		});
		expect((await layer.path()).national, 'nothing is published yet').toBe(true);

		const seenBefore = opened.db.revision();
		expect(await layer.publish()).toEqual(
			accept({ version: 1, address: `/k/${place.slug}/handlevej` })
		);
		const path = await layer.path();
		expect(path).toMatchObject({ national: false, version: '1' });
		expect(path.pathway.steps.map(({ id }) => id)).toContain('own-a');
		expect((await layer.desk()).published?.reasons).toEqual(reasons);
		expect((await layer.desk()).draft, 'the draft is gone').toBeUndefined();
		expect(opened.db.revision(), 'public pages are made anew').toBeGreaterThan(seenBefore);
		expect((await eventsOf(opened, place.code)).at(-1)).toBe('pathway-published');
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			kind: 'pathway-published',
			object: 'pathway/1',
			personId: place.owner.personId
		});

		// From now on a number that is gone takes nothing down.
		accepted(await layer.begin());
		await opened.asAdministrator(
			`delete from contact_point where municipality_code = $1 and slot = 'after-hours'`,
			[place.code]
		);
		const desk = await layer.desk();
		expect(await opened.db.transaction(place.scope, (tx) => obstacleTo(tx, desk))).toBeUndefined();
	});

	test('a path that breaks a rule is not published, and what is published stays', async () => {
		await readied();
		accepted(await layer.publish());
		accepted(await layer.begin());
		const telling = ownStep('own-b', {
			act: 'tell-parents',
			informs: ['parents'],
			owner: 'staff',
			phase: 'now'
		});
		accepted(await layer.save(written(ownStep('own-a'), telling)));
		const refused = await layer.publish();
		expect(refused).toMatchObject({ ok: false, reason: 'breaks-path' });
		expect(JSON.stringify(refused)).toMatch(/forældre/i);
		expect((await layer.path()).version).toBe('1');
		expect((await layer.desk()).draft?.layer.steps).toHaveLength(2);
	});

	test('what somebody changed meanwhile is not published unseen', async () => {
		await readied();
		const { draft } = await layer.desk();
		accepted(await layer.save(written(ownStep('own-b')), { revision: draft!.revision }));
		expect(
			await publishPathway(layer.by(place.owner), layer.at(), {
				revision: draft!.revision,
				reasons
			})
		).toMatchObject({ reason: 'changed-by-another' });
	});

	test('a municipality approves a proposal for itself; it lapses when the national text changes', async () => {
		const given = approvals(opened.db);
		await readied();
		expect(
			await approveProposal(layer.by(place.owner), { ...(await seen('receipt')), ...vouched })
		).toMatchObject({ reason: 'law-unconfirmed' });
		const proposal = await seen('set-date');
		const unsure = { ...proposal, ...vouched, vouchedFor: false };
		expect(await approveProposal(layer.by(place.owner), unsure)).toMatchObject({
			reason: 'not-vouched-for'
		});
		accepted(await approveProposal(layer.by(place.owner), { ...proposal, ...vouched }));
		expect((await layer.path()).pathway.steps.map(({ id }) => id)).not.toContain('set-date');
		accepted(await layer.publish());
		expect((await layer.path()).pathway.steps.map(({ id }) => id)).toContain('set-date');
		const national = await given.path();
		expect(national.pathway.steps.map(({ id }) => id)).not.toContain('set-date');

		await given.publishTemplate((definition) => definition, {
			'set-date': 'Aftal en dato, og skriv den ned.'
		});
		expect((await layer.path()).pathway.texts['set-date'], 'published stays').not.toContain(
			'skriv'
		);
		accepted(await keepNational(layer.by(place.owner), place.code));
		expect((await layer.desk()).layer.keeps).toBe((await layer.desk()).newest.version);
		accepted(await takeInNational(layer.by(place.writer), place.code));
		const desk = await layer.desk();
		expect(desk.template.version).toBe(desk.newest.version);
		expect(desk.undecided.map(({ id }) => id)).toEqual(['set-date']);
		expect(await takeInNational(layer.by(place.writer), place.code)).toMatchObject({
			reason: 'nothing-new'
		});
	});

	test('the paths of the demo’s municipality and school are proved, their own steps and approvals in them', async () => {
		const whole = await opened.db.transaction({ kind: 'public' }, (tx) =>
			readWholePathway(tx, '9901', 'bakkeskolen')
		);
		expect(whole.place?.version).toBe(1);
		const confirmed = whole.path.steps.filter(({ status }) => status === 'confirmed');
		expect(confirmed.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['own-ask-adviser', 'own-known-adult', 'set-date'])
		);
		expect(violationsOf(whole.path)).toEqual([]);
	});

	test('an institution adds to its municipality’s path, and follows it when the two no longer fit', async () => {
		expect(await layer.begin(layer.schoolLeader, 'skolen')).toMatchObject({
			reason: 'municipality-not-published'
		});
		await readied();
		accepted(await layer.publish());
		accepted(await layer.begin(layer.schoolLeader, 'skolen'));
		const school = { actor: layer.schoolLeader, institution: 'skolen' };
		accepted(await layer.save(written(ownStep('own-school')), school));
		accepted(await layer.publish(reasons, school));
		const ids = async (institution?: string) =>
			(await layer.path(institution)).pathway.steps.map(({ id }) => id);
		expect(await ids('skolen')).toEqual(expect.arrayContaining(['own-a', 'own-school']));
		expect((await layer.path('skolen')).version).toBe('1.1');
		expect(await ids()).not.toContain('own-school');
		expect(await ids('another'), 'others follow the municipality').not.toContain('own-school');

		accepted(await layer.begin());
		const both = written(ownStep('own-a'), ownStep('own-school'));
		accepted(await layer.save(both));
		accepted(await layer.publish());
		expect(await layer.path('skolen')).toMatchObject({ version: '2' });
		expect((await layer.desk('skolen')).layer.steps, 'kept').toHaveLength(1);
		const listed = await opened.db.transaction(place.scope, (tx) =>
			institutionLayers(tx, layer.schoolLeader, place.code)
		);
		expect(listed).toMatchObject([{ id: 'skolen', version: 1, isOut: true }]);
	});
});
