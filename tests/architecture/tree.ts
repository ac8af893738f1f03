/** The files of this repository as text: what git ignores and what is not text stays out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface TextFile {
	/** From the repository root, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

const pictures = new Set(['.png', '.jpg', '.ico', '.woff', '.woff2', '.ttf', '.otf', '.pdf']);

/** Names that .gitignore leaves out: `data`, `build`, `node_modules` … */
export function ignoredNames(root: string): ReadonlySet<string> {
	const file = join(root, '.gitignore');
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	return new Set(lines.map((line) => line.trim().replaceAll('/', '')).filter(Boolean));
}

/** Every path, folders and pictures included; folders end with a slash. */
export function listPaths(root: string): readonly string[] {
	const ignored = ignoredNames(root);
	const below = (folder: string): string[] =>
		readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
			if (entry.name === '.git' || ignored.has(entry.name)) return [];
			const path = folder + entry.name;
			return entry.isDirectory() ? [`${path}/`, ...below(`${path}/`)] : [path];
		});
	return below('');
}

export function readTree(root: string): readonly TextFile[] {
	return listPaths(root)
		.filter((path) => !path.endsWith('/') && !pictures.has(extname(path)))
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isCode = (path: string): boolean => /\.(ts|js|svelte)$/.test(path);

/** A test, or something that only tests use. */
export const isTest = (path: string): boolean =>
	/\.(test|e2e)\.ts$/.test(path) || path.startsWith('tests/');
