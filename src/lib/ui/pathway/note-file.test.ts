import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	fields,
	isEmpty,
	largestFile,
	longest,
	noteFile,
	noteText,
	readNote
} from './note-file.ts';
import type { Note } from './note-file.ts';

const note: Note = {
	words: '»Far slog mig med bæltet«\nJeg spurgte: »Hvad skete der?«',
	seen: 'Et blåt mærke på venstre underarm, to finger bredt.',
	thought: 'Jeg tror, det gør ondt.',
	time: '14. maj 2026 kl. 10.15',
	place: 'Garderoben',
	present: 'En pædagog og en medhjælper'
};

test('a saved note is opened again word for word', () => {
	expect(readNote(noteFile(note))).toEqual({ ok: true, value: note });
	const text = fc
		.string({ unit: 'grapheme', maxLength: 200 })
		.filter((one) => !/\d.*\d/s.test(one));
	const any = fc.record(Object.fromEntries(fields.map((field) => [field, text])) as never);
	fc.assert(
		fc.property(any, (written) => {
			const typed = Object.fromEntries(
				Object.entries(written as Note).map(([field, said]) => [
					field,
					said.replace(/\r\n?/g, '\n')
				])
			) as Note;
			expect(readNote(noteFile(typed))).toEqual({ ok: true, value: typed });
		})
	);
});

test('a saved note can be read by anybody, and the child’s words stand apart from what one thinks', () => {
	const file = noteFile(note);
	const order = [
		'Barnets egne ord',
		'Far slog mig',
		'Det så og hørte jeg',
		'Det tænker jeg om det'
	];
	const places = order.map((words) => file.indexOf(words));
	expect(places).not.toContain(-1);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(file).toContain('<meta charset="utf-8">');
});

test('a file that went through a mail program with other line ends is still whole', () => {
	expect(readNote(`\ufeff${noteFile(note).replace(/\n/g, '\r\n')}`).ok).toBe(true);
});

test.each([
	['a changed word to read', (file: string) => file.replace('blåt', 'rødt')],
	['a changed word in the data', (file: string) => file.replace(/"words":"»Far/, '"words":"»Mor')],
	['an added line', (file: string) => file.replace('</body>', '<p>Mere</p></body>')],
	['another sum', (file: string) => file.replace(/"sum":\d+/, '"sum":1')]
])('%s is found, and the file is not opened', (_what, change) => {
	const changed = change(noteFile(note));
	expect(changed).not.toBe(noteFile(note));
	expect(readNote(changed)).toEqual({ ok: false, reason: 'changed' });
});

const block = (value: unknown) =>
	`<script type="application/json" id="beredt-notat">${JSON.stringify(value)}</script>`;

test.each([
	['a photo', '\u0000\u0001JFIF'],
	['another page', '<!doctype html><p>Hej'],
	['an empty file', ''],
	['no note', block({ note: null, sum: 0 })],
	['a list', block([1, 2])],
	['broken data', '<script type="application/json" id="beredt-notat">{</script>'],
	['a field too few', block({ note: { words: 'x' }, sum: 0 })],
	['a field of another kind', block({ note: { ...note, place: 7 }, sum: 0 })],
	['a text too long', block({ note: { ...note, place: 'x'.repeat(longest.place + 1) }, sum: 0 })],
	['inherited names', block({ note: { __proto__: note }, sum: 0 })]
])('%s is no note from here', (_what, file) =>
	expect(readNote(file)).toEqual({ ok: false, reason: 'not-a-note' })
);

test('a file that is too large is not read', () => {
	expect(readNote('x'.repeat(largestFile + 1))).toEqual({ ok: false, reason: 'too-large' });
	const longestNote = Object.fromEntries(
		fields.map((field) => [field, '<'.repeat(longest[field])])
	) as Note;
	const file = noteFile(longestNote);
	expect(new Blob([file]).size).toBeLessThan(largestFile);
	expect(readNote(file).ok).toBe(true);
});

test('what looks like a CPR number goes neither to paper nor into a sheet', () => {
	const nasty = { ...note, words: 'Barnet hedder 010203-1234' };
	expect(noteText(nasty).markup).not.toContain('010203');
	expect(noteText(nasty).markup).toContain('Udeladt: ligner et CPR-nummer.');
	expect(readNote(noteFile(nasty))).toEqual({ ok: false, reason: 'looks-like-cpr' });
});

test('a note is text, never markup', () => {
	const nasty = { ...note, seen: '</script><img src=x onerror=alert(1)>' };
	expect(noteFile(nasty)).not.toContain('<img');
	expect(readNote(noteFile(nasty))).toEqual({ ok: true, value: nasty });
});

test('a sheet with nothing but spaces is empty', () => {
	const blank = Object.fromEntries(fields.map((field) => [field, ' \n'])) as Note;
	expect(isEmpty(blank)).toBe(true);
	expect(isEmpty({ ...blank, place: 'x' })).toBe(false);
});
