/** Letters out of bytes: which encoding a text is in, and whether it is a text at all. */

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface ReadText {
	readonly text: string;
	readonly encoding: TextEncoding;
}

/** Control characters other than tab and breaks stand in no text; least of all NUL. */
const isControl = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;

/** `undefined`: not a text in any encoding that Danish texts come in. */
export function readText(bytes: Buffer): ReadText | undefined {
	const encoding = marked(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
	const text = decode(bytes, encoding);
	if (text === undefined || isControl.test(text)) return undefined;
	// UTF-7 hides tags from whoever looks for them, and nothing else is written in it.
	return /charset\s*=\s*["']?\s*utf-7/i.test(text.slice(0, 4096)) ? undefined : { text, encoding };
}

/** The mark at the beginning, which stands above all declarations. */
export function marked(bytes: Buffer): TextEncoding | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

export function decode(bytes: Buffer, encoding: TextEncoding): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

const isUtf8 = (bytes: Buffer): boolean => decode(bytes, 'utf-8') !== undefined;

/** What may stand before the first tag: an XML declaration and comments. */
const lead = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)+/;
/** The first tags by which browsers recognise HTML, and those that a piece of it may begin with. */
const html =
	/^<\/?(?:!doctype html|html|head|body|title|meta|link|style|script|iframe|h[1-6]|p|div|font|table|a|b|br|ul|ol|section|article|main)(?:[\s/>]|$)/i;

const beginning = (text: string): string => text.slice(0, 4096).replace(lead, '');

export const isHtml = (text: string): boolean => html.test(beginning(text));
export const isMarkup = (text: string): boolean => /^\s*</.test(text);
