/** Acts named by their number in the law gazette: `LBK nr. 282 af 17/03/2025`, `lov nr. 721 af 13. juni 2023`. */
import { months } from '#domain/kernel';
import { blanks, firstSign, sticky, tryAt } from './letters.ts';

const date =
	`(?:\\d{1,2}[./-]${blanks}\\d{1,2}[./-]${blanks}((?:19|20)\\d{2})` +
	`|\\d{1,2}\\.?${blanks}(?:${months.join('|')})${blanks}((?:19|20)\\d{2})|((?:19|20)\\d{2}))`;
const numbered = sticky(
	`${blanks}(?:nr|nummer|no)(?!\\p{L})${blanks}\\.?${blanks}(\\d{1,4})(?!\\d)(?:${blanks}(?:af|fra|/|,)${blanks}(?:d\\.?|den)?${blanks}${date})?`
);
const short = sticky(`${blanks}(\\d{1,4})/((?:19|20)\\d{2})(?!\\d)`);

export interface GazetteNumber {
	/** From the most exact to the least. */
	readonly keys: readonly string[];
	readonly end: number;
}

/** The number that stands after `LBK` or `lov`; undefined when none does. */
export function readGazetteNumber(text: string, at: number): GazetteNumber | undefined {
	if (!'nN0123456789'.includes(firstSign(text, at) || '-')) return undefined;
	const match = tryAt(numbered, text, at) ?? tryAt(short, text, at);
	if (!match) return undefined;
	const year = match[2] ?? match[3] ?? match[4];
	const number = match[1] ?? '';
	const keys = year === undefined ? [number] : [`${number}/${year}`];
	return { keys, end: at + match[0].length };
}

/** The keys under which an act's own number is found. */
export function numberKeys(written: string): readonly string[] {
	const read = readGazetteNumber(written, written.indexOf(' '));
	if (!read) return [];
	return read.keys.flatMap((key) => [key, key.replace(/\/.*/, '')]);
}

/** `, jf. lovbekendtgørelse nr. 170 af 24. januar 2022` after an act's name belongs to the name. */
const after = sticky(
	`${blanks},?${blanks}\\(?(?:(?:jf|jvf)\\.?${blanks})?(?:(?:LBK|lovbekendtgørelsen?|bekendtgørelsen?|BEK|lov|LOV)${blanks})?(?=(?:nr|nummer)(?!\\p{L}))`
);
const bracket = sticky(`${blanks}\\)`);

/** Where the number after an act's name ends; `at` itself when none stands there. */
export function skipGazetteNumber(text: string, at: number): number {
	if (!',(jJlLbBnN'.includes(firstSign(text, at) || '-')) return at;
	const match = tryAt(after, text, at);
	if (!match) return at;
	const number = readGazetteNumber(text, at + match[0].length);
	if (!number) return at;
	const closed = match[0].includes('(') ? tryAt(bracket, text, number.end) : null;
	return number.end + (closed?.[0].length ?? 0);
}
