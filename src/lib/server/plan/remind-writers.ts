/**
 * The morning's job: each section that is due within a week, or late, gets its reminder once. That it was reminded
 * of and the letter's job are written together, so a run that dies half-way sends none twice and forgets none.
 */
import { dayOf } from '#domain/kernel';
import { reminderDue } from '#domain/plan';
import { listMunicipalities } from '../directory/directory-store.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import type { JobContext } from '../platform/jobs.ts';
import { listOpenAssignments, updateAssignment } from './assignment-store.ts';

export async function remindWriters({ db, now }: Pick<JobContext, 'db' | 'now'>): Promise<void> {
	const today = dayOf(now);
	const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
	for (const { code } of municipalities) {
		await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
			for (const assignment of await listOpenAssignments(tx, code)) {
				if (!reminderDue(assignment, today)) continue;
				const { planId, sectionId } = assignment;
				await updateAssignment(tx, { code, planId, sectionId }, { remindedOn: today });
				const payload = { municipality: code, plan: planId, section: sectionId };
				const key = `${planId}/${sectionId}/${today}`;
				await enqueue(tx, 'tell-writer', payload, { key });
			}
		});
	}
}
