import type { Block, Document, Inline } from '#domain/document';
import { containsCpr } from '#domain/kernel';

/**
 * Principle 1: a file whose text looks as if it held a CPR number is not stored. Where only its reader sees it,
 * the figures are taken out before anything else is done, so that no finding can quote them.
 */
const hideFigures = (text: string): string => text.replace(/\p{Nd}/gu, '•');

/** A title, a heading, the words before a picture. */
export const withoutCpr = (text: string): string => (containsCpr(text) ? hideFigures(text) : text);

/** Which lines hold one, alone or together with the next. */
export function linesWithCpr(lines: readonly string[]): readonly number[] {
	if (!containsCpr(lines.join('\n'))) return [];
	const found = new Set<number>();
	lines.forEach((line, index) => {
		if (containsCpr(line)) found.add(index);
	});
	lines.forEach((line, index) => {
		const next = lines[index + 1];
		if (next === undefined || found.has(index) || found.has(index + 1)) return;
		if (containsCpr(`${line}\n${next}`)) {
			found.add(index);
			found.add(index + 1);
		}
	});
	return [...found].toSorted((one, other) => one - other);
}

/** The document with no figures in the blocks named. */
export const hideNumbers = (blocks: Document, ids: ReadonlySet<string>): Document =>
	blocks.map((block) => hideIn(block, ids));

function hideIn(block: Block, ids: ReadonlySet<string>): Block {
	const hide = (content: readonly Inline[]): readonly Inline[] =>
		content.map((piece) =>
			piece.type === 'text' ? { ...piece, text: hideFigures(piece.text) } : piece
		);
	switch (block.type) {
		case 'heading':
		case 'paragraph':
			return ids.has(block.id) ? { ...block, content: hide(block.content) } : block;
		case 'table':
			return ids.has(block.id)
				? { ...block, header: block.header.map(hide), rows: block.rows.map((row) => row.map(hide)) }
				: block;
		case 'list':
			return {
				...block,
				items: block.items.map((item) => ({ ...item, blocks: hideNumbers(item.blocks, ids) }))
			};
		case 'passage':
			return { ...block, blocks: hideNumbers(block.blocks, ids) };
		case 'pathway':
			return block;
	}
}
