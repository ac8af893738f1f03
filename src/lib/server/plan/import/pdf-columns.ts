import { joinLines, type Piece } from '#domain/plan';
import { tidy, written } from './inline-text.ts';
import type { PdfLine } from './pdf-line.ts';
import { tablePieces, type ReadCell } from './table-piece.ts';

/**
 * A table in a PDF without marks: lines side by side at the same heights, again and again, in the same columns.
 * Word draws a table cell by cell and row by row, so a line that stands beside or above the one before it, further
 * to the right, begins the next cell.
 */
interface Row {
	readonly top: number;
	readonly page: number;
	readonly cells: Map<number, PdfLine[]>;
}

const fewestRows = 2;
const slack = 6;

export interface FoundTable {
	readonly pieces: readonly Piece[];
	/** How many lines it takes. */
	readonly length: number;
}

export function tableAt(lines: readonly PdfLine[], start: number): FoundTable | undefined {
	const columns = columnsAt(lines, start);
	if (!columns) return undefined;
	const rows: Row[] = [];
	let column = -1;
	let index = start;
	for (; index < lines.length; index += 1) {
		const line = lines[index];
		const before = lines[index - 1];
		if (!line) break;
		const at = columns.findLastIndex((x) => line.x >= x - slack);
		const row = rows.at(-1);
		const isAtColumn = at >= 0 && Math.abs(line.x - (columns[at] ?? 0)) <= 24;
		if (!isAtColumn || (row && line.page !== row.page && at !== 0)) break;
		const isBeside =
			before && index > start && at > column && line.y >= before.y - before.size * 0.5;
		if (at === 0 && column !== 0) {
			// Back at the left: a new row, if there is something to its right too.
			if (!hasNeighbour(lines, index, columns) && rows.length > 0) break;
			rows.push({ top: line.y, page: line.page, cells: new Map([[0, [line]]]) });
		} else if (row && (isBeside || at === column)) {
			if (at === 0 && before && before.y - line.y > before.size * 2.2) {
				if (!hasNeighbour(lines, index, columns)) break;
				rows.push({ top: line.y, page: line.page, cells: new Map([[0, [line]]]) });
			} else row.cells.set(at, [...(row.cells.get(at) ?? []), line]);
		} else if (row && at > 0 && line.y < row.top + line.size && at < column) {
			// A row whose first cell is empty.
			rows.push({ top: line.y, page: line.page, cells: new Map([[at, [line]]]) });
		} else break;
		column = at;
	}
	if (rows.filter(({ cells }) => cells.size > 1).length < fewestRows) return undefined;
	const cellsOf = (row: Row): ReadCell[] =>
		columns.map((_, at) => ({
			pieces: paragraphs(row.cells.get(at) ?? []),
			isHeader: (row.cells.get(at) ?? []).every(({ bold }) => bold) && row === rows[0],
			across: 1,
			down: 1
		}));
	return {
		pieces: tablePieces(rows.map(cellsOf), lines[start]?.page ?? null),
		length: index - start
	};
}

/** Two lines at one height, the second further right, with a gap between. */
function columnsAt(lines: readonly PdfLine[], start: number): readonly number[] | undefined {
	const first = lines[start];
	if (!first) return undefined;
	const columns = [first.x];
	for (let index = start + 1; index < Math.min(start + 12, lines.length); index += 1) {
		const line = lines[index];
		if (!line || line.page !== first.page) break;
		const last = columns.at(-1) ?? 0;
		if (Math.abs(line.y - first.y) <= Math.max(first.size, line.size) * 0.6 && line.x > last + 20) {
			columns.push(line.x);
		} else if (Math.abs(line.x - last) > slack || line.y > first.y) break;
	}
	return columns.length > 1 ? columns : undefined;
}

function hasNeighbour(
	lines: readonly PdfLine[],
	index: number,
	columns: readonly number[]
): boolean {
	const line = lines[index];
	if (!line) return false;
	return lines
		.slice(index + 1, index + 14)
		.some(
			(other) =>
				other.page === line.page &&
				other.x >= (columns[1] ?? Infinity) - slack &&
				Math.abs(other.y - line.y) <= line.size * 0.9
		);
}

function paragraphs(lines: readonly PdfLine[]): readonly Piece[] {
	const texts: string[] = [];
	let before: PdfLine | undefined;
	for (const line of lines) {
		const isItem = /^[•●▪*–-]\s/u.test(line.text);
		const isApart = before && before.y - line.y > before.size * 1.8;
		if (texts.length === 0 || isItem || isApart) texts.push(line.text);
		else texts.push(joinLines(texts.pop() ?? '', line.text));
		before = line;
	}
	return texts.map((text) => ({
		kind: 'text',
		heading: null,
		content: tidy([written(text)]),
		page: lines[0]?.page ?? null,
		look: null
	}));
}
