/**
 * Det Fælles Designsystem in three sizes. A phone in a cloakroom loads only the rules that public
 * pages use, and the system's own font; the page of a path, where each kilobyte is waited for, only those
 * that it uses itself, ours included, in one file; the back office loads all of it, with one font format.
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
	'virtual:public.css': join(styles, 'beredt-page.css'),
	'virtual:path.css': join(styles, 'beredt-path.css'),
	'virtual:dkfds-office.css': join(styles, 'beredt-office.css')
} as const;

const publicSources = [
	'src/app.html',
	'src/routes/+error.svelte',
	'src/routes/(public)',
	'src/lib/ui'
];

const own = (...names: readonly string[]) => names.map((name) => `src/lib/ui/${name}.css`);
const ownPublicStyles = own('look/tokens', 'look/elements', 'look/public');

/** What the page of a path is made of: its screens, and the frame around them. */
const pathSources =
	/(pathway\/(PathPage\.svelte|[a-z-]+-html\.ts)|elements\/(Site\w+|SkipLink|DemoBanner|EmergencyStrip)\.svelte|elements\/copy-banner\.ts)$/;

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
	return purged(original, publicSourceFiles(root));
}

const textOf = (root: string, files: readonly string[]): string =>
	files
		.map((path) => readFileSync(join(root, path), 'utf8').replace(/^@import .*$/gm, ''))
		.join('\n');

/** All that a public page is laid out by, in one file. */
export const pageStyles = async (root: string): Promise<string> =>
	(await publicStyles(root)) + textOf(root, ownPublicStyles);

/** The same for the page of a path alone. */
export async function pathStyles(root: string): Promise<string> {
	const all = (await pageStyles(root)) + textOf(root, own('pathway/path'));
	const sources = publicSourceFiles(root).filter((path) => pathSources.test(path));
	return purged(all, sources, true);
}

async function purged(styles: string, sources: readonly string[], variables = false) {
	const content = sources.map((path) => ({
		raw: readFileSync(path, 'utf8'),
		extension: extname(path).slice(1)
	}));
	const [left] = await new PurgeCSS().purge({
		content,
		css: [{ raw: styles }],
		defaultExtractor: words,
		keyframes: true,
		variables,
		safelist: ['html', 'body']
	});
	if (!left) throw new Error('The design system could not be purged for public pages');
	return left.css;
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
			const [name = '', query] = id.split('?');
			if (Object.values<string>(files).includes(name)) return id;
			// While developing, the browser asks by the address that Vite made of the file.
			const asked = join(root, name);
			if (Object.values<string>(files).includes(asked)) return query ? `${asked}?${query}` : asked;
			const file = files[name as keyof typeof files];
			return file && query ? `${file}?${query}` : file;
		},
		async load(id) {
			const [path, query] = id.split('?');
			// Its address is asked for: Vite makes that, and comes back for the styles themselves.
			if (query === 'url') return undefined;
			if (path === files['virtual:dkfds-office.css']) return officeStyles();
			const made = [
				[files['virtual:dkfds-public.css'], publicStyles],
				[files['virtual:public.css'], pageStyles],
				[files['virtual:path.css'], pathStyles]
			] as const;
			const make = made.find(([file]) => file === path)?.[1];
			if (!make) return undefined;
			const watched = [...ownPublicStyles, ...own('pathway/path')].map((file) => join(root, file));
			for (const source of [...publicSourceFiles(root), ...watched]) this.addWatchFile(source);
			return make(root);
		}
	};
}
