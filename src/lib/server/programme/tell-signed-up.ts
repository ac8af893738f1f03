/**
 * The letters to those who have signed up, from fresh data. The queue may be read by whoever keeps it, so no secret is
 * in a job: the confirmation makes its link itself, and the others make none, so that the one in it goes on holding.
 */
import { placeInLine, spanInWords } from '#domain/programme';
import { newSecret, secretHash } from '../identity/session.ts';
import type { JobPayloads } from '../platform/job-queue.ts';
import type { JobContext } from '../platform/jobs.ts';
import type { Letter } from '../platform/mail-letter.ts';
import type { SignUpNews } from './fill-seats.ts';
import { meetingAddress, ownCalendar } from './meeting-calendar.ts';
import {
	findMeeting,
	listSignUps,
	updateSignUps,
	type StoredMeeting,
	type StoredSignUp
} from './meeting-store.ts';

type Context = Pick<JobContext, 'db' | 'now' | 'settings' | 'jobId'> & {
	readonly mail: Pick<JobContext['mail'], 'send'>;
};

interface Found {
	readonly meeting: StoredMeeting;
	readonly signUp: StoredSignUp;
	readonly place: number;
}

const find = (db: Context['db'], { meeting: id, signUp }: { meeting: string; signUp: string }) =>
	db.transaction({ kind: 'agency' }, async (tx): Promise<Found | undefined> => {
		const meeting = await findMeeting(tx, id);
		const line = await listSignUps(tx, id);
		const one = line.find((person) => person.id === signUp);
		return meeting && one ? { meeting, signUp: one, place: placeInLine(line, one.id) } : undefined;
	});

/** `link`: the hash the sign-up had when the letter was asked for. A link made since is left as it is. */
export async function confirmSignUp(
	context: Context,
	payload: JobPayloads['confirm-sign-up']
): Promise<void> {
	const { db, now, mail, settings, jobId } = context;
	const found = await find(db, payload);
	if (!found || found.signUp.linkHash !== payload.link) return;
	if (found.signUp.state === 'cancelled' || found.meeting.cancelledAt) return;
	const secret = newSecret();
	const way = `${meetingAddress(found.meeting)}/afbud/${secret}`;
	const action = { text: 'Meld afbud', address: new URL(way, settings.origin).href };
	const hasSeat = found.signUp.state === 'seat';
	const letter = letterFrom(context, found, {
		subject: hasSeat ? 'Du har en plads' : 'Du står på ventelisten',
		paragraphs: hasSeat
			? [
					'Du har en plads.',
					...where(found.meeting),
					'Kan du ikke komme, så meld afbud med linket.'
				]
			: [
					`Mødet er fuldt. Du står som nummer ${found.place} på ventelisten.`,
					'Bliver der en plads, så får du den af sig selv, og vi skriver til dig.',
					'Vil du ikke vente, så meld afbud med linket.'
				],
		withCalendar: hasSeat
	});
	await mail.send({ ...letter, action }, { key: jobId, now });
	await db.transaction({ kind: 'agency' }, (tx) =>
		updateSignUps(tx, payload.meeting, [payload.signUp], { linkHash: secretHash(secret) })
	);
}

export async function tellSignedUp(
	context: Context,
	payload: JobPayloads['tell-signed-up']
): Promise<void> {
	const { db, now, mail, jobId } = context;
	const found = await find(db, payload);
	if (!found || !isStillTrue(payload.about, found, now)) return;
	await mail.send(letterFrom(context, found, news[payload.about](found)), { key: jobId, now });
	if (payload.about !== 'reminder') return;
	await db.transaction({ kind: 'agency' }, (tx) =>
		updateSignUps(tx, payload.meeting, [payload.signUp], { remindedAt: now.toISOString() })
	);
}

/** Something may have happened since the letter was asked for. */
function isStillTrue(about: SignUpNews, { meeting, signUp }: Found, now: Date): boolean {
	if (signUp.state === 'cancelled') return false;
	if (about === 'cancelled') return meeting.cancelledAt !== null;
	if (meeting.cancelledAt !== null) return false;
	if (about === 'material') return meeting.material !== '' && signUp.state === 'seat';
	if (new Date(meeting.startsAt) <= now) return false;
	if (about === 'moved') return true;
	return signUp.state === 'seat' && (about === 'seat' || signUp.remindedAt === null);
}

interface News {
	readonly subject: string;
	readonly paragraphs: readonly string[];
	readonly withCalendar: boolean;
}

const where = (meeting: StoredMeeting): readonly string[] => [
	`Mødet er ${spanInWords(meeting.startsAt, meeting.endsAt)}.`,
	...(meeting.place ? [`Sted: ${meeting.place}.`] : []),
	...(meeting.joinAt ? [`Deltag online her: ${meeting.joinAt}`] : [])
];
const cannotCome =
	'Kan du ikke komme, så meld afbud med linket i den mail, du fik, da du meldte dig til.';

const news: Readonly<Record<SignUpNews, (found: Found) => News>> = {
	seat: ({ meeting }) => ({
		subject: 'Du har fået en plads',
		paragraphs: [
			'Der er blevet en plads, og den er din. Du står ikke længere på ventelisten.',
			...where(meeting),
			cannotCome
		],
		withCalendar: true
	}),
	moved: ({ meeting, signUp }) => ({
		subject: 'Ny tid eller nyt sted',
		paragraphs: [
			'Vi har ændret mødets tid eller sted.',
			...(signUp.state === 'seat'
				? [...where(meeting), cannotCome]
				: [
						`Mødet er ${spanInWords(meeting.startsAt, meeting.endsAt)}.`,
						'Du står stadig på ventelisten.'
					])
		],
		withCalendar: signUp.state === 'seat'
	}),
	cancelled: ({ meeting, signUp }) => ({
		subject: 'Mødet er aflyst',
		paragraphs: [
			`Vi har aflyst mødet ${spanInWords(meeting.startsAt, meeting.endsAt)}.`,
			...(meeting.cancelledBecause ? [meeting.cancelledBecause] : []),
			'Du kan se de næste møder på siden om rådgivningsforløb.'
		],
		withCalendar: signUp.state === 'seat'
	}),
	reminder: ({ meeting }) => ({
		subject: 'Husk mødet',
		paragraphs: [...where(meeting), cannotCome],
		withCalendar: false
	}),
	material: () => ({
		subject: 'Materiale fra mødet',
		paragraphs: ['Tak, fordi du var med. Materialet fra mødet ligger nu på mødets side.'],
		withCalendar: false
	})
};

function letterFrom(
	{ settings, now }: Context,
	{ meeting, signUp }: Found,
	{ subject, paragraphs, withCalendar }: News
): Letter {
	return {
		to: signUp.email,
		subject: `${subject}: ${meeting.title}`,
		greeting: `Hej ${signUp.name}`,
		paragraphs,
		action: {
			text: 'Se mødet',
			address: new URL(meetingAddress(meeting), settings.origin).href
		},
		why: `Du får mailen fra ${settings.agencyName}, fordi adressen er meldt til et informationsmøde i Beredt.`,
		...(withCalendar ? { calendar: ownCalendar(meeting, signUp, settings, now) } : {})
	};
}
