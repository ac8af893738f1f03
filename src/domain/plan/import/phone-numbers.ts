import { parsePhone } from '#domain/directory';

/** A phone number in a text, and what stands around it: a candidate for the municipality's contacts (P5). */
export interface ContactCandidate {
	readonly label: string;
	/** Digits only. */
	readonly phone: string;
	/** As the text says it; null when it says nothing beside the number. */
	readonly hours: string | null;
}

export interface ContactLine {
	readonly text: string;
	/** Of a table cell: the first cell of its row, and what heads its column. */
	readonly row: string | null;
	readonly column: string | null;
	/** The nearest heading. */
	readonly heading: string | null;
	/** The other cells of the row. */
	readonly beside: readonly string[];
}

export interface FoundContact extends ContactCandidate {
	readonly line: number;
}

const pairs =
	/(?<!\d[\s./-]?|[§/])(?:(?:\+|00)45[\s.-]?)?(?:\d{2}[\s.-]?){3}\d{2}(?![\d/]|[.,-]\d)/gu;
const halves = /(?<!\d[\s./-]?|[§/])(?:(?:\+|00)45[\s.-]?)?\d{4}[\s-]\d{4}(?![\d/]|[.,-]\d)/gu;
const short = /(?<!\d[\s./-]?|[§/])(?:112|114|116\s?1{3}|116\s?006|1888)(?![\d/]|[.,-]\d)/gu;
/** What eight figures may be instead. */
const otherNumber =
	/(?:cvr|ean|se|p|sag|sags|journal|dok|dokument|konto|kontonummer|reg|isbn|issn|id|lbk|lov|bek|vej|faktura|matrikel)\.?\s*-?\s*(?:nr|nummer)?\.?\s*:?\s*$/iu;
const saysPhone =
	/(?:tlf|telefon|tel|mobil|ring|kald|kontakt|vagt|hotline|nummer|nr|opkald|døgn|linje|politi|alarm|112|114)\p{L}*\.?\s*:?/iu;
const years = /^(?:19|20)\d\d[\s-]?(?:19|20)\d\d$/u;
const dates = /^(?:0?[1-9]|[12]\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)\d\d$/u;

export function findContacts(lines: readonly ContactLine[]): readonly FoundContact[] {
	const seen = new Set<string>();
	return lines.flatMap((line, index) =>
		numbersIn(line).flatMap(({ phone, at, length }) => {
			const before = lines.slice(Math.max(0, index - 3), index);
			const label = national[phone] ?? labelOf(line, { at, length }, before);
			const key = `${phone} ${label.toLowerCase()}`;
			if (seen.has(key)) return [];
			seen.add(key);
			return [{ label, phone, hours: hoursOf(line, lines[index + 1], at), line: index }];
		})
	);
}

/** Everybody's numbers have names of their own. */
const national: Readonly<Record<string, string>> = {
	'112': 'Alarm',
	'114': 'Politiet',
	'116111': 'BørneTelefonen',
	'1888': 'Lev Uden Vold'
};

interface FoundNumber {
	readonly phone: string;
	readonly at: number;
	readonly length: number;
}

function numbersIn({ text, row, column }: ContactLine): readonly FoundNumber[] {
	if (!/\d{2}/u.test(text)) return [];
	const around = `${text} ${row ?? ''} ${column ?? ''}`;
	const found = [...text.matchAll(pairs), ...text.matchAll(halves)].flatMap((match) => {
		const written = match[0].trim();
		const phone = parsePhone(written);
		if (phone?.length !== 8 || years.test(written) || dates.test(written)) return [];
		if (otherNumber.test(text.slice(Math.max(0, match.index - 24), match.index))) return [];
		const isInPairs = /\d{2}\s\d{2}\s\d{2}\s\d{2}/u.test(written);
		if (!isInPairs && !saysPhone.test(around)) return [];
		return [{ phone, at: match.index, length: match[0].length }];
	});
	const shorts = [...text.matchAll(short)].flatMap((match) => {
		const phone = match[0].replace(/\s/gu, '');
		const near = text.slice(Math.max(0, match.index - 40), match.index + 20);
		if (
			!saysPhone.test(near.replace(match[0], '')) &&
			!saysPhone.test(`${row ?? ''} ${column ?? ''}`)
		) {
			return [];
		}
		const isInside = found.some(({ at, length }) => match.index >= at && match.index < at + length);
		return isInside ? [] : [{ phone, at: match.index, length: match[0].length }];
	});
	const unique = new Map([...found, ...shorts].map((one) => [one.at, one]));
	return [...unique.values()].toSorted((one, other) => one.at - other.at);
}

const filler =
	/(?:\(?(?:på\s+)?(?:tlf|telefon(?:nummer|nr)?|tel|mobil(?:nummer)?|direkte|nr|nummer)\.?\s*(?:nr\.?|nummer)?\s*:?\s*\)?)+$/iu;
