/**
 * A condition as boxes: for each fact the values it allows, as bits; the condition holds in a world that lies
 * in one of its boxes. What the answers leave possible is a box too, so that "may it hold?" is whether two
 * boxes meet, and "ved ikke" is simply a wide box (the strictest path).
 */
import type { Condition } from './condition.ts';

/** One fact: a bit for each value, and one for "nobody was asked". */
export interface Axis {
	readonly index: number;
	readonly id: string;
	readonly values: readonly string[];
	/** Every value, without `none`. */
	readonly every: number;
	readonly none: number;
	/** Bits that together say nothing. */
	readonly whole: number;
	/** Value → the boxes under which it is possible at all. */
	readonly offered: ReadonlyMap<number, readonly Box[]>;
}

/** Pairs of fact and allowed values, by fact: `[index, bits, index, bits …]`. Facts left out may be anything. */
export type Box = readonly number[];

/** What is possible now: bits for each fact, by its index. */
export type Masks = readonly number[];

export const bitOf = (axis: Axis, value: string): number => {
	const at = axis.values.indexOf(value);
	return at < 0 ? 0 : 1 << at;
};

export const valuesIn = ({ values }: Axis, mask: number): readonly string[] =>
	values.filter((_value, at) => (mask & (1 << at)) !== 0);

/** A fact that is no axis is never asked about, so that whatever hangs on it may hold. */
export function boxesOf(condition: Condition, axes: ReadonlyMap<string, Axis>): readonly Box[] {
	return joined(disjunction(condition, axes, false).flatMap((box) => possibleParts(box, axes)));
}

function disjunction(
	condition: Condition,
	axes: ReadonlyMap<string, Axis>,
	denied: boolean
): readonly Box[] {
	if ('not' in condition) return disjunction(condition.not, axes, !denied);
	if ('is' in condition) return atom(axes.get(condition.is[0]), [condition.is[1]], denied);
	if ('anyOf' in condition) return atom(axes.get(condition.anyOf[0]), condition.anyOf[1], denied);
	const parts = 'all' in condition ? condition.all : condition.any;
	const lists = parts.map((part) => disjunction(part, axes, denied));
	if ('all' in condition === denied) return joined(lists.flat());
	return lists.reduce<readonly Box[]>(
		(sofar, list) => joined(sofar.flatMap((one) => list.flatMap((other) => meet(one, other)))),
		[[]]
	);
}

function atom(axis: Axis | undefined, values: readonly string[], denied: boolean): readonly Box[] {
	if (!axis) return [[]];
	const named = values.reduce((mask, value) => mask | bitOf(axis, value), 0);
	const mask = denied ? (axis.every | axis.none) & ~named : named;
	if (mask === 0) return [];
	return (mask & axis.whole) === axis.whole ? [[]] : [[axis.index, mask]];
}

/** The box both lie in; none when they do not meet. */
export function meet(one: Box, other: Box): readonly Box[] {
	const box: number[] = [];
	let at = 0;
	for (let next = 0; next < one.length; next += 2) {
		const index = one[next]!;
		while (at < other.length && other[at]! < index) box.push(other[at++]!, other[at++]!);
		let mask = one[next + 1]!;
		if (other[at] === index) {
			mask &= other[at + 1]!;
			at += 2;
		}
		if (mask === 0) return [];
		box.push(index, mask);
	}
	return [[...box, ...other.slice(at)]];
}

/** Parts of a box in which every value that is offered under a condition only is in fact possible. */
function possibleParts(box: Box, axes: ReadonlyMap<string, Axis>): readonly Box[] {
	let parts: readonly Box[] = [box];
	// Conditions speak of earlier facts, so the last fact goes first.
	for (const { index, offered } of [...axes.values()].reverse()) {
		for (const [bit, when] of offered) {
			parts = parts.flatMap((part) => {
				const at = pairAt(part, index);
				const mask = part[at + 1] ?? 0;
				if (at < 0 || (mask & bit) === 0) return [part];
				const others = mask === bit ? [] : [changed(part, at + 1, mask & ~bit)];
				return [...others, ...when.flatMap((one) => meet(changed(part, at + 1, bit), one))];
			});
		}
	}
	return parts;
}

export function pairAt(box: Box, index: number): number {
	for (let at = 0; at < box.length; at += 2) if (box[at] === index) return at;
	return -1;
}

