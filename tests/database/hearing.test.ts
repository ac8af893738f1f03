import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hearingHashForm } from '#domain/plan';
import { answerHearing, type TypedAnswer } from '#server/plan/answer-hearing';
import { changeHearingLink, type LinkChange } from '#server/plan/change-hearing-link';
import { closeHearing } from '#server/plan/close-hearing';
import { handleHearingAnswer } from '#server/plan/handle-hearing-answer';
import { hearingReport } from '#server/plan/hearing-report';
import { makeHearingReportPdf } from '#server/plan/hearing-report-pdf';
import { listHearings } from '#server/plan/hearing-store';
import {
	inviteHearingBody,
	remindHearingBody,
	remindHearings
} from '#server/plan/invite-hearing-body';
import { findPlan } from '#server/plan/plan-store';
import { readHearingLink } from '#server/plan/read-hearing-link';
import { recommendPlan } from '#server/plan/recommend-plan';
import { saveSection } from '#server/plan/save-section';
import { sendHearing } from '#server/plan/send-hearing';
import { openMail, type Mail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import { day } from '#domain/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { arrangement, sentHearing } from '../support/hearings.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted, beginning, startedPlan } from '../support/plans.ts';
import { auditOf, breaksIn } from '../support/records.ts';

const origin = 'https://beredt.example';
const about = { origin, agencyName: 'Styrelsen' };
const closed = new Date('2026-12-20T23:00:00Z');

