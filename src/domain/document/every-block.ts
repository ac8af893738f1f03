import type { Block, Document, Inline } from './block.ts';

/** All blocks in reading order: a list before what stands in its items, a passage before its text. */
export function* everyBlock(blocks: Document): Generator<Block> {
	for (const block of blocks) {
		yield block;
		if (block.type === 'passage') yield* everyBlock(block.blocks);
		if (block.type === 'list') for (const item of block.items) yield* everyBlock(item.blocks);
	}
}

/** The words that stand directly in a block; none for a list, a passage or an embed, whose blocks hold them. */
export function inlinesOf(block: Block): readonly Inline[] {
	if (block.type === 'heading' || block.type === 'paragraph') return block.content;
	if (block.type === 'table') return [block.header, ...block.rows].flat(2);
	return [];
}
