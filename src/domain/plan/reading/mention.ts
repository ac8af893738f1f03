import type { Line } from './line.ts';
import { isContent, type PlanReading } from './plan-reading.ts';
import { sentences } from './word.ts';

/** A sentence that says it, and the line it stands in. */
export interface Mention {
	readonly line: Line;
	readonly text: string;
}

/**
 * Where a text speaks of something: in a sentence of its own, or in what stands under a heading, in a row or in
 * a column that names it. A heading with nothing below it says nothing.
 */
export function mentions(
	lines: readonly Line[],
	pattern: RegExp,
	accepts: (sentence: string, line: Line) => boolean = () => true
): readonly Mention[] {
	return lines.flatMap((line) => {
		if (!isContent(line) || !pattern.test(line.text)) return [];
		const text = sentences(line.text).find(
			(sentence) => pattern.test(sentence) && accepts(sentence, line)
		);
		return text === undefined ? [] : [{ line, text }];
	});
}

export function firstMention(
	lines: readonly Line[],
	pattern: RegExp,
	accepts: (sentence: string, line: Line) => boolean = () => true
): Mention | undefined {
	for (const line of lines) {
		const [found] = mentions([line], pattern, accepts);
		if (found) return found;
	}
	return undefined;
}

/** The nearest words that say what a line is about: its row or column, what introduces it, its headings. */
export const namesAbove = ({ row, column, lead, headings }: Line): readonly string[] =>
	[row, column, lead, ...headings.toReversed()].filter((name) => name !== null);

/** The first line that stands under words that name it. */
export function firstUnder(lines: readonly Line[], pattern: RegExp): Mention | undefined {
	const seen = new Map<string, boolean>();
	for (const line of lines) {
		if (!isContent(line)) continue;
		for (const name of namesAbove(line)) {
			let isNamed = seen.get(name);
			if (isNamed === undefined) {
				isNamed = pattern.test(name);
				seen.set(name, isNamed);
			}
			if (isNamed) return { line, text: name === line.text ? line.text : `${name}: ${line.text}` };
		}
	}
	return undefined;
}

/** Said in a sentence, or by what stands above one. */
export const firstSaid = ({ lines }: PlanReading, pattern: RegExp): Mention | undefined =>
	firstMention(lines, pattern) ?? firstUnder(lines, pattern);
