/** Names say what a file is about, in one spelling: kebab-case, and PascalCase for components. */
import { posix } from 'node:path';
import { placeOf } from './house.ts';
import { isCode, type TextFile } from './tree.ts';

/** Words that fit any file say nothing of this one. */
const empty = /^(utils?|helpers?|misc|common|types|services?|managers?|base|v2|new)$/;
const emptyEnding = /-(utils?|helpers?|misc|services?|managers?|v2)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;

const watched = /^(src|tests|scripts|content|bench)\//;

export function nameBreaches(files: readonly TextFile[]): readonly string[] {
	const watchedPaths = files.map((file) => file.path).filter((path) => watched.test(path));
	const components = new Set(watchedPaths.filter((path) => path.endsWith('.svelte')));
	const folders = new Set(watchedPaths.flatMap(foldersOf));
	return [
		...watchedPaths.flatMap((path) => fileFault(path, components)),
		...[...folders].flatMap(folderFault),
		...strangeFolders(watchedPaths)
	];
}

const foldersOf = (path: string): string[] => {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** `purged-dkfds.test.ts` → `purged-dkfds`; `+page.server.ts` → `+page`. */
const stemOf = (path: string): string => posix.basename(path).replace(/(?<=.)\..*$/, '');
const wordsOf = (stem: string): string =>
	stem.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

const saysNothing = (stem: string): boolean =>
	empty.test(wordsOf(stem)) || emptyEnding.test(wordsOf(stem));

function fileFault(path: string, components: ReadonlySet<string>): readonly string[] {
	const stem = stemOf(path);
	if (saysNothing(stem)) {
		return [`"${stem}" says nothing: name the file after the main thing in it (${path})`];
	}
	if (stem.startsWith('+') && path.startsWith('src/routes/')) return [];
	if (path.endsWith('.svelte')) {
		return pascal.test(stem) ? [] : [`a component is named in PascalCase (${path})`];
	}
	const beside = `${posix.dirname(path)}/${stem}.svelte`;
	if (kebab.test(stem) || components.has(beside)) return [];
	return isCode(path) || path.startsWith('content/')
		? [`a file is named in kebab-case (${path})`]
		: [];
}

function folderFault(folder: string): readonly string[] {
	const name = posix.basename(folder);
	if (saysNothing(name))
		return [`"${name}" says nothing: name the folder after its room (${folder})`];
	// Kit's own marks in an address: (group), [parameter], and an ending such as .pdf.
	const plain = folder.startsWith('src/routes/')
		? name
				.replace(/^\((.*)\)$/, '$1')
				.replaceAll(/\[+[^\]]*\]+/g, 'x')
				.replace(/\.[a-z]+$/, '')
		: name;
	return kebab.test(plain) ? [] : [`a folder is named in kebab-case (${folder})`];
}

/** A folder that is no room, even where nothing imports it. */
function strangeFolders(paths: readonly string[]): readonly string[] {
	const strange = paths.flatMap((path) => {
		const place = placeOf(path.replace(/\.(test|e2e)\.ts$/, '.ts'));
		return place.floor === 'nowhere' ? [place.folder] : [];
	});
	return [...new Set(strange)].map((folder) => `${folder} is no room of the house`);
}
