/** Numbers that have not been confirmed for long are asked for by mail, through a real mail server. */
import type { Day } from '#domain/kernel';
import { dayOf } from '#domain/kernel';
import { askContactOwner, askContactOwners } from '#server/directory/ask-contact-owners';
import { confirmContact } from '#server/directory/confirm-contact';
import { findContact } from '#server/directory/directory-store';
import { openMail, type Mail } from '#server/platform/mail';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { auditOf } from '../support/records.ts';

const origin = 'https://beredt.example';
const daysFrom = (days: number, from = now) => new Date(from.getTime() + days * 86_400_000);

describe.each(databases)(
	'the owner of a number that nobody has confirmed for long, on %s',
	(_name, open) => {
		let opened: OpenedDatabase;
		let place: TestMunicipality;
		let server: MailServer;
		let mail: Mail;

		beforeAll(async () => {
			opened = await open();
			// The demo's own numbers are confirmed: only the test's municipality is asked.
			await opened.asAdministrator('update contact_point set owner_email = null');
		});
		beforeEach(async () => {
			server = await startMailServer();
			const settings = { kind: 'smtp', url: server.url, from: 'b@beredt.example' } as const;
			mail = openMail({ mail: settings, origin, agencyName: 'Styrelsen' });
			await opened.asAdministrator('update contact_point set owner_email = null');
			place = await newMunicipality(opened.db);
			await opened.asAdministrator('delete from pgboss.job');
			return async () => {
				mail.close();
				await server.close();
			};
		});
		afterAll(() => opened.close());

		/** As it is on a morning: whom to ask is found by every instance, then the letters are sent. */
		const morning = async (at: Date, instances = 1) => {
			await Promise.all(
				Array.from({ length: instances }, () => askContactOwners({ db: opened.db, now: at }))
			);
			await send(at);
		};
		const send = async (at: Date) => {
			const jobs = await opened.asAdministrator(
				`delete from pgboss.job where name = 'ask-contact-owner' returning id::text as id, data`
			);
			for (const { id, data } of jobs) {
				await askContactOwner(
					{ db: opened.db, now: at, mail, settings: { origin }, jobId: String(id) },
					data as { municipality: string; slot: string }
				);
			}
		};
		const change = (column: string, value: string | null) =>
			opened.asAdministrator(
				`update contact_point set ${column} = $1 where municipality_code = $2`,
				[value, place.code]
			);
		/** So that as many days have gone on the day of the tests. */
		const confirmedDaysAgo = (days: number) => change('confirmed_on', dayOf(daysFrom(-days)));
		const askedOn = async () =>
			(
				await opened.asAdministrator(
					'select asked_on from contact_point where municipality_code = $1',
					[place.code]
				)
			)[0]?.['asked_on'] as Day | null;
		/** The letter as it is read: its lines joined, its signs decoded. */
		const read = (raw: string | undefined) => {
			const part =
				/Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw ?? '')?.[1] ?? '';
			const bytes = part
				.replace(/=\r\n/g, '')
				.replace(/=([0-9A-F]{2})/g, (_sign, code: string) =>
					String.fromCharCode(parseInt(code, 16))
				);
			return Buffer.from(bytes, 'latin1').toString('utf8');
		};

		test('is asked 14 days before, when it is overdue, and then every 30 days', async () => {
			const asked: number[] = [];
			for (const days of [165, 166, 167, 181, 182, 211]) {
				const before = server.letters.length;
				await morning(daysFrom(days));
				if (server.letters.length > before) asked.push(days);
			}
			expect(asked).toEqual([166, 181, 211]);
		});

		test('reads which number, since when and where to confirm it', async () => {
			await confirmedDaysAgo(170);
			await morning(now);
			expect(server.letters[0]).toContain('To: leder@nyby.example');
			const soon = read(server.letters[0]);
			expect(soon).toContain(`Nummeret til Modtagelsen i ${place.name} er 00 00 10 10.`);
			expect(soon).toContain('Det er sidst bekræftet 14. juni 2026.');
			expect(soon).toContain('Bekræft det inden for 10 dage.');
			expect(soon).toContain(`${origin}/arbejde/kontakter/intake`);
			await confirmedDaysAgo(200);
			await change('asked_on', null);
			await morning(now);
			expect(read(server.letters[1])).toContain('Nu står det med et mærke og med 114 ved siden af');
			await change('confirmed_on', null);
			await change('asked_on', null);
			await morning(now);
			expect(read(server.letters[2])).toContain('Ingen har bekræftet det endnu.');
		});

		test('gets one letter a day, however many instances ask', async () => {
			await confirmedDaysAgo(200);
			await morning(now, 4);
			await morning(now, 2);
			expect(server.letters).toHaveLength(1);
			expect(await askedOn()).toBe('2026-12-01');
		});

		test('hears no more when the number is confirmed, not even by a letter that waited', async () => {
			await confirmedDaysAgo(200);
			await askContactOwners({ db: opened.db, now });
			const input = { label: 'Modtagelsen', phone: '00001010', hours: [], note: '', revision: 1 };
			await confirmContact(
				{ db: opened.db, now, actor: place.chief },
				{ municipality: place.code, slot: 'intake', ...input }
			);
			await send(now);
			await morning(daysFrom(31));
			expect(server.letters).toEqual([]);
		});

		test('without an address nobody is written to, and the number stands as before', async () => {
			await confirmedDaysAgo(200);
			const find = () =>
				opened.db.transaction({ kind: 'public' }, (tx) => findContact(tx, place.code, 'intake'));
			await change('owner_email', null);
			const before = await find();
			await morning(now);
			expect(server.letters).toEqual([]);
			expect(await askedOn()).toBe(null);
			await change('owner_email', 'leder@nyby.example');
			await morning(now);
			expect(server.letters).toHaveLength(1);
			expect(await find(), 'nothing is taken down').toMatchObject({
				phone: before?.phone,
				confirmedOn: before?.confirmedOn
			});
		});

		test('a mail server that is away leaves the letter due, and the log says when it was sent', async () => {
			await confirmedDaysAgo(200);
			server.meet('busy');
			await expect(morning(now)).rejects.toThrow('mail-server-busy');
			expect(await auditOf(opened, place.code)).toEqual([]);
			server.meet('accepts');
			await askContactOwner(
				{ db: opened.db, now, mail, settings: { origin }, jobId: 'again' },
				{ municipality: place.code, slot: 'intake' }
			);
			expect(server.letters).toHaveLength(1);
			const audit = await auditOf(opened, place.code);
			expect(audit).toMatchObject([{ kind: 'contact-owner-asked', object: 'contact/intake' }]);
			expect(JSON.stringify(audit)).not.toContain('@');
		});
	}
);
