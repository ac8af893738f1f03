/**
 * Search (G6) on the embedded database beside two that live in memory: 98 generated plans of 60 sections, 400
 * questions (whole words, beginnings of words, compounds and parts of them).
 */
import { embeddedDatabase, type Database } from '../../src/lib/server/platform/database.ts';
import { openPglite } from '../../src/lib/server/platform/pglite.ts';
import { replaceEntries } from '../../src/lib/server/platform/search-store.ts';
import { search } from '../../src/lib/server/platform/search.ts';
import type { Context } from '../context.ts';
import { generatedPlans, generatedQueries, type GeneratedSection } from '../generated-plans.ts';
import { versionOf } from '../install-peers.ts';
import { compare, type Row } from '../row.ts';

const extent = { plans: 98, sections: 60 } as const;
const questions = generatedQueries(2, 400);

/** What is used of the peers. They are installed for the bench alone, so their own types are not always there. */
interface MiniSearchPeer {
	readonly default: new (options: object) => {
		addAll(rows: readonly object[]): void;
		search(text: string): readonly unknown[];
	};
}
interface OramaPeer {
	create(options: object): object;
	insertMultiple(index: object, rows: readonly object[], batch: number): Promise<unknown>;
	search(index: object, asked: object): Promise<{ readonly count: number }>;
}
const peer = async <Peer>(name: string): Promise<Peer> => (await import(name)) as Peer;

interface Searcher {
	readonly name: string;
	/** Asks for the first page, and gives how many texts are found in all. */
	ask(text: string): Promise<number>;
}

export async function rows(context: Context): Promise<readonly Row[]> {
	const sections = generatedPlans(1, extent);
	const db = await embeddedDatabase(await openPglite());
	try {
		context.say('indexing three times …');
		await fill(db, sections);
		const searchers = [
			inBeredt(db),
			await inMiniSearch(sections, true),
			await inOrama(sections, 1),
			await inMiniSearch(sections, false),
			await inOrama(sections, 0)
		];
		const measured = await measure(context, searchers);
		return rowsFrom(searchers, measured);
	} finally {
		await db.close();
	}
}

async function fill(db: Database, sections: readonly GeneratedSection[]): Promise<void> {
	for (const [owner, own] of Map.groupBy(sections, ({ municipality }) => municipality)) {
		await db.transaction({ kind: 'municipality', municipality: owner }, (tx) =>
			replaceEntries(
				tx,
				{ owner, source: 'plan/overgreb', fingerprint: owner },
				own.map((section) => ({
					...{ kind: 'plan', themes: [], within: '', ...section },
					address: `/k/${owner}/beredskab#${section.id}`
				}))
			)
		);
	}
}

function inBeredt(db: Database): Searcher {
	const filter = { kind: null, owner: null, theme: null };
	return {
		name: 'Beredt',
		ask: async (text) => (await search({ db }, { text, filter, page: 1 })).total
	};
}

/** As its own guide sets it up: beginnings count, and titles more; one letter off where words are long enough. */
async function inMiniSearch(
	sections: readonly GeneratedSection[],
	tolerant: boolean
): Promise<Searcher> {
	const { default: MiniSearch } = await peer<MiniSearchPeer>('minisearch');
	const index = new MiniSearch({
		idField: 'key',
		fields: ['title', 'text'],
		storeFields: ['municipality', 'id', 'title', 'text'],
		searchOptions: {
			boost: { title: 3 },
			prefix: true,
			fuzzy: (term: string) => (tolerant && term.length >= 5 ? 1 : false),
			combineWith: 'AND'
		}
	});
	index.addAll(sections.map((section, key) => ({ key, ...section })));
	return {
		name: `MiniSearch ${versionOf('minisearch')}`,
		ask: (text) => Promise.resolve(index.search(text).length)
	};
}

async function inOrama(sections: readonly GeneratedSection[], tolerance: 0 | 1): Promise<Searcher> {
	const orama = await peer<OramaPeer>('@orama/orama');
	const index = orama.create({
		schema: { municipality: 'enum', title: 'string', text: 'string' },
		language: 'danish'
	});
	await orama.insertMultiple(
		index,
		sections.map(({ municipality, title, text }) => ({ municipality, title, text })),
		500
	);
	return {
		name: `Orama ${versionOf('@orama/orama')}`,
		ask: async (term) => {
			const asked = { term, boost: { title: 3 }, limit: 20, threshold: 0, tolerance };
			return (await orama.search(index, { ...asked, properties: ['title', 'text'] })).count;
		}
	};
}

interface Measured {
	readonly times: readonly number[];
	/** Questions that found something. */
	readonly answered: number;
}

/** In turn, question by question, after a round that is not counted. */
async function measure(
	context: Context,
	searchers: readonly Searcher[]
): Promise<readonly Measured[]> {
	context.say('asking …');
	const measured = searchers.map(() => ({ times: [] as number[], answered: 0 }));
	for (const round of ['warm', 'counted'] as const) {
		for (const { text } of questions) {
			for (const [index, searcher] of searchers.entries()) {
				const began = performance.now();
				const found = await searcher.ask(text);
				const took = performance.now() - began;
				const own = measured[index];
				if (round === 'warm' || !own) continue;
				own.times.push(took);
				if (found > 0) own.answered += 1;
			}
		}
	}
	return measured;
}

/** The time that this part of all questions took at most. */
const percentile = (times: readonly number[], part: number): number =>
	times.toSorted((one, other) => one - other)[Math.ceil(times.length * part) - 1] ?? NaN;

function rowsFrom(searchers: readonly Searcher[], measured: readonly Measured[]): Row[] {
	const p95 = (index: number) => percentile(measured[index]?.times ?? [], 0.95).toFixed(1);
	const answered = (index: number) => measured[index]?.answered ?? 0;
	const notes = [
		`Search: ${extent.plans * extent.sections} generated sections, ${questions.length} questions: a third each whole words (one to three), beginnings, compounds and their parts. All in one process, in turn, after a warm round.`,
		`Beredt: a transaction on the embedded database, with counts for each filter and the first 20 results. MiniSearch and Orama: an index in memory, beginnings of words and one letter off, titles weigh three times, all words; they count no filters. Without "one letter off" their p95 is ${p95(3)} and ${p95(4)} ms.`,
		`Questions that found something: Beredt ${answered(0)}, MiniSearch ${answered(1)}, Orama ${answered(2)}. Neither peer looks inside compounds; Beredt also gives texts with most of the words where none has all.`
	];
	const row = (name: string, part: number, aims: { aim?: number; aimRatio?: number }) =>
		compare({
			name,
			unit: 'ms',
			notes,
			...aims,
			ours: percentile(measured[0]?.times ?? [], part),
			peers: [1, 2].map((index) => ({
				name: searchers[index]?.name ?? '',
				value: percentile(measured[index]?.times ?? [], part)
			}))
		});
	return [
		row('search: half of the questions', 0.5, {}),
		row('search: 95 of 100 questions', 0.95, { aim: 10, aimRatio: 1 })
	];
}
