/**
 * Det Fælles Designsystem in two sizes. A phone in a cloakroom loads only the rules that public
 * pages use, and the system's own font; the back office loads all of it, with one font format.
 * Only whole words found in the listed sources keep a rule: never build a class name from parts.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import type { Plugin } from 'vite';

const styles = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '../css');

/** Beside the original, so that its `../img/…` addresses still resolve. */
const files = {
	'virtual:dkfds-public.css': join(styles, 'beredt-public.css'),
	'virtual:dkfds-office.css': join(styles, 'beredt-office.css')
} as const;

const publicSources = [
	'src/app.html',
	'src/routes/+error.svelte',
	'src/routes/(public)',
	'src/lib/ui'
];

const systemFont = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Every file whose words decide what public pages keep. */
export function publicSourceFiles(root: string): string[] {
	return publicSources
		.map((source) => join(root, source))
		.flatMap((path) => {
			const stat = statSync(path, { throwIfNoEntry: false });
			if (!stat) return [];
			if (stat.isFile()) return [path];
			return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) =>
				join(path, name)
			);
		})
		.filter((path) => ['.svelte', '.ts', '.html'].includes(extname(path)))
		.filter((path) => !/\.(test|examples)\.ts$/.test(path) && path !== import.meta.filename)
		.sort();
}

/** A rule is kept for a word in markup or in a string, not for one in a comment or an import. */
function words(source: string): string[] {
	return (
		source
			.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
			.replace(/^\s*(import|export)\s[^;]*?from\s.*$/gm, '')
			.match(/[\w-]+/g) ?? []
	);
}

export async function publicStyles(root: string): Promise<string> {
	const original = readFileSync(join(styles, 'dkfds.css'), 'utf8')
		.replace(/@font-face\s*\{[^}]*\}/g, '')
		.replace(/font-family:\s*"?IBM Plex Sans"?[^;}]*/g, `font-family:${systemFont}`);
	const content = publicSourceFiles(root).map((path) => ({
		raw: readFileSync(path, 'utf8'),
		extension: extname(path).slice(1)
	}));
	const [purged] = await new PurgeCSS().purge({
		content,
		css: [{ raw: original }],
		defaultExtractor: words,
		keyframes: true,
		safelist: ['html', 'body']
	});
	if (!purged) throw new Error('The design system could not be purged for public pages');
	return purged.css;
}

/** The original lists the oldest font format first, so browsers would fetch one they cannot use. */
export const officeStyles = (): string =>
	readFileSync(join(styles, 'dkfds.css'), 'utf8').replace(
		/src:[^;]*?(url\([^)]*\.woff2"?\))[^;}]*/g,
		'src:$1 format("woff2")'
	);

export function purgedDkfds(): Plugin {
	let root = process.cwd();
	return {
		name: 'beredt:purged-dkfds',
		enforce: 'pre',
		configResolved(config) {
			root = config.root;
		},
		resolveId(id) {
			return files[id as keyof typeof files];
		},
		async load(id) {
			const [path] = id.split('?');
			if (path === files['virtual:dkfds-office.css']) return officeStyles();
			if (path !== files['virtual:dkfds-public.css']) return undefined;
			for (const source of publicSourceFiles(root)) this.addWatchFile(source);
			return publicStyles(root);
		}
	};
}
