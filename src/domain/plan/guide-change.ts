import {
	hashForm,
	mergeDocuments,
	passages,
	withIds,
	type Block,
	type Document,
	type MergePart,
	type PassageSource
} from '#domain/document';
import { accept, refuse, type Result } from '#domain/kernel';
import type { GuideText } from './taken-passage.ts';

/** How a text taken from the guide stands to the newest edition (G7). */
export type GuideState =
	| 'unchanged'
	| 'changed-here'
	| 'changed-upstream'
	/** Both have changed it, in different places: the changes can stand together. */
	| 'changed-both'
	| 'conflict'
	| 'removed-upstream';

export interface GuideChange {
	readonly state: GuideState;
	/** The text with both sides' changes; null where somebody has to choose. */
	readonly merged: Document | null;
	/** Of a conflict: what is settled, and the texts that are against each other. */
	readonly parts: readonly MergePart[];
}

/** The text as it was taken, as the guide has it now (null: no longer), and as it stands in the plan. */
export interface GuideTexts {
	readonly base: Document;
	readonly theirs: Document | null;
	readonly ours: Document;
}

export function guideChange({ base, theirs, ours }: GuideTexts): GuideChange {
	const [was, here] = [hashForm(base), hashForm(ours)];
	if (theirs === null) return { state: 'removed-upstream', merged: null, parts: [] };
	if (hashForm(theirs) === was) {
		return { state: here === was ? 'unchanged' : 'changed-here', merged: ours, parts: [] };
	}
	const result = mergeDocuments({ base, theirs, ours });
	if (result.kind === 'conflict') return { state: 'conflict', merged: null, parts: result.parts };
	const state = here === was ? 'changed-upstream' : 'changed-both';
	return { state, merged: result.document, parts: [] };
}

/** Which taken passages have another text in the newest edition, or are gone from it: its hashes by passage. */
export const affectedPassages = (body: Document, newest: ReadonlyMap<string, string>) =>
	passages(body).filter(({ source }) => newest.get(source.passage) !== source.hash);

/** `keep`: the text stands, and this edition is seen. `remove`: the text goes as it went from the guide. */
export const guideChoices = ['merged', 'theirs', 'keep', 'remove'] as const;
export type GuideChoice = (typeof guideChoices)[number];

/**
 * The section's text after a choice. A kept text that the guide no longer has becomes the municipality's own.
 * `makeId` gives ids for blocks of the guide whose ids are taken in the section.
 */
export function settleGuideChange(
	body: Document,
	input: {
		readonly block: string;
		readonly base: Document;
		readonly newest: GuideText | null;
		readonly choice: GuideChoice;
	},
	makeId: () => string
): Result<Document, 'not-found' | 'choice-not-open'> {
	const { block: id, base, newest, choice } = input;
	const taken = body.find((block) => block.id === id);
	if (taken?.type !== 'passage') return refuse('not-found');
	const replaced = (...blocks: readonly Block[]) =>
		accept(
			withIds(
				body.flatMap((block) => (block === taken ? blocks : [block])),
				makeId
			)
		);
	if (newest === null) {
		if (choice === 'remove') return replaced();
		return choice === 'keep' ? replaced(...taken.blocks) : refuse('choice-not-open');
	}
	const { blocks: theirs, ...source }: GuideText = newest;
	const withText = (blocks: Document) => replaced({ ...taken, source: sourceOf(source), blocks });
	if (choice === 'keep') return withText(taken.blocks);
	if (choice === 'theirs') return withText(theirs);
	const { merged } = guideChange({ base, theirs, ours: taken.blocks });
	return choice === 'merged' && merged ? withText(merged) : refuse('choice-not-open');
}

const sourceOf = ({ passage, edition, hash }: PassageSource): PassageSource => ({
	passage,
	edition,
	hash
});
