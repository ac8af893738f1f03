import type { Day } from '#domain/kernel';
import type { Place } from '../place.ts';
import type { Line } from './line.ts';
import { isContent, readPlan, type CheckedPlan } from './plan-reading.ts';
import { promisedTimes, type PromisedTime } from './promised-time.ts';
import { sentences } from './word.ts';

/** A date that the municipality promises in its own plan, with the sentence and where it stands (P9). */
export interface PromisedDate extends PromisedTime {
	/** The same as long as the section, the sentence and the words of the time are. */
	readonly key: string;
	readonly place: Place;
	readonly sentence: string;
}

/** In the order of the text. The same sentence twice in a section is one promise. */
export function promisedDates(plan: CheckedPlan, today: Day): readonly PromisedDate[] {
	const since = plan.adoption?.heldOn ?? today;
	const found = new Map<string, PromisedDate>();
	for (const { sentence, place } of said(readPlan(plan, today).lines)) {
		for (const time of promisedTimes(sentence, { since, today })) {
			const key = keyOf(`${place.section}\n${sentence}\n${time.phrase}`.toLowerCase());
			if (!found.has(key)) found.set(key, { key, place, sentence, ...time });
		}
	}
	return [...found.values()];
}

/** A row of a table says in its cells what a sentence says. */
function said(lines: readonly Line[]): readonly Pick<PromisedDate, 'sentence' | 'place'>[] {
	const rows = new Map<string, { sentence: string; place: Place }>();
	return lines.filter(isContent).flatMap(({ kind, text, place, rowAt }) => {
		if (kind !== 'cell') return sentences(text).map((sentence) => ({ sentence, place }));
		if (rowAt === null) return [];
		const row = rows.get(`${place.block}/${rowAt}`);
		if (row) row.sentence += ` – ${text}`;
		const begun = row ?? { sentence: text, place };
		rows.set(`${place.block}/${rowAt}`, begun);
		return row ? [] : [begun];
	});
}

/** Fits into an address and a form. Two texts of one plan that meet in 64 bits are not to be expected. */
function keyOf(text: string): string {
	let [one, other] = [0xdeadbeef, 0x41c6ce57];
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		one = Math.imul(one ^ code, 2654435761);
		other = Math.imul(other ^ code, 1597334677);
	}
	const mixed = [one ^ (other >>> 15), other ^ (one >>> 13)];
	return mixed.map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
}
