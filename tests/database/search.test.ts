import { adoptPlan } from '#server/plan/adopt-plan';
import { publishPlan } from '#server/plan/publish-plan';
import { search } from '#server/platform/search';
import { listSources, replaceEntries, type SearchEntry } from '#server/platform/search-store';
import { refreshSearch } from '#server/search-sources';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { demo } from '../support/embedded.ts';
import { newMunicipality } from '../support/municipality.ts';
import { inScope, refusal, type OpenedDatabase } from '../support/opened-database.ts';
import { accepted, adoption, adoptedPlan, publishedPlan, startedPlan } from '../support/plans.ts';

const everything = { kind: null, owner: null, theme: null } as const;

/** Invented texts of an agency, so that the words stand where a test wants them. */
const texts: readonly (readonly [id: string, title: string, text: string])[] = [
	['ordet', 'Kvabso', 'Her står kvabso alene.'],
	['boejet', 'Mange kvabsoer', 'Kvabsoerne bor i vandet.'],
	['begynder', 'Kvabsopligt', 'Kvabsopligten gælder alle.'],
	['inde', 'Strakskvabsoen', 'Strakskvabsoen svarer straks.'],
	['naer', 'Kvapso', 'Kvapso er en anden stavemåde.'],
	['pligt', 'Underretningspligt', 'Alle har underretningspligt.'],
	['pakke', 'Overgrebspakken', 'Overgrebspakken kom med lov.'],
	['hus', 'Børnehuset', 'Børnehuset samler fagfolk.'],
	['for', 'Lille ord', 'Rundtenom for murmeldyr.'],
	['foer', 'Andet ord', 'Rundtenom før murmeldyr.'],
	['aegte', 'Ægte mål', 'Det ægte mål er en tryg barndom i Åbenrå.'],
	['kryds', 'Gulerodskage', 'Bag den med et gryn og en zebra.']
];

