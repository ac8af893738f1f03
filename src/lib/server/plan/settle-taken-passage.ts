import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { guideChoices, mayWrite, settleGuideChange } from '#domain/plan';
import { findPassage, getEdition } from '../guide/guide-store.ts';
import type { Database } from '../platform/database.ts';
import { findPlan } from './plan-store.ts';
import {
	saveSection,
	type SaveConflict,
	type SavedSection,
	type SaveRefusal
} from './save-section.ts';

export type SettleRefusal = SaveRefusal | 'choice-not-open' | 'guide-has-moved';

/**
 * What the municipality does about a passage that the guide has changed (G7). Bound to the edition and the
 * revision that were read: what came since is read first. Saved like any other writing in the section.
 */
export async function settleTakenPassage(
	context: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		/** The passage block in the section. */
		readonly block: string;
		readonly revision: number;
		readonly edition: number;
		/** As it came from the form: not yet trusted. */
		readonly choice: string;
		readonly newId: () => string;
	}
): Promise<Result<SavedSection, SettleRefusal> | SaveConflict> {
	const { municipality, planId, sectionId, block } = input;
	const roles = rolesIn(context.actor, municipality);
	if (roles.length === 0) return refuse('not-found');
	const choice = guideChoices.find((known) => known === input.choice);
	const read = await context.db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await findPlan(tx, municipality, planId);
		if (!plan) return refuse('not-found');
		const allowed = mayWrite(plan.status, roles);
		if (!allowed.ok) return allowed;
		if (!choice) return refuse('choice-not-open');
		const section = plan.sections.find(({ id }) => id === sectionId);
		const taken = section?.body.find(({ id }) => id === block);
		if (!section || taken?.type !== 'passage') return refuse('not-found');
		const { source } = taken;
		const edition = (await getEdition(tx)).number;
		const then = await findPassage(tx, source.edition, source.passage);
		const now = await findPassage(tx, edition, source.passage);
		return accept({ choice, body: section.body, source, edition, then, now });
	});
	if (!read.ok) return read;
	const { source, edition, then, now } = read.value;
	if (edition !== input.edition) return refuse('guide-has-moved');
	const newest = now && { passage: now.id, edition, hash: now.hash, blocks: now.body };
	const body = settleGuideChange(
		read.value.body,
		{ block, base: then?.body ?? [], newest: newest ?? null, choice: read.value.choice },
		input.newId
	);
	if (!body.ok) return body;
	return saveSection(context, {
		municipality,
		planId,
		sectionId,
		revision: input.revision,
		body: body.value,
		happened: {
			kind: 'guide-change-settled',
			after: { passage: source.passage, edition, choice: read.value.choice }
		}
	});
}
