import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type * as Md from 'mdast';
import type { Block, Document, Inline, Mark } from '#domain/document';

/**
 * Document → Markdown, the way back from `markdown.ts`. Three things Markdown cannot say are lost: an empty
 * paragraph, a line break in a heading or a table cell (it becomes a space), and block ids.
 */
export const markdownFromDocument = (document: Document): string =>
	toMarkdown(
		{ type: 'root', children: document.map(writeBlock) },
		{
			bullet: '-',
			emphasis: '*',
			fences: true,
			listItemIndent: 'one',
			// "<0@a>" would be read as a mail link.
			unsafe: [{ character: '<', inConstruct: 'phrasing' }],
			extensions: [gfmTableToMarkdown()]
		}
	);

function writeBlock(block: Block): Md.BlockContent {
	switch (block.type) {
		case 'heading':
			return {
				type: 'heading',
				depth: block.level,
				children: writeInlines(withoutBreaks(block.content))
			};
		case 'paragraph':
			return { type: 'paragraph', children: writeInlines(block.content) };
		case 'list':
			return {
				type: 'list',
				ordered: block.ordered,
				spread: false,
				children: block.items.map(({ blocks }) => ({
					type: 'listItem',
					spread: false,
					children: blocks.map(writeBlock)
				}))
			};
		case 'table':
			return {
				type: 'table',
				children: [block.header, ...block.rows].map((row) => ({
					type: 'tableRow',
					children: row.map((cell) => ({
						type: 'tableCell',
						children: writeInlines(withoutBreaks(cell))
					}))
				}))
			};
		case 'passage': {
			const { passage, edition, hash } = block.source;
			return {
				type: 'code',
				lang: 'guidetekst',
				meta: `${passage} ${edition} ${hash}`,
				value: markdownFromDocument(block.blocks).trimEnd()
			};
		}
		case 'pathway':
			return { type: 'code', lang: 'handlevej', value: block.role };
	}
}

const withoutBreaks = (content: readonly Inline[]): Inline[] =>
	content.map((piece) => (piece.type === 'break' ? { type: 'text', text: ' ' } : piece));

/** Outermost first: a whole linked phrase is one link, with the bold word inside it. */
const nesting: readonly Mark['type'][] = ['link', 'term', 'strong', 'emphasis'];

function writeInlines(content: readonly Inline[], depth = 0): Md.PhrasingContent[] {
	const type = nesting[depth];
	if (type === undefined) return content.map(writePiece);
	return runs(content, type).flatMap(({ mark, pieces }) => {
		const children = writeInlines(pieces, depth + 1);
		return mark ? [writeMark(mark, children)] : children;
	});
}

interface Run {
	readonly mark: Mark | undefined;
	readonly pieces: Inline[];
}

/** Cuts the pieces where the mark of one kind begins, changes or ends. */
function runs(content: readonly Inline[], type: Mark['type']): Run[] {
	const result: Run[] = [];
	for (const piece of content) {
		const mark = piece.type === 'text' ? piece.marks?.find((one) => one.type === type) : undefined;
		const last = result.at(-1);
		if (last && JSON.stringify(last.mark) === JSON.stringify(mark)) last.pieces.push(piece);
		else result.push({ mark, pieces: [piece] });
	}
	return result;
}

function writeMark(mark: Mark, children: Md.PhrasingContent[]): Md.PhrasingContent {
	switch (mark.type) {
		case 'strong':
		case 'emphasis':
			return { type: mark.type, children };
		case 'link':
			return { type: 'link', url: mark.href, children };
		case 'term':
			return { type: 'link', url: `begreb:${mark.term}`, children };
	}
}

function writePiece(piece: Inline): Md.PhrasingContent {
	switch (piece.type) {
		case 'text':
			return { type: 'text', value: piece.text };
		case 'break':
			return { type: 'break' };
		case 'contact':
			return {
				type: 'link',
				url: `kontakt:${piece.slot}`,
				children: [{ type: 'text', value: piece.slot }]
			};
	}
}
