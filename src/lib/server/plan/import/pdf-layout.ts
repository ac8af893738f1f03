import { joinLines, type Piece } from '#domain/plan';
import { tidy, written } from './inline-text.ts';
import { listFrom, type FlatItem } from './list-piece.ts';
import type { PdfLine } from './pdf-line.ts';
import { tableAt } from './pdf-columns.ts';

/** Paragraphs, lists and tables of a PDF that only says where its letters stand. */
const bullet = /^(?:[•●○◦▪■□➢►✓✔❖*]|[-–—](?=\s))\s*/u;
const letterBullet = /^o\s+(?=\p{L})/u;
const number = /^(?:\(?\d{1,2}[.)]|[a-hæ][.)])\s+(?=\S)/u;
/** `1. januar`: a date at the beginning of a line is no item. */
const isDate =
	/^\d{1,2}\.\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)/iu;

interface Paragraph {
	text: string;
	readonly first: PdfLine;
	last: PdfLine;
	lines: number;
	/** Put together of words far apart on one line: no heading is set so. */
	spread: boolean;
	readonly item: { readonly ordered: boolean; readonly x: number } | null;
}

export function layoutPieces(lines: readonly PdfLine[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let paragraph: Paragraph | undefined;
	let items: Paragraph[] = [];
	const margin = marginOf(lines);
	const endList = () => {
		pieces.push(...listOf(items));
		items = [];
	};
	const endParagraph = () => {
		if (!paragraph) return;
		if (paragraph.item) items.push(paragraph);
		else {
			endList();
			pieces.push(textPiece(paragraph));
		}
		paragraph = undefined;
	};
	let index = 0;
	while (index < lines.length) {
		const table = tableAt(lines, index);
		if (table) {
			endParagraph();
			endList();
			pieces.push(...table.pieces);
			index += table.length;
			continue;
		}
		const line = lines[index];
		index += 1;
		if (!line) continue;
		const item = itemOf(line, paragraph ?? items.at(-1));
		if (!item && paragraph && goesOn(paragraph, line, margin)) {
			paragraph.text = joinLines(paragraph.text, line.text);
			if (Math.abs(paragraph.last.y - line.y) < line.size * 0.4) paragraph.spread = true;
			else paragraph.lines += 1;
			paragraph.last = line;
			continue;
		}
		endParagraph();
		paragraph = {
			text: item ? item.text : line.text,
			first: line,
			last: line,
			lines: 1,
			spread: false,
			item: item ? { ordered: item.ordered, x: line.x } : null
		};
	}
	endParagraph();
	endList();
	return pieces;
}

/** The right edge of most lines: a line that stops well before it ends its paragraph. */
function marginOf(lines: readonly PdfLine[]): number {
	const edges = lines.filter(({ text }) => text.length > 40).map(({ right }) => right);
	return edges.toSorted((one, other) => one - other)[Math.floor(edges.length * 0.8)] ?? 500;
}

function itemOf(line: PdfLine, before: Paragraph | undefined) {
	const { text } = line;
	const sign = bullet.exec(text) ?? letterBullet.exec(text);
	if (sign && text.length > sign[0].length)
		return { text: text.slice(sign[0].length), ordered: false };
	const match = number.exec(text);
	if (!match || isDate.test(text)) return undefined;
	// A bold or larger line with a number is a heading, unless it goes on with a list.
	const standsOut = line.bold && !(before?.item && before.first.bold);
	if (
		standsOut ||
		/^\d{1,2}\.\s+\p{Lu}[^.]{0,60}$/u.test(text) ===
			line.size > (before?.first.size ?? line.size) + 0.6
	) {
		if (standsOut) return undefined;
	}
	return { text: text.slice(match[0].length), ordered: true };
}

function goesOn(paragraph: Paragraph, line: PdfLine, margin: number): boolean {
	const { last } = paragraph;
	if (Math.abs(line.size - last.size) > 0.6 || line.bold !== last.bold) {
		// A single bold word at the beginning of a line does not end a paragraph.
		if (line.size - last.size > 0.6 || last.size - line.size > 0.6) return false;
		if (!/\p{Ll}|,$/u.test(paragraph.text.at(-1) ?? '') || !/^\p{Ll}/u.test(line.text))
			return false;
	}
	if (line.page !== last.page) {
		return !/[.!?:]$/u.test(paragraph.text) && /^\p{Ll}/u.test(line.text);
	}
	const drop = last.y - line.y;
	if (drop < -last.size * 0.5 || drop > last.size * 1.75) return false;
	const isHanging = paragraph.item !== null && line.x >= paragraph.item.x + 2;
	if (paragraph.item && !isHanging && line.x < paragraph.item.x - 2) return false;
	if (
		paragraph.item &&
		!isHanging &&
		/^\p{Lu}/u.test(line.text) &&
		/[.!?]$/u.test(paragraph.text)
	) {
		return false;
	}
	if (paragraph.first.size >= 13 || paragraph.first.bold) return drop < last.size * 1.6;
	// A short line that ends a sentence, with a capital after it, ends the paragraph too.
	const isShort = last.right < margin - 90;
	return !(isShort && /[.!?:]$/u.test(paragraph.text) && !/^\p{Ll}/u.test(line.text));
}

const textPiece = ({ text, first, lines, spread }: Paragraph): Piece => ({
	kind: 'text',
	heading: null,
	content: tidy([written(text)]),
	page: first.page,
	look: spread ? null : { size: first.size, bold: first.bold, lines }
});

/** Depth by where the sign stands: within four points is the same. */
function listOf(items: readonly Paragraph[]): readonly Piece[] {
	const [first] = items;
	if (!first) return [];
	const edges: number[] = [];
	for (const { item } of items.toSorted(
		(one, other) => (one.item?.x ?? 0) - (other.item?.x ?? 0)
	)) {
		const x = item?.x ?? 0;
		if (x - (edges.at(-1) ?? -99) > 6) edges.push(x);
	}
	const flat = items.map(({ text, item }): FlatItem => {
		const depth = edges.findLastIndex((edge) => (item?.x ?? 0) >= edge - 0.1);
		return {
			content: tidy([written(text)]),
			depth: Math.max(depth, 0),
			ordered: item?.ordered ?? false
		};
	});
	return listFrom(flat, first.first.page);
}