describe.each(databases)('search on %s', (_name, open) => {
	let opened: OpenedDatabase;
	beforeAll(async () => {
		opened = await open();
		await opened.db.transaction({ kind: 'agency' }, (tx) =>
			replaceEntries(
				tx,
				{ owner: 'agency', source: 'invented', fingerprint: 'x' },
				texts.map(([id, title, text]): SearchEntry => ({
					...{ kind: 'news', id, title, text },
					address: `/opdigtet/${id}`
				}))
			)
		);
	});
	afterAll(() => opened.close());

	const ask = (text: string, filter: Partial<Parameters<typeof search>[1]['filter']> = {}) =>
		search({ db: opened.db }, { text, filter: { ...everything, ...filter }, page: 1 });
	const addresses = async (text: string, filter = {}) =>
		(await ask(text, filter)).results.map(({ address }) => address);
	const invented = async (text: string) =>
		(await addresses(text, { kind: 'news' })).map((address) => address.slice('/opdigtet/'.length));

	describe('understands Danish', () => {
		test.each([
			['underretning', 'pligt'],
			['underret', 'pligt'],
			['underretningspl', 'pligt'],
			['pligt', 'pligt'],
			['overgreb', 'pakke'],
			['pakke', 'pakke'],
			['børnehus', 'hus'],
			['børnehusene', 'hus'],
			['hus', 'hus'],
			['BØRNEHUSETS', 'hus'],
			['boernehus', 'hus'],
			['aegte', 'aegte'],
			['maal', 'aegte'],
			['aabenraa', 'aegte'],
			['Åbenrå', 'aegte']
		])('“%s” finds the text about it', async (text, id) => {
			expect(await invented(text)).toContain(id);
		});

		test('the word itself comes first, then its forms, beginnings, compounds', async () => {
			expect(await invented('kvabso')).toEqual(['ordet', 'boejet', 'begynder', 'inde']);
		});

		test('the beginning of a word is no form of another: “underret” is not “under”', async () => {
			for (const { title, text } of (await ask('underret')).results) {
				expect(`${title} ${text}`).toMatch(/underret/i);
			}
			const [first] = (await ask('underret')).results;
			expect(first?.title).toMatch(/underret/i);
		});

		test('æ, ø and å are letters of their own: “før” is not “for”', async () => {
			expect(await invented('før murmeldyr')).toEqual(['foer']);
			expect(await invented('for')).toContain('for');
			expect(await invented('for')).not.toContain('foer');
			expect(await invented('maler')).not.toContain('aegte');
		});

		test('Aabenraa is found however it is spelled, with the municipality first', async () => {
			for (const text of ['Aabenraa', 'åbenrå', 'aabenrå', 'Åbenraa']) {
				expect((await addresses(text))[0], text).toBe('/k/aabenraa');
			}
		});
	});

	describe('forgives one letter', () => {
		test.each([
			['wrong', 'gulerodskave'],
			['missing', 'gulerodkage'],
			['too many', 'gulerodsskage'],
			['swapped', 'guelrodskage'],
			['swapped, in another form of the word', 'gulerdoskagens']
		])('%s', async (_what, text) => {
			expect(await invented(text)).toEqual(['kryds']);
			const { insteadOf, suggestion } = await ask(text);
			expect(insteadOf).toEqual([{ typed: text, meant: 'gulerodskage' }]);
			expect(suggestion).toBe('gulerodskage');
		});

		test('not two, and none in a short word', async () => {
			expect(await invented('gulerrodskave')).toEqual([]);
			expect(await invented('grym')).toEqual([]);
			expect((await ask('grym')).unknown).toEqual(['grym']);
		});

		test('a word that finds a little is looked for as typed, and the other one comes last', async () => {
			expect(await invented('kvapso')).toEqual(['naer', 'ordet', 'boejet']);
			expect((await ask('kvapso')).suggestion).toBe('kvabso');
		});
	});

	describe('of several words', () => {
		test('finds texts with all of them', async () => {
			expect(await invented('gryn zebra')).toEqual(['kryds']);
			expect((await ask('gryn zebra')).hasMostOnly).toBe(false);
		});

		test('finds texts with most of them when none has all, and says so', async () => {
			expect(await invented('gryn zebra murmeldyr')).toEqual(['kryds']);
			expect((await ask('gryn zebra murmeldyr')).hasMostOnly).toBe(true);
		});

		test('small words that only join the others need not stand there', async () => {
			expect(await invented('hvad er et gryn og en zebra for noget')).toEqual(['kryds']);
		});

		test('leaves out a word that stands nowhere, and says so', async () => {
			expect(await invented('gryn qwxz')).toEqual(['kryds']);
			expect((await ask('gryn qwxz')).unknown).toEqual(['qwxz']);
		});
	});

	describe('finds a provision by its number', () => {
		test.each([
			['§ 133', 'barnets-lov-133'],
			['§133', 'barnets-lov-133'],
			['paragraf 133', 'barnets-lov-133'],
			['barnets lov 133', 'barnets-lov-133'],
			['barnets lov § 15 stk. 2', 'barnets-lov-15-2'],
			['serviceloven § 19, stk. 5', 'serviceloven-19-5']
		])('%s', async (text, id) => {
			const found = await addresses(text);
			expect(
				found.slice(0, 4).some((address) => address.startsWith(`/lov/${id}`)),
				found.join(' ')
			).toBe(true);
		});

		test('“barnets lov 15” gives its subsections, and no other act first', async () => {
			const { results } = await ask('barnets lov 15');
			expect(results[0]?.title).toMatch(/^Barnets lov § 15/);
		});
	});

	describe('looks through', () => {
		test.each([
			['guide', 'underretning', '/guide/'],
			['law', 'underretning', '/lov/'],
			['plan', 'underretning', '/k/'],
			['municipality', 'eksempelkøbing', '/k/eksempelkoebing'],
			['page', 'tilgængelighed', '/tilgaengelighed']
		] as const)('%s', async (kind, text, beginning) => {
			const found = await addresses(text, { kind });
			expect(found.length).toBeGreaterThan(0);
			expect(found.every((address) => address.startsWith(beginning))).toBe(true);
		});

		test('a section of a plan leads to that section', async () => {
			const { results } = await ask('underretning', { kind: 'plan' });
			expect(results[0]).toMatchObject({
				address: expect.stringMatching(/^\/k\/eksempelkoebing\/beredskab#[a-z-]+$/),
				within: expect.stringContaining('Eksempelkøbing Kommune')
			});
		});

		test('filters count what each choice would give', async () => {
			const all = await ask('barn');
			const plans = await ask('barn', { kind: 'plan' });
			expect(plans.total).toBe(all.kinds['plan']);
			expect(plans.kinds).toEqual(all.kinds);
			expect(Object.values(all.kinds).reduce((sum, one) => sum + one, 0)).toBe(all.total);
			const [theme = ''] = Object.keys(plans.themes);
			const both = await ask('barn', { kind: 'plan', theme });
			expect(both.total).toBe(plans.themes[theme]);
			const here = await ask('barn', { kind: 'plan', owner: '9901' });
			expect(here.total).toBe(plans.owners['9901']);
		});

		test('every page continues where the one before ended', async () => {
			const seen: string[] = [];
			const { total } = await ask('barn');
			for (let page = 1; seen.length < total && page <= 25; page += 1) {
				const { results } = await search(
					{ db: opened.db },
					{ text: 'barn', filter: everything, page }
				);
				expect(results.length).toBe(Math.min(20, total - seen.length));
				seen.push(...results.map(({ address, title }) => `${address} ${title}`));
			}
			expect(new Set(seen).size).toBe(Math.min(total, 500));
		});
	});

	describe('answers whatever is typed', () => {
		test.each([
			['nothing', '', true],
			['spaces and signs', ' \t\n*%_?!"\'()&|:<>\\ ', true],
			['control characters', '\u0000\u0007\u001b\u0085', true],
			['half a character', '\ud800 \udfff', true],
			['SQL', `'; drop table search_entry; -- gryn`, false],
			['the search’s own signs', `gryn & !zebra | 'x':* <-> \\`, false],
			['wildcards', 'gr*n gry% g_yn', false],
			['10,000 characters', 'gryn '.repeat(2000), false],
			['one word of 10,000 letters', 'å'.repeat(10_000), false],
			['10,000 different words', [...Array(2500).keys()].map((n) => `ord${n}`).join(' '), false],
			['other scripts', '儿童 ребёнок طفل', false],
			['emoji', '🧒🏽👩‍👧', true]
		])('%s', async (_what, text, isEmpty) => {
			const answer = await ask(text);
			expect(answer.isEmpty).toBe(isEmpty);
			expect(answer.isCut).toBe(text.length > 200);
			expect(Array.isArray(answer.results)).toBe(true);
		});
	});

	describe('finds only what is published', () => {
		const word = (text: string) => ({
			type: 'paragraph' as const,
			id: `p-${text}`,
			content: [{ type: 'text' as const, text }]
		});
		const write = (code: string, plan: string, text: string) =>
			opened.asAdministrator(
				`update plan_section set body = $3::jsonb where municipality_code = $1 and plan_id = $2`,
				[code, plan, JSON.stringify([word(text)])]
			);
		const found = async (text: string) => (await ask(text)).total;

		test('a draft, a hearing text, a recommended and an adopted plan are not found', async () => {
			const place = await newMunicipality(opened.db);
			const plan = await startedPlan(opened.db, place);
			await write(place.code, plan, 'Snurrebassekladde');
			for (const status of ['draft', 'hearing', 'recommended', 'adopted']) {
				await opened.asAdministrator('update plan set status = $2 where municipality_code = $1', [
					place.code,
					status
				]);
				await refreshSearch(opened.db);
				expect(await found('snurrebassekladde'), status).toBe(0);
			}
			const other = await newMunicipality(opened.db);
			await adoptedPlan(opened.db, other);
			await refreshSearch(opened.db);
			expect((await ask('barn', { kind: 'plan', owner: other.code })).total).toBe(0);
		});

		test('a plan is found from the moment it is published, and the old version no more', async () => {
			const place = await newMunicipality(opened.db);
			await publishedPlan(opened.db, place);
			const first = await ask('barn', { kind: 'plan', owner: place.code });
			expect(first.results[0]?.address).toContain(`/k/${place.slug}/beredskab#`);
			expect(first.total).toBeGreaterThan(0);

			const next = await startedPlan(opened.db, place, undefined, 'plan-2');
			await write(place.code, next, 'Hurlumhejhus for alle');
			await opened.asAdministrator(
				`update plan set status = 'recommended' where municipality_code = $1 and id = $2`,
				[place.code, next]
			);
			const context = { db: opened.db, now: minutesLater(60), actor: place.owner };
			const step = { municipality: place.code, planId: next };
			accepted(await adoptPlan(context, { ...step, adoption }));
			expect(await found('hurlumhejhus')).toBe(0);
			accepted(await publishPlan(context, { ...step, origin: demo.origin }));
			expect((await ask('hurlumhejhus')).results[0]?.within).toContain(place.name);
			expect((await ask('barn', { kind: 'plan', owner: place.code })).total).toBe(0);
		});

		test('when publishing fails, nothing of it is found', async () => {
			const place = await newMunicipality(opened.db);
			const planId = await adoptedPlan(opened.db, place);
			const failing = {
				...opened.db,
				transaction: (async (scope, work) =>
					opened.db.transaction(scope, async (tx) => {
						await work(tx);
						throw new Error('The power went.');
					})) satisfies typeof opened.db.transaction
			};
			const context = { db: failing, now, actor: place.owner };
			const step = { municipality: place.code, planId, origin: demo.origin };
			await expect(publishPlan(context, step)).rejects.toThrow('The power went.');
			expect((await ask('barn', { kind: 'plan', owner: place.code })).total).toBe(0);
		});
	});

	describe('the index', () => {
		const entry: SearchEntry = {
			...{ kind: 'plan', id: 'x', address: '/x', title: 'Plumsebryg' },
			text: 'Plumsebryg og slagtergrød'
		};

		test('is written by its owner alone', async () => {
			const source = { owner: '9901', source: 'x', fingerprint: 'x' };
			for (const scope of [
				{ kind: 'public' },
				{ kind: 'agency' },
				{ kind: 'platform' },
				{ kind: 'municipality', municipality: '9902' }
			] as const) {
				const attempt = opened.db.transaction(scope, (tx) => replaceEntries(tx, source, [entry]));
				expect(await refusal(attempt), scope.kind).toMatch(/row-level security/);
			}
			expect((await ask('plumsebryg')).total).toBe(0);
		});

		test('forgets the words of a text that is gone', async () => {
			const own = { kind: 'municipality', municipality: '9901' } as const;
			const source = { owner: '9901', source: 'x', fingerprint: 'x' };
			const known = () =>
				opened.asAdministrator(`select entries from search_word where word = 'plumsebryg'`);
			await opened.db.transaction(own, (tx) =>
				replaceEntries(tx, source, [entry, { ...entry, id: 'y' }])
			);
			expect(await known()).toEqual([{ entries: 2 }]);
			await opened.db.transaction(own, (tx) => replaceEntries(tx, source, [entry]));
			expect(await known()).toEqual([{ entries: 1 }]);
			await refreshSearch(opened.db);
			expect(await known(), 'no source of that name is published').toEqual([]);
			expect((await ask('plumsebryg')).total).toBe(0);
		});

		test('its words are changed by nobody but the database', async () => {
			for (const change of [
				`insert into search_word values ('x', 'x', 1)`,
				`update search_word set entries = 1`,
				'delete from search_word'
			]) {
				const attempt = inScope(opened.db, { kind: 'agency' }, sql.raw(change));
				expect(await refusal(attempt)).toMatch(/permission denied/);
			}
		});

		test('is made anew at start when it is missing or old, by several instances at once', async () => {
			await refreshSearch(opened.db);
			const sources = () => opened.db.transaction({ kind: 'public' }, (tx) => listSources(tx));
			const count = () => opened.asAdministrator('select count(*)::int as n from search_entry');
			const words = () =>
				opened.asAdministrator('select word, stem, entries from search_word order by word');
			const before = [
				new Set((await sources()).map((one) => JSON.stringify(one))),
				await count(),
				await words()
			];
			await opened.asAdministrator('delete from search_entry');
			await opened.asAdministrator('delete from search_source');
			expect(await words()).toEqual([]);
			await Promise.all([1, 2, 3].map(() => refreshSearch(opened.db)));
			expect([
				new Set((await sources()).map((one) => JSON.stringify(one))),
				await count(),
				await words()
			]).toEqual(before);
			await opened.asAdministrator(
				`update search_source set fingerprint = 'old' where source = 'law'`
			);
			await refreshSearch(opened.db);
			expect(await count()).toEqual(before[1]);
		});

		test('is left alone at a start at which nothing has changed', async () => {
			await refreshSearch(opened.db);
			const rows = () =>
				opened.asAdministrator('select xmin::text, ctid::text from search_entry order by 2, 1');
			const before = await rows();
			await refreshSearch(opened.db);
			expect(await rows()).toEqual(before);
		});

		test('a text of the longest kind is taken in', async () => {
			const long = [...Array(28_000).keys()].map((n) => `ord${n}x`).join(' ');
			const own = { kind: 'municipality', municipality: '9901' } as const;
			const source = { owner: '9901', source: 'lang', fingerprint: 'x' };
			await opened.db.transaction(own, (tx) =>
				replaceEntries(tx, source, [{ ...entry, text: long }])
			);
			expect((await ask('ord17x')).total).toBe(1);
			await refreshSearch(opened.db);
		});
	});
});
