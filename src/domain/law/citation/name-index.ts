/**
 * Every way an act may be called, made ready for looking up: names, inflections, abbreviations, names of
 * several words, misspellings, and numbers in the law gazette.
 */
import type { Act } from './act.ts';
import { folded } from './letters.ts';
import type { NamedAct } from './mark.ts';
import { NearNames } from './near-spelling.ts';
import { numberKeys } from './gazette-number.ts';

export interface Name {
	readonly named: NamedAct;
	/** Names its act without a section beside it. */
	readonly alone: boolean;
	readonly capitals: boolean;
	readonly short: boolean;
}

export interface Phrase {
	name?: Name;
	readonly next: Map<string, Phrase>;
}

/** What one word may begin or be. */
export interface WordUse extends Phrase {
	marker?: 'section' | 'weak-section' | 'article';
	/** `loven` in `service loven`. */
	tail?: boolean;
	/** `LBK` in `LBK nr. 282`. */
	gazette?: boolean;
}

export interface NameIndex {
	readonly words: ReadonlyMap<string, WordUse>;
	readonly near: NearNames<Name>;
	readonly gazette: ReadonlyMap<string, NamedAct>;
	/** Filters by hash: most words of a text are none of ours, and are not even cut out. */
	readonly mayBeWord: Uint8Array;
	/** By the hash of four letters: one bit for each length, counted modulo 32. */
	readonly mayBeNear: Uint32Array;
}

export const hashStep = (hash: number, fold: number): number => (Math.imul(hash, 31) + fold) | 0;
export const hashSlot = (hash: number): number => (hash ^ (hash >>> 15)) & 0xffff;

const markers: Readonly<Record<string, NonNullable<WordUse['marker']>>> = {
	paragraf: 'section',
	paragraffen: 'section',
	paragraffens: 'section',
	paragraffer: 'section',
	paragrafferne: 'section',
	par: 'weak-section',
	paragr: 'weak-section',
	art: 'article',
	artikel: 'article',
	artiklen: 'article',
	artikler: 'article',
	artiklerne: 'article',
	artiklernes: 'article'
};
const tails = ['lov', 'lovs', 'loven', 'lovens'];
const gazettes =
	'lov loven lbk lovbekendtgørelse lovbekendtgørelsen bek bkg bekendtgørelse bekendtgørelsen';

export function indexNames(acts: readonly Act[]): NameIndex {
	const words = new Map<string, WordUse>();
	const near = new NearNames<Name>();
	const gazette = new Map<string, NamedAct>();
	const use = (word: string): WordUse => {
		const found = words.get(word) ?? { next: new Map() };
		words.set(word, found);
		return found;
	};
	for (const [word, marker] of Object.entries(markers)) use(word).marker = marker;
	for (const word of tails) use(word).tail = true;
	for (const word of gazettes.split(' ').flatMap(spellings)) use(folded(word)).gazette = true;
	for (const act of acts) {
		const named: NamedAct = { name: act.name, sign: act.sign, act, foreign: false };
		const full: Name = { named, alone: true, capitals: false, short: false };
		for (const name of [act.name, ...act.otherNames].flatMap(spellings)) {
			addFullName(name, full, use, near);
		}
		for (const { short, alone, capitals } of act.abbreviations) {
			const name: Name = { named, alone, capitals, short: true };
			for (const one of [short, `${short}s`]) use(folded(one)).name ??= name;
		}
		for (const key of act.numbers.flatMap(numberKeys))
			if (!gazette.has(key)) gazette.set(key, named);
	}
	return { words, near, gazette, ...filters(words, near) };
}

function addFullName(
	written: string,
	name: Name,
	use: (word: string) => WordUse,
	near: NearNames<Name>
): void {
	if (/['’()0-9]/.test(written)) return;
	const [first = '', ...rest] = written.split(/[\s-]+/).map((word) => folded(word));
	if (rest.length === 0) {
		for (const form of inflections(first)) use(form).name ??= name;
		for (const form of [first, `${first}s`]) near.add(form, name);
		return;
	}
	const starts = first === 'lov' ? ['lov', 'loven', 'lovens'] : [first, `${first}n`];
	for (const start of starts) {
		let phrase: Phrase = use(start);
		for (const word of rest) {
			const next: Phrase = phrase.next.get(word) ?? { next: new Map() };
			phrase.next.set(word, next);
			phrase = next;
		}
		phrase.name ??= name;
	}
}

/** As written, and as written where æ, ø and å are missing. */
const spellings = (name: string): readonly string[] => {
	const lower = name.toLowerCase();
	const plain = lower.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
	return plain === lower ? [lower] : [lower, plain];
};

/** `serviceloven, servicelovens, servicelov, servicelovs`. */
function inflections(word: string): readonly string[] {
	const bare = word.endsWith('relsen')
		? word.slice(0, -1)
		: word.replace(/(?<=lov|ion|ning)en$/, '');
	return bare === word ? [word, `${word}s`] : [word, `${word}s`, bare, `${bare}s`];
}

function filters(words: ReadonlyMap<string, unknown>, near: NearNames<Name>) {
	const mayBeWord = new Uint8Array(0x10000);
	const mayBeNear = new Uint32Array(0x10000);
	const hashed = (letters: string) =>
		hashSlot([...letters].reduce((hash, letter) => hashStep(hash, letter.charCodeAt(0)), 0));
	for (const word of words.keys()) mayBeWord[hashed(word)] = 1;
	for (const [edge, length] of near.edges()) {
		const slot = hashed(edge);
		mayBeNear[slot] = (mayBeNear[slot] ?? 0) | (1 << (length & 31));
	}
	return { mayBeWord, mayBeNear };
}