/** The same set in fewer boxes: what lies in another is left out, and neighbours become one. */
function joined(boxes: readonly Box[]): readonly Box[] {
	const left = [...boxes];
	for (let one = 0; one < left.length; one += 1) {
		for (let other = one + 1; other < left.length; other += 1) {
			const both = asOne(left[one]!, left[other]!);
			if (!both) continue;
			left[one] = both;
			left.splice(other, 1);
			one = -1;
			break;
		}
	}
	return left;
}

/** One box for two where they differ in one fact at most, or one lies in the other. */
function asOne(one: Box, other: Box): Box | undefined {
	if (liesIn(one, other)) return other;
	if (liesIn(other, one)) return one;
	if (one.length !== other.length) return undefined;
	let differing = -1;
	for (let at = 0; at < one.length; at += 2) {
		if (one[at] !== other[at]) return undefined;
		if (one[at + 1] === other[at + 1]) continue;
		if (differing >= 0) return undefined;
		differing = at;
	}
	return changed(one, differing + 1, one[differing + 1]! | other[differing + 1]!);
}

const liesIn = (inner: Box, outer: Box): boolean => {
	for (let at = 0; at < outer.length; at += 2) {
		const mask = inner[pairAt(inner, outer[at]!) + 1];
		if (pairAt(inner, outer[at]!) < 0 || ((mask ?? 0) & ~outer[at + 1]!) !== 0) return false;
	}
	return true;
};

export function changed(masks: Masks, at: number, mask: number): number[] {
	const copy = [...masks];
	copy[at] = mask;
	return copy;
}

const meets = (box: Box, possible: Masks): boolean => {
	for (let at = 0; at < box.length; at += 2) {
		if ((possible[box[at]!]! & box[at + 1]!) === 0) return false;
	}
	return true;
};

/** Whether the condition holds in at least one of the worlds that are possible now. */
export const mayHold = (boxes: readonly Box[], possible: Masks): boolean => {
	for (const box of boxes) if (meets(box, possible)) return true;
	return false;
};

/**
 * What a condition says of the open facts alone, as few boxes; none when it is settled whether it may hold.
 * What may hold whatever comes hangs on no further question.
 */
export function hangingBoxes(boxes: readonly Box[], possible: Masks, open: number): readonly Box[] {
	const hanging: Box[] = [];
	for (const box of boxes) {
		if (!meets(box, possible)) continue;
		const rest = openPart(box, possible, open);
		if (rest.length === 0) return [];
		hanging.push(rest);
	}
	if (hanging.length < 2) return hanging;
	const few = joined(hanging).map((box) => openPart(box, possible, open));
	return few.some((box) => box.length === 0) || cover(few, possible) ? [] : few;
}

/** The open facts (a bit each) that can still change whether the condition may hold; 0 when that is settled. */
export function hangsOn(boxes: readonly Box[], possible: Masks, open: number): number {
	let facts = 0;
	for (const box of hangingBoxes(boxes, possible, open)) {
		for (let at = 0; at < box.length; at += 2) facts |= 1 << box[at]!;
	}
	return facts;
}

function openPart(box: Box, possible: Masks, open: number): Box {
	const part: number[] = [];
	for (let at = 0; at < box.length; at += 2) {
		const index = box[at]!;
		const values = possible[index]!;
		if ((open & (1 << index)) !== 0 && (values & ~box[at + 1]!) !== 0) {
			part.push(index, values & box[at + 1]!);
		}
	}
	return part;
}

/** Whether these boxes together hold every way in which the facts they name can be answered. */
function cover(boxes: readonly Box[], possible: Masks): boolean {
	const room = boxes.reduce((sum, box) => sum + share(box, possible), 0);
	if (room < 0.999) return false;
	const parts = boxes.map((box) => openPart(box, possible, ~0));
	if (parts.some((part) => part.length === 0)) return true;
	const index = parts[0]![0]!;
	for (let mask = possible[index]!; mask !== 0; mask &= mask - 1) {
		const world = changed(possible, index, mask & -mask);
		const there = parts.filter((part) => meets(part, world));
		if (!cover(there, world)) return false;
	}
	return true;
}

/** How much of what its facts can be a box takes up. */
function share(box: Box, possible: Masks): number {
	let part = 1;
	for (let at = 0; at < box.length; at += 2) {
		const values = possible[box[at]!]!;
		part *= count(values & box[at + 1]!) / count(values);
	}
	return part;
}

function count(mask: number): number {
	let bits = 0;
	for (let left = mask; left !== 0; left &= left - 1) bits += 1;
	return bits;
}
