/** The words of a programme's pages: its steps, its parts, and why something was not done. */
import type { EngagementStatus, EngagementStep, Side } from '#domain/programme';
import { refusalText } from '../plan/refusal-texts.ts';

export const stepWords: Readonly<
	Record<EngagementStep, { readonly name: string; readonly says: string; readonly why?: string }>
> = {
	begin: {
		name: 'Begynd forløbet',
		says: 'Kommunen og styrelsen går i gang med forundersøgelsen.'
	},
	pause: {
		name: 'Sæt på pause',
		says: 'Forløbets slutdato rykker en dag for hver dag, pausen varer.',
		why: 'Hvorfor holder I pause?'
	},
	resume: { name: 'Genoptag forløbet', says: 'Slutdatoen er rykket med pausens dage.' },
	'follow-up': {
		name: 'Gå til opfølgning',
		says: 'Mål igen, og skriv anbefalingerne.'
	},
	'develop-more': {
		name: 'Gå tilbage til udvikling',
		says: 'Der er mere at gøre, før I følger op.'
	},
	close: {
		name: 'Afslut, og lav slutrapporten',
		says: 'Rapporten bliver dannet af det, I har skrevet, og kan ikke rettes bagefter.'
	},
	'end-early': {
		name: 'Stop før tid',
		says: 'Forløbet slutter i dag. Det, I har skrevet, bliver stående.',
		why: 'Hvorfor stopper I?'
	}
};

export const engagementParts: readonly { readonly path: string; readonly text: string }[] = [
	{ path: '', text: 'Overblik' },
	{ path: '/forundersoegelse', text: 'Forundersøgelse' },
	{ path: '/udviklingsplan', text: 'Udviklingsplan' },
	{ path: '/samarbejde', text: 'Opgaver, noter og filer' },
	{ path: '/effekt', text: 'Effekt' },
	{ path: '/anbefalinger', text: 'Anbefalinger' },
	{ path: '/status', text: 'Status efter et halvt år' }
];

const texts: Readonly<Record<string, string>> = {
	'not-your-decision': 'Din rolle kan ikke gøre det her, eller forløbet er slut.',
	'no-such-step': 'Forløbet er ikke nået til dette skridt. Se, hvor det er nu.',
	'reason-missing': 'Skriv hvorfor.',
	'text-too-long': 'Teksten er for lang. Kort den ned.',
	'recommendations-missing': 'Skriv mindst én anbefaling, før I afslutter forløbet.',
	'changed-by-another':
		'En anden har gemt imens. Se, hvad der står nu, og gem igen, hvis din tekst skal gælde.',
	'title-missing': 'Skriv en overskrift.',
	'text-missing': 'Skriv en tekst.',
	'choice-missing': 'Vælg noget på listen.',
	'day-not-real': 'Skriv datoen som dag, måned og år.',
	'number-not-valid': 'Skriv et tal, for eksempel 40 eller 3,5.',
	'item-unknown': 'Det findes ikke mere. Genindlæs siden.',
	'file-unknown': 'Filen findes ikke mere. Genindlæs siden.',
	'too-many-files': 'Der er allerede 60 filer. Fjern en, før I lægger en ny.',
	'moment-unknown': 'Vælg, hvornår der er målt.',
	'indicator-unknown': 'Det kan ikke måles her. Genindlæs siden.',
	'day-in-the-future': 'Datoen ligger i fremtiden. Skriv den dag, I målte.',
	'total-not-valid': 'Skriv, hvor mange der er målt på. Mindst 1.',
	'count-not-valid': 'Skriv, hvor mange af dem. Det kan højst være alle.',
	'average-not-valid': 'Skriv et gennemsnit, der ligger på skalaen.',
	'deviation-not-valid': 'Skriv standardafvigelsen. Den kan ikke være større end skalaen tillader.',
	'source-missing': 'Skriv, hvor tallet kommer fra.',
	'adviser-missing': 'Vælg mindst én rådgiver.',
	'adviser-unknown': 'Vælg en rådgiver på listen.',
	'no-place-given': 'Ansøgningen har ikke fået en plads.',
	'already-started': 'Forløbet er allerede begyndt. Find det på listen.'
};

export const engagementRefusal = (reason: string): string =>
	(Object.hasOwn(texts, reason) ? texts[reason] : undefined) ?? refusalText(reason);

/** What every page of a programme says of it. */
export interface EngagementHead {
	readonly side: Side;
	/** Where the programme's own page is, from this side. */
	readonly home: string;
	readonly title: string;
	readonly status: EngagementStatus;
	readonly municipality: string;
}

/** What a form was answered when the answer was no. */
export interface Refused {
	readonly reason: string;
	readonly field?: string | undefined;
	/** In the gate's own words. */
	readonly message?: string | undefined;
	readonly typed: Readonly<Record<string, string | undefined>>;
}

export const refusedWords = (form: Refused | null | undefined): string | undefined =>
	form ? (form.message ?? engagementRefusal(form.reason)) : undefined;
