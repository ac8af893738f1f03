/** What is said beside a citation, in Danish: at most a sentence for each thing that needs saying. */
import { danishDate, type Day } from '#domain/kernel';
import { sectionText, type Section } from './section.ts';

/** About how the section itself is written. */
export const doubt = {
	unreadable: 'Nummeret kan ikke læses.',
	cutOff: 'Nummeret på stykket mangler.',
	following: 'De følgende paragraffer er også nævnt.',
	dot: (after: string) => `"${after}" kan være et stykke eller en fodnote.`,
	bare: (number: string) => `Tallet ${number} kan være et stykke: skriv "stk.".`,
	readAs: (section: Section) => `Læst som ${sectionText(section)}.`,
	descending: (to: string) => `Rækken til ${to} kan ikke læses.`
};

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`;

/** About which act it is. */
export const aboutAct = {
	notNamed: (candidates: readonly string[]) =>
		candidates.length > 0 && candidates.length <= 4
			? `Loven er ikke nævnt. Det kan være ${listed(candidates)}.`
			: 'Loven er ikke nævnt.',
	several: (candidates: readonly string[]) =>
		`Flere love er nævnt før: det kan være ${listed(candidates)}. Skriv, hvilken.`,
	changed: 'Loven er ikke nævnt ved paragraffen, og det kan være en anden end den før.',
	unknownNumber: 'Loven er kun nævnt ved et nummer, som kataloget ikke kender.',
	fromSentenceBefore: 'Loven er taget fra sætningen før.',
	fromEarlier: 'Loven er taget fra et tidligere afsnit.',
	fromThisSentence: 'Loven er taget fra samme sætning.',
	readAs: (name: string) => `Stavemåden er læst som ${name}.`,
	signLost: 'Paragraftegnet mangler.',
	unconfirmed: 'Det, kataloget ved om loven, afventer faglig godkendelse.',
	notInCatalogue: 'Loven står ikke i kataloget.'
};

/** About what the catalogue says. */
export const aboutProvision = {
	sectionUnknown: 'Stedet i loven står ikke i kataloget.',
	partUnknown: 'Kataloget har andre dele af paragraffen, men ikke denne.',
	tooLong: 'Rækken er for lang til at blive slået op.',
	ended: (day: Day) => `Gjaldt til og med ${danishDate(day)}.`,
	begins: (day: Day) => `Gælder fra ${danishDate(day)}.`,
	unconfirmed: 'Bestemmelsen afventer faglig godkendelse.',
	partlyUnconfirmed: 'Noget af bestemmelsen afventer faglig godkendelse.',
	links: (all: number, unsure: number) =>
		all === 1
			? 'Efterfølgeren afventer faglig godkendelse.'
			: `${unsure < all ? 'Nogle af efterfølgerne' : 'Efterfølgerne'} afventer faglig godkendelse.`
};

export const joined = (notes: readonly (string | null)[]): string | null => {
	const said = notes.filter((one) => one !== null);
	if (said.length < 2) return said[0] ?? null;
	return [...new Set(said)].join(' ');
};
