import { compile, type Compiled } from '#domain/pathway';
import { expect, test } from 'vitest';
import { loadProvisions } from '../law/load-provisions.ts';
import { loadNationalPathway } from './load-national-pathway.ts';
import { tablePage, tableSheet } from './pathway-table.ts';

function national(): Compiled {
	const { definition, texts } = loadNationalPathway(loadProvisions());
	const compiled = compile(definition, texts);
	if (!compiled.ok) throw new Error(compiled.reason);
	return compiled.value;
}
const path = national();
const page = (query: string) => tablePage(path, new URLSearchParams(query));

test('a reader begins with staff and the second row', () => {
	const { lines, total, fields } = page('');
	expect(total).toBeGreaterThan(20);
	expect(lines).toHaveLength(20);
	expect(lines.every(({ rows }) => rows.includes('2'))).toBe(true);
	expect(fields.find(({ name }) => name === 'role')?.value).toBe('staff');
});

test('what awaits approval is in the table, and marked', () => {
	const { lines } = page('role=authority&raekke=11&hours=recent&danger=no');
	const awaiting = lines[0]?.then.filter((step) => step.awaiting).map(({ text }) => text);
	expect(awaiting).toContain('Opret to sager med hver sin rådgiver.');
	expect(lines[0]?.never.every(({ text }) => text.length > 0)).toBe(true);
});

test('a search finds the routes with those answers, and none where they do not meet', () => {
	const { lines } = page('role=staff&degree=concern&suspected=child&sorting=yellow&danger=no');
	expect(lines.length).toBeGreaterThan(0);
	for (const { rows, answers } of lines) {
		expect(rows).toContain('9');
		expect(answers.map(({ answer }) => answer)).toContain('Et barn under 15 år');
	}
	expect(page('role=chief&leader=away').total).toBe(0);
	expect(page('role=staff&suspected=unknown&raekke=13&danger=no').lines[0]?.rows).toContain('13');
});

test('a search that is too wide is stopped, and says so', () => {
	const { total, more, pages } = page('role=&raekke=');
	expect([total, more, pages]).toEqual([1000, true, 50]);
	expect(page('role=king&side=999&raekke=2').page).toBeGreaterThan(1);
	expect(page('side=-3').page).toBe(1);
});

test('the spreadsheet has the same lines, with each step on a line of its cell', () => {
	const sheet = tableSheet(path, new URLSearchParams('role=leader&raekke=9&sorting=yellow'));
	expect(sheet.startsWith('\uFEFFRækker;')).toBe(true);
	expect(sheet).toContain('Tilpas det pædagogiske arbejde, så det ikke sker igen.');
	expect(sheet.split('\r\n').length - 2).toBe(page('role=leader&raekke=9&sorting=yellow').total);
});
