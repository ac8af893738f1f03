/** Word by word within one paragraph that two sides have rewritten. */
import type { Inline } from './block.ts';
import { canonicalJson } from './canonical-json.ts';
import { mergeSequence, settledValues, type Three } from './merge-sequence.ts';
import { normalInlines } from './normal-form.ts';

/**
 * The words with both sides' changes, or undefined when they touch one another. A word takes the space before it
 * along, so that two changes side by side are seen as one: "ring straks" and "kontakt nu" are not put together.
 * Where less than half of the words still stand, a sentence pieced together would be nobody's.
 */
export function mergeWords({ base, theirs, ours }: Three<readonly Inline[]>): Inline[] | undefined {
	const words = { base: wordsOf(base), theirs: wordsOf(theirs), ours: wordsOf(ours) };
	const parts = mergeSequence(words, { key: canonicalJson });
	const merged = settledValues(parts);
	if (!merged) return undefined;
	const present = new Set(merged.map(canonicalJson));
	const standing = words.base.filter((word) => present.has(canonicalJson(word))).length;
	return standing * 2 >= words.base.length ? normalInlines(merged) : undefined;
}

const word = /\s*(?:[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s])|\s+/gu;

const wordsOf = (content: readonly Inline[]): Inline[] =>
	normalInlines(content).flatMap((piece): Inline[] =>
		piece.type === 'text'
			? (piece.text.match(word) ?? []).map((text) => ({ ...piece, text }))
			: [piece]
	);
