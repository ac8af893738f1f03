/**
 * Principle 1: no data about a child reaches the server. Text that looks like a CPR number is
 * refused on the device and on the server. The test is on the pattern (a possible date and four
 * digits), not on the check digit, which has not held for all numbers since 2007.
 */
const candidate = /(?<![\d])(\d{2})[ .]?(\d{2})[ .]?(\d{2})[ ]?[-–—‑ ]?[ ]?(\d{4})(?![\d])/gu;

/** True when some part of the text can be read as a CPR number: ddmmyy-xxxx, with or without separators. */
export function containsCpr(text: string): boolean {
	for (const [, day, month] of text.matchAll(candidate)) {
		const d = Number(day);
		const m = Number(month);
		// Replacement numbers add 60 to the day.
		if (m >= 1 && m <= 12 && ((d >= 1 && d <= 31) || (d >= 61 && d <= 91))) return true;
	}
	return false;
}
