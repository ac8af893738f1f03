/** Why a letter was not sent: a phrase without data. The server's own words may hold addresses and are dropped. */
import { JobFailure } from './job-failure.ts';

export type MailReason =
	| 'no-mail-server'
	| 'mail-refused'
	| 'mail-server-busy'
	| 'mail-server-slow'
	| 'mail-login-refused'
	| 'mail-server-not-reached';

export class MailFailure extends JobFailure {
	override readonly name = 'MailFailure';
	constructor(reason: MailReason, isFinal = false) {
		super(reason, isFinal);
	}
}

/** What nodemailer tells of a fault. */
interface SmtpFault {
	readonly code?: string;
	readonly responseCode?: number;
}

export function mailFailure(error: unknown): MailFailure {
	const { code, responseCode } = (error ?? {}) as SmtpFault;
	// A wrong password is mended in the settings; the letter is none the worse for it.
	if (code === 'EAUTH' || responseCode === 530) return new MailFailure('mail-login-refused');
	const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
	if (responseCode && responseCode >= 500 && aboutTheLetter) {
		return new MailFailure('mail-refused', true);
	}
	if (responseCode && responseCode >= 400) return new MailFailure('mail-server-busy');
	if (code === 'ETIMEDOUT') return new MailFailure('mail-server-slow');
	return new MailFailure('mail-server-not-reached');
}
