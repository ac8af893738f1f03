/** Puts sections among the marks: behind a §, or a word for it. */
import type { Sign } from './act.ts';
import { kindAt, SIGN, skipBlanks } from './letters.ts';
import type { SectionMark } from './mark.ts';
import type { Place } from './place.ts';
import { aboutAct } from './note.ts';
import { isCount } from './number.ts';
import type { Scan } from './scanning.ts';
import type { Piece } from './reading.ts';
import { readSections } from './section-list.ts';

type Marker = 'section' | 'weak-section' | 'article';

/** Reads the section behind a word for it, or from its first § on; gives the place where the scan goes on. */
export function markSection(scan: Scan, { start, end: after }: Place, marker: Marker): number {
	const { text } = scan;
	let at = after;
	let signs = 0;
	for (; signs < 4; signs += 1) {
		const next = signs === 0 && after === start ? at : skipBlanks(text, at);
		if (kindAt(text, next) !== SIGN) break;
		at = next + 1;
	}
	if (text.charAt(at) === '.' || text.charAt(at) === ':') at += 1;
	const number = skipBlanks(text, at);
	const sign: Sign = marker === 'article' ? 'art.' : '§';
	const plural = signs > 1 || (after > start && /er(?:ne)?s?$/i.test(text.slice(start, after)));
	const pieces = readSections(text, number, { start, sign, plural, room: scan.room });
	const isWeak = marker === 'weak-section';
	if (pieces.length === 0 || (isWeak && isCount(text, pieces[0]?.end ?? at)))
		return Math.max(at, start + 1);
	const mark = pushSection(scan, pieces, { sign, weak: isWeak, lost: false });
	readBefore(scan, mark);
	return mark.end;
}

export function pushSection(
	{ marks }: Scan,
	pieces: readonly Piece[],
	how: Pick<SectionMark, 'sign' | 'weak' | 'lost'>
): SectionMark {
	const mark: SectionMark = {
		kind: 'section',
		start: pieces[0]?.start ?? 0,
		end: pieces.at(-1)?.end ?? 0,
		...how,
		pieces,
		named: null,
		notes: how.lost ? [aboutAct.signLost] : [],
		beside: false,
		unnamed: false,
		dropped: false
	};
	marks.push(mark);
	return mark;
}

const partBefore =
	/(?<!\p{L})(?:stk\.?\s?(\d{1,2}))?(?:,?\s?nr\.?\s?(\d{1,2}))?\s(?:i|af|til)\s(?:\p{L}{3,16}\s){0,2}$/iu;

/** `stk. 2 i § 133`, `nr. 4 i servicelovens § 153, stk. 1`. */
function readBefore({ text, marks }: Scan, mark: SectionMark): void {
	const [piece, more] = mark.pieces;
	if (!piece || more || piece.section.nr !== null) return;
	// After "i", "af" or "til", or the act that follows them.
	if (!'iflsnv'.includes(text.charAt(mark.start - 2) || '-')) return;
	const earlier = marks.at(-2)?.kind === 'act' ? marks.at(-3) : marks.at(-2);
	const from = Math.max(earlier?.end ?? 0, mark.start - 44);
	const match = partBefore.exec(text.slice(from, mark.start));
	if (!match?.[0].includes(' ')) return;
	const [, stk, nr] = match;
	if (
		(stk === undefined && nr === undefined) ||
		(stk !== undefined && piece.section.stk !== null)
	) {
		return;
	}
	piece.section = {
		...piece.section,
		stk: stk === undefined ? piece.section.stk : Number(stk),
		nr: nr === undefined ? null : Number(nr)
	};
	const at = match[0].search(/\S/);
	piece.start = mark.start = from + match.index + at;
}
