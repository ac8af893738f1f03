/** The demo's way to a programme: a held initial meeting, and an application in writing where its round is there. */
import { checkField } from '#domain/programme';
import { z } from 'zod';
import { findMunicipality } from './directory/directory-store.ts';
import { contentFolder, readContent } from './platform/content-file.ts';
import { enterScope, type Transaction } from './platform/database.ts';
import { findApplicationRound, listOffers } from './programme/application-round.ts';
import { insertApplication, putField } from './programme/application-store.ts';
import { insertMeeting } from './programme/initial-meeting-store.ts';

const days = z.number().int().positive();
const text = z.string().min(1);

const applications = z.object({
	municipality: text,
	meeting: z.object({
		id: text,
		heldDaysAgo: days,
		place: text,
		/** Noted only where the agency has it. */
		offer: text,
		wishes: text,
		notes: z.object({ challenges: text, wishes: text })
	}),
	application: z.object({
		id: text,
		round: text,
		startedDaysAgo: days,
		fields: z.record(z.string(), text)
	})
});

export type DemoApplications = z.infer<typeof applications>;

export const loadDemoApplications = (): DemoApplications =>
	readContent(contentFolder('demo', 'applications.yaml'), applications).value;

export async function seedDemoApplications(
	tx: Transaction,
	{ municipality: slug, meeting, application }: DemoApplications,
	now: Date
): Promise<void> {
	await enterScope(tx, { kind: 'public' });
	const municipality = await findMunicipality(tx, slug);
	if (!municipality) throw new Error(`The demo has no municipality ${slug}.`);
	const { code } = municipality;
	await enterScope(tx, { kind: 'municipality', municipality: code });
	const before = (count: number) => new Date(now.getTime() - count * 86_400_000).toISOString();
	const offers = await listOffers(tx);
	const round = await findApplicationRound(tx, application.round);
	if (round) {
		await insertMeeting(tx, {
			municipalityCode: code,
			id: meeting.id,
			state: 'held',
			wishes: meeting.wishes,
			proposed: [{ startsAt: before(meeting.heldDaysAgo), by: 'municipality' }],
			startsAt: before(meeting.heldDaysAgo),
			place: meeting.place,
			notes: meeting.notes,
			offer: offers.some(({ id }) => id === meeting.offer) ? meeting.offer : round.offer,
			notesRevision: 1,
			agreedByMunicipality: 1,
			agreedByAgency: 1,
			askedAt: before(meeting.heldDaysAgo + 14),
			askedBy: 'demo'
		});
		const at = before(application.startedDaysAgo);
		await insertApplication(tx, {
			municipalityCode: code,
			id: application.id,
			round: round.id,
			status: 'draft',
			startedAt: at,
			startedBy: 'demo'
		});
		for (const [field, typed] of Object.entries(application.fields)) {
			const checked = checkField(round.level, field, typed);
			if (!checked.ok) throw new Error(`The demo's application: ${field} ${checked.reason}.`);
			await putField(tx, {
				municipalityCode: code,
				applicationId: application.id,
				field,
				value: checked.value,
				savedAt: at,
				savedBy: 'demo'
			});
		}
	}
	await enterScope(tx, { kind: 'platform' });
}
