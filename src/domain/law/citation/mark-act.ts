/** Puts an act among the marks: with its second name in brackets, its number, and a section without its §. */
import { skipGazetteNumber } from './gazette-number.ts';
import { isPlainGap, isSameName } from './gap.ts';
import type { ActMark } from './mark.ts';
import { markLostSectionAfter, markLostSectionBefore } from './lost-section.ts';
import type { Scan } from './scanning.ts';

/** Adds the mark; gives the place where the scan goes on. */
export function markAct(scan: Scan, mark: ActMark): number {
	const { text, marks } = scan;
	const previous = marks.at(-1);
	// "Bekendtgørelse nr. 1089 af lov om social service" takes the number before it in.
	if (previous && previous.start >= mark.start) marks.pop();
	else if (previous && previous.end > mark.start) return mark.end;
	mark.end = skipGenitive(text, mark.end);
	mark.end = Math.max(mark.end, skipGazetteNumber(text, mark.end));
	const whole = merged(scan, mark);
	if (whole === mark) {
		markLostSectionBefore(scan, mark);
		marks.push(mark);
	}
	return Math.max(whole.end, markLostSectionAfter(scan, whole));
}

/** `serviceloven (SEL)`, `lov nr. 721 af 13. juni 2023 (barnets lov)`: one act, named twice. */
function merged(scan: Scan, mark: ActMark): ActMark {
	const { text, marks } = scan;
	const previous = marks.at(-1);
	if (previous?.kind !== 'act' || mark.start - previous.end > 30) return mark;
	const { named } = previous;
	const same = named.name === mark.named.name || named.name === null || mark.named.name === null;
	const gap = text.slice(previous.end, mark.start);
	const isBrief = mark.end - mark.start < 7 || named.name === null || mark.named.name === null;
	if (!same || !(isSameName(gap) || (isBrief && isPlainGap(gap)))) return mark;
	previous.end = mark.end;
	if (/[([]/.test(gap))
		previous.end += /^["”»]?[)\]]/.exec(text.slice(mark.end, mark.end + 2))?.[0].length ?? 0;
	if (named.name === null) previous.named = mark.named;
	previous.near &&= mark.near;
	previous.alone ||= mark.alone;
	scan.introduced.add(previous.named);
	return previous;
}

const genitive = /^['’´](?:s(?!\p{L}))?/u;

const skipGenitive = (text: string, at: number): number => {
	if (!"'’´".includes(text.charAt(at) || '-')) return at;
	const match = genitive.exec(text.slice(at, at + 3));
	return match && match[0].length > 1 ? at + match[0].length : at;
};
