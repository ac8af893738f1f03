/** What the check finds becomes an action list (P6), and dates the plan promises are kept an eye on (P9). */
import type { Actor } from '#domain/identity';
import { loadCatalogue } from '#server/law/load-acts';
import { loadProvisions } from '#server/law/load-provisions';
import { person as personTable, session } from '#server/identity/schema';
import { planOwners } from '#server/identity/plan-owners';
import { adoptPlan } from '#server/plan/adopt-plan';
import { finishAction, noteFinding } from '#server/plan/note-finding';
import { findPlan } from '#server/plan/plan-store';
import { readFollowUp } from '#server/plan/read-follow-up';
import { readPromises } from '#server/plan/read-promises';
import { recommendPlan } from '#server/plan/recommend-plan';
import { remindFollowUps } from '#server/plan/remind-follow-ups';
import { saveSection } from '#server/plan/save-section';
import { keepPromise, leaveOutPromise, takePromise } from '#server/plan/settle-promise';
import { tellActionOwner, tellPromiseOwner } from '#server/plan/tell-follow-up';
import { whatNow } from '#server/plan/what-now';
import type { JobContext } from '#server/platform/jobs';
import type { Letter } from '#server/platform/mail-letter';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { load as loadGuidePage } from '../../src/routes/(municipality)/arbejde/beredskab/[id]/guide/+page.server.ts';
import { databases } from '../support/databases.ts';
import { words } from '../support/drafts.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted, adoption, beginning, publishedPlan, startedPlan } from '../support/plans.ts';
import { auditOf, eventsOf } from '../support/records.ts';

const planId = 'plan-1';
const days = (count: number) => minutesLater(count * 24 * 60);
const catalogue = loadCatalogue(loadProvisions());

