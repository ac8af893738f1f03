/** Tells a municipality that its application is answered, from fresh data. The answer itself stands behind the login. */
import { getMunicipality } from '../directory/directory-store.ts';
import { findMembership } from '../identity/membership-store.ts';
import { addressOf } from '../identity/person-names.ts';
import { JobFailure } from '../platform/job-failure.ts';
import type { JobPayloads } from '../platform/job-queue.ts';
import type { JobContext } from '../platform/jobs.ts';
import { listAnswers } from './allocation-store.ts';
import { listSubmissions } from './handed-over-store.ts';

export async function tellAnswer(
	{ db, now, mail, settings, jobId }: JobContext,
	{ municipality: code, application, answer: number }: JobPayloads['tell-answer']
): Promise<void> {
	const scope = { kind: 'municipality', municipality: code } as const;
	const read = await db.transaction(scope, async (tx) => {
		const answers = await listAnswers(tx, { municipality: code, applicationId: application });
		const answer = answers.find((one) => one.number === number);
		if (!answer) return undefined;
		const [submission] = await listSubmissions(tx, [application]);
		return {
			submittedBy: submission?.submittedBy ?? '',
			firstOwner: (await findMembership(tx, code))?.firstOwner.email,
			municipality: await getMunicipality(tx, code)
		};
	});
	if (!read) return;
	const to = (await addressOf(db, read.submittedBy)) ?? read.firstOwner ?? settings.agencyMail;
	if (!to) throw new JobFailure('nobody-to-write-to', true);
	await mail.send(
		{
			to,
			subject: 'Der er svar på jeres ansøgning om et rådgivningsforløb',
			greeting: 'Hej',
			paragraphs: [
				`${settings.agencyName} har svaret på ansøgningen fra ${read.municipality.name}.`,
				'Log ind, og læs svaret med begrundelse. Brevet ligger der som PDF.'
			],
			action: {
				text: 'Læs svaret',
				address: new URL(`/arbejde/raadgivning/svar/${application}`, settings.origin).href
			},
			why: `Du får mailen, fordi du har sendt ansøgningen, eller fordi du er planejer i Beredt for ${read.municipality.name}.`
		},
		{ key: jobId, now }
	);
}
