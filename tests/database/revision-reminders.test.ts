/** The revision clock (P9): who is written to and when, and everything there is to do in one list. */
import { day } from '#domain/kernel';
import type { Actor } from '#domain/identity';
import { saveMembership } from '#server/identity/membership-store';
import { remindPlans } from '#server/plan/remind-plans';
import { saveSection } from '#server/plan/save-section';
import { startPlan } from '#server/plan/start-plan';
import { whatNow } from '#server/plan/what-now';
import { openMail } from '#server/platform/mail';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { words } from '../support/drafts.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted, beginning, publishedPlan } from '../support/plans.ts';
import { auditOf } from '../support/records.ts';

const on = (text: string) => new Date(`${text}T08:00:00Z`);
const agencyMail = 'kontor@styrelsen.example';

describe.each(databases)('the revision clock on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let server: MailServer;

	beforeAll(async () => {
		opened = await open();
		server = await startMailServer();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		server.meet('accepts');
	});
	afterAll(async () => {
		await server.close();
		await opened.close();
	});

	const ownerMail = () => `ejer@${place.slug}.example`;
	/** Adopted 24 November 2026: the four years are over on 24 November 2030. */
	const adopted = async () => {
		await publishedPlan(opened.db, place);
		await opened.db.transaction({ kind: 'agency' }, (tx) =>
			saveMembership(tx, place.code, {
				joinedOn: day('2026-11-01'),
				firstOwner: { name: 'Opdigtet Ejer', email: ownerMail() }
			})
		);
	};
	const remind = async (at: string, more: { agencyMail?: string | undefined } = { agencyMail }) => {
		const origin = 'https://beredt.example';
		const settings = { origin, agencyName: 'Styrelsen' } as const;
		const mail = openMail({
			...settings,
			mail: { kind: 'smtp', url: server.url, from: 'b@beredt.example' }
		});
		try {
			await remindPlans({
				...{ db: opened.db, now: on(at), mail },
				settings: { origin, agencyMail: more.agencyMail }
			});
		} finally {
			mail.close();
		}
	};
	const letters = (to = ownerMail()) =>
		server.letters.filter((letter) => letter.includes(`To: ${to}`));
	const sent = () =>
		opened.asAdministrator(
			'select reminder, due_on, sent_on from plan_reminder where municipality_code = $1 order by sent_on',
			[place.code]
		);
	const due = async (at: string, actor: Actor = place.writer) =>
		whatNow({ db: opened.db, now: on(at), actor }, place.code);

	test('the owner is written to 12, 6, 3 and 1 months before and when the time is over, once each', async () => {
		await adopted();
		await remind('2029-11-23');
		expect(letters()).toEqual([]);
		const days = ['2029-11-24', '2030-05-24', '2030-08-24', '2030-10-24', '2030-11-25'];
		for (const [count, at] of days.entries()) {
			await remind(at);
			await remind(at);
			expect(letters()).toHaveLength(count + 1);
		}
		await remind('2031-06-01');
		expect(letters()).toHaveLength(5);
		expect((await sent()).map(({ reminder }) => reminder)).toEqual([
			...['revision-12', 'revision-6', 'revision-3', 'revision-1', 'overdue']
		]);
		expect((await sent()).map((row) => row.due_on)).toEqual(Array(5).fill('2030-11-24'));
		const audit = (await auditOf(opened, place.code)).filter(
			({ kind }) => kind === 'plan-reminded'
		);
		expect(audit).toHaveLength(5);
		expect(audit[0]).toMatchObject({ personId: null, after: { reminder: 'revision-12' } });
		expect(JSON.stringify(audit)).not.toContain('@');
	});

	test('every plan owner we know of is written to once, also when one address is refused for a while', async () => {
		await adopted();
		const other = `anden@${place.slug}.example`;
		await opened.asAdministrator(
			`update person set email = '${other}' where id = '${place.owner.personId}'`
		);
		const grants = JSON.stringify(place.owner.grants);
		await opened.asAdministrator(
			`insert into session values ('s-${place.code}', '${place.owner.personId}', '${grants}', null, now(), now())`
		);
		server.meet('busy');
		await expect(remind('2030-01-01')).rejects.toMatchObject({ reason: 'mail-server-busy' });
		server.meet('accepts');
		await remind('2030-01-01');
		await remind('2030-01-02');
		expect([letters().length, letters(other).length]).toEqual([1, 1]);
		expect((await sent()).map(({ reminder }) => reminder).toSorted()).toEqual([
			'revision-12',
			`revision-12/${place.owner.personId}`
		]);
	});

	test('a municipality that comes to it late gets the reminder that holds now, and not those before it', async () => {
		await adopted();
		await remind('2030-09-15');
		expect(letters()).toHaveLength(1);
		expect(await sent()).toMatchObject([{ reminder: 'revision-3', sent_on: '2030-09-15' }]);
	});

	test('a letter that cannot be sent stays due, and is sent once when the mail server is back', async () => {
		await adopted();
		server.meet('busy');
		await expect(remind('2030-01-01')).rejects.toMatchObject({ reason: 'mail-server-busy' });
		expect(await sent()).toEqual([]);
		server.meet('accepts');
		await remind('2030-01-01');
		await remind('2030-01-02');
		expect(letters()).toHaveLength(1);
	});

	test('a plan without an owner we know of is the agency’s to follow, and else shown as not sent', async () => {
		await publishedPlan(opened.db, place);
		await expect(remind('2029-12-01', {})).rejects.toMatchObject({ reason: 'nobody-to-write-to' });
		expect(await sent()).toEqual([]);
		const before = letters(agencyMail).length;
		await remind('2029-12-01');
		expect(letters(agencyMail).length).toBeGreaterThan(before);
		expect(await sent()).toHaveLength(1);
	});

	test('the list holds the revision, the numbers and the law, the most urgent first, and leads to where it is done', async () => {
		await adopted();
		const start = { municipality: place.code, type: 'overgreb', from: 'current' } as const;
		const context = { db: opened.db, now, actor: place.writer };
		expect((await due('2026-12-01')).items).toEqual([]);
		accepted(await startPlan(context, { ...start, id: 'plan-2', template: beginning }));
		const section = { municipality: place.code, planId: 'plan-2', sectionId: 'forebyggelse' };
		const body = words('Vi forebygger efter barnets lov § 15, stk. 2.');
		accepted(await saveSection(context, { ...section, revision: 1, body }));
		await opened.asAdministrator(
			"update provision set in_force_to = '2027-03-01' where id = 'barnets-lov-15-2'"
		);
		try {
			expect((await due('2027-03-01')).items).toEqual([]);
			const home = '/arbejde/beredskab/plan-2';
			expect((await due('2030-12-01')).items).toMatchObject([
				{ reason: 'revision', urgency: 'overdue', dueOn: '2030-11-24', href: home },
				{ reason: 'contact', urgency: 'now', href: '/arbejde/kontakter/intake' },
				{ reason: 'law', about: 'barnets lov § 15, stk. 2', href: `${home}/forebyggelse` }
			]);
		} finally {
			await opened.asAdministrator(
				"update provision set in_force_to = null where id = 'barnets-lov-15-2'"
			);
		}
	});

	test('who may not read plans sees the numbers and no plan’s deadline', async () => {
		await adopted();
		for (const actor of [place.staff, place.leader]) {
			const { items, clocks, seesPlans } = await due('2030-12-01', actor);
			expect(seesPlans).toBe(false);
			expect(clocks).toEqual([]);
			expect(items.map(({ reason, href }) => [reason, href])).toEqual([
				['contact', '/arbejde/kontakter']
			]);
		}
	});

	test('a municipality without a plan is told to begin one', async () => {
		expect((await due('2026-12-01')).items).toMatchObject([{ reason: 'start', href: '/arbejde' }]);
	});

	test('the demo’s overdue municipality has its deadline, its old law and its old numbers to see to', async () => {
		const owner = person('plan-owner@9903');
		const { items, clocks } = await whatNow({ db: opened.db, now, actor: owner }, '9903');
		expect(clocks).toEqual([{ type: 'overgreb', dueOn: '2024-09-23' }]);
		expect(items[0]).toMatchObject({ reason: 'revision', urgency: 'overdue', dueOn: '2024-09-23' });
		const about = (reason: string) =>
			items.filter((one) => one.reason === reason).map((one) => one.about);
		expect(about('contact')).toEqual(['Døgnvagten', 'Skoleleder, Fjordskolen']);
		expect(about('law')).toContain('serviceloven § 19, stk. 5');
		expect(about('law')).toContain('serviceloven § 155');
	});
});
