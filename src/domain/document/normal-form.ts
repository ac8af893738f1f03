import type { Inline, Mark } from './block.ts';

/**
 * The same words can be cut into runs in many ways; this is the one we keep. Runs with equal marks are
 * joined, empty runs fall away, marks stand in one order without repetition, text is in Unicode form C,
 * a line end inside a run is a space, and no space or break stands at a block's edge. Editor, Markdown
 * and hash all meet in this form.
 */
export function normalInlines(content: readonly Inline[]): Inline[] {
	const joined = joinRuns(content);
	trimEdge(joined, 'start');
	trimEdge(joined, 'end');
	return joined;
}

function joinRuns(content: readonly Inline[]): Inline[] {
	const result: Inline[] = [];
	let texts: string[] = [];
	let marks: readonly Mark[] = [];
	// The text of joined runs is brought to its form once, however many runs there were.
	const close = () => {
		const text = normalText(texts.join(''));
		if (text) result.push(textRun(text, marks));
		texts = [];
	};
	for (const piece of content) {
		if (piece.type !== 'text') {
			close();
			result.push(
				piece.type === 'contact' ? { type: 'contact', slot: piece.slot } : { type: 'break' }
			);
			continue;
		}
		if (piece.text === '') continue;
		const own = normalMarks(piece.marks ?? []);
		if (!sameMarks(own, marks)) close();
		marks = own;
		texts.push(piece.text);
	}
	close();
	return result;
}

function trimEdge(content: Inline[], edge: 'start' | 'end'): void {
	for (;;) {
		const piece = edge === 'start' ? content[0] : content.at(-1);
		if (piece === undefined || piece.type === 'contact') return;
		if (edge === 'start') content.shift();
		else content.pop();
		if (piece.type === 'break') continue;
		const text = piece.text.replace(edge === 'start' ? /^ +/ : / +$/, '');
		if (!text) continue;
		if (edge === 'start') content.unshift(textRun(text, piece.marks ?? []));
		else content.push(textRun(text, piece.marks ?? []));
		return;
	}
}

const textRun = (text: string, marks: readonly Mark[]): Inline =>
	marks.length ? { type: 'text', text, marks } : { type: 'text', text };

/** Line ends and tabs are one space; letters with accents are one character where Unicode has one. */
export const normalText = (text: string): string =>
	text
		.replace(/[ \t\r\n\u2028\u2029]+/gu, (space) => (/^ +$/.test(space) ? space : ' '))
		.normalize('NFC');

const order: readonly Mark['type'][] = ['link', 'term', 'strong', 'emphasis'];

/** At most one mark of each kind, the first wins; a word leads to one place, so a link takes a term's place. */
export function normalMarks(marks: readonly Mark[]): Mark[] {
	const first = order.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);
	return first[0]?.type === 'link' ? first.filter((mark) => mark.type !== 'term') : first;
}

export const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
	one.length === other.length && one.every((mark, at) => sameMark(mark, other[at]));

function sameMark(one: Mark, other: Mark | undefined): boolean {
	if (one.type !== other?.type) return false;
	if (one.type === 'link') return other.type === 'link' && one.href === other.href;
	if (one.type === 'term') return other.type === 'term' && one.term === other.term;
	return true;
}
