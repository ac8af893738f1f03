import mammoth from 'mammoth';
import { inlineText, type Inline, type Mark } from '#domain/document';
import type { Piece, ReadImage, ReadText, TextPiece } from '#domain/plan';
import { linkMark, tidy, written } from './inline-text.ts';
import { listFrom, type FlatItem } from './list-piece.ts';
import { tablePieces, type ReadCell } from './table-piece.ts';

/** Mammoth's own picture of a document, which knows sizes and styles that its HTML forgets. */
interface Node {
	readonly type: string;
	readonly children?: readonly Node[];
	readonly value?: string;
	readonly styleId?: string | null;
	readonly styleName?: string | null;
	readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
	readonly isBold?: boolean;
	readonly isItalic?: boolean;
	readonly isStrikethrough?: boolean;
	readonly fontSize?: number | null;
	readonly href?: string;
	readonly altText?: string | null;
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly isHeader?: boolean;
}

/** Word's own size where nothing else is said. */
const usualSize = 11;

export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
	let document: Node | undefined;
	await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
		{
			externalFileAccess: false,
			transformDocument: (read: Node) => {
				document = read;
				return { ...read, children: [] };
			}
		}
	);
	const images: ReadImage[] = [];
	const reading: Reading = { images, near: '', title: null };
	const pieces = piecesOf(document?.children ?? [], reading);
	return {
		kind: 'docx',
		title: reading.title,
		pages: null,
		tagged: null,
		pieces,
		listed: [],
		images,
		pagesWithoutText: []
	};
}

interface Reading {
	readonly images: ReadImage[];
	near: string;
	title: string | null;
}

function piecesOf(nodes: readonly Node[], reading: Reading): readonly Piece[] {
	const pieces: Piece[] = [];
	let items: FlatItem[] = [];
	const endList = () => {
		pieces.push(...listFrom(items, null));
		items = [];
	};
	for (const node of nodes) {
		if (node.type === 'table') {
			endList();
			pieces.push(...tablePieces(rowsOf(node, reading), null));
			continue;
		}
		if (node.type !== 'paragraph') {
			const inner = piecesOf(node.children ?? [], reading);
			if (inner.length > 0) endList();
			pieces.push(...inner);
			continue;
		}
		const content = tidy(inlinesIn(node, [], reading));
		const text = inlineText(content);
		if (text.trim() === '') continue;
		reading.near = text;
		const heading = headingOf(node);
		if (isContents(node)) continue;
		if (node.numbering && heading === null) {
			items.push({
				content,
				depth: Number(node.numbering.level) || 0,
				ordered: node.numbering.isOrdered
			});
			continue;
		}
		endList();
		if (isTitle(node) && reading.title === null) {
			reading.title = text.replace(/\s+/gu, ' ');
			continue;
		}
		pieces.push({ kind: 'text', heading, content, page: null, look: lookOf(node, text) });
	}
	endList();
	return pieces;
}

const styleOf = ({ styleId, styleName }: Node): string => `${styleName ?? ''} ${styleId ?? ''}`;

/** Word's styles, in Danish and English, and those that municipalities make for themselves. */
function headingOf(node: Node): number | null {
	const style = styleOf(node);
	if (/(?:toc|indhold)/iu.test(style)) return null;
	const level = /(?:heading|overskrift|rubrik|h|kapitel)[\s_-]*(\d)/iu.exec(style)?.[1];
	if (level) return Math.min(Math.max(Number(level), 1), 6);
	if (/(?:heading|overskrift)/iu.test(style)) return 2;
	return /kapitel/iu.test(style) ? 1 : null;
}

const isTitle = (node: Node): boolean => /^(?:title|titel)\b/iu.test(styleOf(node).trim());
const isContents = (node: Node): boolean =>
	/^(?:toc|indholdsfortegnelse)\s*\d?\b/iu.test(styleOf(node).trim());

function lookOf(node: Node, text: string): TextPiece['look'] {
	const runs = runsIn(node).filter((run) => run.letters > 0);
	const letters = runs.reduce((sum, run) => sum + run.letters, 0);
	const bold = runs.filter((run) => run.bold).reduce((sum, run) => sum + run.letters, 0);
	const size = Math.max(...runs.map((run) => run.size ?? usualSize), 0) || usualSize;
	return { size, bold: bold >= letters * 0.95, lines: Math.ceil(text.length / 90) };
}

interface Run {
	readonly letters: number;
	readonly bold: boolean;
	readonly size: number | null;
}

const runsIn = (node: Node): readonly Run[] =>
	node.type === 'run'
		? [
				{
					letters: (node.children ?? []).reduce(
						(sum, { value }) => sum + (value?.trim().length ?? 0),
						0
					),
					bold: node.isBold === true || /strong|stærk/iu.test(styleOf(node)),
					size: node.fontSize ?? null
				}
			]
		: (node.children ?? []).flatMap(runsIn);

function inlinesIn(node: Node, marks: readonly Mark[], reading: Reading): readonly Inline[] {
	switch (node.type) {
		case 'text':
			return [written(node.value ?? '', marks)];
		case 'tab':
			return [written(' ', marks)];
		case 'break':
			return [{ type: 'break' }];
		case 'image':
			reading.images.push({
				page: null,
				near: reading.near,
				hasAlternative: (node.altText ?? '').trim() !== ''
			});
			return [];
		case 'hyperlink': {
			const link = linkMark(node.href);
			const within = link ? [...marks, link] : marks;
			return (node.children ?? []).flatMap((child) => inlinesIn(child, within, reading));
		}
		case 'run': {
			const within: Mark[] = [...marks];
			if (node.isBold) within.push({ type: 'strong' });
			if (node.isItalic) within.push({ type: 'emphasis' });
			return (node.children ?? []).flatMap((child) => inlinesIn(child, within, reading));
		}
		case 'noteReference':
		case 'commentReference':
			return [];
		default:
			return (node.children ?? []).flatMap((child) => inlinesIn(child, marks, reading));
	}
}

const rowsOf = (table: Node, reading: Reading): readonly (readonly ReadCell[])[] =>
	(table.children ?? []).map((row) =>
		(row.children ?? []).map((cell) => ({
			pieces: piecesOf(cell.children ?? [], reading),
			isHeader: row.isHeader === true,
			across: cell.colSpan ?? 1,
			down: cell.rowSpan ?? 1
		}))
	);
