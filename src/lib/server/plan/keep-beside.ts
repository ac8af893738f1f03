/**
 * A text that could not be saved because somebody else saved first is kept beside the section until the two are
 * put together (P2). A writer who goes on writing writes in the same one; two windows never write in each other's.
 */
import { canonicalJson, type Document } from '#domain/document';
import { record } from '../platform/change.ts';
import type { Transaction } from '../platform/database.ts';
import {
	findTextBeside,
	insertTextBeside,
	listTextsBeside,
	updateTextBeside,
	type TextBeside
} from './text-beside-store.ts';

interface Who {
	readonly now: Date;
	readonly actor: { readonly personId: string };
}

interface Where {
	readonly municipality: string;
	readonly planId: string;
	readonly sectionId: string;
}

/** The id it is kept under. */
export async function keepBeside(
	tx: Transaction,
	{ now, actor }: Who,
	where: Where & { readonly beside: { readonly id: string; readonly known?: string | undefined } },
	text: { readonly basedOn: number; readonly body: Document; readonly title: string }
): Promise<string> {
	const { municipality, planId, sectionId, beside } = where;
	const { basedOn, body, title } = text;
	const savedAt = now.toISOString();
	const lying = (await listTextsBeside(tx, municipality, planId)).filter(
		(row) => row.sectionId === sectionId && row.savedBy === actor.personId
	);
	const known = lying.find(({ id }) => id === beside.known);
	if (known) {
		await updateTextBeside(tx, known, { body, savedAt });
		return known.id;
	}
	// An answer that never came: the same words are sent again.
	const again = lying.find((row) => canonicalJson(row.body) === canonicalJson(body));
	if (again) return again.id;
	const { id } = beside;
	await insertTextBeside(tx, {
		municipalityCode: municipality,
		planId,
		sectionId,
		id,
		basedOn,
		body,
		savedAt,
		savedBy: actor.personId
	});
	await record(
		tx,
		{ now, actor },
		{
			owner: municipality,
			kind: 'text-kept-beside',
			object: `plan/${planId}/${sectionId}`,
			title,
			after: { revision: basedOn }
		}
	);
	return id;
}

/** The two are put together, or one was chosen: it lies no longer in the way, and is still there. */
export async function settleBeside(
	tx: Transaction,
	{ now, actor }: Who,
	{ municipality, planId, sectionId }: Where,
	id: string
): Promise<TextBeside | undefined> {
	const row = await findTextBeside(tx, { municipalityCode: municipality, planId, id });
	if (row?.sectionId !== sectionId || row.settledAt !== null) return undefined;
	await updateTextBeside(tx, row, { settledAt: now.toISOString() });
	await record(
		tx,
		{ now, actor },
		{
			owner: municipality,
			kind: 'text-beside-settled',
			object: `plan/${planId}/${sectionId}`,
			title: 'Tekst lagt ved siden af'
		}
	);
	return row;
}
