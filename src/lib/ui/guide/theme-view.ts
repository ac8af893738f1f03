/** What a theme's page shows: the passages in their order, those for one role, and what they point at. */
import type { Terms } from '#domain/document';
import {
	passageKinds,
	termsOf,
	type Audience,
	type Edition,
	type Passage,
	type PassageKind,
	type Theme
} from '#domain/guide';
import { isUnconfirmed, reference, type Provision } from '#domain/law';

export interface LawName {
	readonly reference: string;
	readonly unconfirmed: boolean;
}

export interface RecommendationName {
	readonly number: number;
	readonly title: string;
}

export interface ThemeView {
	/** A draft has no day yet. */
	readonly edition: Pick<Edition, 'number'> & {
		readonly publishedOn: Edition['publishedOn'] | null;
	};
	/** The guide's own address: `/guide`, or an older edition's `/guide/udgave/1`. */
	readonly guide: string;
	readonly theme: Theme;
	readonly next: Theme | null;
	/** The theme's own, in the order they stand. */
	readonly passages: readonly Passage[];
	/** The provisions they rest on, by id. */
	readonly law: Readonly<Record<string, LawName>>;
	readonly terms: Terms;
	/** By passage id. */
	readonly recommendations: Readonly<Record<string, readonly RecommendationName[]>>;
}

/** The whole edition is handed in; the view keeps what the theme's page needs. */
export function themeView({
	edition,
	themes,
	theme,
	passages,
	provisions,
	recommendations = [],
	guide = '/guide'
}: {
	readonly edition: ThemeView['edition'];
	readonly themes: readonly Theme[];
	readonly theme: Theme;
	readonly passages: readonly Passage[];
	readonly provisions: readonly Provision[];
	readonly recommendations?: readonly (RecommendationName & {
		readonly passages: readonly string[];
	})[];
	readonly guide?: string;
}): ThemeView {
	const own = passages.filter((passage) => passage.theme === theme.id);
	const cited = new Set(own.flatMap(({ law }) => law));
	return {
		edition,
		guide,
		theme,
		next: themes.find(({ position }) => position === theme.position + 1) ?? null,
		passages: own,
		law: Object.fromEntries(
			provisions
				.filter(({ id }) => cited.has(id))
				.map((one) => [one.id, { reference: reference(one), unconfirmed: isUnconfirmed(one) }])
		),
		terms: termsOf(passages, guide),
		recommendations: Object.fromEntries(
			own.map(({ id }) => [id, recommendations.filter((one) => one.passages.includes(id))])
		)
	};
}

export interface PassageGroup {
	readonly kind: PassageKind;
	readonly shown: readonly Passage[];
	/** How many more there are for other roles. */
	readonly hidden: number;
}

export const isFor = (passage: Pick<Passage, 'audience'>, role: Audience | null): boolean =>
	role === null || passage.audience.includes(role);

/** Legislation first. A kind whose passages are all for others stands with its count. */
export const groupsFor = (
	passages: readonly Passage[],
	role: Audience | null
): readonly PassageGroup[] =>
	passageKinds
		.map((kind) => {
			const all = passages.filter((passage) => passage.kind === kind);
			const shown = all.filter((passage) => isFor(passage, role));
			return { kind, shown, hidden: all.length - shown.length };
		})
		.filter(({ shown, hidden }) => shown.length + hidden > 0);
