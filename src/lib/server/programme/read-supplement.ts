/**
 * What an adviser sees who asks a municipality for more (R5): the fields as they were submitted, and what has been
 * asked for before. It is the application's own text: whoever may not read the application sees none of it here.
 */
import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse } from '#domain/kernel';
import { writtenFieldsFor } from '#domain/programme';
import { getMunicipality } from '../directory/directory-store.ts';
import type { Database } from '../platform/database.ts';
import { listSubmissions, listSupplements } from './application-record-store.ts';
import { findApplicationRound } from './application-round.ts';
import { findApplication } from './application-store.ts';
import { openForReading } from './held-assessment.ts';
import type { WhichApplication } from './own-application.ts';

export async function readSupplement(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	{ municipality, id }: WhichApplication
) {
	const today = dayOf(now);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const read = await openForReading(tx, actor, { municipality, applicationId: id });
		if (!read.ok) return read;
		const key = { municipalityCode: municipality, id };
		const row = await findApplication(tx, key);
		const round = row && (await findApplicationRound(tx, row.round));
		if (!row || !round) return refuse('not-found');
		const [newest] = await listSubmissions(tx, key);
		const valueOf = (field: string) =>
			newest?.content.fields.find((one) => one.id === field)?.value ?? '';
		const supplements = await listSupplements(tx, key);
		const dueOn = supplements[0]?.dueOn ?? today;
		return accept({
			municipality: await getMunicipality(tx, municipality),
			round: { name: round.name, offerName: round.offerName },
			status: row.status,
			openFields: row.openFields ?? [],
			initialMeeting: newest?.content.initialMeeting ?? null,
			fields: writtenFieldsFor(round.level).map((field) => ({
				id: field.id,
				label: field.label,
				value: valueOf(field.id)
			})),
			supplements: supplements.map((one) => ({
				number: one.number,
				fields: one.fields,
				why: one.why,
				dueOn: one.dueOn,
				answeredAt: one.answeredAt
			})),
			isOpen: row.status === 'submitted' || row.status === 'supplement',
			isLate: row.status === 'supplement' && dueOn < today,
			today
		});
	});
}
