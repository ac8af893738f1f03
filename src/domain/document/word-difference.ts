/**
 * What changed between two texts, word by word, for people to read. Spaces and signs are words of their own,
 * so that nothing is lost: what stays and what is taken out gives the first text, what stays and what is put
 * in gives the second. The shortest way is looked for (Myers); texts too unlike each other are simply
 * replaced, so that the time is bounded.
 */
export interface WordChange {
	readonly kind: 'same' | 'removed' | 'added';
	readonly text: string;
}

export function wordDifference(before: string, after: string): readonly WordChange[] {
	return joined(
		sequenceDifference(wordsOf(before), wordsOf(after)).map(({ kind, value }) => ({
			kind,
			text: value
		}))
	);
}

const wordsOf = (text: string): readonly string[] =>
	text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

export interface Step<Value> {
	readonly kind: WordChange['kind'];
	readonly value: Value;
}

/** Past this many changes in one text nobody follows them, and finding the fewest costs its square. */
const mostChanges = 1_000;

/** The steps from one sequence to another; values are compared by `===`. */
export function sequenceDifference<Value>(
	before: readonly Value[],
	after: readonly Value[]
): readonly Step<Value>[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let end = 0;
	while (
		end < before.length - start &&
		end < after.length - start &&
		before[before.length - 1 - end] === after[after.length - 1 - end]
	)
		end++;
	const same = (value: Value): Step<Value> => ({ kind: 'same', value });
	return [
		...before.slice(0, start).map(same),
		...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
		...before.slice(before.length - end).map(same)
	];
}

function middle<Value>(before: readonly Value[], after: readonly Value[]): Step<Value>[] {
	const trail = before.length && after.length ? shortestWay(before, after) : undefined;
	if (!trail) {
		return [
			...before.map((value): Step<Value> => ({ kind: 'removed', value })),
			...after.map((value): Step<Value> => ({ kind: 'added', value }))
		];
	}
	return walkBack(before, after, trail);
}

/** For each number of changes, how far each diagonal reaches; undefined when it takes too many. */
function shortestWay<Value>(
	before: readonly Value[],
	after: readonly Value[]
): readonly Reach[] | undefined {
	const trail: Reach[] = [];
	const most = Math.min(before.length + after.length, mostChanges);
	let last: Reach = { from: 1, at: Int32Array.of(0) };
	for (let changes = 0; changes <= most; changes++) {
		const now: Reach = { from: -changes, at: new Int32Array(2 * changes + 1) };
		for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
			let at = stepsDown(last, diagonal, changes)
				? reached(last, diagonal + 1)
				: reached(last, diagonal - 1) + 1;
			while (
				at < before.length &&
				at - diagonal < after.length &&
				before[at] === after[at - diagonal]
			)
				at++;
			now.at[diagonal + changes] = at;
			if (at >= before.length && at - diagonal >= after.length) return [...trail, now];
		}
		trail.push(now);
		last = now;
	}
	return undefined;
}

interface Reach {
	/** The diagonal of the first place in `at`. */
	readonly from: number;
	readonly at: Int32Array;
}

const reached = ({ from, at }: Reach, diagonal: number): number => at[diagonal - from] ?? 0;

const stepsDown = (last: Reach, diagonal: number, changes: number): boolean =>
	diagonal === -changes ||
	(diagonal !== changes && reached(last, diagonal - 1) < reached(last, diagonal + 1));

function walkBack<Value>(
	before: readonly Value[],
	after: readonly Value[],
	trail: readonly Reach[]
): Step<Value>[] {
	const steps: Step<Value>[] = [];
	let x = before.length;
	let y = after.length;
	for (let changes = trail.length - 1; changes >= 0; changes--) {
		const last = trail[changes - 1];
		const diagonal = x - y;
		const down = last && stepsDown(last, diagonal, changes);
		const fromX = last ? reached(last, down ? diagonal + 1 : diagonal - 1) : 0;
		const fromY = last ? fromX - (down ? diagonal + 1 : diagonal - 1) : 0;
		while (x > fromX && y > fromY) {
			x--;
			y--;
			steps.push({ kind: 'same', value: before[x] as Value });
		}
		if (!last) break;
		if (down) steps.push({ kind: 'added', value: after[--y] as Value });
		else steps.push({ kind: 'removed', value: before[--x] as Value });
	}
	return steps.reverse();
}

/**
 * Neighbours of one kind are one change, the removed before the added. A lone space between two changes goes
 * with them: "to ord" for "et par" reads better whole.
 */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
	const result: WordChange[] = [];
	let removed = '';
	let added = '';
	const close = () => {
		if (removed) result.push({ kind: 'removed', text: removed });
		if (added) result.push({ kind: 'added', text: added });
		removed = '';
		added = '';
	};
	changes.forEach(({ kind, text }, index) => {
		const isBetween =
			kind === 'same' &&
			/^\s+$/.test(text) &&
			removed !== '' &&
			added !== '' &&
			changes[index + 1] !== undefined &&
			changes[index + 1]?.kind !== 'same';
		if (kind === 'removed' || isBetween) removed += text;
		if (kind === 'added' || isBetween) added += text;
		if (kind !== 'same' || isBetween) return;
		close();
		const last = result.at(-1);
		if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
		else result.push({ kind, text });
	});
	close();
	return result;
}
