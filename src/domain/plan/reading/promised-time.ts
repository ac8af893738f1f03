/**
 * When a Danish sentence says that something will be done: dates, months, quarters, the school year, and how often.
 * Only what names a day exactly gives one; all else is left for a person to say. `hvert fjerde år` is the act's own
 * clock and no promise, and what comes more often than each quarter is everyday work.
 */
import { addYears, day, months, type Day } from '#domain/kernel';
import { daysIn, type DaySpan } from './danish-day.ts';
import { words } from './word.ts';

export interface PromisedTime {
	/** The words that say when. */
	readonly phrase: string;
	/** The day they name; null when they name none. */
	readonly on: Day | null;
	/** What the words leave open, where they name a year. */
	readonly within: DaySpan | null;
	/** How many months lie between one time and the next; null for what happens once. */
	readonly everyMonths: number | null;
}

const gap = '\\s+(?:\\p{L}+\\s+)?';
const perYear = '(?:årligt|om\\s+året|i\\s+året|pr\\.?\\s*år|hvert\\s+år)';
const often: readonly (readonly [number, RegExp])[] = [
	[3, words(`(?:fire|4)\\s+gange\\s+${perYear}|hvert\\s+kvartal|kvartalsvist?|kvartårligt`)],
	[4, words(`(?:tre|3)\\s+gange\\s+${perYear}`)],
	[
		6,
		words(
			`(?:to|2)\\s+gange\\s+${perYear}|halvårligt|hvert\\s+halve?\\s*år|hver\\s+sjette\\s+måned`
		)
	],
	[24, words('hvert\\s+(?:andet|2\\.)\\s+(?:skole)?år')],
	[36, words('hvert\\s+(?:tredje|3\\.)\\s+(?:skole)?år')],
	[60, words('hvert\\s+(?:femte|5\\.)\\s+år')],
	[12, words('hvert\\s+(?:skole)?år|årligt|hvert\\s+(?:forår|efterår)|hver\\s+(?:sommer|vinter)')]
];
/** Not enough alone: `den årlige temadag` says when only with a month beside it. */
const yearlyThing = words('årlige');

const month = `(?:${months.join('|')})`;
const year = '(?:19|20)\\d{2}';
const ordinal = '(?:første|andet|tredje|fjerde|[1-4]\\.)';
const period = `(?:${ordinal}\\s+kvartal|${ordinal}\\s+halvår)(?:\\s+(?:af\\s+|i\\s+)?${year})?`;
const times = new RegExp(
	[
		`(?:den\\s+)?\\d{1,2}\\.?\\s*${month}(?:\\s+${year})?`,
		`(?<![\\d§./-])\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:${year}|\\d{2})(?!\\d|\\.\\d)`,
		`(?<!\\d)${year}-\\d{2}-\\d{2}(?!\\d)`,
		`(?:udgangen\\s+af\\s+)(?:${period}|${month}(?:\\s+${year})?|år(?:et)?(?:\\s+${year})?|${year})`,
		`årets\\s+(?:udgang|slutning|afslutning|begyndelse)`,
		period,
		`skoleårets\\s+(?:start|begyndelse|slutning|afslutning|udgang)(?:\\s+${year})?|skolestart(?:\\s+${year})?`,
		`skoleåret\\s+${year}(?:\\s*[/–-]\\s*\\d{2,4})?`,
		`(?:foråret|sommeren|sommerferien|efteråret|vinteren)(?:\\s+${year})?`,
		`${month}(?:\\s+måned)?\\s+${year}`,
		`(?:(?:i|og)\\s+|(?<=–\\s))(?:(?:løbet|starten|begyndelsen|slutningen)\\s+af\\s+)?${month}(?!(?:\\s+måned)?\\s+${year})`,
		`(?:i|inden|senest|før|løbet\\s+af|år)\\s+${year}(?!-)`
	]
		.map((form) => `(?<!\\p{L})(?:${form})(?![\\p{L}\\d])`)
		.join('|'),
	'giu'
);

