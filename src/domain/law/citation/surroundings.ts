/**
 * Words beside a bare § that say whose it is without naming an act we know: "lovens § 4", "vedtægtens § 9",
 * "byggelovens § 2", "§ 17 i forretningsordenen".
 */
import { blanks, kindAt, LETTER, skipBlanks, sticky, tryAt, wordStart } from './letters.ts';
import { foreignRules, unknownAct, type NamedAct } from './mark.ts';

export type Owner =
	| {
			readonly kind: 'named';
			readonly named: NamedAct;
			/** Where a name of its own begins (before the §) or ends (after it). */
			readonly edge?: number;
	  }
	/** "Lovens § 4": the act named before. */
	| { readonly kind: 'same' }
	/** "Tidligere § 153": perhaps another act than the one before. */
	| { readonly kind: 'changed' };

const ending = '(?:en|et|er|erne|erne?s|ens|ets|ene|s|n|ns)?';
const rules =
	'vedt(?:æ|ae)gt|forretningsorden|overenskomst|kontrakt|regulativ|lokalplan|statut|fundats|reglement|ordensregl|husorden|delegationsplan|kompetenceplan';
const foreign = new RegExp(`(?:${rules}|aftale|vejledning|retningslinje)${ending}$`, 'iu');
/** Before a §: "vedtægtens § 9", "vedtægt § 9", but not "Ny aftale (§ 54)". */
const foreignBefore = new RegExp(
	`(?:(?:${rules}|aftale|vejledning|retningslinje)(?:ens|ets|ernes|ns|s)|(?:${rules})(?:en|et|er|erne)?)$`,
	'iu'
);
const otherRules =
	/^(?:\p{L}*bekendtgørelse(?:n|ns)?|lovforslag(?:et|ets)?|\p{L}*direktiv(?:et|ets)?|\p{L}*forordning(?:en|ens)?|\p{L}*konvention(?:en|ens)?|cirkulære(?:t|ts)?|anordning(?:en|ens)?)$/iu;
const ownName = /^(\p{L}{3,}lov)(en|ens|s)?$/iu;
const same = /^lov(?:en|ens)$/iu;
const pointing =
	/^(?:samme|denne|nævnte|førnævnte|ovennævnte|den|nye|gamle|dennes|gældende|tidligere)$/iu;
const changing =
	/^(?:tidligere|tidl|nu|før|førhen|nuværende|gamle|gammel|daværende|dagældende|nye|ny|erstatter|erstattet|afløser|afløst)$/iu;

const shouted = /^(?:JF|JVF|SE|OG|AF|EFTER|VED|OBS|NB|SOM|ELLER|FRA|DVS|IFLG|IHT)$/;

function ownerByWord(word: string, before: string): Owner | undefined {
	if (same.test(word)) return { kind: 'same' };
	if (/^lovs?$/iu.test(word)) {
		if (pointing.test(before)) return { kind: 'same' };
		return { kind: 'named', named: unknownAct(null) };
	}
	const own = ownName.exec(word);
	if (own) {
		const name = `${(own[1] ?? '').toLowerCase()}en`;
		return /givning/iu.test(name) ? undefined : { kind: 'named', named: unknownAct(name) };
	}
	if (foreign.test(word)) return { kind: 'named', named: foreignRules };
	if (otherRules.test(word)) return { kind: 'named', named: unknownAct(null) };
	return undefined;
}

const longName = /(?<!\p{L})((?:lov|bekendtgørelse)\s+om\s+[^.;:§()?!\r\n\d]{3,80}?)[,\s]*$/iu;
const isSentence = /\s(?:der|som|at|hvor|siger|fremgår|står|skal|kan|er|har|i|efter|jf)(?:\s|$)/iu;

const replaced =
	/(?<!\p{L})(?:nu(?:\s+(?:er|i|blevet))?|(?:erstattet|afløst)\s+af|svarer\s+til|bl(?:ev|iver|evet)\s+til|hedder\s+nu|tidligere)\s+$|(?:→|=|->|>)\s*$/iu;
