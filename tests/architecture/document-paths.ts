/** A path that a document names in back-ticks, or links to, leads somewhere. */
import { posix } from 'node:path';
import type { TextFile } from './tree.ts';

export interface House {
	/** Every path from the root; folders end with a slash. */
	readonly paths: readonly string[];
	/** What git ignores: `data`, `build` … made on the machine, so not in the tree. */
	readonly ignored: ReadonlySet<string>;
	// The subpath imports of package.json: `#domain/*` → `./src/domain/*/index.ts`.
	readonly subpaths: Readonly<Record<string, string>>;
}

export const isDocument = (path: string): boolean =>
	/^(README|CONTRIBUTING)\.md$/.test(path) || /^docs\/.*\.md$/.test(path);

const endings = /\.(ts|js|svelte|css|md|json|ya?ml|sql|png|svg)$/;

export function documentBreaches(files: readonly TextFile[], house: House): readonly string[] {
	const known = [...house.paths, ...house.paths.map((path) => path.replace(/\/$/, ''))];
	const tree = { ...house, known, tops: new Set(house.paths.map((path) => path.split('/')[0]!)) };
	return files
		.filter((file) => isDocument(file.path))
		.flatMap((file) =>
			mentionsIn(file)
				.filter((found) => found.linked || looksLikePath(found.mention, tree))
				.filter((found) => !leadsSomewhere(found, file.path, tree))
				.map(({ mention, line }) => `${mention} does not exist (${file.path}:${line})`)
		);
}

interface Tree extends House {
	readonly known: readonly string[];
	readonly tops: ReadonlySet<string>;
}
interface Mention {
	readonly mention: string;
	readonly line: number;
	readonly linked: boolean;
}

function mentionsIn({ text }: TextFile): readonly Mention[] {
	const withoutBlocks = text.replace(/^( *)(```|~~~)[\s\S]*?^ *\2/gm, (block) =>
		block.replace(/[^\n]/g, '')
	);
	return withoutBlocks.split('\n').flatMap((words, index) => [
		...[...words.matchAll(/`([^`]+)`/g)].map((match) => ({
			mention: match[1]!.trim(),
			line: index + 1,
			linked: false
		})),
		...[...words.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
			.filter((match) => !/^([a-z]+:|\/)/.test(match[1]!))
			.map((match) => ({ mention: match[1]!, line: index + 1, linked: true }))
	]);
}

/** Commands, addresses, package names and types stand in back-ticks too: they are not paths. */
function looksLikePath(mention: string, tree: Tree): boolean {
	if (/\s/.test(mention) || /^([/@-]|[a-z]+:)/.test(mention)) return false;
	if (Object.keys(tree.subpaths).some((key) => mention.startsWith(key.slice(0, -1)))) return true;
	if (!/^[\w.()[\]<>*…+-]+(\/[\w.()[\]<>*…+-]*)*$/.test(mention)) return false;
	const first = mention.split('/')[0]!;
	return (
		endings.test(mention) ||
		mention.endsWith('/') ||
		(mention.includes('/') && tree.tops.has(first))
	);
}

/** A link is read from the document's own folder, as a browser reads it; a path in back-ticks from the root. */
function leadsSomewhere({ mention, linked }: Mention, document: string, tree: Tree): boolean {
	const path = throughSubpath(mention, tree.subpaths).replace(/^\.\/(?!\.)/, '');
	const fromDocument = posix.join(posix.dirname(document), path);
	if (linked) return tree.known.includes(fromDocument);
	if (tree.ignored.has(path.split('/')[0]!)) return true;
	// A bare file name (`definition.ts`) may lie in any folder.
	const candidates = [path, fromDocument, ...(path.includes('/') ? [] : [`**/${path}`])];
	return candidates.some((candidate) => {
		const pattern = patternOf(candidate);
		return tree.known.some((known) => pattern.test(known));
	});
}

function throughSubpath(mention: string, subpaths: House['subpaths']): string {
	for (const [key, target] of Object.entries(subpaths)) {
		const prefix = key.slice(0, -1);
		if (!mention.startsWith(prefix)) continue;
		return target.replace('*', mention.slice(prefix.length)).replace(/^\.\//, '');
	}
	return mention;
}

/** `<room>`, `*`, `…` and NNNN stand for some name: at least one real path must fit. */
function patternOf(path: string): RegExp {
	const marks: Readonly<Record<string, string>> = { '**/': '(.*/)?', '*': '[^/]*', NNNN: '\\d{4}' };
	const pattern = path
		.split(/(\*\*\/|\*|<[^>]*>|…|NNNN)/)
		.map((part, index) =>
			index % 2 === 0 ? part.replace(/[.()[\]+]/g, '\\$&') : (marks[part] ?? '[^/]+')
		)
		.join('');
	return new RegExp(`^${pattern}$`);
}
