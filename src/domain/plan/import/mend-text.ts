/** Letters as they were meant: what typesetting did to them on the way into a file is undone here. */
const ligatures: Readonly<Record<string, string>> = {
	'\ufb00': 'ff',
	'\ufb01': 'fi',
	'\ufb02': 'fl',
	'\ufb03': 'ffi',
	'\ufb04': 'ffl',
	'\ufb05': 'st',
	'\ufb06': 'st'
};

/** Word's bullets come from fonts of signs, whose letters mean nothing elsewhere. */
const privateBullets =
	/^[\s]*[\uf0b7\uf0a7\uf0d8\uf0fc\uf0e0\uf076\uf0a8\uf02d\uf0be\uf077\uf06e\uf0f0\uf0a0\uf06c\uf071]+(?=\s|\p{L}|$)/u;
const invisible = /[\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u00ad]/gu;
const control = /(?![\t\n])\p{Cc}/gu;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu;

export const mendText = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\ufb00-\ufb06]/gu, (sign) => ligatures[sign] ?? sign)
		.replace(privateBullets, '• ')
		.replace(invisible, '')
		.replace(control, '')
		.replace(spaces, ' ');

/** Text in UTF-8 that was once read as another encoding: `bÃ¸rn`. Mended only where all of it can be. */
export function mendEncoding(text: string): string {
	if (!/Ã[¦¸¥†˜…\u0080-\u00bf]/u.test(text)) return text;
	return text
		.replace(/Ã¦/gu, 'æ')
		.replace(/Ã¸/gu, 'ø')
		.replace(/Ã¥/gu, 'å')
		.replace(/Ã(?:†|\u0086)/gu, 'Æ')
		.replace(/Ã(?:˜|\u0098)/gu, 'Ø')
		.replace(/Ã(?:…|\u0085)/gu, 'Å')
		.replace(/Ã©/gu, 'é')
		.replace(/Â§/gu, '§')
		.replace(/Â /gu, ' ');
}

/** `børne- og ungeområdet` keeps its hyphen; `under-` and `retning` are one word. */
const keepsHyphen = /^(?:og|eller|samt|som|til|\/)(?!\p{L})/u;

/** Two lines of a paragraph put together again. */
export function joinLines(first: string, next: string): string {
	const left = first.trimEnd();
	const right = next.trimStart();
	if (left === '' || right === '') return left + right;
	if (!/\p{L}[-\u2010\u2011]$/u.test(left)) return `${left} ${right}`;
	if (keepsHyphen.test(right)) return `${left} ${right}`;
	// `SSP-` and `samarbejdet`: capitals and figures keep their hyphen, and so does a name.
	if (/\p{Lu}[-\u2010\u2011]$/u.test(left) || !/^\p{Ll}/u.test(right)) return left + right;
	return left.slice(0, -1) + right;
}
