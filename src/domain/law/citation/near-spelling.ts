/** One letter too many, too few, wrong, or two swapped: as far as a misspelt act may be from its name. */
export function isOneLetterOff(written: string, name: string): boolean {
	const [short, long] = written.length <= name.length ? [written, name] : [name, written];
	if (long.length - short.length > 1) return false;
	let start = 0;
	while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1;
	let end = 0;
	while (
		end < short.length - start &&
		short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)
	) {
		end += 1;
	}
	const apart = long.length - start - end;
	if (apart <= 1) return true;
	return (
		apart === 2 &&
		short.length === long.length &&
		short.charCodeAt(start) === long.charCodeAt(start + 1) &&
		short.charCodeAt(start + 1) === long.charCodeAt(start)
	);
}

/** Short words have too many neighbours to be read as misspelt. */
export const shortestMisspelt = 9;
const edge = 4;

/**
 * Finds the one name that a long word is one letter off. A single error leaves the first four letters or
 * the last four as they were, so that names are looked up by those.
 */
export class NearNames<Value> {
	readonly #byStart = new Map<string, [string, Value][]>();
	readonly #byEnd = new Map<string, [string, Value][]>();

	add(name: string, value: Value): void {
		if (name.length < shortestMisspelt) return;
		const [start, end] = [name.slice(0, edge), name.slice(-edge)];
		this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), [name, value]]);
		this.#byEnd.set(end, [...(this.#byEnd.get(end) ?? []), [name, value]]);
	}

	/** The first four and the last four letters of all names, with each length a misspelt one may have. */
	*edges(): Generator<readonly [letters: string, length: number]> {
		for (const names of [...this.#byStart, ...this.#byEnd]) {
			for (const [name] of names[1]) {
				for (const more of [-1, 0, 1]) yield [names[0], name.length + more];
			}
		}
	}

	find(written: string): Value | undefined {
		if (written.length < shortestMisspelt || isPlural.test(written)) return undefined;
		return (
			nearest(this.#byStart.get(written.slice(0, edge)), written) ??
			nearest(this.#byEnd.get(written.slice(-edge)), written)
		);
	}
}

function nearest<Value>(
	names: readonly (readonly [string, Value])[] | undefined,
	written: string
): Value | undefined {
	if (names === undefined) return undefined;
	for (const [name, value] of names) if (isOneLetterOff(written, name)) return value;
	return undefined;
}

/** "Andre landes straffelove" are no act of ours. */
const isPlural = /love(?:nes?)?$/;
