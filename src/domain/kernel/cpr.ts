/**
 * Principle 1: no data about a child reaches the server. Text that looks like a CPR number is refused on the
 * device and on the server. The test is on the shape (a possible date and four digits), not on the check
 * digit, which has not held for all numbers since 2007. People write the number in many ways, and paste it
 * from Word with spaces and dashes of other kinds, so the text is brought to plain characters first.
 */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(invisible, '')
		.replace(dashes, '-')
		.replace(/\s/gu, ' ')
		.replace(/\p{Nd}/gu, asciiDigit);

/** Arabic, Devanagari … digits: every script's ten digits stand together, the zero first. */
function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	if (code < 128) return digit;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
	return String((code - zero) % 10);
}

const year = '(?:19|20)?\\d{2}';
const shapes: readonly RegExp[] = [
	// 010190-1234, 0101901234, 01011990 1234, 010190: 1234
	new RegExp(`(?<!\\d)(\\d{2})(\\d{2})${year} ?[-:,./]? ?\\d{4}(?!\\d)`, 'gu'),
	// 01.01.90-1234, 01/01/1990 - 1234, 01-01-90-1234, 01.01.90 1234
	new RegExp(`(?<!\\d)(\\d{2})[./-](\\d{2})[./-]\\d{2} ?[-:,/. ] ?\\d{4}(?!\\d)`, 'gu'),
	new RegExp(`(?<!\\d)(\\d{2})[./-](\\d{2})[./-](?:19|20)\\d{2} ?[-:/] ?\\d{4}(?!\\d)`, 'gu'),
	// 01 01 90 1234, 01 01 90-12 34: on its own, so that two phone numbers in pairs are not taken for it
	/(?<!\d ?)(\d{2}) (\d{2}) \d{2} ?-? ?\d{2} ?\d{2}(?! ?\d)/gu
];

/** True when some part of the text can be read as a CPR number, however it is written. */
export function containsCpr(text: string): boolean {
	const searched = plain(text);
	return shapes.some((shape) =>
		[...searched.matchAll(shape)].some(([, day, month]) => isDate(Number(day), Number(month)))
	);
}

/** Replacement numbers add 60 to the day. */
const isDate = (day: number, month: number): boolean =>
	month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
