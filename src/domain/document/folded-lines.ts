import type { LineDifference } from './document-difference.ts';

/** A line to show, or how many unchanged ones stand between those shown. */
export type FoldedLine = { readonly line: LineDifference } | { readonly unchanged: number };

/** A line next to a change is shown for the sake of what it says; the rest are counted. */
export function foldedLines(lines: readonly LineDifference[]): readonly FoldedLine[] {
	const result: FoldedLine[] = [];
	let unchanged = 0;
	lines.forEach((line, at) => {
		const near = [lines[at - 1], line, lines[at + 1]].some((one) => one && !isUnchanged(one));
		if (!near) {
			unchanged += 1;
			return;
		}
		if (unchanged > 0) result.push({ unchanged });
		unchanged = 0;
		result.push({ line });
	});
	return unchanged > 0 ? [...result, { unchanged }] : result;
}

const isUnchanged = ({ words }: LineDifference): boolean =>
	words.every(({ kind }) => kind === 'same');

export const unchangedWords = (count: number): string =>
	count === 1 ? 'Én linje er uændret.' : `${count} linjer er uændrede.`;
