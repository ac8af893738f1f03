import { containsCpr, isName, limits } from '#domain/kernel';
import type { Inline, Mark } from './block.ts';
import { Fault, listOf, recordOf, wordOf } from './fault.ts';
import { mayLinkTo } from './link.ts';
import { normalInlines } from './normal-form.ts';
import { inlineText } from './plain-text.ts';

/** Reads the words of one block into their normal form; throws the first fault, which the caller catches. */
export function readInlines(value: unknown, block: string): Inline[] {
	const pieces = listOf(value, 'not-a-document', block).map((piece) => readInline(piece, block));
	const content = normalInlines(pieces);
	if (containsCpr(inlineText(content))) throw new Fault('looks-like-cpr', block);
	return content;
}

function readInline(value: unknown, block: string): Inline {
	const piece = recordOf(value, 'not-a-document', block);
	switch (piece.type) {
		case 'text': {
			const marks =
				piece.marks === undefined
					? []
					: listOf(piece.marks, 'unknown-mark', block).map((mark) => readMark(mark, block));
			return { type: 'text', text: readText(piece.text, block), marks };
		}
		case 'contact':
			return { type: 'contact', slot: readSlot(piece.slot, block) };
		case 'break':
			return { type: 'break' };
		default:
			throw new Fault('unknown-block', block);
	}
}

function readSlot(value: unknown, block: string): string {
	const slot = wordOf(value, 'slot-not-well-formed', block);
	if (!isName(slot)) throw new Fault('slot-not-well-formed', block);
	return slot;
}

/** Control characters cannot stand in XML, PDF or Word; line ends and tabs become spaces. */
function readText(value: unknown, block: string): string {
	if (typeof value !== 'string') throw new Fault('not-a-document', block);
	const unreadable = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/u;
	if (unreadable.test(value) || !value.isWellFormed()) throw new Fault('text-not-readable', block);
	if (value.length > limits.sectionText) throw new Fault('text-too-long', block);
	return value;
}

function readMark(value: unknown, block: string): Mark {
	const mark = recordOf(value, 'unknown-mark', block);
	switch (mark.type) {
		case 'strong':
		case 'emphasis':
			return { type: mark.type };
		case 'term':
			return { type: 'term', term: wordOf(mark.term, 'term-not-well-formed', block) };
		case 'link': {
			const { href } = mark;
			if (typeof href !== 'string' || href.length > limits.url || !mayLinkTo(href)) {
				throw new Fault('link-not-allowed', block);
			}
			if (containsCpr(href)) throw new Fault('looks-like-cpr', block);
			return { type: 'link', href };
		}
		default:
			throw new Fault('unknown-mark', block);
	}
}
