/** Sets of small numbers, 32 to a word: a proof holds one for every part of a path. */
export type Bits = readonly number[];

export function bits(numbers: readonly number[]): Bits {
	const words: number[] = [];
	for (const number of numbers) {
		while (words.length <= number >> 5) words.push(0);
		words[number >> 5]! |= 1 << (number & 31);
	}
	return words;
}

export function union(sets: readonly Bits[]): Bits {
	const words: number[] = [];
	for (const set of sets) {
		while (words.length < set.length) words.push(0);
		for (const [at, word] of set.entries()) words[at]! |= word;
	}
	return words;
}

export const has = (set: Bits, number: number): boolean =>
	((set[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
