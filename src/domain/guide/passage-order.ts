/** Where a passage comes to stand when an editor moves it. Pages show a theme by kind, so a step passes one of its own kind. */
import { accept, refuse, type Result } from '#domain/kernel';
import type { PlacedPassage } from './edition.ts';

export type MoveFault = 'not-found' | 'already-first' | 'already-last';

/** `passages` in reading order. Gives the new position, between its new neighbours'. */
export function stepTo(
	passages: readonly PlacedPassage[],
	id: string,
	direction: 'up' | 'down'
): Result<number, MoveFault> {
	const moved = passages.find((passage) => passage.id === id);
	if (!moved) return refuse('not-found');
	const theme = passages.filter((passage) => passage.theme === moved.theme);
	const at = theme.indexOf(moved);
	const isOfKind = ({ kind }: PlacedPassage) => kind === moved.kind;
	const up = direction === 'up';
	const passed = up
		? theme.slice(0, at).findLastIndex(isOfKind)
		: theme.findIndex((passage, index) => index > at && isOfKind(passage));
	if (passed < 0) return refuse(up ? 'already-first' : 'already-last');
	const passedAt = theme[passed]?.position ?? 0;
	const beyond = theme[up ? passed - 1 : passed + 1]?.position ?? passedAt + (up ? -1 : 1);
	return accept((passedAt + beyond) / 2);
}

/** Last in a theme. */
export const lastIn = (passages: readonly PlacedPassage[], theme: string): number =>
	Math.max(
		-1,
		...passages.filter((passage) => passage.theme === theme).map(({ position }) => position)
	) + 1;

/**
 * The passages that stand in another theme or in another order than before, as few as tell it. Where either
 * of two may be the one that moved, it is the one in `likely`.
 */
export function movedPassages(
	before: readonly PlacedPassage[],
	after: readonly PlacedPassage[],
	likely: ReadonlySet<string> = new Set()
): ReadonlySet<string> {
	const old = new Map(before.map((passage, index) => [passage.id, { passage, index }]));
	const moved = new Set<string>();
	for (const inTheme of Map.groupBy(after, ({ theme }) => theme).values()) {
		const stayed: { id: string; index: number; weight: number }[] = [];
		for (const { id, theme } of inTheme) {
			const was = old.get(id);
			if (!was) continue;
			if (was.passage.theme !== theme) moved.add(id);
			else stayed.push({ id, index: was.index, weight: likely.has(id) ? 1 : after.length + 1 });
		}
		const kept = heaviestRise(stayed);
		for (const { id } of stayed) if (!kept.has(id)) moved.add(id);
	}
	return moved;
}

/** The passages that keep their order among themselves, weighing most together. */
function heaviestRise(
	passages: readonly { readonly id: string; readonly index: number; readonly weight: number }[]
): ReadonlySet<string> {
	const best: { weight: number; ids: readonly string[] }[] = [];
	passages.forEach((passage, at) => {
		let before: { weight: number; ids: readonly string[] } = { weight: 0, ids: [] };
		for (let earlier = 0; earlier < at; earlier++) {
			const rise = best[earlier];
			const isBelow = (passages[earlier]?.index ?? 0) < passage.index;
			if (rise && isBelow && rise.weight > before.weight) before = rise;
		}
		best.push({ weight: before.weight + passage.weight, ids: [...before.ids, passage.id] });
	});
	const heaviest = best.toSorted((one, other) => other.weight - one.weight)[0];
	return new Set(heaviest?.ids);
}
