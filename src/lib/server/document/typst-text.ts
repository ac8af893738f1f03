/**
 * Words as Typst takes them. All text goes in as a string literal, never as markup, so nothing an editor
 * writes can become a command: only the quote and the backslash mean anything inside a literal.
 */
export const typstString = (text: string): string =>
	`"${text
		.replace(/[\\"]/g, '\\$&')
		.replace(/[\r\n\u2028\u2029]+/g, ' ')
		.replace(/\p{Cc}/gu, '')}"`;

/** A literal standing in content; the semicolon ends it, so that what follows is never an argument. */
export const typstText = (text: string): string => (text ? `#${typstString(text)};` : '');

/** Shown for a character that the font has no shape for. */
const placeholder = '◊';

/** Only what the font can draw: invisible characters fall away, others leave a lozenge in their place. */
export const drawable = (text: string, characters: ReadonlySet<number>): string =>
	Array.from(text.normalize('NFC'), (character) => {
		if (characters.has(character.codePointAt(0) ?? 0)) return character;
		return /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character) ? '' : placeholder;
	}).join('');