/** "§ 153, der nu er § 133": the second is another act's. */
const isReplaced = (text: string, start: number): boolean =>
	replaced.test(text.slice(Math.max(0, start - 20), start));

/** Between two sections these words say that an act took another's place. */
const succession =
	/(?<!\p{L})(?:nu|tidl|tidligere|nuværende|erstatte\p{L}*|afløs\p{L}*|svarer|gamle|nye|blev)(?!\p{L})|[→=>]/iu;
export const tellsSuccession = (between: string): boolean => succession.test(between);

/** Who owns the § that begins at `start`, by the words before it. */
export function ownerBefore(text: string, start: number, least: number): Owner | undefined {
	if (isReplaced(text, start)) return { kind: 'changed' };
	const end = backOverBlanks(text, start);
	const isShort = text.charAt(end - 1) === '.';
	const from = wordStart(text, isShort ? end - 1 : end);
	if (from === end || from < least) return undefined;
	const word = text.slice(from, isShort ? end - 1 : end);
	if (isShort) return changing.test(word) ? { kind: 'changed' } : undefined;
	const earlierEnd = backOverBlanks(text, from);
	const earlier = text.slice(wordStart(text, earlierEnd), earlierEnd);
	const isBracketed = /[(:]/.test(text.slice(end, start));
	const owner = ownerByWord(word, earlier);
	if (owner?.kind === 'named' && owner.named.foreign) {
		return foreignBefore.test(word) && !isBracketed ? owner : undefined;
	}
	if (owner) return owner.kind === 'named' && owner.named.name ? { ...owner, edge: from } : owner;
	if (changing.test(word)) return { kind: 'changed' };
	// "XYL § 3": an abbreviation nobody has told us of is still another act than the one before.
	if (/^\p{Lu}{2,5}$/u.test(word) && !shouted.test(word)) {
		return { kind: 'named', named: unknownAct(null) };
	}
	const begin = Math.max(least, start - 96);
	const long = longName.exec(text.slice(begin, start));
	if (!long?.[1]) return undefined;
	const name = long[1].toLowerCase().replace(/\s+/g, ' ').trim();
	if (isSentence.test(name)) return { kind: 'named', named: unknownAct(null) };
	return { kind: 'named', named: unknownAct(name), edge: begin + long.index };
}

function backOverBlanks(text: string, from: number): number {
	let at = from;
	while (at > from - 6 && /[\s"“”»«'’(:\u00ad]/.test(text.charAt(at - 1))) at -= 1;
	return at;
}

const preposition = sticky(`${blanks},?${blanks}(?:i|efter|af|fra|jf\\.?|til|under)(?!\\p{L})`);
const filler =
	/^(?:den|det|de|en|et|vores|denne|samme|nye|ny|gamle|gældende|kollektive|lokale|nævnte|ovennævnte|tidligere|\p{L}+(?:ens|ets|ernes|enes|ers|unes|nes))$/iu;

/** Who owns the § that ends at `end`, by the words after it. */
export function ownerAfter(text: string, end: number, most: number): Owner | undefined {
	const match = tryAt(preposition, text, end);
	if (!match) return undefined;
	let at = end + match[0].length;
	let before = '';
	for (let words = 0; words < 4; words += 1) {
		const from = skipQuote(text, skipBlanks(text, at));
		if (from >= most) return undefined;
		let to = from;
		while (to < from + 50 && kindAt(text, to) === LETTER) to += 1;
		const word = text.slice(from, to);
		if (word === 'L' && /^\s?\d/.test(text.slice(to, to + 3))) {
			return { kind: 'named', named: unknownAct(null) };
		}
		const owner = ownerByWord(word, before);
		if (owner) return owner.kind === 'named' && owner.named.name ? { ...owner, edge: to } : owner;
		if (!filler.test(word)) return undefined;
		before = word;
		at = to;
	}
	return undefined;
}

const skipQuote = (text: string, at: number): number =>
	/["“”»«]/.test(text.charAt(at)) ? at + 1 : at;
