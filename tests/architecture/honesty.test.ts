import { expect, test } from 'vitest';
import { honestyBreaches } from './honesty.ts';

const breaches = (text: string, path = 'src/domain/plan/plan.test.ts') =>
	honestyBreaches([{ path, text }]);

test.each([
	["vi.mock('./plan.ts');"],
	["vi.doMock('./plan.ts');"],
	['const made = vi.hoisted(() => 1);'],
	["jest.mock('./plan.ts');"]
])('%s is a module mock', (text) => {
	expect(breaches(`\n${text}`)).toEqual([
		'no module mocks: pass the part in, and give the test its own (src/domain/plan/plan.test.ts:2)'
	]);
});

test.each([
	["test.only('a', () => {});", 'only'],
	["test.skip('a', () => {});", 'skip'],
	["it.todo('a');", 'todo'],
	["describe.each([1]).skip('a', () => {});", 'skip'],
	["test.concurrent.only('a', () => {});", 'only'],
	["test.skipIf(true)('a', () => {});", 'skipIf']
])('%s leaves a test out', (text, word) => {
	expect(breaches(text)).toEqual([
		`every test runs: take ".${word}" away (src/domain/plan/plan.test.ts:1)`
	]);
});

test.each([
	['// @ts-ignore\nconst a = 1;', 'src/a.ts', 'the type check is not silenced'],
	['const a = 1; /* @ts-nocheck */', 'src/a.ts', 'the type check is not silenced'],
	['// eslint-disable-next-line\nconst a = 1;', 'src/a.ts', 'the linter is not silenced'],
	['/** TODO: later */\nconst a = 1;', 'src/a.ts', 'no promise in a comment'],
	['const a = 1; // FIXME', 'src/a.ts', 'no promise in a comment'],
	['<p>Hej</p>\n<!-- TODO -->', 'src/lib/ui/plan/A.svelte', 'no promise in a comment'],
	['<script>\n// @ts-ignore\nlet a;\n</script>', 'src/A.svelte', 'the type check is not silenced'],
	['# Tema\nTODO: skriv', 'content/guide/a/01-b.md', 'no promise in a comment'],
	['/* TODO */ a {}', 'src/lib/ui/look/a.css', 'no promise in a comment']
])('%s in %s is found', (text, path, complaint) => {
	const found = breaches(text, path);
	expect(found).toHaveLength(1);
	expect(found[0]).toContain(complaint);
	expect(found[0]).toMatch(/:\d+\)$/);
});

test.each([
	["const rule = 'no TODO and no @ts-ignore here';"],
	['const rule = `// eslint-disable`;'],
	["test('a plan may not skip the hearing', () => {});"],
	['const { skip, only } = list; list.skip(2);'],
	['vi.useFakeTimers();'],
	['// A todo list is shown here, in small letters.']
])('%s is honest', (text) => {
	expect(breaches(text)).toEqual([]);
});
