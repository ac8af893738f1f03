import type { Document } from '#domain/document';
import { rolesIn, type Actor } from '#domain/identity';
import { refuse, type Result } from '#domain/kernel';
import { takePassage, type TakingFault } from '#domain/plan';
import { findPassage, getEdition } from '../guide/guide-store.ts';
import type { Database } from '../platform/database.ts';
import { findSection } from './plan-store.ts';
import {
	saveSection,
	type SaveConflict,
	type SavedSection,
	type SaveRefusal
} from './save-section.ts';

/** Takes a passage of the guide to the end of a section, with where it came from (G7). Works without script. */
export async function takeGuidePassage(
	context: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		readonly passage: string;
		readonly blockId: string;
	}
): Promise<Result<SavedSection, SaveRefusal | TakingFault> | SaveConflict> {
	const { municipality, planId, sectionId } = input;
	if (rolesIn(context.actor, municipality).length === 0) return refuse('not-found');
	const read = await context.db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const edition = await getEdition(tx);
		const passage = await findPassage(tx, edition.number, input.passage);
		const section = await findSection(tx, municipality, planId, sectionId);
		return passage && section ? { edition, passage, section } : undefined;
	});
	if (!read) return refuse('not-found');
	const { edition, passage, section } = read;
	const body: Result<Document, TakingFault> = takePassage(
		section.body,
		{ passage: passage.id, edition: edition.number, hash: passage.hash, blocks: passage.body },
		{ id: input.blockId, after: null }
	);
	if (!body.ok) return body;
	return saveSection(context, {
		municipality,
		planId,
		sectionId,
		revision: section.revision,
		body: body.value
	});
}
