/**
 * The demo's mail: each letter is a file in a folder, and nobody gets it. The file has the letter's own
 * name, so that a letter sent twice is there once.
 */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeptLetter {
	readonly id: string;
	readonly at: string;
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

const isName = (id: string): boolean => /^[a-z0-9-]{1,64}$/i.test(id);

export async function keepLetter(folder: string, letter: KeptLetter, raw: Buffer): Promise<void> {
	if (!isName(letter.id)) throw new Error('A letter is named by letters, digits and dashes.');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = (ending: string) => join(folder, `${letter.id}.${ending}`);
	await writeFile(path('eml'), raw);
	// Whole or not at all: the list reads these.
	await writeFile(path('part'), JSON.stringify(letter));
	await rename(path('part'), path('json'));
}

/** Newest first. */
export async function listLetters(folder: string): Promise<readonly KeptLetter[]> {
	const names = await readdir(folder).catch(() => []);
	const letters = await Promise.all(
		names
			.filter((name) => name.endsWith('.json'))
			.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptLetter)
	);
	return letters.toSorted((one, other) => other.at.localeCompare(one.at));
}

export async function findLetter(folder: string, id: string): Promise<KeptLetter | undefined> {
	return (await listLetters(folder)).find((letter) => letter.id === id);
}
