/** Every route and form action there is, read from the files: what the table in `every-route.ts` is held against. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '#server/platform/project-root';

interface FoundRoute {
	readonly route: string;
	readonly changes: readonly string[];
}

/** What there is in `src/routes`, read from the files themselves. */
export function routesInTheHouse(): readonly FoundRoute[] {
	const root = join(projectRoot(), 'src', 'routes');
	const files = globSync('**/+{page,server,page.server}.{svelte,ts}', { cwd: root });
	const folders = [...new Set(files.map((file) => dirname(file)))].sort();
	return folders.map((route) => ({
		route,
		changes: files
			.filter((file) => dirname(file) === route && file.endsWith('server.ts'))
			.flatMap((file) => changesIn(readFileSync(join(root, file), 'utf8')))
	}));
}

function changesIn(text: string): readonly string[] {
	const methods = [...text.matchAll(/export const (PUT|PATCH|DELETE)\b/g)].map(([, name]) => name!);
	const [, actions = ''] = /export const actions[^=]*= \{\n([\s\S]*?)\n\}/.exec(text) ?? [];
	const names = [...actions.matchAll(/^\t(\w+)(?::|\()/gm)].map(([, name]) => name!);
	const short = [...actions.matchAll(/^\t(\w+),?$/gm)].map(([, name]) => name!);
	return [...methods, ...names, ...short];
}
