/** The letter behind a reminder, from fresh data: a section done or given to nobody in the meantime needs none. */
import { danishDate, dayOf } from '#domain/kernel';
import { assignmentState, planTypeFacts } from '#domain/plan';
import { getMunicipality } from '../directory/directory-store.ts';
import { addressOf, namesOf } from '../identity/person-names.ts';
import type { JobContext } from '../platform/jobs.ts';
import type { JobPayloads } from '../platform/job-queue.ts';
import { findAssignment } from './assignment-store.ts';
import { findPlan } from './plan-store.ts';

export async function tellWriter(
	{ db, now, mail, settings, jobId }: JobContext,
	{ municipality: code, plan: planId, section: sectionId }: JobPayloads['tell-writer']
): Promise<void> {
	const read = await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const assignment = await findAssignment(tx, { code, planId, sectionId });
		const plan = assignment && (await findPlan(tx, code, planId));
		const section = plan?.sections.find(({ id }) => id === sectionId);
		if (!assignment || !plan || !section || plan.status !== 'draft') return undefined;
		return { assignment, plan, section, municipality: await getMunicipality(tx, code) };
	});
	if (!read) return;
	const { assignment, plan, section, municipality } = read;
	const state = assignmentState(assignment, dayOf(now));
	const to = await addressOf(db, assignment.personId);
	if (state === 'done' || !to) return;
	const name = (await namesOf(db, [assignment.personId])).get(assignment.personId) ?? '';
	const by = danishDate(assignment.dueOn);
	const what = `${section.title} (${planTypeFacts(plan.type).shortName})`;
	const late = state === 'overdue';
	await mail.send(
		{
			to,
			subject: late
				? `Afsnittet ${section.title} er forsinket`
				: `Afsnittet ${section.title} venter`,
			greeting: `Hej ${name}`.trim(),
			paragraphs: [
				late
					? `Du har afsnittet ${what}. Det var aftalt færdigt ${by}.`
					: `Du har afsnittet ${what}. Det er aftalt færdigt senest ${by}.`,
				late
					? 'Log ind, og skriv det færdigt, eller aftal en ny dag med planens ejer.'
					: 'Log ind, og skriv videre. Er du færdig, så meld det på siden.'
			],
			action: {
				text: 'Åbn afsnittet',
				address: new URL(`/arbejde/beredskab/${planId}/${sectionId}`, settings.origin).href
			},
			why: `Du får mailen, fordi du har afsnittet i Beredt for ${municipality.name}. Vi skriver en uge før og én gang efter dagen.`
		},
		{ key: jobId, now }
	);
}
