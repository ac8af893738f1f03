/**
 * Three sequences put together: what they both came from, and what each of two sides made of it. A part that
 * only one side touched is taken from that side; a part that both touched, each in its own way, is a conflict
 * and is handed back with all three texts. Treats the two sides alike.
 */
import { sequenceDifference } from './word-difference.ts';

export interface Three<Part> {
	readonly base: Part;
	readonly theirs: Part;
	readonly ours: Part;
}

export type Merged<Value> =
	| { readonly kind: 'settled'; readonly values: readonly Value[] }
	| ({ readonly kind: 'conflict' } & Three<readonly Value[]>);

interface Reading<Value> {
	/** What it says: equal for values that say the same. */
	readonly key: (value: Value) => string;
	/** What it is, whatever it says; without it only equal values are paired. */
	readonly name?: (value: Value) => string;
	/** May stand in for one another where neither words nor names tell. */
	readonly alike?: (one: Value, other: Value) => boolean;
	/** Puts one value together that both sides changed; undefined when it cannot be done. */
	readonly mergeOne?: (values: Three<Value>) => Value | undefined;
}

export function mergeSequence<Value>(
	{ base, theirs, ours }: Three<readonly Value[]>,
	reading: Reading<Value>
): readonly Merged<Value>[] {
	const inTheirs = pairs(base, theirs, reading);
	const inOurs = pairs(base, ours, reading);
	const result: Merged<Value>[] = [];
	let from = { base: 0, theirs: 0, ours: 0 };
	const closeUpTo = (to: Three<number>) => {
		const part = {
			base: base.slice(from.base, to.base),
			theirs: theirs.slice(from.theirs, to.theirs),
			ours: ours.slice(from.ours, to.ours)
		};
		if (part.theirs.length + part.ours.length + part.base.length > 0)
			result.push(mergeStretch(part, reading.key));
		from = { base: to.base + 1, theirs: to.theirs + 1, ours: to.ours + 1 };
	};
	base.forEach((value, at) => {
		const [theirAt, ourAt] = [inTheirs.get(at), inOurs.get(at)];
		if (theirAt === undefined || ourAt === undefined) return;
		closeUpTo({ base: at, theirs: theirAt, ours: ourAt });
		const three = {
			base: value,
			theirs: theirs[theirAt] as Value,
			ours: ours[ourAt] as Value
		};
		result.push(mergeValue(three, reading));
	});
	closeUpTo({ base: base.length, theirs: theirs.length, ours: ours.length });
	return result;
}

/** The values when nothing is in conflict. */
export const settledValues = <Value>(parts: readonly Merged<Value>[]): Value[] | undefined =>
	parts.every((part) => part.kind === 'settled')
		? parts.flatMap(({ values }) => values)
		: undefined;

function mergeValue<Value>(three: Three<Value>, { key, mergeOne }: Reading<Value>): Merged<Value> {
	const { base, theirs, ours } = three;
	const settled = (value: Value): Merged<Value> => ({ kind: 'settled', values: [value] });
	if (key(theirs) === key(base) || key(theirs) === key(ours)) return settled(ours);
	if (key(ours) === key(base)) return settled(theirs);
	const merged = mergeOne?.(three);
	return merged === undefined
		? { kind: 'conflict', base: [base], theirs: [theirs], ours: [ours] }
		: settled(merged);
}

function mergeStretch<Value>(
	three: Three<readonly Value[]>,
	key: (value: Value) => string
): Merged<Value> {
	const { base, theirs, ours } = three;
	const same = (one: readonly Value[], other: readonly Value[]) =>
		one.length === other.length && one.every((value, at) => key(value) === key(other[at] as Value));
	if (same(theirs, base) || same(theirs, ours)) return { kind: 'settled', values: ours };
	if (same(ours, base)) return { kind: 'settled', values: theirs };
	return { kind: 'conflict', ...three };
}

/**
 * Which value of `base` became which of `other`, in order: those that say the same, between them those with the
 * same name, and between those the ones that stand where as many of the same sort stood.
 */
function pairs<Value>(
	base: readonly Value[],
	other: readonly Value[],
	{ key, name, alike }: Reading<Value>
): ReadonlyMap<number, number> {
	const found = new Map<number, number>();
	const pairBy = (keyOf: (value: Value) => string) =>
		eachGap(found, base.length, other.length, (gap) => {
			let [x, y] = [gap.from, gap.otherFrom];
			const steps = sequenceDifference(
				base.slice(gap.from, gap.to).map(keyOf),
				other.slice(gap.otherFrom, gap.otherTo).map(keyOf)
			);
			for (const { kind } of steps) {
				if (kind === 'same') found.set(x, y);
				if (kind !== 'added') x++;
				if (kind !== 'removed') y++;
			}
		});
	pairBy(key);
	if (name) pairBy(name);
	if (!alike) return found;
	eachGap(found, base.length, other.length, ({ from, to, otherFrom, otherTo }) => {
		if (to - from !== otherTo - otherFrom) return;
		const all = base.slice(from, to);
		if (!all.every((value, at) => alike(value, other[otherFrom + at] as Value))) return;
		all.forEach((_, at) => found.set(from + at, otherFrom + at));
	});
	return found;
}

interface Gap {
	readonly from: number;
	readonly to: number;
	readonly otherFrom: number;
	readonly otherTo: number;
}

/** The stretches between what is paired already. */
function eachGap(
	found: ReadonlyMap<number, number>,
	length: number,
	otherLength: number,
	visit: (gap: Gap) => void
): void {
	const fixed = [...found].toSorted(([one], [other]) => one - other);
	let [from, otherFrom] = [0, 0];
	for (const [to, otherTo] of [...fixed, [length, otherLength] as const]) {
		if (to > from && otherTo > otherFrom) visit({ from, to, otherFrom, otherTo });
		[from, otherFrom] = [to + 1, otherTo + 1];
	}
}
