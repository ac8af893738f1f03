/**
 * What is left of conditions while answers come in: each form once, under a number, so that two points of a path
 * can be compared by a row of numbers.
 */
import { hangingBoxes, pairAt, type Box, type Masks } from './boxes.ts';
import { factsIn } from './machine.ts';

/** It can no longer hold. */
export const gone = 0;
/** It may hold, whatever else is answered. */
export const certain = 1;

export interface Residuals {
	/** The number of a condition of which nothing has been answered. */
	of(boxes: readonly Box[]): number;
	/** What is left when a fact, by its index, has been answered: `mask` is what the answer leaves possible. */
	after(left: number, index: number, mask: number): number;
	readonly size: number;
}

/** `wholes`: for each fact the bits that together say nothing. */
export function openResiduals(wholes: Masks): Residuals {
	const forms: (readonly Box[])[] = [[], [[]]];
	const facts: number[] = [0, 0];
	const numbers = new Map<string, number>();
	const next: Map<number, number>[] = [new Map(), new Map()];

	const of = (boxes: readonly Box[]): number => {
		const telling = boxes.map((box) => tellingPart(box, wholes)).filter((box) => box !== undefined);
		if (telling.length === 0) return gone;
		if (hangingBoxes(telling, wholes, ~0).length === 0) return certain;
		const form = telling.map((box) => box.join()).join(';');
		const known = numbers.get(form);
		if (known !== undefined) return known;
		numbers.set(form, forms.length);
		facts.push(factsIn(telling));
		next.push(new Map());
		return forms.push(telling) - 1;
	};

	return {
		of,
		after: (left, index, mask) => {
			if ((facts[left]! & (1 << index)) === 0) return left;
			const answer = mask * 32 + index;
			const known = next[left]!.get(answer);
			if (known !== undefined) return known;
			const number = of(forms[left]!.flatMap((box) => without(box, index, mask)));
			next[left]!.set(answer, number);
			return number;
		},
		get size() {
			return forms.length;
		}
	};
}

/** Undefined where the box lies outside of everything that is possible. */
function tellingPart(box: Box, wholes: Masks): Box | undefined {
	const part: number[] = [];
	for (let at = 0; at < box.length; at += 2) {
		const whole = wholes[box[at]!]!;
		const mask = box[at + 1]! & whole;
		if (mask === 0) return undefined;
		if (mask !== whole) part.push(box[at]!, mask);
	}
	return part;
}

function without(box: Box, index: number, mask: number): readonly Box[] {
	const at = pairAt(box, index);
	if (at < 0) return [box];
	return (box[at + 1]! & mask) === 0 ? [] : [[...box.slice(0, at), ...box.slice(at + 2)]];
}
