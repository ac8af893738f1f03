/**
 * A note as a file of its own: a page that people can read anywhere, which carries the same words once more for
 * the note sheet to take in again. It is made on purpose only; nothing else is ever kept (principle 1).
 */
import { accept, containsCpr, refuse, type Result } from '#domain/kernel';
import { dataBlock, html, type Html } from '../elements/html.ts';
import { noteFields, type NoteField } from './note-fields.ts';

export type Note = Readonly<Record<NoteField, string>>;

export const fields = Object.keys(noteFields) as NoteField[];

/** In signs. */
export const longest: Readonly<Record<NoteField, number>> = {
	words: 4000,
	seen: 4000,
	thought: 4000,
	time: 200,
	place: 200,
	present: 400
};

/** In bytes; larger than any note, written twice, can become. */
export const largestFile = 300_000;

export const isEmpty = (note: Note): boolean => fields.every((field) => note[field].trim() === '');

/** The fields whose text looks like a CPR number. */
export const withCpr = (note: Note): readonly NoteField[] =>
	fields.filter((field) => containsCpr(note[field]));

/** For paper and for the file's reader. What looks like a CPR number goes nowhere. */
export const noteText = (note: Note): Html => html`
	<h1>Notat</h1>
	${fields.map(
		(field) => html`
			<h2>${noteFields[field]}</h2>
			${
				containsCpr(note[field])
					? html`<p>(Udeladt: ligner et CPR-nummer.)</p>`
					: note[field].split('\n').map((line) => html`<p>${line}</p>`)
			}
		`
	)}
`;

const blockId = 'beredt-notat';

export function noteFile(note: Note): string {
	const block = dataBlock(blockId, { note, sum: sumOf(page('', note), note) }).markup;
	return page(block, note);
}

export type NoteFault = 'too-large' | 'not-a-note' | 'changed' | 'looks-like-cpr';

/** The note in a file's text. A file from elsewhere, or one that was changed, is refused. */
export function readNote(file: string): Result<Note, NoteFault> {
	if (file.length > largestFile) return refuse('too-large');
	const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const [block = '', data = ''] =
		new RegExp(`<script type="application/json" id="${blockId}">([^<]*)</script>`).exec(text) ?? [];
	const { note, sum } = parsed(data);
	if (!isNote(note)) return refuse('not-a-note');
	const kept = Object.fromEntries(fields.map((field) => [field, note[field]])) as Note;
	if (sum !== sumOf(text.replace(block, ''), kept)) return refuse('changed');
	if (withCpr(kept).length > 0) return refuse('looks-like-cpr');
	return accept(kept);
}

const page = (block: string, note: Note): string =>
	`<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Notat</title></head>
<body>
<p>Notatet ligger kun i denne fil. Gem den et sikkert sted på dit arbejde, og slet den andre steder.</p>
<p>Skal du skrive mere, så åbn filen fra handlevejens notatark.</p>
${noteText(note).markup}
${block}
</body>
</html>
`;

function parsed(data: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(data);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

const isNote = (value: unknown): value is Note =>
	typeof value === 'object' &&
	value !== null &&
	fields.every((field) => {
		const text: unknown = (value as Readonly<Record<string, unknown>>)[field];
		return typeof text === 'string' && text.length <= longest[field];
	});

/** Tells a file that was changed by chance or by hand from one that is whole; no seal against a forger (FNV-1a). */
function sumOf(text: string, note: Note): number {
	let sum = 0x811c9dc5;
	for (const sign of text + JSON.stringify(fields.map((field) => note[field]))) {
		sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return sum;
}
