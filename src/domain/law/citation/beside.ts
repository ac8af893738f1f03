/** The act that stands directly beside a section. */
import { fromAct, toAct, type Beside } from './gap.ts';
import type { ActMark, Mark } from './mark.ts';

export interface Found {
	readonly act: ActMark;
	readonly beside: Beside;
}

export function actBefore(text: string, marks: readonly Mark[], index: number): Found | undefined {
	const mark = marks[index] as Mark;
	let act = marks[index - 1];
	if (act?.kind !== 'act') return undefined;
	let gap = text.slice(act.end, mark.start);
	const outer = marks[index - 2];
	if (outer?.kind === 'act' && /^["”»]?\)/.test(gap)) {
		const between = text.slice(outer.end, act.start);
		// "barnets lov (tidligere serviceloven) § 133": the act in brackets is an aside.
		if (between.length < 40 && /\((?!.*\))/s.test(between)) {
			act.used = true;
			act = outer;
			gap = gap.replace(/^["”»]?\)/, '');
		}
	}
	const beside = gap.length > 60 ? 'none' : fromAct(gap);
	return beside === 'none' ? undefined : { act, beside };
}

export function actAfter(text: string, marks: readonly Mark[], index: number): Found | undefined {
	const mark = marks[index] as Mark;
	const act = marks[index + 1];
	if (act?.kind !== 'act' || act.start - mark.end > 96) return undefined;
	const gap = text.slice(mark.end, act.start);
	const beside = toAct(gap);
	if (beside === 'none') return undefined;
	if (beside === 'of') return { act, beside };
	if (/[\r\n]/.test(gap) && !/^\p{Ll}/u.test(text.charAt(act.start))) return undefined;
	const next = marks[index + 2];
	const isNexts =
		next?.kind === 'section' &&
		fromAct(text.slice(act.end, Math.min(next.start, act.end + 61))) !== 'none';
	return isNexts ? undefined : { act, beside };
}
