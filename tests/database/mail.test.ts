import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMail } from '#server/platform/mail';
import { listLetters } from '#server/platform/mail-folder';
import type { Letter } from '#server/platform/mail-letter';
import { settingsFrom } from '#server/platform/settings';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';

const letter: Letter = {
	to: 'modtagelsen@eksempelkoebing.example',
	subject: 'Nummeret til Modtagelsen virker måske ikke',
	greeting: 'Hej Leder af Modtagelsen',
	paragraphs: ['Ring til nummeret, og bekræft det <nu> & her.'],
	action: { text: 'Ret nummeret', address: 'https://beredt.example/arbejde/kontakter/intake' },
	why: 'Du får mailen, fordi du holder nummeret ved lige.'
};
const about = { origin: 'https://beredt.example', agencyName: 'Styrelsen' };

describe('mail through a real mail server', () => {
	let server: MailServer;
	let outcomes: string[];

	beforeAll(async () => {
		server = await startMailServer();
	});
	beforeEach(() => {
		outcomes = [];
		server.meet('accepts');
	});
	afterAll(() => server.close());

	const send = async (url = server.url, patienceMs = 2_000) => {
		const mail = openMail(
			{ ...about, mail: { kind: 'smtp', url, from: 'beredt@beredt.example' } },
			{ patienceMs, noted: (outcome) => outcomes.push(outcome) }
		);
		try {
			await mail.send(letter, { key: 'brev-1', now });
			return 'sent';
		} catch (error) {
			const { reason, isFinal, message, cause } = error as Error & Record<string, unknown>;
			return { reason, isFinal, words: `${message} ${String(cause)}` };
		} finally {
			mail.close();
		}
	};

	test('a letter arrives as text and as HTML, with a name of its own and no picture', async () => {
		expect(await send()).toBe('sent');
		const [raw = ''] = server.letters;
		expect(raw).toContain('Message-ID: <brev-1@beredt.example>');
		expect(raw).toContain('To: modtagelsen@eksempelkoebing.example');
		expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
		expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/);
		expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8/);
		expect(raw).toContain('Auto-Submitted: auto-generated');
		expect(raw).toContain('&lt;nu&gt; &amp; her');
		expect(raw).not.toMatch(/<img|http:/);
		expect(outcomes).toEqual(['sent']);
	});

	test.each([
		['is busy', 'busy', 'mail-server-busy', false],
		['does not know the address', 'refuses-address', 'mail-refused', true],
		['will not have the letter', 'refuses-letter', 'mail-refused', true],
		['never answers', 'silent', 'mail-server-slow', false]
	] as const)(
		'a server that %s is told apart, without anybody’s address',
		async (_what, mood, reason, isFinal) => {
			server.meet(mood);
			const answer = await send(server.url, 500);
			expect(answer).toMatchObject({ reason, isFinal });
			expect(JSON.stringify(answer)).not.toContain('@');
			expect(outcomes).toEqual(['failed']);
		}
	);

	test('a server that is away is tried again', async () => {
		expect(await send('smtp://127.0.0.1:1')).toMatchObject({
			reason: 'mail-server-not-reached',
			isFinal: false
		});
	});

	test('without a mail server a letter waits', async () => {
		const mail = openMail({ ...about, mail: { kind: 'none' } });
		await expect(mail.send(letter, { key: 'brev-1', now })).rejects.toMatchObject({
			reason: 'no-mail-server',
			isFinal: false
		});
	});
});

describe('the demo’s mail', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'beredt-mail-'));
		return () => rm(folder, { recursive: true, force: true });
	});
	const demoMail = () =>
		openMail({ ...about, mail: { kind: 'folder', folder, from: 'b@demo.example' } });

	test('a letter is kept as a file that a mail program can open', async () => {
		await demoMail().send(letter, { key: 'brev-1', now });
		expect((await readdir(folder)).toSorted()).toEqual(['brev-1.eml', 'brev-1.json']);
		expect(await readFile(join(folder, 'brev-1.eml'), 'utf8')).toContain(
			'Message-ID: <brev-1@beredt.example>'
		);
		expect(await listLetters(folder)).toMatchObject([
			{ id: 'brev-1', to: letter.to, subject: letter.subject, at: now.toISOString() }
		]);
	});

	test('a letter that is sent twice is there once', async () => {
		for (const key of ['brev-1', `9901.plan/${'x'.repeat(90)}.2026-12-01`]) {
			await demoMail().send(letter, { key, now });
			await demoMail().send(letter, { key, now: minutesLater(5) });
		}
		expect(await listLetters(folder)).toHaveLength(2);
	});

	test('the newest letter stands first; before the first letter the list is empty', async () => {
		expect(await listLetters(join(folder, 'ikke-lavet'))).toEqual([]);
		await demoMail().send(letter, { key: 'brev-1', now });
		await demoMail().send(letter, { key: 'brev-2', now: minutesLater(5) });
		expect((await listLetters(folder)).map(({ id }) => id)).toEqual(['brev-2', 'brev-1']);
	});
});

describe('the settings for mail', () => {
	const production = {
		BEREDT_ISSUER: 'https://login.example',
		BEREDT_CLIENT_ID: 'beredt',
		BEREDT_ORIGIN: 'https://beredt.example'
	};

	test('the demo writes to a folder beside its database, and refuses a mail server', () => {
		expect(settingsFrom({ BEREDT_DATA: '/srv/demo' }).mail).toMatchObject({
			kind: 'folder',
			folder: '/srv/demo/mail'
		});
		expect(() => settingsFrom({ BEREDT_SMTP_URL: 'smtp://127.0.0.1' })).toThrow(/sends no mail/);
	});

	test('a mail server needs an address to send from', () => {
		expect(settingsFrom(production).mail).toEqual({ kind: 'none' });
		const url = 'smtps://beredt:x@mail.example:465';
		expect(() => settingsFrom({ ...production, BEREDT_SMTP_URL: url })).toThrow(
			/BEREDT_MAIL_FROM is missing/
		);
		expect(
			settingsFrom({ ...production, BEREDT_SMTP_URL: url, BEREDT_MAIL_FROM: 'b@beredt.example' })
				.mail
		).toEqual({ kind: 'smtp', url, from: 'b@beredt.example' });
	});
});
