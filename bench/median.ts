/** The middle of what was measured; of an even number, the middle two's mean. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
	if (middle.length === 0) throw new Error('Nothing was measured.');
	return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
