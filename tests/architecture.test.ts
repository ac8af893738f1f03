/**
 * The house as a test: the import table, the doors, the sizes and the names. Each rule lies in
 * `tests/architecture/` and is itself tried on small invented examples there.
 */
import { matchesGlob } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import vitestConfig from '../vitest.config.ts';
import { circles } from './architecture/circles.ts';
import { doorBreaches } from './architecture/doors.ts';
import { givenValueBreaches } from './architecture/given-values.ts';
import { honestyBreaches } from './architecture/honesty.ts';
import { importBreaches } from './architecture/import-table.ts';
import { subpathTable } from './architecture/import-target.ts';
import { nameBreaches } from './architecture/names.ts';
import { rawHtmlBreaches } from './architecture/raw-html.ts';
import { sizeBreaches } from './architecture/sizes.ts';
import { transactionBreaches } from './architecture/transactions.ts';
import { readTree } from './architecture/tree.ts';
import { uploadBreaches } from './architecture/uploads.ts';

const house = readTree(fileURLToPath(new URL('..', import.meta.url)));

test('the tree that is checked is the real one', () => {
	const paths = house.map((file) => file.path);
	expect(paths).toContain('src/domain/kernel/index.ts');
	expect(paths).toContain('src/hooks.server.ts');
	expect(paths.filter((path) => path.endsWith('.svelte')).length).toBeGreaterThan(10);
	expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
});

test('the rules read subpath imports as package.json writes them', () => {
	expect(subpathTable).toEqual(packageJson.imports);
});

test('every test file is run by one of the projects', () => {
	const projects = vitestConfig.test?.projects ?? [];
	const run = projects.flatMap((project) =>
		typeof project === 'object' && 'test' in project ? (project.test?.include ?? []) : []
	);
	const tests = house.map((file) => file.path).filter((path) => /\.(test|e2e)\.ts$/.test(path));
	expect(tests.filter((path) => !run.some((glob) => matchesGlob(path, glob)))).toEqual([]);
});

test.each([
	[
		'a room knows only rooms to its left, and each floor only what the table allows',
		importBreaches
	],
	['no file reaches itself by following imports', circles],
	['a room is left by one door that says what it knows and guards', doorBreaches],
	['no file is longer than its kind may be', sizeBreaches],
	['every file and folder has a name that says what it is about', nameBreaches],
	['every test runs on the real modules, and nothing is hidden from the checkers', honestyBreaches],
	['below a use case only the transaction handle is used', transactionBreaches],
	['below the hook nobody reads clock, chance or environment', givenValueBreaches],
	['only the path writes HTML itself', rawHtmlBreaches],
	['a file from a form is read behind the gate only', uploadBreaches]
])('%s', (_, breachesIn) => {
	expect(breachesIn(house)).toEqual([]);
});
