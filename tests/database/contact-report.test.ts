import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmContact } from '#server/directory/confirm-contact';
import { reportContact } from '#server/directory/report-contact';
import { tellContactOwner } from '#server/directory/tell-contact-owner';
import { saveMembership } from '#server/identity/membership-store';
import { openMail, type Mail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import { MailFailure } from '#server/platform/mail-failure';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { auditOf } from '../support/records.ts';

const about = { origin: 'https://beredt.example', agencyName: 'Styrelsen' };

describe.each(databases)('"Nummeret virker ikke" on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	let folder: string;
	let mail: Mail;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		folder = await mkdtemp(join(tmpdir(), 'beredt-report-'));
		mail = openMail({ ...about, mail: { kind: 'folder', folder, from: 'b@beredt.example' } });
		await opened.asAdministrator('delete from pgboss.job');
		return () => rm(folder, { recursive: true, force: true });
	});
	afterAll(() => opened.close());

	const press = (at = now, slot = 'intake') =>
		reportContact({ db: opened.db, now: at }, { slug: place.slug, slot });
	const jobs = () =>
		opened.asAdministrator(
			`select data, state::text as state, start_after > now() as later from pgboss.job order by created_on, id`
		);
	const reports = () =>
		opened.asAdministrator(
			'select slot, phone, told_at is not null as told from contact_report where municipality_code = $1 order by at',
			[place.code]
		);
	/** As the worker does: takes what waits, and does it. */
	const work = async (
		at = now,
		more: { readonly mail?: Mail; readonly agencyMail?: string; readonly jobId?: string } = {}
	) => {
		await opened.asAdministrator('delete from pgboss.job');
		await tellContactOwner(
			{
				db: opened.db,
				now: at,
				mail: more.mail ?? mail,
				settings: { origin: about.origin, agencyMail: more.agencyMail },
				jobId: more.jobId ?? `job-${at.getTime()}`
			},
			{ municipality: place.code, slot: 'intake' }
		);
	};
	const withoutAddress = () =>
		opened.asAdministrator(
			'update contact_point set owner_email = null where municipality_code = $1',
			[place.code]
		);

	test('one press: the number and the hour are kept, nothing about who pressed', async () => {
		expect(await press()).toEqual({ ok: true, value: null });
		const rows = await opened.asAdministrator(
			'select * from contact_report where municipality_code = $1',
			[place.code]
		);
		expect(rows).toHaveLength(1);
		expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual([
			'at',
			'id',
			'municipality_code',
			'phone',
			'slot',
			'told_at'
		]);
		expect(await jobs()).toMatchObject([
			{ data: { municipality: place.code, slot: 'intake' }, state: 'created' }
		]);
	});

	test('a hundred presses in an hour: one row, one job, one letter', async () => {
		for (let presses = 0; presses < 100; presses++) await press();
		expect(await reports()).toHaveLength(1);
		expect(await jobs()).toHaveLength(1);
		await work();
		expect(await listLetters(folder)).toHaveLength(1);
	});

	test('the letter says which number, what to do and where, to the one who keeps it right', async () => {
		await press();
		await work();
		const [letter] = await listLetters(folder);
		expect(letter).toMatchObject({
			to: 'leder@nyby.example',
			subject: 'Nummeret til Modtagelsen virker måske ikke'
		});
		expect(letter?.text).toContain('00 00 10 10');
		expect(letter?.text).toContain('https://beredt.example/arbejde/kontakter/intake');
		expect(await reports()).toMatchObject([{ told: true }]);
		const audit = await auditOf(opened, place.code);
		expect(audit).toMatchObject([
			{ kind: 'contact-owner-told', object: 'contact/intake', personId: null }
		]);
		expect(JSON.stringify(audit)).not.toContain('@');
	});

	test('a press soon after a letter waits until an hour has gone', async () => {
		const [first, soon, later] = [50, 80, 110].map((minutes) => minutesLater(minutes));
		await press(first);
		await work(first);
		await press(soon);
		await work(soon);
		expect(await listLetters(folder)).toHaveLength(1);
		expect(await jobs()).toMatchObject([{ state: 'created', later: true }]);
		expect(await reports()).toMatchObject([{ told: true }, { told: false }]);
		await work(later);
		expect(await listLetters(folder)).toHaveLength(2);
		expect(await reports()).toMatchObject([{ told: true }, { told: true }]);
	});

	test('a number that has been changed since needs no letter', async () => {
		await press();
		await confirmContact(
			{ db: opened.db, now, actor: place.chief },
			{
				municipality: place.code,
				slot: 'intake',
				label: 'Modtagelsen',
				phone: '00002020',
				hours: [],
				note: '',
				revision: 1
			}
		);
		await work();
		expect(await listLetters(folder)).toEqual([]);
		expect(await reports()).toMatchObject([{ phone: '00001010', told: true }]);
	});

	test('a letter that could not be sent stays due, and is sent once when it can', async () => {
		await press();
		const away: Mail = {
			send: () => Promise.reject(new MailFailure('mail-server-busy')),
			close: () => {}
		};
		await expect(work(now, { mail: away })).rejects.toMatchObject({ reason: 'mail-server-busy' });
		expect(await reports()).toMatchObject([{ told: false }]);
		await work(minutesLater(1));
		await work(minutesLater(2));
		expect(await listLetters(folder)).toHaveLength(1);
	});

	test('a process that dies after sending sends the same letter, not another', async () => {
		await press();
		await work(now, { jobId: 'job-1' });
		await opened.asAdministrator('update contact_report set told_at = null');
		await work(minutesLater(1), { jobId: 'job-1' });
		expect(await listLetters(folder)).toHaveLength(1);
	});

	test('without an address the first plan owner is written to, else the agency, else it is shown as failed', async () => {
		await withoutAddress();
		await press();
		await expect(work()).rejects.toMatchObject({ reason: 'nobody-to-write-to', isFinal: true });
		await work(now, { agencyMail: 'kontor@styrelsen.example' });
		await opened.db.transaction({ kind: 'agency' }, (tx) =>
			saveMembership(tx, place.code, {
				joinedOn: '2026-11-01' as never,
				firstOwner: { name: 'Opdigtet Ejer', email: 'ejer@nyby.example' }
			})
		);
		await press(minutesLater(120));
		await work(minutesLater(120), { agencyMail: 'kontor@styrelsen.example' });
		expect((await listLetters(folder)).map(({ to }) => to)).toEqual([
			'ejer@nyby.example',
			'kontor@styrelsen.example'
		]);
	});

	test.each([
		['a slot nobody has filled', 'chief'],
		['a slot that cannot be one', '../intake']
	])('%s is not there to be reported', async (_what, slot) => {
		expect(await press(now, slot)).toEqual({ ok: false, reason: 'not-found' });
		expect(await jobs()).toEqual([]);
	});

	test('the owner’s address is set with the number, stands in no audit, and stays when it is not mentioned', async () => {
		const confirm = (ownerEmail: string | undefined, revision: number) =>
			confirmContact(
				{ db: opened.db, now, actor: place.chief },
				{
					municipality: place.code,
					slot: 'intake',
					label: 'Modtagelsen',
					phone: '00001010',
					hours: [],
					note: '',
					revision,
					...(ownerEmail === undefined ? {} : { ownerEmail })
				}
			);
		expect(await confirm('ny@nyby.example', 1)).toMatchObject({
			value: { ownerEmail: 'ny@nyby.example' }
		});
		expect(await confirm(undefined, 2)).toMatchObject({ value: { ownerEmail: 'ny@nyby.example' } });
		expect(await confirm('', 3)).toMatchObject({ value: { ownerEmail: null } });
		for (const wrong of ['ny', 'ny@', 'ny@nyby', 'a@b.dk, c@d.dk', 'ny @nyby.dk']) {
			expect(await confirm(wrong, 4), wrong).toEqual({ ok: false, reason: 'email-not-valid' });
		}
		expect(JSON.stringify(await auditOf(opened, place.code))).not.toContain('nyby.example');
	});
});
