/**
 * Two texts written at once, block beside block, to be put together by the one who reads them (P2). Where the text
 * that both began from is known, it says who changed what: then the change is suggested, and where both changed
 * the same block, both. Nothing is left out that nobody left out.
 */
import type { Block, Document } from './block.ts';
import { canonicalJson } from './canonical-json.ts';
import { withIds } from './with-ids.ts';
import { sequenceDifference } from './word-difference.ts';

/** Which side stands: the saved one, the one beside it, or the one after the other. */
export type Choice = 'saved' | 'beside' | 'both';
export const choices: readonly Choice[] = ['saved', 'beside', 'both'];

export interface Strand {
	readonly saved: Block | null;
	readonly beside: Block | null;
	/** True when there is nothing to choose. */
	readonly same: boolean;
	readonly suggested: Choice;
}

export function sideBySide(
	base: Document | null,
	saved: Document,
	beside: Document
): readonly Strand[] {
	const from = byId(base ?? []);
	const there = byId(saved);
	const here = byId(beside);
	const idsOf = (document: Document) => document.map(({ id }) => id);
	return sequenceDifference(idsOf(saved), idsOf(beside)).map(({ kind, value }): Strand => {
		const sides = {
			saved: kind === 'added' ? null : (there.get(value) ?? null),
			beside: kind === 'removed' ? null : (here.get(value) ?? null)
		};
		const origin = from.get(value) ?? null;
		if (sides.saved && sides.beside) {
			const same = isSame(sides.saved, sides.beside);
			return { ...sides, same, suggested: same ? 'saved' : whoseChange(origin, sides) };
		}
		// A block that was moved stands where the saved text has it.
		const moved = there.has(value) && here.has(value);
		const suggested = moved ? whenMoved(sides, there.get(value)) : whenAlone(origin, sides);
		return { ...sides, same: false, suggested };
	});
}

/** The text that the choices make; for a strand without a choice, what was suggested. */
export function putTogether(strands: readonly Strand[], chosen: readonly Choice[]): Document {
	const blocks = strands.flatMap(({ saved, beside, same, suggested }, at) => {
		const choice = same ? 'saved' : (chosen[at] ?? suggested);
		const kept = [choice === 'beside' ? null : saved, choice === 'saved' ? null : beside];
		return kept.filter((block) => block !== null);
	});
	let made = 0;
	return withIds(blocks, () => `samlet-${(made += 1)}`);
}

interface Sides {
	readonly saved: Block | null;
	readonly beside: Block | null;
}

function whoseChange(origin: Block | null, { saved, beside }: Sides): Choice {
	if (isSame(origin, saved)) return 'beside';
	return isSame(origin, beside) ? 'saved' : 'both';
}

/** In one text only: new there, or taken out of the other while it stood unchanged here. */
function whenAlone(origin: Block | null, { saved, beside }: Sides): Choice {
	const isTakenOut = origin !== null && isSame(origin, saved ?? beside);
	if (saved) return isTakenOut ? 'beside' : 'saved';
	return isTakenOut ? 'saved' : 'beside';
}

const whenMoved = ({ beside }: Sides, elsewhere: Block | undefined): Choice =>
	beside && !isSame(beside, elsewhere ?? null) ? 'beside' : 'saved';

const isSame = (one: Block | null, other: Block | null): boolean =>
	canonicalJson(one) === canonicalJson(other);

const byId = (document: Document): ReadonlyMap<string, Block> =>
	new Map(document.map((block) => [block.id, block]));
