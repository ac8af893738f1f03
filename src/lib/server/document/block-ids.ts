/**
 * Ids for the blocks of a file: the same file gives the same ids each time. A heading is named by its
 * words, everything else by its place below the nearest heading, so that a new paragraph under one
 * heading does not rename those under the next.
 */
export class BlockIds {
	readonly #prefix: string;
	readonly #taken = new Set<string>();
	#section: string;
	#place = 0;

	constructor(prefix: string) {
		this.#prefix = prefix;
		this.#section = prefix;
	}

	forHeading(title: string): string {
		this.#section = this.#claim(`${this.#prefix}-${slug(title) || 'afsnit'}`);
		this.#place = 0;
		return this.#section;
	}

	next(): string {
		this.#place += 1;
		return this.#claim(`${this.#section}-${this.#place}`);
	}

	#claim(wanted: string): string {
		let id = wanted;
		for (let copy = 2; this.#taken.has(id); copy += 1) id = `${wanted}-${copy}`;
		this.#taken.add(id);
		return id;
	}
}

const danish: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** `Når du får mistanke` → `naar-du-faar-mistanke`, at most 48 characters. */
export const slug = (title: string): string =>
	title
		.toLowerCase()
		.normalize('NFC')
		.replace(/[æøå]/g, (letter) => danish[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 48)
		.replace(/^-+|-+$/g, '');