/** What has happened, what the act says, and what is counted are no promises. */
const noPromise = words(
	`blev|var|vedtog|vedtaget|udarbejdet|trådte|træder${gap}kraft|gælder\\s+fra|gældende\\s+fra|udkom|ophæve[rst]+|` +
		'har\\s+(?:\\p{L}+\\s+)?(?:gennemført|holdt|afholdt|haft|vist)|lov\\s+nr|lbk|bekendtgørelse\\p{L}*|offentliggjort|siden|født'
);
const counted = words(
	'omkring|cirka|ca|antal(?:let)?|gennemsnit\\p{L}*|procent|pct|statistik\\p{L}*'
);

/**
 * The times a sentence promises. A day before `since` is history; a day that comes back each year is the next one
 * from `today`.
 */
export function promisedTimes(
	sentence: string,
	{ since, today }: { readonly since: Day; readonly today: Day }
): readonly PromisedTime[] {
	const rhythm = often.find(([, form]) => form.test(sentence));
	const every = rhythm?.[0] ?? (yearlyThing.test(sentence) ? 12 : null);
	const named = [...sentence.matchAll(times)].flatMap(({ 0: phrase, index }) => {
		if (noPromise.test(clauseAt(sentence, index))) return [];
		const within = spanOf(phrase);
		if (within && within.latest < since) return [];
		const everyMonths = every ?? (/^skole/iu.test(phrase) && !hasYear(phrase) ? 12 : null);
		const exact = within ? exactDay(phrase, within) : null;
		const on = exact ?? (everyMonths === 12 ? nextOn(phrase, today) : null);
		return [{ phrase: phrase.replace(/^(?:i|og)\s+/iu, ''), on, within, everyMonths }];
	});
	if (named.length > 0 || !rhythm) return named;
	const phrase = rhythm[1].exec(sentence)?.[0] ?? '';
	const isPlain = !noPromise.test(sentence) && !counted.test(sentence);
	return isPlain ? [{ phrase, on: null, within: null, everyMonths: rhythm[0] }] : [];
}

const hasYear = (phrase: string): boolean => new RegExp(year, 'u').test(phrase);

/** From one comma or `og` to the next: the rest of the sentence may speak of something else. */
function clauseAt(sentence: string, index: number): string {
	const border = /[,;:]\s|\s(?:og|men|samt|mens)\s/giu;
	const borders = [...sentence.matchAll(border)].map((found) => found.index);
	const from = borders.findLast((at) => at < index) ?? 0;
	return sentence.slice(from, borders.find((at) => at > index) ?? sentence.length);
}

/** `den 1. marts 2027`, and the last day of what ends: `udgangen af 2026`. */
const exactDay = (phrase: string, { earliest, latest }: DaySpan): Day | null =>
	earliest === latest || /^udgangen/iu.test(phrase) ? latest : null;

const ends = ['03-31', '06-30', '09-30', '12-31'] as const;
const begins = ['01-01', '04-01', '07-01', '10-01'] as const;
const ordinals = ['første', 'andet', 'tredje', 'fjerde'];

function spanOf(phrase: string): DaySpan | null {
	const named = new RegExp(year, 'u').exec(phrase)?.[0];
	const [, which = '', kind] = /(\p{L}+|\d\.)\s+(kvartal|halvår)/iu.exec(phrase) ?? [];
	if (named && kind) {
		const at = ordinals.indexOf(which.toLowerCase());
		const place = at === -1 ? Number(which[0]) - 1 : at;
		const [first, last] =
			kind.toLowerCase() === 'kvartal' ? [place, place] : [place * 2, place * 2 + 1];
		const [begin, end] = [begins[first], ends[last]];
		return begin && end
			? { earliest: day(`${named}-${begin}`), latest: day(`${named}-${end}`) }
			: null;
	}
	const [said] = daysIn(phrase);
	if (said) return said;
	const isYear = new RegExp(`(?:af|år|året|i|inden|senest|før)\\s+${year}$`, 'iu').test(phrase);
	return (isYear && daysIn(`i ${named}`)[0]) || null;
}

/** `den 1. oktober`, each year: the first one from today. */
function nextOn(phrase: string, today: Day): Day | null {
	const thisYear = Number(today.slice(0, 4));
	const within = /^(?:den\s+)?\d{1,2}\.?\s*\p{L}+$/iu.test(phrase);
	const on = within ? daysIn(`${phrase} ${thisYear}`)[0]?.latest : undefined;
	if (!on) return null;
	return on < today ? addYears(on, 1) : on;
}
