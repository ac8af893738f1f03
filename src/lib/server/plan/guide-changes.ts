/** Which texts of a plan are built on guide passages that have changed since they were taken (G7, P3). */
import {
	documentDifference,
	type Document,
	type LineDifference,
	type PassageSource
} from '#domain/document';
import {
	affectedPassages,
	guideChange,
	planTypes,
	type GuideState,
	type PlanType,
	type Section
} from '#domain/plan';
import { findPassage, getEdition, passageHashes } from '../guide/guide-store.ts';
import type { Transaction } from '../platform/database.ts';
import { listVersions } from './version-store.ts';
import { workingText } from './working-text.ts';

type Written = Pick<Section, 'id' | 'title' | 'body'>;

/** How many texts of these sections the newest edition has changed or taken out. */
export async function countGuideChanges(
	tx: Transaction,
	sections: readonly Pick<Section, 'body'>[]
): Promise<number> {
	const newest = await passageHashes(tx, (await getEdition(tx)).number);
	return sections.flatMap(({ body }) => affectedPassages(body, newest)).length;
}

/** Of the texts the municipality works on: those that rest on changed guidance, for a notice. */
export async function guideChangesByPlan(tx: Transaction, code: string) {
	const found: { readonly id: string; readonly type: PlanType; readonly count: number }[] = [];
	for (const type of planTypes) {
		const [newest] = await listVersions(tx, code, type);
		const work = await workingText(tx, code, { type, newest });
		const count = work ? await countGuideChanges(tx, work.sections) : 0;
		if (work && count > 0) found.push({ id: work.planId, type, count });
	}
	return found;
}

export interface ShownGuideChange {
	readonly section: { readonly id: string; readonly title: string; readonly revision: number };
	/** The passage block's id in the section. */
	readonly block: string;
	readonly title: string;
	readonly source: PassageSource;
	readonly state: GuideState;
	/** What the guide has changed, what the municipality has, and what the merge would change here. */
	readonly upstream: readonly LineDifference[];
	readonly here: readonly LineDifference[];
	readonly merging: readonly LineDifference[];
	/** Of a conflict: the texts against each other. */
	readonly conflicts: readonly { readonly theirs: Document; readonly ours: Document }[];
}

/** For the page where each of them is settled. */
export async function listGuideChanges(
	tx: Transaction,
	sections: readonly (Written & Pick<Section, 'revision'>)[]
): Promise<{ readonly edition: number; readonly changes: readonly ShownGuideChange[] }> {
	const edition = (await getEdition(tx)).number;
	const newest = await passageHashes(tx, edition);
	const changes: ShownGuideChange[] = [];
	for (const { id, title, revision, body } of sections) {
		for (const { id: block, source, blocks: ours } of affectedPassages(body, newest)) {
			const then = await findPassage(tx, source.edition, source.passage);
			const now = await findPassage(tx, edition, source.passage);
			// Nobody can save a passage the guide never had; without it everything here is the municipality's.
			const base = then?.body ?? [];
			const theirs = now?.body ?? null;
			const { state, merged, parts } = guideChange({ base, theirs, ours });
			changes.push({
				section: { id, title, revision },
				block,
				title: (now ?? then)?.title ?? source.passage,
				source,
				state,
				upstream: documentDifference(base, theirs ?? []),
				here: documentDifference(base, ours),
				merging: merged ? documentDifference(ours, merged) : [],
				conflicts: parts.flatMap((part) =>
					part.kind === 'conflict' ? [{ theirs: part.theirs, ours: part.ours }] : []
				)
			});
		}
	}
	return { edition, changes };
}
