/** The copies in the browser's store: found, replaced whole, and taken away. */
import { withBanner } from '#ui/elements/copy-banner.ts';
import {
	cacheName,
	filesOf,
	isCopy,
	noteAddress,
	readNote,
	type CopyNote,
	type SentCopy
} from './copy-format.ts';

/** So many places are kept; the one checked longest ago makes room. */
const most = 3;

interface Kept {
	readonly name: string;
	readonly cache: Cache;
	readonly note: CopyNote;
}

/** The whole copies, the one checked last first. */
async function keptCopies(): Promise<readonly Kept[]> {
	const kept: Kept[] = [];
	for (const name of (await caches.keys()).filter(isCopy)) {
		const cache = await caches.open(name);
		const note = readNote(await readJson(await cache.match(noteAddress)));
		if (note) kept.push({ name, cache, note });
	}
	return kept.sort((one, other) => other.note.checkedAt - one.note.checkedAt);
}

const readJson = (response: Response | undefined): Promise<unknown> =>
	response ? response.json().catch(() => undefined) : Promise.resolve(undefined);

export const listCopies = async (): Promise<readonly CopyNote[]> =>
	(await keptCopies()).map(({ note }) => note);

export const findNote = async (place: string): Promise<CopyNote | undefined> =>
	(await listCopies()).find((note) => note.place === place);

/** A page as it was kept, with what is to be known about the copy above it. */
export async function findPage(address: string, now: number): Promise<Response | undefined> {
	for (const { cache, note } of await keptCopies()) {
		const page = await cache.match(address);
		if (!page) continue;
		return new Response(withBanner(await page.text(), note, now), { headers: page.headers });
	}
	return undefined;
}

export async function findFile(address: string): Promise<Response | undefined> {
	for (const name of (await caches.keys()).filter(isCopy)) {
		const found = await (await caches.open(name)).match(address);
		if (found) return found;
	}
	return undefined;
}

/** The copy is as the service has it. */
export async function noteChecked(place: string, now: number): Promise<void> {
	const kept = (await keptCopies()).find(({ note }) => note.place === place);
	if (kept) await writeNote(kept.cache, { ...kept.note, checkedAt: now });
}

const writeNote = (cache: Cache, note: CopyNote): Promise<void> =>
	cache.put(noteAddress, Response.json(note));

/**
 * Keeps what was sent in place of what there was, once all of it is here; the addresses that are another now.
 * `fetchFile` asks the service for a file that no copy has.
 */
export async function replaceCopy(
	sent: SentCopy,
	note: CopyNote,
	fetchFile: (address: string) => Promise<Response>
): Promise<readonly string[]> {
	const name = cacheName(note.place, note.tag);
	const before = (await keptCopies()).filter((kept) => kept.note.place === note.place);
	const cache = await caches.open(name);
	const changed: string[] = [];
	try {
		const files = new Set<string>();
		for (const [address, { html, headers }] of Object.entries(sent.pages)) {
			const old = await before[0]?.cache.match(address);
			if (old && (await old.text()) !== html) changed.push(address);
			await cache.put(address, new Response(html, { headers }));
			for (const file of filesOf(html, new URL(address, location.origin))) files.add(file);
		}
		await Promise.all(
			[...files].map(async (file) => {
				const response = (await findFile(file)) ?? (await fetchFile(file));
				if (!response.ok) throw new Error(`${file} is not there`);
				await cache.put(file, response);
			})
		);
		await writeNote(cache, note);
	} catch (cause) {
		if (!before.some((kept) => kept.name === name)) await caches.delete(name);
		throw cause;
	}
	await tidy(new Set(before.map((kept) => kept.name).filter((old) => old !== name)));
	return changed;
}

/** Replaced copies, halves of copies, and more places than are kept. */
async function tidy(replaced: ReadonlySet<string>): Promise<void> {
	const kept = (await keptCopies()).filter(({ name }) => !replaced.has(name)).slice(0, most);
	const names = new Set(kept.map(({ name }) => name));
	for (const name of (await caches.keys()).filter(isCopy)) {
		if (!names.has(name)) await caches.delete(name);
	}
}

export async function eraseCopies(): Promise<void> {
	for (const name of (await caches.keys()).filter((one) => one.startsWith('beredt-'))) {
		await caches.delete(name);
	}
}
