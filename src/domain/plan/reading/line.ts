import { inlineText, type Block, type Inline, type List, type Table } from '#domain/document';
import type { Place } from '../place.ts';
import type { Section } from '../section.ts';

/**
 * A plan read line by line, each with what stands above it. A plan that came from a file may have
 * lost its lists, so a paragraph or a heading that begins with a number is read as a numbered line too.
 */
export interface Line {
	readonly place: Place;
	readonly theme: string | null;
	/** The section's title and the headings above the line, outermost first. */
	readonly headings: readonly string[];
	/** The words that introduce a list or a table: the paragraph or the list item just before it. */
	readonly lead: string | null;
	readonly kind: 'heading' | 'paragraph' | 'numbered' | 'bullet' | 'cell' | 'pathway';
	readonly text: string;
	/** Of a table cell: what heads its column and its row. */
	readonly column: string | null;
	readonly row: string | null;
	/** Of a table cell: which row it stands in, from 0; null in the header. */
	readonly rowAt: number | null;
	/** Whom an embedded path is for. */
	readonly role: 'staff' | 'leader' | null;
	/** Words that are a link to somewhere else. */
	readonly linked: string;
}

const number =
	/^\s*(?:\(?\d{1,2}[.)]\s+(?!(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L}))|trin\s+\d{1,2}\s*[.:)–-]*\s*)/iu;
const bullet = /^\s*[-–•*·]\s+/u;

export function linesOf(section: Section): Line[] {
	const lines: Line[] = [];
	const above: { level: number; text: string }[] = [];
	let lead: string | null = null;

	const add = (block: string, kind: Line['kind'], text: string, more: Partial<Line> = {}) =>
		lines.push({
			place: { section: section.id, block },
			theme: section.theme,
			headings: [section.title, ...above.map((heading) => heading.text)],
			lead: null,
			kind,
			text: text.trim(),
			column: null,
			row: null,
			rowAt: null,
			role: null,
			linked: '',
			...more
		});

	const addText = (block: string, content: readonly Inline[]) => {
		const linked = linkedText(content);
		for (const text of plain(content).split('\n')) {
			const kind = number.test(text) ? 'numbered' : bullet.test(text) ? 'bullet' : 'paragraph';
			add(block, kind, text.replace(kind === 'bullet' ? bullet : number, ''), {
				linked,
				lead: kind === 'paragraph' ? null : lead
			});
			if (kind === 'paragraph') lead = text;
		}
	};

	const addList = (list: List, introduction: string | null) => {
		for (const { blocks } of list.items) {
			let itemText = introduction;
			for (const block of blocks) {
				if (block.type === 'list') addList(block, itemText);
				if (block.type !== 'paragraph') continue;
				itemText = plain(block.content);
				add(block.id, list.ordered ? 'numbered' : 'bullet', itemText, {
					lead: introduction,
					linked: linkedText(block.content)
				});
			}
		}
	};

	const addTable = (table: Table) => {
		const header = table.header.map(plain);
		header.forEach((text) => add(table.id, 'cell', text));
		table.rows.forEach((row, rowAt) => {
			const cells = row.map(plain);
			cells.forEach((text, index) => {
				const place = { lead, column: header[index] ?? null, row: cells[0] ?? null, rowAt };
				const linked = linkedText(row[index] ?? []);
				// A cell of a Word table often holds a whole list.
				for (const part of text.split('\n')) {
					add(table.id, 'cell', part.replace(bullet, ''), { ...place, linked });
				}
			});
		});
	};

	const addBlock = (block: Block): void => {
		switch (block.type) {
			case 'heading': {
				while (above.length > 0 && (above.at(-1)?.level ?? 0) >= block.level) above.pop();
				const text = plain(block.content);
				add(block.id, 'heading', text);
				if (number.test(text)) add(block.id, 'numbered', text.replace(number, ''));
				above.push({ level: block.level, text });
				lead = null;
				return;
			}
			case 'paragraph':
				return addText(block.id, block.content);
			case 'list':
				return addList(block, lead);
			case 'table':
				return addTable(block);
			case 'passage':
				return block.blocks.forEach(addBlock);
			case 'pathway':
				add(block.id, 'pathway', '', { role: block.role });
		}
	};

	section.body.forEach(addBlock);
	return lines.filter((line) => line.text !== '' || line.kind === 'pathway');
}

/** A contact is there, whatever its number is today. */
const plain = (content: readonly Inline[]): string => inlineText(content, () => 'kontakten');

const linkedText = (content: readonly Inline[]): string =>
	content
		.map((piece) =>
			piece.type === 'text' && piece.marks?.some(({ type }) => type === 'link') ? piece.text : ''
		)
		.join(' ');
