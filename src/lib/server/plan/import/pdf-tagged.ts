import { joinLines, type Piece, type ReadImage } from '#domain/plan';
import { inlineText, type Inline } from '#domain/document';
import { linkMark, tidy, written } from './inline-text.ts';
import { listFrom, type FlatItem } from './list-piece.ts';
import type { PdfLine } from './pdf-line.ts';
import type { ReadPage, StructureNode } from './pdf-page.ts';
import { tablePieces, type ReadCell } from './table-piece.ts';

/** Pieces of a page that says itself what its parts are (PDF/UA, or Word with tags on). */
export function taggedPieces(
	page: ReadPage,
	lines: readonly PdfLine[],
	images: ReadImage[]
): readonly Piece[] {
	const byMark = new Map<string, PdfLine[]>();
	for (const line of lines) {
		for (const mark of line.marks) byMark.set(mark, [...(byMark.get(mark) ?? []), line]);
	}
	const reader = new TaggedReader(page, byMark, images);
	return page.structure ? reader.piecesOf(page.structure) : [];
}

/** How many of the page's letters its structure reaches; too few, and it is read by how it looks. */
export function taggedShare(page: ReadPage): number {
	const marks = new Set<string>();
	const walk = (node: StructureNode) => {
		if (node.type === 'content' && node.id) marks.add(node.id);
		node.children?.forEach(walk);
	};
	if (page.structure) walk(page.structure);
	const letters = (of: ReadPage['fragments']) => of.reduce((sum, { text }) => sum + text.length, 0);
	const drawn = page.fragments.filter(({ artifact }) => !artifact);
	const reached = drawn.filter(({ mark }) => mark !== null && marks.has(mark));
	return letters(reached) / Math.max(letters(drawn), 1);
}

const groups = new Set(
	'Document Part Sect Div Art BlockQuote NonStruct Private Root Aside TOC TOCI Index'.split(' ')
);

class TaggedReader {
	readonly #page: ReadPage;
	readonly #lines: ReadonlyMap<string, readonly PdfLine[]>;
	readonly #images: ReadImage[];
	readonly #used = new Set<PdfLine>();
	#near = '';

	constructor(page: ReadPage, lines: ReadonlyMap<string, readonly PdfLine[]>, images: ReadImage[]) {
		this.#page = page;
		this.#lines = lines;
		this.#images = images;
	}

	piecesOf(node: StructureNode): readonly Piece[] {
		const role = node.role ?? 'Root';
		const level = /^H([1-6])?$/u.exec(role);
		if (level) return this.#paragraph(node, Number(level[1] ?? 2));
		switch (role) {
			case 'L':
				return listFrom(this.#items(node, 0), this.#page.number);
			case 'Table':
				return tablePieces(this.#rows(node), this.#page.number);
			case 'Figure':
				this.#images.push({
					page: this.#page.number,
					near: this.#near,
					hasAlternative: (node.alt ?? '').trim() !== ''
				});
				return this.#paragraph(node, null);
			case 'Artifact':
				return [];
			default:
				if (groups.has(role) || (node.children ?? []).some(isBlock)) {
					return (node.children ?? []).flatMap((child) =>
						child.type === 'content'
							? this.#paragraph({ children: [child] }, null)
							: this.piecesOf(child)
					);
				}
				return this.#paragraph(node, null);
		}
	}

	#paragraph(node: StructureNode, heading: number | null): readonly Piece[] {
		const lines = this.#linesIn(node);
		const [first] = lines;
		if (!first) return [];
		const content = this.#content(lines);
		const text = inlineText(content);
		if (text === '') return [];
		this.#near = text;
		const bold = lines.every((line) => line.bold);
		return [
			{
				kind: 'text',
				heading,
				content,
				page: this.#page.number,
				look: { size: first.size, bold, lines: lines.length }
			}
		];
	}

	/** Each line once, though its letters may belong to several marks. */
	#linesIn(node: StructureNode): readonly PdfLine[] {
		const own = (node.type === 'content' && node.id ? this.#lines.get(node.id) : undefined) ?? [];
		const fresh = own.filter((line) => !this.#used.has(line));
		for (const line of fresh) this.#used.add(line);
		return [...fresh, ...(node.children ?? []).flatMap((child) => this.#linesIn(child))];
	}

	#content(lines: readonly PdfLine[]): readonly Inline[] {
		const joined = joinAll(lines);
		const link = this.#linkOver(lines);
		return tidy([written(joined, link ? [link] : [])]);
	}

	/** A paragraph that is one link keeps it; a link within a line keeps its words only. */
	#linkOver(lines: readonly PdfLine[]) {
		const [first] = lines;
		if (!first || lines.length !== 1) return undefined;
		const over = this.#page.links.find(
			({ box: [left, bottom, right, top] }) =>
				left <= first.x + 2 && right >= first.right - 4 && first.y >= bottom - 3 && first.y <= top
		);
		return linkMark(over?.href);
	}

	#items(list: StructureNode, depth: number): FlatItem[] {
		return (list.children ?? []).flatMap((item): FlatItem[] => {
			if (item.role === 'L') return this.#items(item, depth + 1);
			const parts = item.children ?? [];
			const label = parts
				.filter(({ role }) => role === 'Lbl')
				.flatMap((part) => this.#linesIn(part));
			const bodies = parts.filter(({ role }) => role !== 'Lbl');
			const inner: FlatItem[] = [];
			const lines: PdfLine[] = [];
			const walk = (node: StructureNode) => {
				if (node.role === 'L') inner.push(...this.#items(node, depth + 1));
				else if (node.type === 'content') lines.push(...this.#linesIn(node));
				else node.children?.forEach(walk);
			};
			bodies.forEach(walk);
			const text = joinAll([...label, ...lines]);
			const sign = /^\s*(?:(\(?\d{1,2}[.)]|[a-zæøå][.)])|[•●○◦▪■➢►✓✔❖*o–—-])\s+/u.exec(text);
			const content = tidy([written(sign ? text.slice(sign[0].length) : text)]);
			return [{ content, depth, ordered: sign?.[1] !== undefined }, ...inner];
		});
	}

	#rows(table: StructureNode): readonly (readonly ReadCell[])[] {
		const rows: StructureNode[] = [];
		const walk = (node: StructureNode) => {
			for (const child of node.children ?? []) {
				if (child.role === 'TR') rows.push(child);
				else if (child.role !== 'Table') walk(child);
			}
		};
		walk(table);
		return rows.map((row) =>
			(row.children ?? []).map((cell) => ({
				pieces: (cell.children ?? []).some(isBlock)
					? (cell.children ?? []).flatMap((child) => this.piecesOf(child))
					: this.#paragraph(cell, null),
				isHeader: cell.role === 'TH',
				across: 1,
				down: 1
			}))
		);
	}
}

/** What stands side by side was one line before its marks parted it. */
function joinAll(lines: readonly PdfLine[]): string {
	let text = '';
	let before: PdfLine | undefined;
	for (const line of lines) {
		const isBeside =
			before && Math.abs(before.y - line.y) < before.size * 0.4 && line.x >= before.right - 2;
		const touches = before && line.x - before.right < before.size * 0.15;
		text = isBeside ? `${text}${touches ? '' : ' '}${line.text}` : joinLines(text, line.text);
		before = line;
	}
	return text;
}

const isBlock = ({ role }: StructureNode): boolean =>
	role !== undefined &&
	/^(?:H[1-6]?|P|L|Table|Sect|Div|Part|Figure|BlockQuote|Caption)$/u.test(role);
