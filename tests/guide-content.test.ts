/** The guide's words as they stand: whole, sourced, plain, and saying no more than their grounds hold. */
import { everyBlock, hashForm, inlineText, inlinesOf, plainText } from '#domain/document';
import { audiences, type Passage, type PassageKind } from '#domain/guide';
import { documentFromMarkdown } from '#server/document/markdown';
import { markdownFromDocument } from '#server/document/markdown-from-document';
import { loadGuide } from '#server/guide/load-guide';
import { loadRecommendations } from '#server/guide/load-recommendations';
import { loadProvisions } from '#server/law/load-provisions';
import { describe, expect, test } from 'vitest';

const provisions = loadProvisions();
const confidence = new Map(provisions.map((one) => [one.id, one.confidence]));
const { themes, passages } = loadGuide(new Set(confidence.keys()));

const of = (theme: string, kind: PassageKind) =>
	passages.filter((passage) => passage.theme === theme && passage.kind === kind);
const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
const ids = (some: readonly Passage[]) => some.map(({ id }) => id);

/** The topics a municipality looks for; each is at least the passages named here. */
const topics: Readonly<Record<string, readonly string[]>> = {
	prevention: [
		'forebyggelse.niveauer-af-forebyggelse',
		'forebyggelse.omgangsregler',
		'forebyggelse.saarbare-situationer',
		'forebyggelse.undervisning-efter-alder',
		'forebyggelse.tryg-ansaettelse',
		'forebyggelse.lokal-politik-trin',
		'forebyggelse.fritid-og-foreninger'
	],
	'risk and protection': ['opsporing.risikofaktorer', 'forebyggelse.beskyttende-faktorer'],
	signs: [
		'opsporing.laes-tegn',
		'opsporing.tegn',
		'opsporing.tegn-smaa-boern',
		'opsporing.tegn-skoleboern',
		'opsporing.tegn-teenagere'
	],
	"the professional's doubt": ['opsporing.den-professionelle-tvivl', 'opsporing.sparringsmoede'],
	'the first talk with the child': [
		'haandtering-og-handleveje.den-foerste-samtale',
		'haandtering-og-handleveje.samtalens-ord'
	],
	documentation: [
		'haandtering-og-handleveje.notatark',
		'haandtering-og-handleveje.underretningens-indhold'
	],
	'offender tracks': [
		'haandtering-og-handleveje.mistanke-mod-foraelder',
		'haandtering-og-handleveje.mistanke-mod-anden',
		'haandtering-og-handleveje.mistanke-mod-medarbejder',
		'haandtering-og-handleveje.mistanke-mod-lederen',
		'haandtering-og-handleveje.mistanke-mod-barn',
		'haandtering-og-handleveje.ung-15-17',
		'haandtering-og-handleveje.flere-eller-uklart'
	],
	'sexual behaviour between children': [
		'haandtering-og-handleveje.trafiklyset',
		'haandtering-og-handleveje.sorter-med-fem-spoergsmaal'
	],
	'digital abuse': [
		'forebyggelse.digital-tryghed',
		'opsporing.digitale-tegn',
		'haandtering-og-handleveje.digitale-overgreb'
	],
	'disability and placement': [
		'forebyggelse.handicap-og-anbringelse',
		'opsporing.boern-med-handicap',
		'opsporing.anbragte-boern',
		'haandtering-og-handleveje.barn-med-handicap',
		'haandtering-og-handleveje.naar-barnet-er-anbragt'
	],
	aftercare: [
		'haandtering-og-handleveje.efter-barnet',
		'haandtering-og-handleveje.efter-gruppen',
		'haandtering-og-handleveje.efter-personalet',
		'haandtering-og-handleveje.efter-pressen'
	],
	partners: [
		'samarbejde.boernehuset',
		'samarbejde.politiet',
		'samarbejde.sundhedsvaesenet',
		'samarbejde.familieretshuset',
		'samarbejde.krisecentre'
	],
	implementation: [
		'samarbejde.beredskabet-i-brug',
		'samarbejde.nye-i-kommunen',
		'samarbejde.oevelsen',
		'samarbejde.maaling'
	]
};

describe.each(themes.map((theme) => [theme.title, theme] as const))('%s', (_title, theme) => {
	test('begins with an introduction in plain words and says what the law says', () => {
		const paragraphs = theme.introduction.filter(({ type }) => type === 'paragraph');
		expect(paragraphs.length).toBeGreaterThanOrEqual(2);
		expect(paragraphs.length).toBeLessThanOrEqual(4);
		expect(of(theme.id, 'law').length).toBeGreaterThan(0);
	});

	test('has at least eight points for organisation and management', () => {
		expect(of(theme.id, 'attention').length).toBeGreaterThanOrEqual(8);
	});
});

test.each(passages.filter(({ kind }) => kind === 'attention').map((one) => [one.id, one] as const))(
	'the point %s is for somebody and not for all, says why, and suggests something',
	(_id, { audience, body }) => {
		expect(audience.length).toBeLessThan(audiences.length);
		const starts = [...everyBlock(body)].map((block) => inlineText(inlinesOf(block)));
		for (const part of ['Hvorfor: ', 'Forslag: ']) {
			const [said, ...more] = starts.filter((text) => text.startsWith(part));
			expect(words(said ?? ''), part).toBeGreaterThan(5);
			expect(more).toEqual([]);
		}
	}
);

