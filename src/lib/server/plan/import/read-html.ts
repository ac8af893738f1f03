import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { inlineText, type Inline, type Mark } from '#domain/document';
import type { Piece, ReadImage, ReadText } from '#domain/plan';
import { attribute, elementsIn, isElement, isFurniture, mainOf, wordsOf } from './html-main.ts';
import { linkMark, tidy, written } from './inline-text.ts';
import { listFrom, type FlatItem } from './list-piece.ts';
import { tablePieces, type ReadCell } from './table-piece.ts';

export function readHtml(text: string): ReadText {
	const root = parse(text);
	const images: ReadImage[] = [];
	const reader = new HtmlReader(images);
	const pieces = reader.piecesOf(mainOf(root));
	return {
		kind: 'html',
		title: titleOf(root),
		pages: null,
		tagged: null,
		pieces,
		listed: [],
		images,
		pagesWithoutText: []
	};
}

/** The page's own heading; its `title` adds the name of the site. */
function titleOf(root: Tree.Node): string | null {
	const all = [...elementsIn(root)];
	const heads = all.filter(({ tagName }) => tagName === 'h1');
	const [only] = heads;
	const head = heads.length === 1 && only ? wordsOf(only) : '';
	const title = all.find(({ tagName }) => tagName === 'title');
	const named = title ? (` ${wordsOf(title)}`.split(/\s[|–-]\s/u)[0] ?? '') : '';
	return (head || named).trim() || null;
}

const inlineTags = new Set(
	'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s small span strong sub sup time u var br wbr'.split(
		' '
	)
);

class HtmlReader {
	readonly #images: ReadImage[];
	#near = '';

	constructor(images: ReadImage[]) {
		this.#images = images;
	}

