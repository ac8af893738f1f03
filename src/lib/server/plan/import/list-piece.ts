import { inlineText, type DraftBlock, type DraftItem, type Inline } from '#domain/document';
import type { Piece } from '#domain/plan';

/** A list as files keep it: one line after the other, each with its depth. */
export interface FlatItem {
	readonly content: readonly Inline[];
	/** From 0. */
	readonly depth: number;
	readonly ordered: boolean;
}

/** Deeper than this no one follows; our own documents go no deeper. */
const deepest = 3;

/** The items as lists within lists; a change of kind at the top begins a new list. */
export function listFrom(items: readonly FlatItem[], page: number | null): readonly Piece[] {
	return runsOf(items).map((run) => ({ kind: 'block', page, block: nested(run, 0) }));
}

type DraftList = Extract<DraftBlock, { type: 'list' }>;

/** A list may not begin deeper than the one before it, so depths are counted from the shallowest. */
function runsOf(items: readonly FlatItem[]): readonly (readonly FlatItem[])[] {
	const runs: FlatItem[][] = [];
	for (const item of items) {
		if (inlineText(item.content).trim() === '') continue;
		const run = runs.at(-1);
		const first = run?.[0];
		if (!run || !first || (item.depth <= first.depth && item.ordered !== first.ordered)) {
			runs.push([item]);
		} else run.push(item);
	}
	return runs;
}

function nested(items: readonly FlatItem[], level: number): DraftList {
	const top = Math.min(...items.map(({ depth }) => depth));
	const made: { blocks: DraftBlock[]; inner: FlatItem[] }[] = [];
	for (const item of items) {
		const last = made.at(-1);
		if (item.depth > top && last && level < deepest) last.inner.push(item);
		else made.push({ blocks: [{ type: 'paragraph', content: item.content }], inner: [] });
	}
	return {
		type: 'list',
		ordered: items[0]?.ordered ?? false,
		items: made.map(({ blocks, inner }): DraftItem => ({
			blocks: inner.length > 0 ? [...blocks, nested(inner, level + 1)] : blocks
		}))
	};
}
