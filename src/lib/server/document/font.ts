import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** IBM Plex Sans as Det Fælles Designsystem ships it (SIL Open Font License): the PDF looks like the pages. */
export const fontFamily = 'IBM Plex Sans';

const cuts = ['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic'] as const;

export function loadFonts(): Buffer[] {
	const script = createRequire(import.meta.url).resolve('dkfds');
	const folder = join(dirname(script), '..', 'fonts', 'IBMPlexSans', 'complete', 'ttf');
	return cuts.map((cut) => readFileSync(join(folder, `IBMPlexSans-${cut}.ttf`)));
}

/**
 * The characters that every one of the fonts can draw. PDF/UA refuses a character without a shape, and a
 * font borrowed from the host would make the bytes differ from machine to machine.
 */
export function charactersOf(fonts: readonly Buffer[]): ReadonlySet<number> {
	const [first = new Set<number>(), ...others] = fonts.map(charactersOfFont);
	return new Set([...first].filter((code) => others.every((other) => other.has(code))));
}

/** Reads the TrueType `cmap` table, the format 4 part that all Unicode fonts have (up to U+FFFF). */
function charactersOfFont(font: Buffer): Set<number> {
	const cmap = tableAt(font, 'cmap');
	const start = cmap + unicodeTableOffset(font, cmap);
	const segments = font.readUInt16BE(start + 6) / 2;
	const ends = start + 14;
	const starts = ends + segments * 2 + 2;
	const deltas = starts + segments * 2;
	const ranges = deltas + segments * 2;
	const characters = new Set<number>();
	for (let segment = 0; segment < segments; segment += 1) {
		const at = segment * 2;
		const first = font.readUInt16BE(starts + at);
		const last = font.readUInt16BE(ends + at);
		const delta = font.readUInt16BE(deltas + at);
		const range = font.readUInt16BE(ranges + at);
		for (let code = first; code <= last && code !== 0xffff; code += 1) {
			const glyph =
				range === 0 ? code : font.readUInt16BE(ranges + at + range + (code - first) * 2);
			// Glyph 0 is "no shape".
			if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) characters.add(code);
		}
	}
	return characters;
}

function tableAt(font: Buffer, tag: string): number {
	const tables = font.readUInt16BE(4);
	for (let at = 12; at < 12 + tables * 16; at += 16) {
		if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
	}
	throw new Error(`The font has no ${tag} table`);
}

function unicodeTableOffset(font: Buffer, cmap: number): number {
	const tables = font.readUInt16BE(cmap + 2);
	for (let at = cmap + 4; at < cmap + 4 + tables * 8; at += 8) {
		const offset = font.readUInt32BE(at + 4);
		if (font.readUInt16BE(cmap + offset) === 4) return offset;
	}
	throw new Error('The font has no Unicode character table of format 4');
}