describe('what a municipality can use as raw material', () => {
	test.each(Object.entries(topics))('covers %s', (_topic, expected) => {
		const professional = ids(passages.filter(({ kind }) => kind === 'professional'));
		expect(professional).toEqual(expect.arrayContaining([...expected]));
	});

	test('stands in the last four themes, and each passage has substance', () => {
		const professional = passages.filter(({ kind }) => kind === 'professional');
		expect(new Set(professional.map(({ theme }) => theme))).toEqual(
			new Set(themes.filter(({ position }) => position > 2).map(({ id }) => id))
		);
		const counted = professional.map((one) => [one.id, words(plainText(one.body))] as const);
		expect(counted.filter(([, count]) => count < 100 || count > 360)).toEqual([]);
	});

	test('signs are in three kinds and three ages', () => {
		const signs = passages.find(({ id }) => id === 'opsporing.tegn');
		const table = signs?.body.find((block) => block.type === 'table');
		expect(table?.header.map((cell) => inlineText(cell))).toEqual([
			'Tegn',
			'Små børn',
			'Skolebørn',
			'Teenagere'
		]);
		expect(table?.rows.map(([kind]) => inlineText(kind ?? []))).toEqual([
			'Sociale og i adfærd',
			'Fysiske',
			'Psykiske'
		]);
	});

	test('goes through Markdown and back as it is, words explained included', () => {
		const changed = passages.filter(({ body }) => {
			const again = documentFromMarkdown(markdownFromDocument(body), { idPrefix: 'a' });
			return !again.ok || hashForm(again.value) !== hashForm(body);
		});
		expect(ids(changed)).toEqual([]);
	});
});

describe('law in the guide', () => {
	const catalogueName: Readonly<Record<string, string>> = {
		'maalgruppe-og-definitioner': 'maalgruppe-definitioner',
		'haandtering-og-handleveje': 'haandtering'
	};

	test.each(themes.map(({ id }) => id))('%s: no provision that holds is left out', (theme) => {
		const cited = new Set(of(theme, 'law').flatMap(({ law }) => law));
		const holding = provisions.filter(
			(one) => one.inForceTo === null && one.themes.includes(catalogueName[theme] ?? theme)
		);
		expect(holding.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
	});

	test('what rests on an unconfirmed provision, or on knowledge without a source, awaits approval', () => {
		const unconfirmed = passages.filter(
			({ law, sources }) =>
				law.some((id) => confidence.get(id) !== 'verified') ||
				sources.some(({ title }) => title.startsWith('Faglig baggrundsviden'))
		);
		expect(unconfirmed.length).toBeGreaterThan(50);
		expect(ids(unconfirmed.filter(({ evidence }) => evidence !== 'awaiting'))).toEqual([]);
	});

	test('a passage about law links to each provision it rests on', () => {
		const without = passages
			.filter(({ kind }) => kind === 'law')
			.flatMap((passage) => passage.law.filter((id) => !linksOf(passage).includes(`/lov/${id}`)));
		expect(without).toEqual([]);
	});

	test('every link to a provision is among the grounds the reader sees', () => {
		const beyond = passages.flatMap((passage) =>
			linksOf(passage)
				.filter((href) => href.startsWith('/lov/') && !passage.law.includes(href.slice(5)))
				.map((href) => `${passage.id} ${href}`)
		);
		expect(beyond).toEqual([]);
	});

	test('nobody is told that he must, where no provision is named', () => {
		const advice = passages.filter(
			({ kind, law }) => kind !== 'definition' && kind !== 'law' && law.length === 0
		);
		const must = advice.filter(({ body }) => /(?<!\p{L})skal(?!\p{L})/iu.test(plainText(body)));
		expect(ids(must)).toEqual([]);
	});
});

const linksOf = ({ body }: Passage): readonly string[] =>
	[...everyBlock(body)]
		.flatMap(inlinesOf)
		.flatMap((piece) => (piece.type === 'text' ? (piece.marks ?? []) : []))
		.flatMap((mark) => (mark.type === 'link' ? [mark.href] : []));

test('no sentence outside a table is longer than twenty words', () => {
	const texts = [
		...passages.map(({ id, body }) => ({ id, body })),
		...themes.map(({ id, introduction }) => ({ id, body: introduction }))
	];
	const long = texts.flatMap(({ id, body }) =>
		[...everyBlock(body)]
			.filter(({ type }) => type !== 'table')
			.flatMap((block) => sentences(inlineText(inlinesOf(block))))
			.filter((sentence) => words(sentence) > 20)
			.map((sentence) => `${id}: ${sentence}`)
	);
	expect(long).toEqual([]);
});

/** A full stop in "jf.", "stk. 2" or "10. år" ends no sentence. */
const sentences = (text: string): readonly string[] =>
	text
		.replace(/^(Hvorfor|Forslag|Aldrig): /, '')
		.replace(/(?<=(?<!\p{L})(?:jf|stk|nr|kl))\./gu, '')
		.replace(/(?<=\d)\.(?= \p{Ll})/gu, '')
		.split(/(?<=[.!?][»«]?)\s+/u);

test('the recommendations that are known lead to passages, and the passages exist', () => {
	const { series, recommendations } = loadRecommendations(new Set(ids(passages)));
	expect(recommendations.map(({ number }) => number)).toEqual([1, 2, 8, 9, 11, 13, 14, 15]);
	expect(series.count).toBe(15);
});
