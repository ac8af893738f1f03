/** The letter to the other side after each step of an initial meeting, from fresh data. It tells nothing of the talk. */
import { notesAreAgreed, timeInWords, type MeetingSide } from '#domain/programme';
import { getMunicipality } from '../directory/directory-store.ts';
import { addressOf } from '../identity/person-names.ts';
import type { JobPayloads } from '../platform/job-queue.ts';
import type { JobContext } from '../platform/jobs.ts';
import { findMeeting, type StoredMeeting } from './initial-meeting-store.ts';

export async function tellInitialMeeting(
	{ db, now, mail, settings, jobId }: JobContext,
	{ municipality: code, meeting: id, to: side }: JobPayloads['tell-initial-meeting']
): Promise<void> {
	const read = await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => ({
		meeting: await findMeeting(tx, { municipalityCode: code, id }),
		municipality: await getMunicipality(tx, code)
	}));
	const { meeting, municipality } = read;
	if (!meeting) return;
	const adviser = meeting.adviserId ? await addressOf(db, meeting.adviserId) : undefined;
	const to =
		side === 'agency' ? (adviser ?? settings.agencyMail) : await addressOf(db, meeting.askedBy);
	if (!to) return;
	const page =
		side === 'agency'
			? `/styrelsen/raadgivning/indledende/${code}/${id}`
			: '/arbejde/raadgivning/moede';
	const { subject, paragraphs } = words(meeting, side, municipality.name);
	await mail.send(
		{
			to,
			subject,
			greeting: 'Hej',
			paragraphs,
			action: { text: 'Åbn mødet', address: new URL(page, settings.origin).href },
			why: `Du får mailen, fordi du står for et indledende møde om rådgivningsforløb for ${municipality.name}.`
		},
		{ key: jobId, now }
	);
}

function words(
	meeting: StoredMeeting,
	side: MeetingSide,
	name: string
): { readonly subject: string; readonly paragraphs: readonly string[] } {
	const subject = `Indledende møde med ${side === 'agency' ? name : 'styrelsen'}`;
	const time = meeting.startsAt ? timeInWords(new Date(meeting.startsAt)) : '';
	switch (meeting.state) {
		case 'asked': {
			const times = meeting.proposed
				.filter(({ by }) => by !== side)
				.map(({ startsAt }) => timeInWords(new Date(startsAt)));
			return {
				subject: `${subject}: vælg et tidspunkt`,
				paragraphs: [
					`Der er foreslået: ${times.join('; ')}.`,
					'Log ind, og vælg et af dem, eller foreslå andre.'
				]
			};
		}
		case 'agreed':
			return {
				subject: `${subject}: ${time}`,
				paragraphs: [
					`Mødet er aftalt til ${time}.`,
					...(meeting.place ? [`Sted: ${meeting.place}`] : [])
				]
			};
		case 'held':
			return notesAreAgreed(meeting)
				? {
						subject: `${subject}: I er enige om noterne`,
						paragraphs: ['Begge har godkendt noterne fra mødet. De står på siden.']
					}
				: {
						subject: `${subject}: læs noterne`,
						paragraphs: ['Der er noter fra mødet. Log ind, læs dem, og sig, om du er enig.']
					};
		case 'cancelled':
			return {
				subject: `${subject}: aflyst`,
				paragraphs: ['Mødet er aflyst. Log ind, og se hvorfor. I kan altid aftale et nyt.']
			};
	}
}