const opening =
	/^(?:(?:du|man|I)\s+(?:kan\s+)?)?(?:kontakt(?:er|es|e)?|ring(?:er|es|e)?|henvend(?:else|\s+dig|es)?|opkald)\s+(?:(?:straks|altid|så|også|derefter)\s+)*(?:til\s+)?/iu;

/** `Tandlægen ser … og kontakter Modtagelsen`: the last one called. */
const calls =
	/^.*(?<!\p{L})(?:kontakt(?:er|es|e)|ring(?:er|es|e)?(?:\s+\p{L}+){0,3}\s+til|henvend(?:er|e)?\s+(?:dig|sig|jer)\s+til|telefon\s+til)\s+/iu;

/** What stands just before the number; else its row, its column, the line above, the heading. */
function labelOf(
	{ text, row, column, heading, beside }: ContactLine,
	{ at, length }: { readonly at: number; readonly length: number },
	before: readonly ContactLine[]
): string {
	const own = clean(
		text
			.slice(0, at)
			.split(/(?<=[.;!?])(?<!(?:tlf|tel|nr|telefonnr)\.)\s+|\n|\s[–|]\s|\d{2}(?:\s?\d{2}){3}/u)
			.at(-1) ?? ''
	);
	if (isLabel(own)) return own;
	if (row !== null && isLabel(clean(row)) && row !== text) return clean(row);
	const after = clean(text.slice(at + length).split(/[\n,;.(]/u)[0] ?? '');
	if (isLabel(after) && !/^(?:kl|hverdag|mandag|man|alle|døgn|i\s)/iu.test(after)) return after;
	const other = beside.map(clean).find((cell) => isLabel(cell) && !/\d/u.test(cell));
	if (other !== undefined) return other;
	const above = before
		.toReversed()
		.map((line) => line.text)
		.find(
			(line) => line.length < 80 && !/\d{2}\s?\d{2}\s?\d{2}/u.test(line) && isLabel(clean(line))
		);
	return clean(above ?? '') || clean(heading ?? '') || clean(column ?? '') || 'Uden navn';
}

const longestLabel = 80;

function clean(text: string): string {
	const plain = text
		.replace(/\s+/gu, ' ')
		.replace(/^[\s•–*:.,;()-]+|[\s•–*:,;(-]+$/gu, '')
		.replace(filler, '')
		.replace(/[\s•–*:,;(-]+$/gu, '')
		.replace(/\s+(?:på|via|med|har|er|til)(?:\s+\p{L}*(?:nummer|telefon))?$/iu, '')
		.replace(calls, '')
		.replace(opening, '')
		.trim();
	if (plain.length <= longestLabel) return plain;
	return plain.slice(-longestLabel).replace(/^\S*\s/u, '');
}

const isLabel = (text: string): boolean =>
	/\p{L}{2}/u.test(text) && !/^(?:på|til|og|eller|er|via|mail)$/iu.test(text);

const weekday =
	'(?:man|tirs|ons|tors|fre|lør|søn)(?:dag(?:e|en|ene)?)?\\.?|hverdage?|alle\\s+dage|weekend(?:er)?';
const clock = '(?:kl\\.?\\s*)?\\d{1,2}(?:[.:]\\d{2})?';
const hours = new RegExp(
	`(?:(?:${weekday})(?:\\s*(?:-|–|til|og|,)\\s*(?:${weekday}))*\\s*:?\\s*(?:mellem\\s+|fra\\s+)?${clock}\\s*(?:-|–|til|og)\\s*(?:kl\\.?\\s*)?\\d{1,2}(?:[.:]\\d{2})?(?:[\\s,;]*(?:og\\s+)?(?:${weekday})(?:\\s*(?:-|–|til|og|,)\\s*(?:${weekday}))*\\s*:?\\s*${clock}\\s*(?:-|–|til|og)\\s*(?:kl\\.?\\s*)?\\d{1,2}(?:[.:]\\d{2})?)*|kl\\.?\\s*\\d{1,2}(?:[.:]\\d{2})?\\s*(?:-|–|til)\\s*(?:kl\\.?\\s*)?\\d{1,2}(?:[.:]\\d{2})?|døgnet\\s+rundt|hele\\s+døgnet|døgnåben\\p{L}*|24/7|(?:uden\\s?for|efter|i)\\s+(?:normal\\s+|kommunens\\s+)?(?:åbningstid|arbejdstid|kontortid|lukketid)\\p{L}*)`,
	'iu'
);

function hoursOf(
	{ text, beside }: ContactLine,
	next: ContactLine | undefined,
	at: number
): string | null {
	const places = [text.slice(at), ...beside, text.slice(0, at), nextIsHours(next)];
	for (const place of places) {
		const match = hours.exec(place);
		if (match) return match[0].replace(/\s+/gu, ' ').trim();
	}
	return null;
}

/** The line below belongs to the number when it says nothing but when it is answered. */
const nextIsHours = (next: ContactLine | undefined): string =>
	next && next.text.length < 120 && !/\d{2}\s\d{2}\s\d{2}\s\d{2}/u.test(next.text) ? next.text : '';
