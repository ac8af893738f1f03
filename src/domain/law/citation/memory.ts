/**
 * Remembers which acts were named, so that a bare § can take its act from them. It remembers a short while
 * only, and when two acts could be meant it says so instead of choosing.
 */
import type { Border } from './border.ts';
import type { ActMark, NamedAct } from './mark.ts';

/** Characters: within a paragraph, beyond it, and beyond it for a line that begins with its § (quoted law). */
const reach = { paragraph: 1500, beyond: 700, quoted: 3000 } as const;

interface Mention {
	readonly named: NamedAct;
	/** With a section, or as a heading: what the text is about. */
	readonly leading: boolean;
	readonly mark: ActMark | null;
}

interface Earlier {
	readonly acts: readonly NamedAct[];
	/** An act that was cited before this one was merely mentioned. */
	readonly rival: NamedAct | null;
	readonly leading: boolean;
	/** Level of the heading that named it; 0 for running text. */
	readonly heading: number;
}

export interface Naming {
	readonly named: NamedAct;
	readonly at: number;
	readonly leading: boolean;
	readonly mark?: ActMark;
}

export type Recalled =
	| {
			readonly kind: 'one';
			readonly named: NamedAct;
			readonly from: Nearness;
			readonly mark: ActMark | null;
	  }
	| { readonly kind: 'several'; readonly acts: readonly NamedAct[] }
	| { readonly kind: 'none' };
export type Nearness = 'sentence' | 'sentence-before' | 'earlier';

export class Memory {
	#sentence: Mention[] = [];
	#earlier: Earlier | null = null;
	#at = 0;
	#paragraphs = 0;
	#heading = 0;

	name({ named, at, leading, mark }: Naming): void {
		this.#at = at;
		const place = this.#sentence.findIndex((one) => isSame(one.named, named));
		const before = this.#sentence[place];
		if (before) {
			this.#sentence[place] = { named, leading: leading || before.leading, mark: mark ?? null };
			return;
		}
		// Two acts are enough to be in doubt; a sentence of endless names must not cost more.
		if (this.#sentence.length > 7) this.#sentence.shift();
		this.#sentence.push({ named, leading, mark: mark ?? null });
	}

	/** An inherited act is still what the text is about. */
	refresh(at: number): void {
		this.#at = at;
		this.#paragraphs = 0;
	}

	cross({ kind, heading, inHeading }: Border): void {
		if (kind === 'none') return;
		if (this.#sentence.length > 0) this.#settle();
		if (kind === 'paragraph') this.#paragraphs += 1;
		if (heading > 0) {
			const { heading: named } = this.#earlier ?? { heading: 0 };
			if (named === 0 || heading <= named) this.#earlier = null;
		}
		this.#heading = inHeading ? heading : 0;
	}

	recall(at: number, beginsLine: boolean): Recalled {
		const distance = at - this.#at;
		if (this.#sentence.length > 0) {
			if (distance > reach.paragraph) return { kind: 'none' };
			const acts = this.#sentence.map(({ named }) => named);
			const [only] = this.#sentence;
			if (acts.length > 1 || !only) return { kind: 'several', acts };
			return { kind: 'one', named: only.named, from: 'sentence', mark: only.mark };
		}
		const earlier = this.#earlier;
		const within =
			this.#paragraphs === 0 ? reach.paragraph : beginsLine ? reach.quoted : reach.beyond;
		if (!earlier || distance > within) return { kind: 'none' };
		const acts = earlier.rival ? [earlier.rival, ...earlier.acts] : earlier.acts;
		const [only] = acts;
		if (acts.length > 1 || !only) return { kind: 'several', acts };
		const from = this.#paragraphs === 0 ? 'sentence-before' : 'earlier';
		return { kind: 'one', named: only, from, mark: null };
	}

	#settle(): void {
		const acts = this.#sentence.map(({ named }) => named);
		const leading = this.#heading > 0 || this.#sentence.some((one) => one.leading);
		const before = this.#earlier;
		const known = before?.acts.length === 1 ? before.acts[0] : undefined;
		const isRival = !leading && before?.leading && known && !acts.some((act) => isSame(act, known));
		this.#earlier = {
			acts,
			rival: isRival ? known : null,
			leading,
			heading: this.#heading
		};
		this.#sentence = [];
		this.#paragraphs = 0;
	}
}

export const isSame = (one: NamedAct, other: NamedAct): boolean =>
	one.name === other.name && one.foreign === other.foreign;
