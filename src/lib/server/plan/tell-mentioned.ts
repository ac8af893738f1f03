/**
 * The job behind a mention: one letter to one person, by the address their login gave. It says that there is a
 * comment and where, never what it says. Without an address nobody is written to; the comment stands all the same.
 */
import { planTypeFacts } from '#domain/plan';
import { getMunicipality } from '../directory/directory-store.ts';
import { addressOf, namesOf } from '../identity/person-names.ts';
import type { JobContext } from '../platform/jobs.ts';
import type { JobPayloads } from '../platform/job-queue.ts';
import { findComment } from './comment-store.ts';
import { findPlan } from './plan-store.ts';

export async function tellMentioned(
	{ db, now, mail, settings, jobId }: JobContext,
	{ municipality: code, plan: planId, comment: id, person }: JobPayloads['tell-mentioned']
): Promise<void> {
	const scope = { kind: 'municipality', municipality: code } as const;
	const read = await db.transaction(scope, async (tx) => {
		const comment = await findComment(tx, { code, planId, id });
		const plan = comment && (await findPlan(tx, code, planId));
		const section = plan?.sections.find((one) => one.id === comment?.sectionId);
		if (!comment || !plan || !section) return undefined;
		return { comment, plan, section, municipality: await getMunicipality(tx, code) };
	});
	const to = await addressOf(db, person);
	if (!read || !to) return;
	const { comment, plan, section, municipality } = read;
	const names = await namesOf(db, [comment.personId, person]);
	const place = `/arbejde/beredskab/${plan.id}/${section.id}#kommentar-${comment.id}`;
	await mail.send(
		{
			to,
			subject: `Du er nævnt i en kommentar til ${section.title}`,
			greeting: `Hej ${names.get(person) ?? ''}`.trim(),
			paragraphs: [
				`${names.get(comment.personId) ?? 'En kollega'} har nævnt dig i en kommentar til afsnittet ${section.title} (${planTypeFacts(plan.type).shortName}).`,
				'Log ind, og læs den der. Vi skriver ikke i mailen, hvad der står.'
			],
			action: { text: 'Læs kommentaren', address: new URL(place, settings.origin).href },
			why: `Du får mailen, fordi en kollega har nævnt dig i Beredt for ${municipality.name}.`
		},
		{ key: jobId, now }
	);
}
