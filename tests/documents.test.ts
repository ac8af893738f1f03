/** The documents name only what is there. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { documentBreaches, isDocument } from './architecture/document-paths.ts';
import { ignoredNames, listPaths, readTree } from './architecture/tree.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readTree(root);

test('the front documents are there', () => {
	const documents = files.map((file) => file.path).filter(isDocument);
	expect(documents).toEqual(
		expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/glossary.md'])
	);
});

test('every path that a document names exists', () => {
	const house = {
		paths: listPaths(root),
		ignored: ignoredNames(root),
		subpaths: packageJson.imports
	};
	expect(documentBreaches(files, house)).toEqual([]);
});
