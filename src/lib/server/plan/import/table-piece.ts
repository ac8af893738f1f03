import { inlineText, type Inline } from '#domain/document';
import type { Piece } from '#domain/plan';

export interface ReadCell {
	/** What stands in it, as it would stand outside a table. */
	readonly pieces: readonly Piece[];
	readonly isHeader: boolean;
	readonly across: number;
	readonly down: number;
}

const longestHeader = 60;
const mostColumns = 24;

/**
 * A table with one cell in each row, and every cell that another covers an empty one. A table of one column is a
 * box around text, so its text is given without it; a first row that heads nothing stays among the rows.
 */
export function tablePieces(
	rows: readonly (readonly ReadCell[])[],
	page: number | null
): readonly Piece[] {
	const grid = gridOf(rows);
	const columns = Math.max(0, ...grid.map((row) => row.length));
	if (columns === 0) return [];
	const cells = grid.flat().filter((cell) => cell !== undefined);
	const filled = cells.filter((cell) => cell.pieces.length > 0);
	const isLayout = columns === 1 || filled.length <= 1 || (grid.length === 1 && isProse(filled));
	if (isLayout) return filled.flatMap(({ pieces }) => pieces);
	const asRow = (row: readonly (ReadCell | undefined)[] = []) =>
		Array.from({ length: columns }, (_, index) => inlinesOf(row[index]?.pieces ?? []));
	const written = grid.filter((row) => row.some((cell) => (cell?.pieces.length ?? 0) > 0));
	const [first, ...others] = written;
	if (!first) return [];
	const isHeading = others.length > 0 && headsColumns(first);
	return [
		{
			kind: 'block',
			page,
			block: {
				type: 'table',
				header: isHeading ? asRow(first) : asRow(),
				rows: (isHeading ? others : written).map(asRow)
			}
		}
	];
}

/** Long texts beside each other are columns on a page. */
const isProse = (cells: readonly ReadCell[]): boolean =>
	cells.some(({ pieces }) => pieces.length > 2);

function headsColumns(row: readonly (ReadCell | undefined)[]): boolean {
	const cells = row.filter((cell) => cell !== undefined);
	if (cells.some(({ isHeader }) => isHeader)) return true;
	const texts = cells.map(({ pieces }) => inlineText(inlinesOf(pieces)).trim());
	return texts.every((text) => text.length <= longestHeader && !/[.!?]$|\d{2}\s?\d{2}/u.test(text));
}

function gridOf(rows: readonly (readonly ReadCell[])[]): (ReadCell | undefined)[][] {
	const grid: (ReadCell | undefined)[][] = rows.map(() => []);
	const covered = rows.map(() => new Set<number>());
	rows.forEach((row, at) => {
		let column = 0;
		for (const cell of row) {
			while (covered[at]?.has(column)) column += 1;
			if (column >= mostColumns) break;
			const line = grid[at];
			if (line) line[column] = cell;
			for (let down = 0; down < Math.min(cell.down, rows.length - at); down += 1) {
				for (let across = 0; across < Math.min(cell.across, mostColumns); across += 1) {
					covered[at + down]?.add(column + across);
				}
			}
			column += 1;
		}
	});
	return grid.map((row, at) => {
		const width = Math.max(row.length, ...[...(covered[at] ?? [])].map((column) => column + 1));
		return Array.from({ length: Math.min(width, mostColumns) }, (_, index) => row[index]);
	});
}

/** A cell holds one run of text: its paragraphs and list items stand on lines of their own. */
export function inlinesOf(pieces: readonly Piece[]): readonly Inline[] {
	const lines = pieces.flatMap((piece): (readonly Inline[])[] => {
		if (piece.kind === 'text') return [piece.content];
		if (piece.block.type === 'list')
			return piece.block.items.flatMap(({ blocks }) => itemLines(blocks));
		if (piece.block.type === 'table') return [piece.block.header, ...piece.block.rows].flat();
		return [];
	});
	return lines
		.filter((line) => inlineText(line).trim() !== '')
		.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]));
}

const itemLines = (blocks: readonly { readonly type: string }[]): (readonly Inline[])[] =>
	blocks.flatMap((block) => {
		if ('content' in block) return [block.content as readonly Inline[]];
		if (!('items' in block)) return [];
		const items = block.items as readonly {
			readonly blocks: readonly { readonly type: string }[];
		}[];
		return items.flatMap((item) => itemLines(item.blocks));
	});
