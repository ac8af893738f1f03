/**
 * What a new release of the content brings to the editor: only what the release itself has changed since the
 * one before it. A text an editor has changed meanwhile comes with the fingerprint it had before, so that it
 * is seen to be stale and looked at: nothing is overwritten, and nothing a release brings is ignored.
 */
import {
	editionSubjects,
	type DraftContent,
	type DraftEntry,
	type EditionContent,
	type Named,
	type PassageText,
	type PlacedPassage
} from './edition.ts';
import { named } from './fingerprint.ts';
import { movedPassages } from './passage-order.ts';

/** A text as a release had it. */
export interface Seen {
	readonly hash: string;
	/** The passage it stands after in its theme; null for the first, and for what has no order. */
	readonly after: string | null;
}

/** By `keyOf`. */
export type SeenTexts = ReadonlyMap<string, Seen>;

export const keyOf = ({ subjectKind, subject }: Pick<Named, 'subjectKind' | 'subject'>): string =>
	`${subjectKind} ${subject}`;

export type HashOf = (text: Named) => string;

export interface ReleaseNews {
	/** Without a note; the position is one among the newest edition's. */
	readonly entries: readonly DraftEntry[];
	/** Changed by the release, and no news any more: the newest edition already says so. */
	readonly settled: readonly string[];
}

const textsOf = (content: EditionContent): readonly Named[] =>
	editionSubjects.flatMap((kind) => {
		const texts: readonly (DraftContent & { readonly id: string })[] = {
			theme: content.themes,
			passage: content.passages,
			provision: content.provisions
		}[kind];
		return texts.map((text) => named(kind, text.id, text));
	});

export function seenIn(content: EditionContent, hash: HashOf): SeenTexts {
	const before = new Map<string, string | null>();
	const last = new Map<string, string>();
	for (const { id, theme } of content.passages) {
		before.set(id, last.get(theme) ?? null);
		last.set(theme, id);
	}
	return new Map(
		textsOf(content).map((text) => {
			const after = text.subjectKind === 'passage' ? (before.get(text.subject) ?? null) : null;
			return [keyOf(text), { hash: hash(text), after }];
		})
	);
}

export function releaseNews(
	last: SeenTexts,
	release: EditionContent,
	newest: EditionContent,
	hash: HashOf
): ReleaseNews {
	const fresh = seenIn(release, hash);
	const standing = new Map(textsOf(newest).map((text) => [keyOf(text), text]));
	const placed = new Places(newest.passages, release.passages);
	const moved = movedPassages(newest.passages, release.passages);
	const entries: DraftEntry[] = [];
	const settled: string[] = [];
	for (const text of textsOf(release)) {
		const key = keyOf(text);
		const was = last.get(key);
		const now = fresh.get(key);
		if (was?.hash === now?.hash && was?.after === now?.after) continue;
		const stands = standing.get(key);
		const isPassage = text.subjectKind === 'passage';
		const standsHash = stands ? hash(stands) : null;
		const saysNew = was?.hash !== now?.hash && standsHash !== now?.hash;
		const standsElsewhere =
			isPassage &&
			stands !== undefined &&
			moved.has(text.subject) &&
			neighbour(was, last, fresh) !== neighbour(now, fresh, last);
		if (!saysNew && !standsElsewhere) {
			settled.push(key);
			continue;
		}
		const isPlaced = isPassage && (stands === undefined || moved.has(text.subject));
		entries.push({
			...named(text.subjectKind, text.subject, saysNew ? text.content : (stands?.content ?? null)),
			position: isPlaced ? placed.put(text.content as PassageText) : null,
			baseHash: saysNew ? (was?.hash ?? null) : standsHash,
			note: ''
		} as DraftEntry);
	}
	for (const [key, { hash: baseHash }] of last) {
		if (fresh.has(key)) continue;
		const stands = standing.get(key);
		if (!stands) settled.push(key);
		else entries.push({ ...stands, content: null, position: null, baseHash, note: '' });
	}
	return { entries, settled };
}

/** What a passage stands after, leaving out what only one of two releases has. */
function neighbour(seen: Seen | undefined, own: SeenTexts, other: SeenTexts): string | null {
	let after = seen?.after ?? null;
	while (after !== null && !other.has(`passage ${after}`)) {
		after = own.get(`passage ${after}`)?.after ?? null;
	}
	return after;
}

/** Finds a passage's place in the newest edition from its neighbours in the release. */
class Places {
	readonly #order: Map<string, { id: string; position: number }[]>;
	readonly #release: readonly PlacedPassage[];

	constructor(newest: readonly PlacedPassage[], release: readonly PlacedPassage[]) {
		this.#release = release;
		this.#order = new Map(
			[...Map.groupBy(newest, ({ theme }) => theme)].map(([theme, passages]) => [
				theme,
				passages.map(({ id, position }) => ({ id, position }))
			])
		);
	}

	/** After the nearest passage before it in the release that stands there; else first. */
	put({ id, theme }: PassageText): number {
		const order = (this.#order.get(theme) ?? []).filter((one) => one.id !== id);
		const siblings = this.#release.filter((one) => one.theme === theme);
		const earlier = siblings.slice(
			0,
			siblings.findIndex((one) => one.id === id)
		);
		const before = earlier.findLast((one) => order.some((other) => other.id === one.id));
		const at = order.findIndex((one) => one.id === before?.id);
		const previous = order[at]?.position;
		const next = order[at + 1]?.position;
		const position =
			previous === undefined
				? (next ?? 1) - 1
				: next === undefined
					? previous + 1
					: (previous + next) / 2;
		this.#order.set(theme, order.toSpliced(at + 1, 0, { id, position }));
		return position;
	}
}
