/**
 * Text broken into lines that fit a width, without a browser at hand: the widths are those of Arial, and
 * something more, so that the words stay in their box in whatever font a reader has.
 */

/** Thousandths of the size of the type. */
const widths = new Map<string, number>();
for (const [width, signs] of [
	[240, "ijl'|"],
	[280, ' .,:;!/ftI'],
	[340, 'r()-"'],
	[500, 'csvxyzkJ'],
	[560, 'abdeghnopqu0123456789L?_å–«»'],
	[615, 'FTZø+'],
	[670, 'ABEKPSVXYÅ'],
	[725, 'CDHNRUw'],
	[780, 'GOQØ'],
	[835, 'mM'],
	[890, 'æ'],
	[1000, 'WÆ%—◇']
] as const) {
	for (const sign of signs) widths.set(sign, width);
}
const widest = 1000;

/** What other fonts take more than Arial, and what bold takes more than plain. */
const margin = 1.12;
const boldMargin = 1.08;

export const textWidth = (text: string, size: number, isBold = false): number =>
	([...text].reduce((sum, sign) => sum + (widths.get(sign) ?? widest), 0) / 1000) *
	size *
	margin *
	(isBold ? boldMargin : 1);

/** A word that is too long for a line is broken where it must be. */
export function linesOf(text: string, width: number, size: number, isBold = false): string[] {
	const fits = (line: string) => textWidth(line, size, isBold) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		for (const sign of word) {
			if (line !== '' && !fits(line + sign)) {
				lines.push(line);
				line = '';
			}
			line += sign;
		}
	}
	return line === '' ? lines : [...lines, line];
}
