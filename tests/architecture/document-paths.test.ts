import { expect, test } from 'vitest';
import { documentBreaches, isDocument } from './document-paths.ts';

const house = {
	paths: [
		'README.md',
		'docs/',
		'docs/glossary.md',
		'docs/decisions/',
		'docs/decisions/0001-database.md',
		'src/',
		'src/domain/',
		'src/domain/plan/',
		'src/domain/plan/index.ts',
		'src/lib/',
		'src/lib/server/',
		'src/lib/server/wiring.ts',
		'src/routes/(public)/k/[slug]/+page.svelte'
	],
	ignored: new Set(['data']),
	subpaths: { '#domain/*': './src/domain/*/index.ts', '#server/*': './src/lib/server/*.ts' }
};
const breaches = (text: string, path = 'README.md') => documentBreaches([{ path, text }], house);

test('a path that is not there is named with document and line', () => {
	expect(breaches('# Beredt\n\nSee `src/domain/plan/lifecycle.ts`.')).toEqual([
		'src/domain/plan/lifecycle.ts does not exist (README.md:3)'
	]);
});

test.each([
	['`docs/manual/`'],
	['`src/nowhere`'],
	['`wirings.ts`'],
	['`.src/wiring.ts`'],
	['`#domain/weather`'],
	['`#server/plan/plan-store`'],
	['`src/domain/<room>/door.ts`'],
	['`docs/decisions/NNNN-*.txt/`'],
	['[the manual](docs/manual.md)'],
	['![the front page](docs/pictures/front-page.png)']
])('%s leads nowhere', (text) => {
	expect(breaches(text)).toHaveLength(1);
});

test.each([
	['`src/domain/plan/index.ts`'],
	['`src/domain/plan`, `src/domain/plan/` and `./docs/glossary.md`'],
	['`wiring.ts`'],
	['`#domain/plan` and `#server/wiring`'],
	['`src/domain/<room>/index.ts`, `docs/decisions/NNNN-*.md`, `src/**/index.ts`'],
	['`src/routes/(public)/k/[slug]/+page.svelte`'],
	['`data/` is made on the machine'],
	['`npm ci && npm start`, `/k/<slug>/beredskab.pdf`, `and/or`, `@tiptap/core`, `drizzle-orm`'],
	['`http://localhost:3000/`, `application/json`, `{ db, now, actor }`, `plan-adopted`'],
	['```\nsrc/not/there.ts `src/not/there.ts`\n```'],
	['[words](docs/glossary.md#slot) [law](https://example.org/a.md) [mail](mailto:a@example.org)'],
	['[below](#words)']
])('%s is as it should be', (text) => {
	expect(breaches(text)).toEqual([]);
});

test('a link is read from where the document lies', () => {
	expect(breaches('[words](../glossary.md)', 'docs/decisions/0001-database.md')).toEqual([]);
	expect(breaches('[words](glossary.md)', 'docs/decisions/0001-database.md')).toHaveLength(1);
});

test('README, CONTRIBUTING and everything under docs are documents; a change note is not', () => {
	expect(['README.md', 'CONTRIBUTING.md', 'docs/how-to/add-a-room.md'].every(isDocument)).toBe(
		true
	);
	expect(['CHANGELOG.md', 'content/guide/a/01-b.md'].some(isDocument)).toBe(false);
});
