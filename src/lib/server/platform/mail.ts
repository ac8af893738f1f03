/**
 * Mail leaves the house here, from a job and never from a request. What the mail server answers decides
 * whether the job tries again: later for a temporary fault or a slow server, never for a refusal. Addresses
 * and texts stand in no log and in no reason.
 */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { keepLetter } from './mail-folder.ts';
import { letterHtml, letterText, type Letter } from './mail-letter.ts';
import { MailFailure, mailFailure } from './mail-failure.ts';
import type { MailSettings, Settings } from './settings.ts';

export interface Mail {
	/** The same key is the same letter: a second sending has the first one's name. */
	send(letter: Letter, at: { readonly key: string; readonly now: Date }): Promise<void>;
	close(): void;
}

type Deliver = (
	message: ReturnType<typeof messageFrom>,
	at: { readonly key: string; readonly now: Date }
) => Promise<void>;

export function openMail(
	settings: Pick<Settings, 'mail' | 'origin' | 'agencyName'>,
	{
		patienceMs = 20_000,
		noted = () => {}
	}: {
		/** How long the mail server may be silent. */
		readonly patienceMs?: number;
		readonly noted?: (outcome: 'sent' | 'failed') => void;
	} = {}
): Mail {
	const { deliver, close } = way(settings.mail, patienceMs);
	return {
		send: async (letter, at) => {
			try {
				await deliver(messageFrom(letter, at.key, settings), at);
				noted('sent');
			} catch (error) {
				noted('failed');
				throw error instanceof MailFailure ? error : mailFailure(error);
			}
		},
		close
	};
}

function messageFrom(
	letter: Letter,
	key: string,
	{ mail, origin, agencyName }: Pick<Settings, 'mail' | 'origin' | 'agencyName'>
) {
	return {
		from: { name: `Beredt, ${agencyName}`, address: mail.kind === 'none' ? '' : mail.from },
		to: letter.to,
		subject: letter.subject,
		text: letterText(letter),
		html: letterHtml(letter),
		...(letter.calendar ? { icalEvent: { filename: 'moede.ics', ...letter.calendar } } : {}),
		messageId: `<${key}@${new URL(origin).hostname}>`,
		// No answering machine answers, and nobody's holiday notice comes back.
		headers: { 'auto-submitted': 'auto-generated' }
	};
}

function way(mail: MailSettings, patienceMs: number): { deliver: Deliver; close: () => void } {
	if (mail.kind === 'none') {
		const deliver = () => Promise.reject(new MailFailure('no-mail-server'));
		return { deliver, close: () => {} };
	}
	const safe = { disableFileAccess: true, disableUrlAccess: true };
	if (mail.kind === 'folder') {
		const press = createTransport({
			streamTransport: true,
			buffer: true,
			newline: 'unix',
			...safe
		});
		return {
			deliver: async (message, { key, now }) => {
				const { message: raw } = await press.sendMail(message);
				const { to, subject, text } = message;
				const kept = { id: fileName(key), at: now.toISOString(), to, subject, text };
				await keepLetter(mail.folder, kept, raw as Buffer);
			},
			close: () => press.close()
		};
	}
	const server = createTransport({
		url: mail.url,
		connectionTimeout: patienceMs,
		greetingTimeout: patienceMs,
		socketTimeout: patienceMs,
		dnsTimeout: patienceMs,
		...safe
	});
	return {
		deliver: async (message) => {
			await server.sendMail(message);
		},
		close: () => server.close()
	};
}

/** A key with other signs than a file's name takes is still the same letter each time. */
const fileName = (key: string): string =>
	/^[a-z0-9-]{1,64}$/i.test(key) ? key : createHash('sha256').update(key).digest('hex');
