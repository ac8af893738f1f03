/** The kinds of text as they stand in an address and on the page, in the order they are offered. */
const kinds = [
	{ kind: 'guide', param: 'guide', name: 'Guide', one: 'Guide', dayWord: 'gennemset' },
	{ kind: 'law', param: 'lov', name: 'Lov', one: 'Lov', dayWord: 'gælder fra' },
	{ kind: 'plan', param: 'beredskab', name: 'Beredskaber', one: 'Beredskab', dayWord: 'vedtaget' },
	{ kind: 'municipality', param: 'kommune', name: 'Kommuner', one: 'Kommune', dayWord: '' },
	{ kind: 'page', param: 'side', name: 'Sider', one: 'Side', dayWord: '' },
	{ kind: 'news', param: 'nyhed', name: 'Nyheder', one: 'Nyhed', dayWord: 'bragt' }
] as const;

export type KindWords = (typeof kinds)[number];

export const kindAt = (param: string | null): KindWords | undefined =>
	kinds.find((one) => one.param === param);

export const kindWords = (kind: KindWords['kind']): KindWords =>
	kinds.find((one) => one.kind === kind) ?? kinds[0];

export interface Choice {
	readonly name: string;
	readonly count: number;
	readonly href: string;
	readonly isChosen: boolean;
}

/** The same question with one thing changed; always its first page, unless that is what changes. */
export function addressWith(
	asked: Readonly<Record<string, string>>,
	change: Readonly<Record<string, string>>
): string {
	const wanted = Object.entries({ ...asked, side: '', ...change }).filter(([, value]) => value);
	return `/soeg?${new URLSearchParams(wanted)}`;
}

/** Everything, then each kind of which something is found. */
export function kindChoices(
	counts: Readonly<Record<string, number>>,
	asked: Readonly<Record<string, string>>
): readonly Choice[] {
	const found = kinds.filter(({ kind, param }) => counts[kind] || asked['hvor'] === param);
	const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
	return [
		{ name: 'Alt', count: all, param: '' },
		...found.map(({ kind, name, param }) => ({ name, count: counts[kind] ?? 0, param }))
	].map(({ param, ...choice }) => ({
		...choice,
		href: addressWith(asked, { hvor: param }),
		isChosen: (asked['hvor'] ?? '') === param
	}));
}

export const themeChoices = (
	themes: readonly { readonly id: string; readonly title: string }[],
	counts: Readonly<Record<string, number>>,
	asked: Readonly<Record<string, string>>
): readonly Choice[] =>
	themes
		.filter(({ id }) => counts[id] || asked['tema'] === id)
		.map(({ id, title }) => {
			const isChosen = asked['tema'] === id;
			const href = addressWith(asked, { tema: isChosen ? '' : id });
			return { name: title, count: counts[id] ?? 0, href, isChosen };
		});

const quoted = (words: readonly string[]): string =>
	new Intl.ListFormat('da', { type: 'conjunction' }).format(words.map((word) => `“${word}”`));

/** What we did with the question, where it is not just what was asked for. */
export function remarks(answer: {
	readonly isCut: boolean;
	readonly total: number;
	readonly unknown: readonly string[];
	readonly insteadOf: readonly { readonly typed: string; readonly meant: string }[];
	readonly hasMostOnly: boolean;
}): readonly string[] {
	const { unknown, insteadOf, total } = answer;
	return [
		...(answer.isCut ? ['Det er for langt at søge på. Vi har brugt de første ord.'] : []),
		...insteadOf.map(
			({ typed, meant }) => `Vi fandt ikke “${typed}”. Her er det, vi fandt om “${meant}”.`
		),
		...(unknown.length > 0 && total > 0
			? [`Vi fandt ikke ${quoted(unknown)}. Her er det, vi fandt om resten.`]
			: []),
		...(answer.hasMostOnly ? ['Ingen tekst har alle dine ord. Her er dem, der har de fleste.'] : [])
	];
}
