/**
 * What changed between two documents, line by line, and word by word in a line that was rewritten. Only words
 * are compared, and where links lead: how a line is set is not what a reader asks about.
 */
import type { Block, Document, Inline } from './block.ts';
import { hasWords, inlineText, type SlotText } from './plain-text.ts';
import { sequenceDifference, wordDifference, type WordChange } from './word-difference.ts';

export interface LineDifference {
	readonly shape: LineShape;
	/** One `same` for a line that stands; only `added` or `removed` for one that is new or gone. */
	readonly words: readonly WordChange[];
}
export type LineShape = 'heading' | 'paragraph' | 'item' | 'row' | 'pathway';

/** `slotText`: how a contact slot is named; by default by its id. */
export function documentDifference(
	before: Document,
	after: Document,
	slotText?: SlotText
): readonly LineDifference[] {
	const old = linesOf(before, 'paragraph', slotText);
	const now = linesOf(after, 'paragraph', slotText);
	const steps = sequenceDifference(old.map(keyOf), now.map(keyOf));
	const result: LineDifference[] = [];
	let removed: Line[] = [];
	let added: Line[] = [];
	const close = () => {
		result.push(...rewritten(removed, added));
		removed = [];
		added = [];
	};
	let x = 0;
	let y = 0;
	for (const { kind } of steps) {
		if (kind === 'removed') removed.push(old[x++] as Line);
		else if (kind === 'added') added.push(now[y++] as Line);
		else {
			close();
			const line = now[y++] as Line;
			x++;
			result.push({ shape: line.shape, words: [{ kind: 'same', text: line.text }] });
		}
	}
	close();
	return result;
}

/** True when nothing a reader would read is different. */
export const sameWords = (before: Document, after: Document): boolean =>
	documentDifference(before, after).every(({ words }) =>
		words.every(({ kind }) => kind === 'same')
	);

interface Line {
	readonly block: string;
	readonly shape: LineShape;
	readonly text: string;
}

const keyOf = ({ shape, text }: Line): string => `${shape} ${text}`;

/** Lines that gave way to others: those of one block, then those that share words, are shown as one. */
function rewritten(removed: readonly Line[], added: readonly Line[]): LineDifference[] {
	const result: LineDifference[] = [];
	let next = 0;
	for (const line of added) {
		const found = removed.findIndex(
			(old, at) => at >= next && old.shape === line.shape && isRewritten(old, line)
		);
		if (found >= 0) {
			result.push(...removed.slice(next, found).map(gone));
			next = found + 1;
			const words = wordDifference(removed[found]?.text ?? '', line.text);
			result.push({ shape: line.shape, words });
		} else {
			result.push({ shape: line.shape, words: [{ kind: 'added', text: line.text }] });
		}
	}
	return [...result, ...removed.slice(next).map(gone)];
}

const gone = ({ shape, text }: Line): LineDifference => ({
	shape,
	words: [{ kind: 'removed', text }]
});

function isRewritten(old: Line, now: Line): boolean {
	const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const [one, other] = [words(old.text), words(now.text)];
	const shared = [...one].filter((word) => other.has(word)).length;
	const needed = old.block === now.block ? 0.2 : 0.4;
	return shared > 0 && shared >= needed * Math.max(one.size, other.size);
}

function linesOf(
	document: Document,
	paragraph: 'paragraph' | 'item',
	slotText: SlotText | undefined
): Line[] {
	return document
		.flatMap((block) => linesIn(block, paragraph, slotText))
		.filter(({ text }) => hasWords(text));
}

function linesIn(
	block: Block,
	paragraph: 'paragraph' | 'item',
	slotText: SlotText | undefined
): Line[] {
	const lineText = (content: readonly Inline[]) => textOfLine(content, slotText);
	switch (block.type) {
		case 'heading':
			return [{ block: block.id, shape: 'heading', text: lineText(block.content) }];
		case 'paragraph':
			return [{ block: block.id, shape: paragraph, text: lineText(block.content) }];
		case 'list':
			return block.items.flatMap(({ blocks }) => linesOf(blocks, 'item', slotText));
		case 'table':
			return [block.header, ...block.rows].map((row) => ({
				block: block.id,
				shape: 'row',
				text: row.map(lineText).join(' | ')
			}));
		case 'passage':
			return linesOf(block.blocks, paragraph, slotText);
		case 'pathway':
			return [{ block: block.id, shape: 'pathway', text: `handlevej: ${block.role}` }];
	}
}

/** Where a link leads stands after its words: a changed address is a change. */
const textOfLine = (content: readonly Inline[], slotText: SlotText | undefined): string =>
	content
		.map((piece) => {
			const words = inlineText([piece], slotText);
			const link = piece.type === 'text' && piece.marks?.find(({ type }) => type === 'link');
			return link && 'href' in link ? `${words} (${link.href})` : words;
		})
		.join('')
		.replaceAll('\n', ' ');
