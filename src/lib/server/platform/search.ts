/**
 * One search over all that is published (G6), the same for everybody. First how much there is and where; then
 * as many results as a page shows, the strongest first. What finds too little is tried again: with words one
 * letter away, then with most of the words instead of all. Each says so.
 */
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';
import {
	anywhere,
	everyWord,
	mostWords,
	readQuery,
	strengths,
	strengthsOfMost,
	type WordForms
} from './search-query.ts';
import {
	countFound,
	existing,
	foundEntries,
	type FoundCounts,
	type FoundEntry,
	type SearchFilter
} from './search-result-store.ts';
import { findForms, findNear } from './search-vocabulary-store.ts';

export const searchPage = 20;
/** Nobody reads further; the last page says how to ask more closely. */
export const searchPages = 25;

export interface SearchInput {
	readonly text: string;
	readonly filter: SearchFilter;
	/** From 1. */
	readonly page: number;
}

export interface SearchAnswer extends FoundCounts {
	/** Nothing was typed that could be looked for. */
	readonly isEmpty: boolean;
	readonly isCut: boolean;
	readonly words: readonly WordForms[];
	readonly results: readonly FoundEntry[];
	/** The page that is shown: the last, when there is none of that number. */
	readonly page: number;
	/** Words that stand nowhere, and what was looked for instead. */
	readonly insteadOf: readonly { readonly typed: string; readonly meant: string }[];
	/** The question with words that find more; null when there is nothing to suggest. */
	readonly suggestion: string | null;
	/** Words that stand nowhere, nor anything like them. */
	readonly unknown: readonly string[];
	/** No text has all the words: these have most of them. */
	readonly hasMostOnly: boolean;
}

/** Finds fewer than this: something may have been typed wrong. */
const little = 3;

const nothingFound: Omit<SearchAnswer, 'isCut' | 'isEmpty'> = {
	words: [],
	results: [],
	page: 1,
	total: 0,
	everywhere: 0,
	kinds: {},
	owners: {},
	themes: {},
	insteadOf: [],
	suggestion: null,
	unknown: [],
	hasMostOnly: false
};

export function search(
	{ db }: { readonly db: Database },
	{ text, filter, page }: SearchInput
): Promise<SearchAnswer> {
	const { words: asked, isCut } = readQuery(text);
	if (asked.length === 0) return Promise.resolve({ ...nothingFound, isCut, isEmpty: true });
	return db.transaction({ kind: 'public' }, async (tx) => {
		await useIndexes(tx);
		const forms = await findForms(tx, asked);
		const telling = forms.filter(({ isSmall }) => !isSmall);
		const attempt = await widen(tx, telling.length > 0 ? telling : forms, filter);
		const { words, counts, within, ...said } = attempt;
		const last = Math.min(Math.ceil(counts.total / searchPage), searchPages);
		const shown = Math.max(1, Math.min(Math.trunc(page), last));
		const results =
			counts.total === 0
				? []
				: await foundEntries(tx, {
						...{ within, filter, total: counts.total },
						levels: said.hasMostOnly ? strengthsOfMost(words, within) : strengths(words),
						first: (shown - 1) * searchPage,
						count: searchPage
					});
		const suggestion = suggestionFrom(text, said);
		return { ...said, ...counts, words, results, page: shown, suggestion, isCut, isEmpty: false };
	});
}

/**
 * The planner does not know what it costs to look into texts that lie apart, and would rather look into all of
 * them, one way or another. Only the way by the index of words is left open.
 */
const useIndexes = (tx: Transaction) =>
	tx.execute(
		sql`select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan', 'jit']) name`
	);

interface Attempt extends Pick<SearchAnswer, 'insteadOf' | 'unknown' | 'hasMostOnly'> {
	readonly words: readonly WordForms[];
	readonly counts: FoundCounts;
	/** The search that gives all results. */
	readonly within: string;
	readonly near: readonly { readonly typed: string; readonly meant: string }[];
}

async function widen(
	tx: Transaction,
	asked: readonly WordForms[],
	filter: SearchFilter
): Promise<Attempt> {
	const plain = { insteadOf: [], near: [], unknown: [], hasMostOnly: false };
	const strict = everyWord(asked);
	const counts = await countFound(tx, strict, filter);
	if (counts.everywhere >= little) return { ...plain, words: asked, counts, within: strict };
	const known = await existing(tx, asked.map(anywhere));
	const near: { typed: string; meant: string }[] = [];
	const insteadOf: typeof near = [];
	const words: WordForms[] = [];
	for (const [index, word] of asked.entries()) {
		const isKnown = known[index] ?? false;
		// Of several words, one that stands somewhere was meant.
		const found = isKnown && asked.length > 1 ? undefined : await findNear(tx, word);
		const meant = found ? [{ typed: word.typed, meant: found.meant }] : [];
		near.push(...meant);
		if (!isKnown) insteadOf.push(...meant);
		if (found || isKnown) words.push({ ...word, near: found?.stems ?? [] });
	}
	const unknown = asked
		.filter((word) => !words.some(({ typed }) => typed === word.typed))
		.map(({ typed }) => typed);
	const said = { near, insteadOf, unknown };
	if (words.length === 0) return { ...plain, ...said, words: asked, counts, within: strict };
	const wide = everyWord(words);
	const wider = await countFound(tx, wide, filter);
	const missing = wider.everywhere === 0 ? mostMissing(words.length) : 0;
	for (let left = 1; left <= missing; left += 1) {
		const within = mostWords(words, left);
		const most = await countFound(tx, within, filter);
		if (most.everywhere > 0) return { ...said, words, counts: most, within, hasMostOnly: true };
	}
	return { ...said, words, counts: wider, within: wide, hasMostOnly: false };
}

/** At least half of the words are found together; more than two are never left out. */
const mostMissing = (words: number): number => Math.min(2, Math.floor(words / 2));

/** Only words that were replaced on trust are suggested; those that stood nowhere already were. */
function suggestionFrom(text: string, { near }: Pick<Attempt, 'near'>): string | null {
	if (near.length === 0) return null;
	return near.reduce((whole, { typed, meant }) => whole.replace(typed, meant), text);
}
