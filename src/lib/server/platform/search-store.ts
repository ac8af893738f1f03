/**
 * What search finds (G6): published text only, handed in by the rooms, one owner's source at a time. It knows no
 * room. Everybody may read it; only its owner's scope writes it. The words in it are counted by the database.
 */
import type { Day } from '#domain/kernel';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { indexedWords } from './search-words.ts';
import { searchEntry, searchSource } from './schema.ts';

/** In the order in which equals are shown. */
export const searchKinds = ['guide', 'law', 'page', 'news', 'plan', 'municipality'] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchEntry {
	readonly kind: SearchKind;
	/** Unique in its source. */
	readonly id: string;
	readonly address: string;
	readonly title: string;
	/** What it is a part of, in words: the municipality and its plan. Shown, not found by. */
	readonly within?: string;
	/** Whose it is: found by, not shown. */
	readonly names?: string;
	/** Plain text, lines apart. */
	readonly text: string;
	/** The guide's themes, by id. */
	readonly themes?: readonly string[];
	/** The day it was adopted, published or reviewed. */
	readonly on?: Day | null;
}

export interface SearchSource {
	/** Municipality code, or `agency`. */
	readonly owner: string;
	/** What is replaced together: `guide`, `plan/overgreb`. */
	readonly source: string;
	/** Changes when the entries do. */
	readonly fingerprint: string;
}

/** Grows when entries are indexed in another way, so that the next start does it anew. */
export const searchForm = 1;

/** One at a time, until the transaction ends: the count of words is common to all. */
export const holdIndex = (tx: Transaction) =>
	tx.execute(sql`select pg_advisory_xact_lock(hashtext('beredt-search'))`);

/** Puts the entries in the place of those the source had; none takes the source out. */
export async function replaceEntries(
	tx: Transaction,
	{ owner, source, fingerprint }: SearchSource,
	entries: readonly SearchEntry[]
): Promise<void> {
	await holdIndex(tx);
	const same = [eq(searchEntry.municipalityCode, owner), eq(searchEntry.source, source)];
	await tx.delete(searchEntry).where(and(...same));
	if (entries.length > 0) await insertEntries(tx, { owner, source }, entries);
	const key = { municipalityCode: owner, source };
	await tx
		.insert(searchSource)
		.values({ ...key, fingerprint })
		.onConflictDoUpdate({
			target: [searchSource.municipalityCode, searchSource.source],
			set: { fingerprint }
		});
}

export async function removeSource(
	tx: Transaction,
	{ owner, source }: Omit<SearchSource, 'fingerprint'>
): Promise<void> {
	await replaceEntries(tx, { owner, source, fingerprint: '' }, []);
	await tx
		.delete(searchSource)
		.where(and(eq(searchSource.municipalityCode, owner), eq(searchSource.source, source)));
}

async function insertEntries(
	tx: Transaction,
	{ owner, source }: Omit<SearchSource, 'fingerprint'>,
	entries: readonly SearchEntry[]
): Promise<void> {
	const rows = entries.map((entry) => {
		const { kind, id, address, within = '', themes = [], on } = entry;
		const title = storable(entry.title);
		const text = storable(entry.text);
		const { title: inTitle, ...words } = indexedWords(title, text, entry.names);
		return {
			...{ kind, id, address, title, within, body: text, on: on ?? null },
			...{ themes: themes.join(' '), prior: searchKinds.indexOf(kind), inTitle, ...words }
		};
	});
	await tx.execute(
		sql`insert into search_entry (municipality_code, source, id, kind, prior, shuffle, address, title, within, body, themes, shelf, shown_on, lexemes)
			select ${owner}, ${source}, e.id, e.kind, e.prior, hashtext(e.address), e.address, e.title, e.within, e.body, e.themes, ${owner}::text || ' ' || e.kind || ' ' || e.themes, e."on",
				search_lexemes(e."inTitle", e.salient, e."all")
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id text, kind text, prior smallint, address text, title text,
				within text, body text, themes text, "on" text, "inTitle" text[], salient text[], "all" text[])`
	);
}

/** JSON in the database takes neither a null character nor half of one. */
const storable = (text: string): string => text.toWellFormed().replace(/(?!\n)\p{Cc}/gu, ' ');

/** What is in the index now: everybody's, or one owner's. */
export async function listSources(
	tx: Transaction,
	owner?: string
): Promise<readonly SearchSource[]> {
	const own = owner === undefined ? undefined : eq(searchSource.municipalityCode, owner);
	const rows = await tx.select().from(searchSource).where(own);
	return rows.map(({ municipalityCode, ...row }) => ({ owner: municipalityCode, ...row }));
}
