/** The next edition as it would be: the newest one with a draft's entries laid over it. */
import type { DraftEntry, EditionContent, PlacedPassage } from './edition.ts';

/** Passages keep the positions the draft gave them, between those of their neighbours. */
export function overlay(base: EditionContent, entries: readonly DraftEntry[]): EditionContent {
	const written = new Map(entries.map((entry) => [`${entry.subjectKind} ${entry.subject}`, entry]));
	const of = <Kind extends DraftEntry['subjectKind']>(kind: Kind, id: string) =>
		written.get(`${kind} ${id}`) as Extract<DraftEntry, { subjectKind: Kind }> | undefined;
	const added = <Kind extends DraftEntry['subjectKind']>(kind: Kind, ids: ReadonlySet<string>) =>
		entries.filter(
			(entry): entry is Extract<DraftEntry, { subjectKind: Kind }> =>
				entry.subjectKind === kind && !ids.has(entry.subject)
		);
	const idsOf = (texts: readonly { readonly id: string }[]) => new Set(texts.map(({ id }) => id));

	const passages = base.passages.flatMap((passage): PlacedPassage[] => {
		const entry = of('passage', passage.id);
		if (!entry) return [passage];
		if (!entry.content) return [];
		return [{ ...entry.content, position: entry.position ?? passage.position }];
	});
	const newPassages = added('passage', idsOf(base.passages)).flatMap(({ content, position }) =>
		content ? [{ ...content, position: position ?? Number.MAX_SAFE_INTEGER }] : []
	);
	const provisions = base.provisions.flatMap((provision) => {
		const entry = of('provision', provision.id);
		return entry ? (entry.content ? [entry.content] : []) : [provision];
	});
	const newProvisions = added('provision', idsOf(base.provisions)).flatMap(
		({ content }) => content ?? []
	);
	const themes = base.themes.map((theme) => ({
		...theme,
		...of('theme', theme.id)?.content,
		position: theme.position
	}));
	return {
		themes,
		passages: inReadingOrder([...passages, ...newPassages], themes),
		provisions: [...provisions, ...newProvisions]
	};
}

/** By theme, then as they stand in it. */
function inReadingOrder(
	passages: readonly PlacedPassage[],
	themes: EditionContent['themes']
): readonly PlacedPassage[] {
	const order = new Map(themes.map(({ id, position }) => [id, position]));
	const themeOf = ({ theme }: PlacedPassage) => order.get(theme) ?? Number.MAX_SAFE_INTEGER;
	return passages.toSorted(
		(one, other) =>
			themeOf(one) - themeOf(other) || one.position - other.position || (one.id < other.id ? -1 : 1)
	);
}

/** Whole numbers from 0 in each theme, as a published edition has them. */
export function renumbered(passages: readonly PlacedPassage[]): readonly PlacedPassage[] {
	const next = new Map<string, number>();
	return passages.map((passage) => {
		const position = next.get(passage.theme) ?? 0;
		next.set(passage.theme, position + 1);
		return { ...passage, position };
	});
}
