/** As many different texts as a plan of a hundred pages has lines and headings. */
const mostRemembered = 3000;

/**
 * Remembers what it was asked: a heading stands above many lines, and a plan is checked again after each save, when
 * all but one section is as it was.
 */
class RememberingPattern extends RegExp {
	readonly #plain: RegExp;
	#recent = new Map<string, boolean>();
	/** What was asked before those; forgotten when they have become as many. */
	#older: ReadonlyMap<string, boolean> = new Map();

	constructor(pattern: string, flags: string) {
		super(pattern, flags);
		this.#plain = new RegExp(pattern, flags);
	}

	static override get [Symbol.species](): RegExpConstructor {
		return RegExp;
	}

	override test(text: string): boolean {
		const recent = this.#recent.get(text);
		if (recent !== undefined) return recent;
		if (this.#recent.size >= mostRemembered) {
			this.#older = this.#recent;
			this.#recent = new Map();
		}
		const answer = this.#older.get(text) ?? this.#plain.test(text);
		this.#recent.set(text, answer);
		return answer;
	}
}

/** A pattern that meets whole Danish words only: `\b` does not know æ, ø and å. */
export const words = (alternatives: string): RegExp =>
	new RememberingPattern(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

export const countWords = (text: string): number =>
	text.match(/\p{L}[\p{L}\p{N}-]*/gu)?.length ?? 0;

/** A full stop in `stk. 2`, `kl. 15` or `f.eks.` ends no sentence: the next one begins with a capital. */
export const sentences = (text: string): string[] =>
	text
		.split(/(?<=[.!?])\s+(?=["”»(]?\p{Lu})/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');

const longestQuote = 140;

/** A text as it is shown in evidence: in quotation marks, cut at a word when it is long. */
export function quote(text: string): string {
	const whole = text.replace(/\s+/gu, ' ').trim();
	if (whole.length <= longestQuote) return `»${whole}«`;
	return `»${whole.slice(0, longestQuote).replace(/\s+\S*$/u, '')} …«`;
}

/** `a, b og c`. */
export function listInWords(names: readonly string[], last: 'og' | 'eller' = 'og'): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}