describe.each(databases)('a hearing on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let folder: string;
	let mail: Mail;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		folder = await mkdtemp(join(tmpdir(), 'beredt-hearing-'));
		mail = openMail({ ...about, mail: { kind: 'folder', folder, from: 'b@beredt.example' } });
		await opened.asAdministrator('delete from pgboss.job');
		return () => rm(folder, { recursive: true, force: true });
	});
	afterAll(() => opened.close());

	const as = (actor = place.writer, at = now) => ({ db: opened.db, now: at, actor });
	const at = (when = now) => ({ db: opened.db, now: when });
	const which = () => ({ municipality: place.code, planId: 'plan-1' });
	const plan = async () => {
		const found = await opened.db.transaction(place.scope, (tx) =>
			findPlan(tx, place.code, 'plan-1')
		);
		if (!found) throw new Error('The plan is not there.');
		return found;
	};
	const read = (secret: string, when = now) =>
		readHearingLink(at(when), { slug: place.slug, secret });
	const answer = (
		secret: string,
		text: string,
		more: Partial<TypedAnswer> & { finished?: boolean; when?: Date } = {}
	) => {
		const { finished = false, when = now, ...typed } = more;
		return answerHearing(at(when), {
			slug: place.slug,
			secret,
			finished,
			answers: [{ sectionId: '', revision: 0, untouched: false, text, ...typed }]
		});
	};
	const change = (bodyId: string, kind: LinkChange) =>
		changeHearingLink(as(), { ...which(), bodyId, change: kind });
	const jobs = () =>
		opened.asAdministrator('select name, data from pgboss.job order by created_on, id');
	const context = (when = now) => ({
		...at(when),
		mail,
		settings: { origin },
		jobId: `job-${when.getTime()}`
	});
	const secretIn = (text: string) => /\/hoering\/[^/]+\/([\w-]{43})/.exec(text)?.[1] ?? '';
	const report = async (when = now) => {
		const found = await opened.db.transaction(place.scope, (tx) =>
			hearingReport(tx, place.code, 'plan-1', day(when.toISOString().slice(0, 10)))
		);
		if (!found) throw new Error('There is no report.');
		return found;
	};

	test('a draft that is sent out is kept word for word, and nobody writes in it meanwhile', async () => {
		await sentHearing(opened.db, place);
		const { status, sections } = await plan();
		expect(status).toBe('hearing');
		const [hearing] = await opened.db.transaction(place.scope, (tx) =>
			listHearings(tx, place.code, 'plan-1')
		);
		expect(hearing?.content.sections.map(({ body }) => body)).toEqual(
			sections.map(({ body }) => body)
		);
		expect(hearing?.hash).toBe(
			createHash('sha256').update(hearingHashForm(hearing!.content)).digest('hex')
		);
		const saved = await saveSection(as(), {
			...which(),
			sectionId: 'forebyggelse',
			revision: 1,
			body: [{ type: 'paragraph', id: 'p', content: [{ type: 'text', text: 'Nyt' }] }]
		});
		expect(saved).toMatchObject({ ok: false, reason: 'text-is-frozen' });
	});

	test('what is missing stops a hearing, until somebody says why, and that is kept', async () => {
		await startedPlan(opened.db, place, beginning);
		const send = (overrideReason: string | null) =>
			sendHearing(as(), { ...arrangement, ...which(), hearingId: 'h', overrideReason });
		expect(await send(null)).toEqual({
			ok: false,
			reason: 'requirements-missing',
			about: ['F5', 'F6', 'F8']
		});
		accepted(await send('Rådene vil se den tidligt.'));
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			kind: 'hearing-sent',
			after: { override: { reason: 'Rådene vil se den tidligt.', missing: ['F5', 'F6', 'F8'] } }
		});
	});

	test('a hearing is closed, and neither sent back nor recommended past', async () => {
		await sentHearing(opened.db, place);
		for (const to of ['draft', 'recommended'] as const)
			for (const actor of [place.owner, place.director])
				expect(
					await recommendPlan(as(actor), { ...which(), to, overrideReason: null })
				).toMatchObject({ reason: 'no-such-step' });
		accepted(await closeHearing(as(), which()));
		expect((await plan()).status).toBe('draft');
		expect(await closeHearing(as(), which())).toMatchObject({ reason: 'no-such-step' });
	});

	test('the secret stands nowhere in the database, nor in the queue', async () => {
		const { secret } = await sentHearing(opened.db, place);
		for (const { data } of await jobs()) {
			await inviteHearingBody(context(), data as Parameters<typeof inviteHearingBody>[1]);
		}
		const [letter] = await listLetters(folder);
		const mailed = secretIn(letter?.text ?? '');
		expect(mailed).not.toBe('');
		const tables = ['hearing', 'hearing_body', 'event', 'audit_entry', 'pgboss.job'];
		for (const table of tables) {
			const rows = JSON.stringify(await opened.asAdministrator(`select * from ${table}`));
			expect(rows.includes(secret), table).toBe(false);
			expect(rows.includes(mailed), table).toBe(false);
		}
	});

	test('a body with an address gets a letter whose link opens the hearing as that body', async () => {
		await sentHearing(opened.db, place);
		const [job] = await jobs();
		await inviteHearingBody(context(), job?.data as Parameters<typeof inviteHearingBody>[1]);
		const [letter] = await listLetters(folder);
		expect(letter).toMatchObject({ to: 'raadet@nyby.example' });
		expect(letter?.text).toContain('20. december 2026');
		expect(await read(secretIn(letter?.text ?? ''))).toMatchObject({
			body: { name: 'Handicaprådet' },
			open: true
		});
	});

	test('a letter that could not be sent leaves a link that is made anew, and the last one holds', async () => {
		await sentHearing(opened.db, place);
		const [job] = await jobs();
		const payload = job?.data as Parameters<typeof inviteHearingBody>[1];
		const broken: Mail = {
			send: () => Promise.reject(new Error('away')),
			close: () => {}
		};
		await expect(inviteHearingBody({ ...context(), mail: broken }, payload)).rejects.toThrow(
			'away'
		);
		await inviteHearingBody(context(), payload);
		const [letter] = await listLetters(folder);
		expect(await read(secretIn(letter?.text ?? ''))).toBeDefined();
		// Asked to do it once more, the job sees that it is done.
		await inviteHearingBody(context(new Date(now.getTime() + 60_000)), payload);
		expect(await listLetters(folder)).toHaveLength(1);
	});

	test.each([
		['a secret that is nobody’s', 'a'.repeat(43)],
		['half a secret', 'a'.repeat(20)],
		['what is no secret at all', "' or 1=1 --"],
		['nothing', '']
	])('%s opens nothing', async (_what, secret) => {
		await sentHearing(opened.db, place);
		expect(await read(secret)).toBeUndefined();
		expect(await answer(secret, 'Hej')).toEqual({ ok: false, reason: 'link-not-known' });
	});

	test('a secret opens nothing in another municipality', async () => {
		const { secret } = await sentHearing(opened.db, place);
		const other = await newMunicipality(opened.db);
		expect(await readHearingLink(at(), { slug: other.slug, secret })).toBeUndefined();
		expect(await readHearingLink(at(), { slug: 'findes-ikke', secret })).toBeUndefined();
	});

	test('a link that is renewed or withdrawn leads nowhere, and the answers stay', async () => {
		const { secret } = await sentHearing(opened.db, place);
		accepted(await answer(secret, 'Godt'));
		const printed = accepted(await change('part-1', 'renew'));
		expect(await read(secret)).toBeUndefined();
		expect((await read(printed!.secret))?.answers).toMatchObject([{ text: 'Godt' }]);
		expect(accepted(await change('part-1', 'withdraw'))).toBeNull();
		expect(await read(printed!.secret)).toBeUndefined();
		expect((await report()).bodies[0]).toMatchObject({ answers: [{ text: 'Godt' }] });
		expect(await change('part-1', 'send')).toMatchObject({ reason: 'body-without-address' });
		expect(await change('part-9', 'renew')).toMatchObject({ reason: 'hearing-not-there' });
	});

	test('answers are taken to the last second of the closing day in Denmark, and not a second longer', async () => {
		const { secret } = await sentHearing(opened.db, place);
		const last = new Date('2026-12-20T22:59:59Z');
		accepted(await answer(secret, 'I sidste øjeblik', { when: last }));
		expect(await answer(secret, 'For sent', { when: closed, revision: 1 })).toEqual({
			ok: false,
			reason: 'hearing-closed'
		});
		expect(await read(secret, closed)).toMatchObject({
			open: false,
			answers: [{ text: 'I sidste øjeblik' }]
		});
	});

	test('a hearing that is closed early takes no more', async () => {
		const { secret } = await sentHearing(opened.db, place);
		accepted(await closeHearing(as(), which()));
		expect(await answer(secret, 'For sent')).toMatchObject({ reason: 'hearing-closed' });
	});

	test('an answer is a draft until the body says it has answered, and may be changed until the end', async () => {
		const { secret } = await sentHearing(opened.db, place);
		expect(await answer(secret, '', { finished: true })).toMatchObject({
			reason: 'nothing-answered'
		});
		accepted(await answer(secret, 'Første ord'));
		expect((await report()).bodies[0]).toMatchObject({ answeredAt: null });
		accepted(await answer(secret, 'Sidste ord', { revision: 1, finished: true }));
		expect((await report()).bodies[0]?.answeredAt).not.toBeNull();
		accepted(await answer(secret, 'Rettet', { revision: 2 }));
		expect((await read(secret))?.answers).toMatchObject([{ text: 'Rettet', revision: 3 }]);
	});

	test('two of the same body: the first words stay, and the second person gets both texts', async () => {
		const { secret } = await sentHearing(opened.db, place);
		const outcomes = await Promise.all([
			answer(secret, 'Fra den ene'),
			answer(secret, 'Fra den anden')
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		const [kept] = (await read(secret))?.answers ?? [];
		expect(outcomes).toContainEqual({
			ok: false,
			reason: 'changed-by-another',
			theirs: [{ sectionId: '', text: kept?.text }]
		});
		// Words nobody touched are no conflict.
		accepted(await answer(secret, '', { untouched: true }));
		expect((await read(secret))?.answers).toEqual([kept]);
	});

	test.each([
		['a CPR number', 'Barnet 010203-1234', 'looks-like-cpr'],
		['more than there is room for', 'x'.repeat(10_001), 'answer-too-long']
	])('an answer with %s is not stored', async (_what, text, reason) => {
		const { secret } = await sentHearing(opened.db, place);
		expect(await answer(secret, text)).toMatchObject({ ok: false, reason, about: [''] });
		expect((await read(secret))?.answers).toEqual([]);
	});

	test('an answer to a section that was not sent out is not stored', async () => {
		const { secret } = await sentHearing(opened.db, place);
		accepted(await answer(secret, 'Hej', { sectionId: 'findes-ikke' }));
		expect((await read(secret))?.answers).toEqual([]);
	});

	test('answers are handled when no more come, each with a reply, and the report says it all', async () => {
		const { secret } = await sentHearing(opened.db, place);
		accepted(await answer(secret, 'Skriv kortere', { finished: true }));
		accepted(await answer(secret, 'Navngiv stedet', { sectionId: 'forebyggelse' }));
		const handle = (sectionId: string, more: Partial<{ reply: string; revision: number }> = {}) =>
			handleHearingAnswer(as(place.owner, closed), {
				...which(),
				bodyId: 'part-1',
				sectionId,
				revision: 1,
				outcome: 'taken',
				reply: 'Tak. Det er gjort.',
				...more
			});
		expect(
			await handleHearingAnswer(as(), {
				...which(),
				bodyId: 'part-1',
				sectionId: '',
				revision: 1,
				outcome: 'taken',
				reply: 'Tak'
			})
		).toEqual({ ok: false, reason: 'hearing-still-open' });
		accepted(await handle(''));
		expect(await handle('')).toEqual({ ok: false, reason: 'changed-by-another' });
		expect(await handle('forebyggelse', { reply: ' ' })).toMatchObject({ reason: 'reply-missing' });
		expect(await report(closed)).toMatchObject({ unhandled: 1, changes: [] });
		accepted(await closeHearing(as(place.owner, closed), which()));
		accepted(
			await saveSection(as(place.writer, closed), {
				...which(),
				sectionId: 'forebyggelse',
				revision: 1,
				body: [{ type: 'paragraph', id: 'p', content: [{ type: 'text', text: 'På Bakkeskolen.' }] }]
			})
		);
		accepted(await handle('forebyggelse'));
		const made = await report(closed);
		expect(made).toMatchObject({
			unhandled: 0,
			changes: [{ title: 'Forebyggelse', change: 'changed' }],
			bodies: [
				{
					name: 'Forældrerådet',
					answers: [
						{ section: null, text: 'Skriv kortere', outcome: 'taken', reply: 'Tak. Det er gjort.' },
						{ section: 'Forebyggelse', outcome: 'taken' }
					]
				},
				{ name: 'Handicaprådet', answers: [] }
			]
		});
		const pdf = await makeHearingReportPdf(made, { municipality: place, now: closed, origin });
		const text = Buffer.from(pdf).toString('latin1');
		expect(text.slice(0, 5)).toBe('%PDF-');
		expect(text).toContain('pdfuaid');
		accepted(
			await recommendPlan(as(place.director, closed), {
				...which(),
				to: 'recommended',
				overrideReason: 'Rådet har svaret.'
			})
		);
		expect(await handle('', { revision: 2 })).toMatchObject({ reason: 'text-is-frozen' });
		expect(breaksIn(await auditOf(opened, place.code))).toEqual([]);
	});

	test('those who have not answered are reminded in time, once, without a new link', async () => {
		const { secret } = await sentHearing(opened.db, place, {
			bodies: 'Forældrerådet\nA-rådet, a@nyby.example\nB-rådet, b@nyby.example'
		});
		expect(secret).not.toBe('');
		await opened.asAdministrator('delete from pgboss.job');
		await opened.asAdministrator(
			`update hearing_body set answered_at = now() where municipality_code = $1 and name = 'B-rådet'`,
			[place.code]
		);
		const morning = new Date('2026-12-13T07:00:00Z');
		await remindHearings(at(new Date('2026-12-12T07:00:00Z')));
		expect(await jobs()).toEqual([]);
		await remindHearings(at(morning));
		const due = (await jobs()).filter(
			({ data }) => (data as { municipality: string }).municipality === place.code
		);
		expect(due).toHaveLength(1);
		for (let times = 0; times < 2; times++)
			await remindHearingBody(
				context(morning),
				due[0]?.data as Parameters<typeof remindHearingBody>[1]
			);
		const letters = await listLetters(folder);
		expect(letters.map(({ to }) => to)).toEqual(['a@nyby.example']);
		expect(letters[0]?.text).not.toMatch(/\/hoering\//);
	});

	test.each(['chief', 'leader', 'staff', 'director'] as const)(
		'a %s conducts no hearing',
		async (role) => {
			await sentHearing(opened.db, place);
			const actor = place[role];
			const no = { ok: false, reason: 'not-your-decision' };
			expect(await closeHearing(as(actor), which())).toEqual(no);
			expect(
				await changeHearingLink(as(actor), { ...which(), bodyId: 'part-1', change: 'renew' })
			).toEqual(no);
			expect((await plan()).status).toBe('hearing');
		}
	);
});