	piecesOf(parent: Tree.Node): readonly Piece[] {
		if (!('childNodes' in parent)) return [];
		const pieces: Piece[] = [];
		let inlines: Inline[] = [];
		const endParagraph = () => {
			pieces.push(...this.#paragraph(inlines, null));
			inlines = [];
		};
		for (const child of parent.childNodes) {
			if (isElement(child) && isFurniture(child)) continue;
			if (isInline(child)) {
				inlines.push(...this.#inlines(child, []));
				continue;
			}
			endParagraph();
			if (isElement(child)) pieces.push(...this.#block(child));
		}
		endParagraph();
		return pieces;
	}

	#block(element: Tree.Element): readonly Piece[] {
		const level = /^h([1-6])$/u.exec(element.tagName)?.[1] ?? ariaLevel(element);
		if (level !== undefined) return this.#paragraph(this.#inlinesIn(element, []), Number(level));
		switch (element.tagName) {
			case 'summary':
				return this.#paragraph(this.#inlinesIn(element, []), 4);
			case 'ul':
			case 'ol':
				return listFrom(this.#items(element, 0), null);
			case 'table':
				return tablePieces(this.#rows(element), null);
			case 'dt':
				return this.#paragraph(this.#inlinesIn(element, [{ type: 'strong' }]), null);
			default:
				return this.piecesOf(element);
		}
	}

	#paragraph(inlines: readonly Inline[], heading: number | null): readonly Piece[] {
		const content = tidy(inlines);
		const text = inlineText(content);
		if (text.trim() === '') return [];
		this.#near = text.trim();
		const bold = content.every(
			(piece) => piece.type !== 'text' || piece.marks?.some(({ type }) => type === 'strong')
		);
		// All letters of a page count as one size: only what is bold throughout stands out.
		const look = { size: 12, bold, lines: Math.ceil(text.length / 90) };
		return [{ kind: 'text', heading, content, page: null, look }];
	}

	#items(list: Tree.Element, depth: number): FlatItem[] {
		const ordered = list.tagName === 'ol';
		return list.childNodes.flatMap((item): FlatItem[] => {
			if (!isElement(item) || isFurniture(item)) return [];
			if (item.tagName === 'ul' || item.tagName === 'ol') return this.#items(item, depth + 1);
			const own: Inline[] = [];
			const inner: FlatItem[] = [];
			for (const child of item.childNodes) {
				if (isElement(child) && (child.tagName === 'ul' || child.tagName === 'ol')) {
					inner.push(...this.#items(child, depth + 1));
				} else if (isElement(child) && !isInline(child)) {
					if (own.length > 0) own.push({ type: 'break' });
					const nested = [...elementsIn(child)].filter(({ tagName }) => /^[uo]l$/u.test(tagName));
					if (nested.length === 0) own.push(...this.#inlinesIn(child, []));
					else for (const one of nested) inner.push(...this.#items(one, depth + 1));
				} else own.push(...this.#inlines(child, []));
			}
			return [{ content: tidy(own), depth, ordered }, ...inner];
		});
	}

	#rows(table: Tree.Element): readonly (readonly ReadCell[])[] {
		const rows: Tree.Element[] = [];
		const walk = (node: Tree.Element) => {
			for (const child of node.childNodes) {
				if (!isElement(child)) continue;
				if (child.tagName === 'tr') rows.push(child);
				else if (/^t(?:head|body|foot)$/u.test(child.tagName)) walk(child);
			}
		};
		walk(table);
		return rows.map((row) =>
			row.childNodes
				.filter(isElement)
				.filter(({ tagName }) => tagName === 'td' || tagName === 'th')
				.map((cell) => ({
					pieces: this.piecesOf(cell),
					isHeader: cell.tagName === 'th' && attribute(cell, 'scope') !== 'row',
					across: span(attribute(cell, 'colspan')),
					down: span(attribute(cell, 'rowspan'))
				}))
		);
	}

	#inlinesIn = (node: Tree.Node, marks: readonly Mark[]): Inline[] =>
		'childNodes' in node ? node.childNodes.flatMap((child) => this.#inlines(child, marks)) : [];

	#inlines(node: Tree.Node, marks: readonly Mark[]): Inline[] {
		if (node.nodeName === '#text' && 'value' in node)
			return [written(node.value.replace(/\s+/gu, ' '), marks)];
		if (!isElement(node)) return [];
		switch (node.tagName) {
			case 'br':
				return [{ type: 'break' }];
			case 'img':
				this.#images.push({
					page: null,
					near: this.#near,
					// An empty one is said on purpose: the picture is decoration.
					hasAlternative: attribute(node, 'alt') !== undefined
				});
				return [];
			case 'strong':
			case 'b':
				return this.#inlinesIn(node, [...marks, { type: 'strong' }]);
			case 'em':
			case 'i':
				return this.#inlinesIn(node, [...marks, { type: 'emphasis' }]);
			case 'a': {
				const link = linkMark(attribute(node, 'href'));
				return this.#inlinesIn(node, link ? [...marks, link] : marks);
			}
			case 'script':
			case 'style':
			case 'svg':
			case 'noscript':
			case 'template':
				return [];
			default:
				return isInline(node)
					? this.#inlinesIn(node, marks)
					: [{ type: 'break' }, ...this.#inlinesIn(node, marks), { type: 'break' }];
		}
	}
}

function isInline(node: Tree.Node): boolean {
	if (node.nodeName === '#text') return true;
	if (!isElement(node) || !inlineTags.has(node.tagName)) return false;
	// A link or a span around whole blocks is a box.
	return ![...elementsIn(node)].some(({ tagName }) => !inlineTags.has(tagName));
}

const ariaLevel = (element: Tree.Element): string | undefined =>
	attribute(element, 'role') === 'heading' ? (attribute(element, 'aria-level') ?? '2') : undefined;

const span = (written: string | undefined): number => {
	const count = Number(written ?? 1);
	return Number.isInteger(count) && count >= 1 ? Math.min(count, 100) : 1;
};
