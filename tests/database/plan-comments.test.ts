import type { Actor } from '#domain/identity';
import { colleaguesIn } from '#server/identity/colleagues';
import { person as personTable } from '#server/identity/schema';
import { assignSection, finishSection, unassignSection } from '#server/plan/assign-section';
import { planProgress } from '#server/plan/plan-progress';
import { findPlan } from '#server/plan/plan-store';
import { readComments } from '#server/plan/read-comments';
import { remindWriters } from '#server/plan/remind-writers';
import { resolveComment } from '#server/plan/resolve-comment';
import { tellMentioned } from '#server/plan/tell-mentioned';
import { tellWriter } from '#server/plan/tell-writer';
import { writeComment } from '#server/plan/write-comment';
import { saveSection } from '#server/plan/save-section';
import type { JobContext } from '#server/platform/jobs';
import type { Letter } from '#server/platform/mail-letter';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted, publishedPlan, recommendedPlan, startedPlan } from '../support/plans.ts';
import { auditOf } from '../support/records.ts';

const planId = 'plan-1';
const sectionId = 'forebyggelse';
const day = 24 * 60;

describe.each(databases)('working together on a plan on %s', (_name, open) => {
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
		await giveAddress(place.owner, 'ejer@nyby.example');
	});
	afterAll(() => opened.close());

	const giveAddress = (actor: Actor, email: string | null) =>
		opened.db.transaction({ kind: 'platform' }, (tx) =>
			tx.update(personTable).set({ email }).where(eq(personTable.id, actor.personId))
		);
	const as = (actor: Actor, minutes = 0) => ({ db: opened.db, now: minutesLater(minutes), actor });
	const where = () => ({ municipality: place.code, planId, sectionId });
	/** Names are known of those who have done something in the municipality. */
	const known = async (...actors: readonly Actor[]) => {
		for (const [at, actor] of actors.entries()) {
			accepted(await write(actor, { id: `kendt-${actor.personId}`, text: `Nummer ${at}.` }));
		}
	};
	const write = (actor: Actor, more: Partial<Parameters<typeof writeComment>[1]> = {}, at = 1) =>
		writeComment(as(actor, at), {
			...where(),
			id: 'c1',
			text: 'Skal vi nævne dagplejen?',
			blockId: null,
			answers: null,
			mentions: [],
			...more
		});
	const shown = async () => {
		const plan = await opened.db.transaction(place.scope, (tx) => findPlan(tx, place.code, planId));
		const body = plan?.sections.find(({ id }) => id === sectionId)?.body ?? [];
		return {
			body,
			threads: await readComments(opened.db, { code: place.code, planId, sectionId }, body)
		};
	};
	const queued = async (kind: string) =>
		(await opened.asAdministrator(
			`select data from pgboss.job where name = '${kind}' order by created_on, data::text`
		)) as readonly { data: never }[];
	const job = (minutes = 2): JobContext => ({
		db: opened.db,
		now: minutesLater(minutes),
		mail: { send: async (letter: Letter) => void letters.push(letter), close: () => {} } as never,
		settings: { origin: 'https://beredt.example', agencyName: 'S', agencyMail: undefined },
		jobId: 'brev-1',
		signal: new AbortController().signal,
		progress: async () => {}
	});

	test('those who write, decide and answer for a plan comment on it, each by name', async () => {
		await startedPlan(opened.db, place);
		for (const [at, actor] of [place.writer, place.owner, place.director, place.chief].entries()) {
			accepted(await write(actor, { id: `c${at}` }, at));
		}
		const { threads } = await shown();
		expect(threads.map(({ first }) => first.name)).toEqual(
			[place.writer, place.owner, place.director, place.chief].map(({ name }) => name)
		);
		for (const other of [place.staff, place.leader]) {
			expect(await write(other, { id: 'c9' })).toMatchObject({ reason: 'not-your-decision' });
		}
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({ kind: 'comment-written' });
	});

	test('a comment stands at the block it is about, and says so when the block is gone', async () => {
		await startedPlan(opened.db, place);
		const { body } = await shown();
		const block = body[0]?.id ?? '';
		accepted(await write(place.chief, { blockId: block }));
		const about = (await shown()).threads[0]?.first.about ?? '';
		expect(JSON.stringify(body[0])).toContain(about.slice(0, 12));
		expect(about.length).toBeGreaterThan(5);
		accepted(await saveSection(as(place.writer, 3), { ...where(), revision: 1, body: [] }));
		expect((await shown()).threads[0]?.first.about).toBe('');
	});

	test('a comment with a CPR number, without words or to nobody is refused and not kept', async () => {
		await startedPlan(opened.db, place);
		const refused = [
			[{ text: 'Det er 010116-1234.' }, 'looks-like-cpr'],
			[{ text: ' ' }, 'comment-missing'],
			[{ answers: 'findes-ikke' }, 'comment-unknown'],
			[{ mentions: ['en-fremmed'] }, 'person-unknown'],
			[{ sectionId: 'findes-ikke' }, 'not-found'],
			[{ planId: 'plan-9' }, 'not-found']
		] as const;
		for (const [more, reason] of refused) {
			expect(await write(place.writer, more)).toMatchObject({ ok: false, reason });
		}
		expect((await shown()).threads).toEqual([]);
		expect(await queued('tell-mentioned')).toEqual([]);
	});

	test('an answer stands below its comment; an answer is not answered itself', async () => {
		await startedPlan(opened.db, place);
		accepted(await write(place.writer));
		accepted(await write(place.owner, { id: 'c2', answers: 'c1', text: 'Ja, det skal vi.' }, 2));
		expect(await write(place.chief, { id: 'c3', answers: 'c2' })).toMatchObject({
			reason: 'comment-unknown'
		});
		const [thread] = (await shown()).threads;
		expect(thread?.answers.map(({ text, name }) => [text, name])).toEqual([
			['Ja, det skal vi.', place.owner.name]
		]);
	});

	test('a comment is settled and taken up again by those who may comment', async () => {
		await startedPlan(opened.db, place);
		accepted(await write(place.writer));
		const settle = (actor: Actor, resolved: boolean, comment = 'c1') =>
			resolveComment(as(actor, 5), { ...where(), comment, resolved });
		expect(await settle(place.staff, true)).toMatchObject({ reason: 'not-your-decision' });
		accepted(await settle(place.chief, true));
		accepted(await settle(place.chief, true));
		expect((await shown()).threads[0]?.first).toMatchObject({ resolvedBy: place.chief.name });
		accepted(await settle(place.writer, false));
		expect((await shown()).threads[0]?.first).toMatchObject({ resolvedAt: null, resolvedBy: null });
		expect(await settle(place.writer, true, 'c9')).toMatchObject({ reason: 'comment-unknown' });
		expect((await auditOf(opened, place.code)).map(({ kind }) => kind)).toEqual([
			'plan-started',
			'comment-written',
			'comment-resolved',
			'comment-reopened'
		]);
	});

	test('a plan that is out for all to read takes no more comments', async () => {
		await recommendedPlan(opened.db, place);
		accepted(await write(place.director));
		const elsewhere = await newMunicipality(opened.db);
		await publishedPlan(opened.db, elsewhere);
		const late = { ...where(), municipality: elsewhere.code };
		expect(await write(elsewhere.writer, late)).toMatchObject({ reason: 'text-is-frozen' });
		expect(await write(place.writer, late)).toMatchObject({ reason: 'not-found' });
	});

	test('colleagues are those at work in the municipality, and nobody from another', async () => {
		await startedPlan(opened.db, place);
		await known(place.owner);
		const other = await newMunicipality(opened.db);
		await startedPlan(opened.db, other);
		expect((await colleaguesIn(opened.db, place.code)).map(({ id }) => id).sort()).toEqual(
			[place.writer.personId, place.owner.personId].sort()
		);
	});

	test('whoever is mentioned gets one mail that leads to the comment and says nothing of it', async () => {
		await startedPlan(opened.db, place);
		await known(place.owner, place.chief);
		const mentions = [place.owner, place.owner, place.writer, place.chief].map(
			({ personId }) => personId
		);
		accepted(await write(place.writer, { mentions }));
		const jobs = await queued('tell-mentioned');
		expect(jobs).toHaveLength(2);
		for (const { data } of jobs) await tellMentioned(job(), data);
		// The chief's login gave no address.
		expect(letters.map(({ to }) => to)).toEqual(['ejer@nyby.example']);
		const [letter] = letters;
		expect(letter?.action?.address).toBe(
			`https://beredt.example/arbejde/beredskab/${planId}/${sectionId}#kommentar-c1`
		);
		expect(JSON.stringify(letter)).not.toContain('dagplejen');
		expect(JSON.stringify(letter)).toContain(place.writer.name);
	});

	const assign = (actor: Actor, more: { personId?: string; dueOn?: string } = {}) =>
		assignSection(as(actor), {
			...where(),
			personId: place.owner.personId,
			dueOn: minutesLater(10 * day)
				.toISOString()
				.slice(0, 10),
			...more
		});
	const progress = async (minutes = 0) => {
		const all = await planProgress(
			{ db: opened.db, now: minutesLater(minutes) },
			{ code: place.code, planId }
		);
		return all.find((one) => one.sectionId === sectionId);
	};

	test('writers give a section to a colleague with a day, take it back and report it done', async () => {
		await startedPlan(opened.db, place);
		await known(place.owner);
		expect(await progress()).toMatchObject({ written: null, assigned: null });
		accepted(await assign(place.writer));
		expect((await progress())?.assigned).toMatchObject({
			name: place.owner.name,
			state: 'under-way'
		});
		accepted(await finishSection(as(place.owner), { ...where(), done: true }));
		expect((await progress())?.assigned?.state).toBe('done');
		accepted(await finishSection(as(place.owner), { ...where(), done: false }));
		expect((await progress(5 * day))?.assigned?.state).toBe('soon');
		accepted(await unassignSection(as(place.writer), where()));
		expect((await progress())?.assigned).toBeNull();
		expect(await finishSection(as(place.owner), { ...where(), done: true })).toMatchObject({
			reason: 'not-assigned'
		});
	});

	test('a section is given by writers only, to a colleague, by a day that lies ahead', async () => {
		await startedPlan(opened.db, place);
		await known(place.owner);
		for (const reader of [place.director, place.chief]) {
			expect(await assign(reader)).toMatchObject({ reason: 'not-your-decision' });
		}
		expect(await assign(place.writer, { personId: 'en-fremmed' })).toMatchObject({
			reason: 'person-unknown'
		});
		expect(await assign(place.writer, { dueOn: '2020-01-01' })).toMatchObject({
			reason: 'due-day-passed'
		});
		expect((await progress())?.assigned).toBeNull();
	});

	test('the one who has a section is reminded a week before and once when it is late, never twice', async () => {
		await startedPlan(opened.db, place);
		await known(place.owner);
		accepted(await assign(place.writer));
		const mornings = [0, 2, 3, 4, 9, 10, 11, 12, 40];
		const reminded: number[] = [];
		for (const morning of mornings) {
			const before = (await queued('tell-writer')).length;
			const { db, now } = job(morning * day);
			await Promise.all([remindWriters({ db, now }), remindWriters({ db, now })]);
			const after = await queued('tell-writer');
			if (after.length > before) reminded.push(morning);
			expect(after.length - before).toBeLessThanOrEqual(1);
			if (after.length > before) {
				await tellWriter(job(morning * day), after[0]?.data as never);
				await opened.asAdministrator(`delete from pgboss.job where name = 'tell-writer'`);
			}
		}
		expect(reminded).toEqual([3, 11]);
		expect(letters.map(({ to, subject }) => [to, /forsinket/.test(subject)])).toEqual([
			['ejer@nyby.example', false],
			['ejer@nyby.example', true]
		]);
	});

	test('nobody is written to about a section that is done, or once the plan is recommended', async () => {
		await startedPlan(opened.db, place);
		await known(place.owner);
		accepted(await assign(place.writer));
		accepted(await finishSection(as(place.owner), { ...where(), done: true }));
		await tellWriter(job(9 * day), { municipality: place.code, plan: planId, section: sectionId });
		await remindWriters(job(9 * day));
		expect(letters).toEqual([]);
		expect(await queued('tell-writer')).toEqual([]);
	});
});
