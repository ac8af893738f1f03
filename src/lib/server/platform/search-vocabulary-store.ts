/** What the words of all texts know of a word that somebody typed: its stem, compounds that hold it, words near it. */
import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { partOf, type AskedWord, type WordForms } from './search-query.ts';
import { isOneLetterOff } from './search-words.ts';

/** Words, in all their forms; beyond them the rarest are left out. */
const mostCompounds = 48;
const mostNear = 5;

/** A short word is held by many that it has nothing to do with; at their end it is a part of them. */
const endings = '(e|en|et|er|ene|erne|s|ens|ets|ers|enes|ernes)?$';

/** After every letter there is. */
const last = '\uffff';

/** What other words begin with is the beginning of a word, and has no stem: "underret" is no form of "under". */
const isWhole = sql`exists (select from search_word w where w.word ~>=~ given.word and w.word ~<=~ given.word)
	or not exists (select from search_word w where w.word ~>=~ given.word and w.word ~<~ (given.word || ${last}))`;

interface Found {
	readonly i: number;
	readonly stem: string;
	readonly small: boolean;
	readonly inside: string;
}

export async function findForms(
	tx: Transaction,
	words: readonly AskedWord[]
): Promise<readonly WordForms[]> {
	const spelled = words.flatMap(({ spellings, isWord }, index) =>
		spellings.map((word) => ({ index, word, isWord }))
	);
	const given = JSON.stringify(spelled.map((one, i) => ({ i, ...one })));
	const { rows } = (await tx.execute(
		// Each step is kept, so that no stem is looked for again with every word of the vocabulary.
		sql`with stemmed as materialized (
				select i, word, "isWord", case when ${isWhole} then search_stem(word) else word end as stem,
					ts_lexize('pg_catalog.danish_stem', word) = '{}' as small
				from jsonb_to_recordset(${given}::jsonb) as given (i integer, word text, "isWord" boolean)
			), asked as materialized (
				select *, case when length(stem) >= 4 then stem else word end as part from stemmed
			)
			select a.i, a.stem, a.small, case when not a."isWord" or length(a.part) < 3 then '' else coalesce((
				select string_agg(found.stem, ' ') from (
					select w.stem from search_word w
					where w.word like '%' || a.part || '%' and w.stem not like a.part || '%'
						and (length(a.part) > 3 or w.word ~ (a.part || ${endings}))
					order by w.entries desc, w.word limit ${mostCompounds}
				) found), '') end as inside
			from asked a`
	)) as { readonly rows: readonly Found[] };
	return words.map((word, index) => {
		const own = spelled.flatMap((one, i) =>
			one.index === index ? (rows.find((row) => row.i === i) ?? []) : []
		);
		return {
			...word,
			isSmall: own[0]?.small ?? false,
			stems: own.map(({ stem }) => stem),
			inside: [...new Set(own.flatMap((row) => row.inside.split(' ')))].filter(
				(stem) => stem !== ''
			),
			near: []
		};
	});
}

export interface NearWords {
	/** Stems, those of the most used words first. */
	readonly stems: readonly string[];
	/** The word that was probably meant. */
	readonly meant: string;
}

/** Shorter words are near too many others. */
const shortestNear = 5;

/**
 * Words one letter away. Wherever that letter is, the beginning or the ending is as it was typed; so the words
 * are found by either, and compared here.
 */
export async function findNear(tx: Transaction, word: WordForms): Promise<NearWords | undefined> {
	if (!word.isWord) return undefined;
	const typed = word.spellings.flatMap((spelling, index) => {
		const stem = word.stems[index] ?? spelling;
		return spelling.length >= shortestNear && stem.length >= shortestNear - 1
			? [{ spelling, stem: partOf(spelling, stem) }]
			: [];
	});
	if (typed.length === 0) return undefined;
	const where = typed.map(({ stem }) => {
		const half = Math.floor((stem.length - 1) / 2);
		const end = [...stem]
			.reverse()
			.join('')
			.slice(0, stem.length - 1 - half);
		return sql`((stem like ${`${stem.slice(0, half)}%`} or reverse(stem) like ${`${end}%`})
			and length(stem) between ${stem.length - 1} and ${stem.length + 1})`;
	});
	const { rows } = (await tx.execute(
		sql`select word, stem, entries from search_word where ${sql.join(where, sql` or `)} order by entries desc, word limit 500`
	)) as { readonly rows: readonly { word: string; stem: string; entries: number }[] };
	const isNear = (found: string, asked: 'spelling' | 'stem') =>
		typed.some((one) => isOneLetterOff(found, one[asked]));
	const near = rows.filter((row) => isNear(row.stem, 'stem') || isNear(row.word, 'spelling'));
	const meant = near.find((row) => isNear(row.word, 'spelling')) ?? near[0];
	if (!meant) return undefined;
	const stems = [...new Set([meant.stem, ...near.map(({ stem }) => stem)])].slice(0, mostNear);
	return { stems, meant: meant.word };
}
