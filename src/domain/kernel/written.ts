/** What people type on a line: control characters out, spaces at the ends out, one form of each letter. */
export const writtenLine = (text: string): string =>
	text
		.replace(/\p{Cc}/gu, ' ')
		.normalize('NFC')
		.trim();

/** The same for what may have several lines. */
export const writtenText = (text: string): string =>
	text
		.replace(/\r\n?/gu, '\n')
		.replace(/(?!\n)\p{Cc}/gu, ' ')
		.normalize('NFC')
		.trim();

/**
 * A name in kebab-case that is safe as a key: `constructor` and its like lead to what every object has, and
 * not to what was put there.
 */
export const isName = (text: string): boolean =>
	/^[a-z][a-z0-9-]{0,59}$/.test(text) && !(text in {});
