import { canonicalJson, hashForm } from '#domain/document';
import { isEmail } from '#domain/identity';
import {
	containsCpr,
	daysBetween,
	limits,
	parseDay,
	refuse,
	accept,
	writtenLine,
	writtenText,
	type Day,
	type Result
} from '#domain/kernel';
import type { VersionSection } from './version.ts';

/**
 * A draft sent out for answers (P7): to whom, and until when. Bodies answer without an account, so what they
 * see is what was sent, word for word, whatever is written afterwards.
 */
export interface HearingContent {
	readonly title: string;
	readonly sections: readonly VersionSection[];
}

export interface InvitedBody {
	readonly name: string;
	/** null: the link is printed and handed over. */
	readonly email: string | null;
}

export interface HearingInput {
	/** `YYYY-MM-DD`, the last day answers are taken. */
	readonly closesOn: string;
	readonly invitation: string;
	/** One body a line: `Handicaprådet, raadet@kommune.dk`, or the name alone. */
	readonly bodies: string;
}

export interface ArrangedHearing {
	readonly opensOn: Day;
	readonly closesOn: Day;
	readonly invitation: string;
	readonly bodies: readonly InvitedBody[];
}

export type HearingFault =
	| 'closing-day-not-real'
	| 'closing-day-passed'
	| 'closing-day-too-late'
	| 'invitation-missing'
	| 'invitation-too-long'
	| 'bodies-missing'
	| 'bodies-too-many'
	| 'body-name-missing'
	| 'body-too-long'
	| 'body-twice'
	| 'email-not-valid'
	| 'looks-like-cpr';

export const hearingLimits = {
	days: 365,
	bodies: 60,
	/** Of one answer, to the whole or to a section; in characters. */
	answer: 10_000,
	/** Of one body. */
	files: 10,
	fileBytes: 10 * 1024 * 1024
} as const;

/** The hearing as it will be sent today, or the first fault with its field in `about`. */
export function arrangeHearing(
	input: HearingInput,
	today: Day
): Result<ArrangedHearing, HearingFault> {
	const closesOn = parseDay(input.closesOn.trim());
	if (!closesOn) return refuse('closing-day-not-real', ['closesOn']);
	if (closesOn < today) return refuse('closing-day-passed', ['closesOn']);
	if (daysBetween(today, closesOn) > hearingLimits.days)
		return refuse('closing-day-too-late', ['closesOn']);

	const invitation = writtenText(input.invitation);
	if (invitation === '') return refuse('invitation-missing', ['invitation']);
	if (invitation.length > limits.reason) return refuse('invitation-too-long', ['invitation']);
	if (containsCpr(invitation)) return refuse('looks-like-cpr', ['invitation']);

	const bodies = readBodies(input.bodies);
	if (!bodies.ok) return bodies;
	return accept({ opensOn: today, closesOn, invitation, bodies: bodies.value });
}

function readBodies(text: string): Result<readonly InvitedBody[], HearingFault> {
	const lines = writtenText(text)
		.split('\n')
		.filter((line) => line.trim() !== '');
	const fault = (reason: HearingFault) => refuse(reason, ['bodies']);
	if (lines.length === 0) return fault('bodies-missing');
	if (lines.length > hearingLimits.bodies) return fault('bodies-too-many');
	const bodies: InvitedBody[] = [];
	for (const line of lines) {
		if (containsCpr(line)) return fault('looks-like-cpr');
		const body = readBody(line);
		if (body.name === '') return fault('body-name-missing');
		if (line.length > limits.line) return fault('body-too-long');
		if (body.email !== null && !isEmail(body.email)) return fault('email-not-valid');
		if (bodies.some(({ name }) => name === body.name)) return fault('body-twice');
		bodies.push(body);
	}
	return accept(bodies);
}

/** A name may hold commas; an address holds an at sign and stands last. */
function readBody(line: string): InvitedBody {
	const parts = line.split(/[,;\t]/);
	const last = parts.at(-1) ?? '';
	if (!last.includes('@')) return { name: writtenLine(line), email: null };
	return { name: writtenLine(parts.slice(0, -1).join(',')), email: last.trim().toLowerCase() };
}

/** The closing day is included, as the calendar is in Denmark; a hearing that is closed takes nothing more. */
export const takesAnswers = (
	{ closesOn, closedAt }: { readonly closesOn: string; readonly closedAt: string | null },
	today: Day
): boolean => closedAt === null && today <= closesOn;

/** What the SHA-256 of the text that was sent out is taken of. */
export const hearingHashForm = ({ title, sections }: HearingContent): string =>
	canonicalJson({
		title,
		sections: sections.map(({ body, ...section }) => ({ ...section, text: hashForm(body) }))
	});

/** Days before the closing day on which bodies that have not answered are reminded. */
const remindedBefore: readonly number[] = [7, 1];

/** Whether a body that has not answered is written to on this day; a reminder that was missed is made up for. */
export function isReminderDue(
	{ opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string },
	remindedOn: string | null,
	today: Day
): boolean {
	const left = daysBetween(today, closesOn as Day);
	const reached = remindedBefore.filter((days) => left >= 0 && left <= days);
	const dueSince = Math.min(...reached);
	if (!Number.isFinite(dueSince) || today === opensOn) return false;
	return remindedOn === null || daysBetween(remindedOn as Day, closesOn as Day) > dueSince;
}