describe.each(databases)('following up on a plan on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let letters: Letter[];

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		letters = [];
		await opened.asAdministrator('delete from pgboss.job');
	});
	afterAll(() => opened.close());

	const as = (actor: Actor, at = now) => ({ db: opened.db, now: at, actor });
	const giveAddress = (actor: Actor, email: string) =>
		opened.db.transaction({ kind: 'platform' }, (tx) =>
			tx.update(personTable).set({ email }).where(eq(personTable.id, actor.personId))
		);
	const signIn = (actor: Actor, at = now) =>
		opened.db.transaction({ kind: 'platform' }, (tx) =>
			tx.insert(session).values({
				secretHash: `${actor.personId} ${at.toISOString()}`,
				personId: actor.personId,
				grants: actor.grants,
				createdAt: at.toISOString(),
				lastSeenAt: at.toISOString()
			})
		);
	const mine = () => ({ municipality: place.code, planId });
	const action = (
		actor: Actor,
		more: Partial<Record<'text' | 'owner' | 'dueOn' | 'kind' | 'requirement', string>> = {},
		revision = 0
	) =>
		noteFinding(as(actor), {
			...mine(),
			...{ requirement: 'F8', kind: 'action', text: 'Skriv tre tiltag', dueOn: '2026-12-20' },
			...{ owner: place.writer.personId, revision, ...more }
		});
	const finish = (done: boolean, revision: number) =>
		finishAction(as(place.owner), { ...mine(), requirement: 'F8', revision, done });
	const followed = async (requirement: string) =>
		(
			await readFollowUp({ db: opened.db, now, catalogue }, { code: place.code, planId })
		)?.findings.find(({ finding }) => finding.requirement === requirement);
	const due = async (actor: Actor, at = now) =>
		(await whatNow(as(actor, at), place.code)).items.filter(
			({ reason }) => reason === 'action' || reason === 'promise'
		);

	/** A morning, on one instance or on two at once; then the letters that were asked for. */
	const morning = async (at: Date, instances = 1) => {
		const context: JobContext = {
			...{ db: opened.db, now: at, jobId: 'brev', signal: new AbortController().signal },
			mail: { send: async (letter: Letter) => void letters.push(letter), close: () => {} } as never,
			settings: { origin: 'https://beredt.example', agencyName: 'S', agencyMail: undefined },
			progress: async () => {}
		};
		await Promise.all(Array.from({ length: instances }, () => remindFollowUps(context)));
		const jobs = await opened.asAdministrator(
			"delete from pgboss.job where name like 'tell-%' returning name, data"
		);
		for (const { name, data } of jobs) {
			if (name === 'tell-action-owner') await tellActionOwner(context, data as never);
			if (name === 'tell-promise-owner') await tellPromiseOwner(context, data as never);
		}
		return letters.splice(0).map(({ to, subject }) => `${to}: ${subject.split(':')[0]}`);
	};

	test('a finding becomes an action, is answered or done; nobody writes over another, and nothing is lost', async () => {
		await startedPlan(opened.db, place, beginning);
		for (const reader of [place.director, place.chief, place.staff]) {
			expect(await action(reader)).toMatchObject({ reason: 'not-your-decision' });
		}
		expect(await action(person('plan-writer@9901'))).toMatchObject({ reason: 'not-found' });
		expect(await action(place.writer, { requirement: 'F99' })).toMatchObject({
			reason: 'requirement-unknown'
		});
		expect(await action(place.writer, { owner: 'en-fremmed' })).toMatchObject({
			reason: 'person-unknown'
		});
		expect(await finish(true, 0)).toMatchObject({ reason: 'action-not-there' });
		expect(await followed('F8')).toMatchObject({ state: 'unanswered', note: null });

		accepted(await action(place.writer));
		expect(await action(place.owner, { text: 'Noget andet' })).toMatchObject({
			reason: 'changed-by-another'
		});
		expect(await followed('F8')).toMatchObject({
			state: 'open',
			note: { text: 'Skriv tre tiltag', ownerName: place.writer.name, revision: 1 }
		});
		accepted(await finish(true, 1));
		expect(await followed('F8')).toMatchObject({ state: 'done', verdict: 'mangler' });
		accepted(await finish(false, 2));
		accepted(await action(place.owner, { kind: 'answer', text: 'Vi venter på guiden' }, 3));
		expect(await followed('F8')).toMatchObject({
			state: 'answered',
			verdict: 'mangler',
			note: { text: 'Vi venter på guiden', owner: null, dueOn: null }
		});
		expect(await finish(true, 4)).toMatchObject({ reason: 'action-not-there' });

		const audit = (await auditOf(opened, place.code)).slice(1);
		expect(audit.map(({ kind }) => kind)).toEqual([
			...['finding-noted', 'finding-action-done', 'finding-action-reopened', 'finding-noted']
		]);
		expect(audit.at(-1)?.before).toMatchObject({ text: 'Skriv tre tiltag', kind: 'action' });
		expect((await eventsOf(opened, place.code)).at(-1)).toBe('finding-noted');
	});

	test('the one who has an action is reminded a week before and once when it is late; another person anew', async () => {
		await startedPlan(opened.db, place, beginning);
		await giveAddress(place.writer, 'skriver@nyby.example');
		await giveAddress(place.owner, 'ejer@nyby.example');
		await signIn(place.owner);
		accepted(await action(place.writer));
		expect(await morning(days(11))).toEqual([]);
		expect(await morning(days(12), 2)).toEqual(['skriver@nyby.example: Snart']);
		expect(await morning(days(13))).toEqual([]);
		accepted(await action(place.writer, { owner: place.owner.personId }, 1));
		expect(await morning(days(13))).toEqual(['ejer@nyby.example: Snart']);
		expect(await morning(days(20))).toEqual(['ejer@nyby.example: Dagen er gået']);
		expect(await morning(days(30))).toEqual([]);

		expect(await due(place.chief, days(30))).toMatchObject([
			{ reason: 'action', urgency: 'overdue', more: [place.owner.name] }
		]);
		expect(await due(place.staff)).toEqual([]);
		accepted(await action(place.writer, { dueOn: '2027-02-01', owner: place.owner.personId }, 2));
		accepted(await finish(true, 3));
		expect(await morning(days(60))).toEqual([]);
		expect(await due(place.writer)).toEqual([]);
	});

	test('a colleague who does not see plans sees the action that is theirs', async () => {
		await startedPlan(opened.db, place, beginning);
		await signIn(place.staff);
		accepted(await action(place.writer, { owner: place.staff.personId }));
		expect(await due(place.staff)).toMatchObject([{ reason: 'action', href: '/arbejde' }]);
		expect(await due(place.leader)).toEqual([]);
	});

	test('a date in the text is a proposal until the plan owner takes it; then it is reminded of and kept', async () => {
		await startedPlan(opened.db, place);
		const text =
			'Vi evaluerer senest den 1. februar 2027. Alle øver sig hvert år i august. Planen revideres mindst hvert fjerde år.';
		const section = { ...mine(), sectionId: 'indfoerelse-og-revision', revision: 1 };
		accepted(await saveSection(as(place.writer), { ...section, body: words(text) }));
		const promises = async (at = now) => {
			const read = await opened.db.transaction(place.scope, async (tx) =>
				readPromises(tx, (await findPlan(tx, place.code, planId))!, at)
			);
			return read.filter(({ said }) => said?.place.section === 'indfoerelse-og-revision');
		};
		const proposed = await promises();
		expect(proposed.map(({ state, dueOn }) => [state, dueOn])).toEqual([
			['proposed', '2027-02-01'],
			['proposed', null]
		]);
		const [once, yearly] = proposed.map(({ id }) => id) as [string, string];
		const which = (promise: string, revision = 0) => ({ ...mine(), promise, revision });
		const evaluation = { ...which(once), what: 'Evaluering', dueOn: '2027-02-01' };
		expect(await takePromise(as(place.writer), evaluation)).toMatchObject({
			reason: 'not-your-decision'
		});
		expect(
			await takePromise(as(place.owner), { ...evaluation, promise: 'fundet.1' })
		).toMatchObject({ reason: 'promise-unknown' });
		const drill = { ...which(yearly), what: 'Øvelse', dueOn: '' };
		expect(await takePromise(as(place.owner), drill)).toMatchObject({ reason: 'due-day-not-real' });
		expect(await keepPromise(as(place.owner), which(yearly))).toMatchObject({
			reason: 'promise-unknown'
		});
		accepted(await takePromise(as(place.owner), evaluation));
		expect(await leaveOutPromise(as(place.owner), which(once))).toMatchObject({
			reason: 'changed-by-another'
		});
		accepted(await leaveOutPromise(as(place.owner), which(yearly)));
		accepted(await takePromise(as(place.owner), { ...drill, revision: 1, dueOn: '2027-08-31' }));
		expect(await due(place.owner)).toEqual([]);

		const decide = { ...mine(), to: 'recommended', overrideReason: 'Prøve' } as const;
		accepted(await recommendPlan(as(place.director), decide));
		accepted(await adoptPlan(as(place.owner), { ...mine(), adoption }));
		expect((await due(place.chief)).map(({ about, dueOn }) => [about, dueOn])).toEqual([
			['Evaluering', '2027-02-01'],
			['Øvelse', '2027-08-31']
		]);

		await giveAddress(place.owner, 'ejer@nyby.example');
		expect(await morning(days(31))).toEqual([]);
		expect(await morning(days(32), 2)).toEqual(['ejer@nyby.example: Snart']);
		expect(await morning(days(63))).toEqual(['ejer@nyby.example: Dagen er gået']);
		expect(await morning(days(64))).toEqual([]);
		accepted(await keepPromise(as(place.owner, days(64)), which(once, 1)));
		accepted(await keepPromise(as(place.owner, days(64)), which(yearly, 2)));
		expect((await promises(days(64))).map(({ state, dueOn }) => [state, dueOn])).toEqual([
			['proposed', '2028-08-31'],
			['done', '2027-02-01']
		]);
		expect(await due(place.owner, days(64))).toEqual([]);
	});

	test('a revision of either plan can begin where the guide’s changes are shown', async () => {
		const id = await publishedPlan(opened.db, place);
		const shown = (actor: Actor) =>
			loadGuidePage({
				locals: { actor, now, beredt: { db: opened.db } },
				params: { id }
			} as never);
		for (const type of ['overgreb', 'social-kontrol']) {
			await opened.asAdministrator(`update plan set type = '${type}' where id = $1`, [id]);
			expect(await shown(place.writer)).toMatchObject({ plan: { type }, mayStart: true });
			expect(await shown(place.chief)).toMatchObject({ mayStart: false });
		}
	});

	test('a plan owner is who signed in as one, or did what only one may do, each address once', async () => {
		const second: Actor = { ...place.owner, personId: `anden@${place.code}` };
		const row = { issuer: 'https://id.example', subject: second.personId, name: second.name };
		await opened.db.transaction({ kind: 'platform' }, (tx) =>
			tx.insert(personTable).values({ id: second.personId, ...row, email: 'anden@nyby.example' })
		);
		await giveAddress(place.owner, 'ejer@nyby.example');
		await giveAddress(place.writer, 'skriver@nyby.example');
		const owners = async () =>
			(await planOwners({ db: opened.db, now }, place.code)).map(({ email }) => email);
		expect(await owners()).toEqual([]);
		for (const actor of [place.owner, second, place.writer]) await signIn(actor);
		expect(new Set(await owners())).toEqual(new Set(['ejer@nyby.example', 'anden@nyby.example']));
		await giveAddress(second, 'Ejer@nyby.example');
		expect(await owners()).toHaveLength(1);
		await giveAddress(second, 'anden@nyby.example');
		await signIn({ ...second, grants: place.writer.grants }, days(1));
		expect(await owners()).toEqual(['ejer@nyby.example']);
	});
});
