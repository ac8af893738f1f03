/** Reads the index: how much a search finds and where, and one page of it, the strongest first. */
import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import type { SearchKind } from './search-store.ts';

export interface SearchFilter {
	readonly kind: SearchKind | null;
	/** Municipality code. */
	readonly owner: string | null;
	readonly theme: string | null;
}

/** Of each filter's choices, how many there are with the other filters as they stand. */
export interface FoundCounts {
	readonly total: number;
	/** Without any filter. */
	readonly everywhere: number;
	readonly kinds: Readonly<Record<string, number>>;
	readonly owners: Readonly<Record<string, number>>;
	readonly themes: Readonly<Record<string, number>>;
}

export interface FoundEntry {
	readonly kind: SearchKind;
	readonly owner: string;
	readonly address: string;
	readonly title: string;
	readonly within: string;
	/** Its beginning, as far as a snippet is looked for. */
	readonly text: string;
	readonly on: string | null;
}

const ofKind = ({ kind }: SearchFilter) => (kind ? sql`kind = ${kind}` : sql`true`);
const ofOwner = ({ owner }: SearchFilter) =>
	owner ? sql`municipality_code = ${owner}` : sql`true`;
const ofTheme = ({ theme }: SearchFilter) =>
	theme ? sql`strpos(' ' || themes || ' ', ${` ${theme} `}) > 0` : sql`true`;
const matching = (filter: SearchFilter) =>
	sql`${ofKind(filter)} and ${ofOwner(filter)} and ${ofTheme(filter)}`;
const has = (query: string) => sql`lexemes @@ ${query}::tsquery`;

async function rowsOf<Row>(tx: Transaction, query: SQL): Promise<readonly Row[]> {
	return ((await tx.execute(query)) as { readonly rows: readonly Row[] }).rows;
}

export async function countFound(
	tx: Transaction,
	query: string,
	{ kind, owner, theme }: SearchFilter
): Promise<FoundCounts> {
	// One row of text: a hundred small ones take longer to read than to count.
	const [row] = await rowsOf<{ shelves: string | null }>(
		tx,
		sql`select string_agg(shelf || '=' || found, ',') as shelves
			from (select shelf, count(*) as found from search_entry where ${has(query)} group by shelf) s`
	);
	const counts = {
		...{ kinds: {}, owners: {}, themes: {} },
		...{ total: 0, everywhere: 0 }
	} as Counting;
	for (const [shelf = '', text] of (row?.shelves ?? '').split(',').map((one) => one.split('='))) {
		const [ofOwner = '', ofKind = '', ...ofThemes] = shelf.split(' ').filter(Boolean);
		const found = Number(text ?? 0);
		const isOwner = owner === null || owner === ofOwner;
		const isKind = kind === null || kind === ofKind;
		const isTheme = theme === null || ofThemes.includes(theme);
		counts.everywhere += found;
		if (isOwner && isKind && isTheme) counts.total += found;
		if (isOwner && isTheme) add(counts.kinds, ofKind, found);
		if (isKind && isTheme) add(counts.owners, ofOwner, found);
		if (isKind && isOwner) for (const one of ofThemes) add(counts.themes, one, found);
	}
	return counts;
}

interface Counting extends Record<'kinds' | 'owners' | 'themes', Record<string, number>> {
	total: number;
	everywhere: number;
}

const add = (counts: Record<string, number>, key: string, found: number) => {
	if (found > 0) counts[key] = (counts[key] ?? 0) + found;
};

/** For each search whether anything is found by it. */
export async function existing(
	tx: Transaction,
	queries: readonly string[]
): Promise<readonly boolean[]> {
	const columns = queries.map(
		(query, index) =>
			sql`exists (select from search_entry where ${has(query)}) as ${sql.identifier(`is${index}`)}`
	);
	const [row] = await rowsOf<Readonly<Record<string, boolean>>>(
		tx,
		sql`select ${sql.join(columns, sql`, `)}`
	);
	return queries.map((_, index) => row?.[`is${index}`] ?? false);
}

export interface Wanted {
	/** The search that gives all results, and how many those are. */
	readonly within: string;
	readonly total: number;
	/** From the strongest to the weakest; what none of them finds comes last. */
	readonly levels: readonly string[];
	readonly filter: SearchFilter;
	readonly first: number;
	readonly count: number;
}

/** So much of a text is looked through for the piece that is shown. */
const searchedLength = 12_000;

/** So many texts are looked into one by one; of more, only as many as are shown, level after level. */
const fewEnough = 200;

export async function foundEntries(
	tx: Transaction,
	wanted: Wanted
): Promise<readonly FoundEntry[]> {
	return wanted.total <= fewEnough ? entriesOfFew(tx, wanted) : entriesOfMany(tx, wanted);
}

const key = sql.raw('municipality_code, source, id');
const order = sql.raw('prior, shuffle, municipality_code, source, id');
/** What lies apart is only fetched for the rows that are left in the end. */
const columns = sql.raw(
	'municipality_code, source, id, prior, shuffle, kind, address, title, within, body, shown_on'
);
const shown = sql.raw('municipality_code as owner, kind, address, title, within, shown_on as on');

function entriesOfFew(
	tx: Transaction,
	{ within, levels, filter, first, count }: Wanted
): Promise<readonly FoundEntry[]> {
	const cases = levels.map((level, index) => sql`when ${has(level)} then ${index}::int`);
	return rowsOf(
		tx,
		sql`select ${shown}, left(body, ${searchedLength}) as text from (
				select * from (
					select ${columns}, strip(lexemes) as lexemes
					from search_entry where ${has(within)} and ${matching(filter)} offset 0
				) found order by case ${sql.join(cases, sql` `)} else ${levels.length}::int end, ${order}
				limit ${count} offset ${first}
			) shown`
	);
}

/** Of a large result the weak levels are many and rarely looked at: the weaker, the fewer at a time. */
const levelsAtOnce = [4, 4, 2] as const;

async function entriesOfMany(
	tx: Transaction,
	{ within, levels, filter, first, count }: Wanted
): Promise<readonly FoundEntry[]> {
	const found = new Map<string, FoundEntry>();
	const needed = first + count;
	const left = [...levels, within];
	for (let step = 0; left.length > 0 && found.size < needed; step += 1) {
		// Each level gives as many as are needed in all, so those found before take nobody's place.
		const parts = left.splice(0, levelsAtOnce[step] ?? 1).map(
			(level, index) => sql`(select ${columns}, ${index}::int as level from search_entry
				where ${has(level)} and ${matching(filter)} order by ${order} limit ${needed})`
		);
		const rows = await rowsOf<FoundEntry & { readonly key: string }>(
			tx,
			sql`select ${shown}, left(body, ${searchedLength}) as text, jsonb_build_array(${key})::text as key from (
					select * from (
						select distinct on (${key}) * from (${sql.join(parts, sql` union all `)}) every
						order by ${key}, level
					) once order by level, ${order} limit ${needed}
				) shown`
		);
		for (const { key: name, ...entry } of rows) if (!found.has(name)) found.set(name, entry);
	}
	return [...found.values()].slice(first, needed);
}
