/**
 * The fields of an application, in the order they are asked (R5). The agency's own form is not public: these follow
 * from its criteria and its process. What the record knows is never typed.
 */
import type { DecisionLevel } from './offer.ts';

export const applicationSteps = ['applicant', 'why', 'plan', 'backing', 'outcome'] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

export const stepNames: Readonly<Record<ApplicationStep, string>> = {
	applicant: 'Hvem søger',
	why: 'Hvorfor nu',
	plan: 'Beredskabet i dag',
	backing: 'Ledelse og ressourcer',
	outcome: 'Udbytte og grænser'
};

export interface ApplicationField {
	readonly id: string;
	readonly label: string;
	readonly step: ApplicationStep;
	/** `written`: by the municipality; `record`: filled from what Beredt knows. */
	readonly from: 'written' | 'record';
	readonly kind: 'line' | 'text' | 'choices';
	/** Characters, at most. */
	readonly most: number;
	/** Offers by who decides: asked in both, or in the short ones alone. */
	readonly askedBy: readonly DecisionLevel[];
	readonly requiredBy: readonly DecisionLevel[];
	readonly help: string;
	readonly example: string;
}

const both: readonly DecisionLevel[] = ['director', 'chief'];
const long: readonly DecisionLevel[] = ['director'];
const short: readonly DecisionLevel[] = ['chief'];

type Told = Pick<ApplicationField, 'id' | 'label' | 'step' | 'help'> & Partial<ApplicationField>;

const written = (field: Told): ApplicationField => ({
	from: 'written',
	kind: 'text',
	most: 4_000,
	askedBy: both,
	requiredBy: both,
	example: '',
	...field
});
const recorded = (field: Told): ApplicationField =>
	written({ ...field, from: 'record', requiredBy: [] });

export const applicationThemes: readonly string[] = [
	'Formelle krav til beredskabet',
	'Målgruppe og definitioner',
	'Forebyggelse',
	'Opsporing',
	'Håndtering og handleveje',
	'Tværfagligt og tværsektorielt samarbejde'
];

export const applicationFields: readonly ApplicationField[] = [
	written({
		id: 'unit',
		label: 'Afdeling, der søger',
		step: 'applicant',
		kind: 'line',
		most: 200,
		help: 'Skriv den afdeling, der står for forløbet.',
		example: 'Center for Børn og Familier'
	}),
	written({
		id: 'contact',
		label: 'Kontaktperson',
		step: 'applicant',
		most: 500,
		help: 'Skriv navn, stilling, telefon og arbejdsmail på den, styrelsen kan ringe til.',
		example: 'Kim Eksempel, udviklingskonsulent, 00 00 12 34, kim@kommunen.example'
	}),
	recorded({
		id: 'decided',
		label: 'Beslutning om at søge',
		step: 'applicant',
		help: 'Fyldes ud, når direktøren eller chefen har godkendt ansøgningen.'
	}),
	written({
		id: 'themes',
		label: 'Temaer, I vil arbejde med',
		step: 'why',
		kind: 'choices',
		most: 500,
		help: 'Vælg de temaer fra guiden, som I især vil arbejde med.'
	}),
	written({
		id: 'motivation',
		label: 'Hvorfor vil I med?',
		step: 'why',
		help: 'Fortæl, hvorfor I søger netop nu, og hvad I vil bruge forløbet til. Styrelsen vurderer svaret.',
		example:
			'Vi har et vedtaget beredskab, men tre ud af fire skoler bruger deres egne retningslinjer. Vi vil have én fælles praksis.'
	}),
	written({
		id: 'challenges',
		label: 'Hvilke udfordringer har I?',
		step: 'why',
		requiredBy: long,
		help: 'Beskriv, hvor praksis halter, og hvordan I ved det. Skriv intet, der kan føre til et barn.',
		example: 'Nye medarbejdere ved ikke, hvem de skal ringe til. Det viste en rundspørge i maj.'
	}),
	written({
		id: 'trigger',
		label: 'Hvad har sat det i gang?',
		step: 'why',
		requiredBy: [],
		help: 'Det kan være en omorganisering, et tilsyn, en revision, der nærmer sig, eller egne erfaringer.',
		example: 'Skole og dagtilbud er lagt sammen i én forvaltning fra nytår.'
	}),
	written({
		id: 'topic',
		label: 'Det afgrænsede emne',
		step: 'why',
		askedBy: short,
		requiredBy: short,
		help: 'Et kort forløb har ét emne. Skriv, hvad det er, og hvad der ikke er med.',
		example: 'Sparring på afsnittet om opsporing. Handlevejene er ikke med.'
	}),
	written({
		id: 'target-group',
		label: 'Hvem deltager?',
		step: 'why',
		askedBy: short,
		requiredBy: short,
		most: 2_000,
		help: 'Skriv, hvilke faggrupper der er med, og cirka hvor mange.',
		example: 'Omkring 25 rådgivere og familiebehandlere fra to afdelinger'
	}),
	recorded({
		id: 'plan-status',
		label: 'Beredskabets status',
		step: 'plan',
		help: 'Hentes fra jeres plan i Beredt.'
	}),
	recorded({
		id: 'plan-adopted',
		label: 'Senest vedtaget',
		step: 'plan',
		help: 'Hentes fra den registrerede vedtagelse.'
	}),
	recorded({
		id: 'plan-published',
		label: 'Offentliggjort',
		step: 'plan',
		help: 'Hentes fra den offentliggjorte plan.'
	}),
	recorded({
		id: 'plan-revised',
		label: 'Senest revideret',
		step: 'plan',
		help: 'Den seneste vedtagelse, der afløste en tidligere plan i Beredt.'
	}),
	recorded({
		id: 'plan-revision-due',
		label: 'Skal revideres senest',
		step: 'plan',
		help: 'Regnes fra den seneste vedtagelse: mindst hvert fjerde år.'
	}),
	recorded({
		id: 'earlier-help',
		label: 'Tidligere bistand fra styrelsen om emnet',
		step: 'plan',
		help: 'Hentes fra styrelsens liste. Skriv til styrelsen, hvis den er forkert.'
	}),
	written({
		id: 'steering',
		label: 'Hvem leder arbejdet hos jer?',
		step: 'backing',
		requiredBy: long,
		help: 'Skriv, hvem der er styregruppe og projektleder, og hvem direktionen har peget på.',
		example: 'Styregruppe: direktør og tre chefer. Projektleder: udviklingskonsulenten.'
	}),
	written({
		id: 'participation',
		label: 'Hvem er med fra skole, dagtilbud og myndighed?',
		step: 'backing',
		requiredBy: long,
		help: 'Skriv, hvordan hvert område deltager, og hvem der har sagt ja.',
		example: 'To skoleledere, en dagtilbudsleder og leder af modtagelsen er med i arbejdsgruppen.'
	}),
	written({
		id: 'resources',
		label: 'Hvad sætter I af til hele forløbet?',
		step: 'backing',
		help: 'Skriv timer til forundersøgelse, aktiviteter og opfølgning. Forløbet er gratis, men koster jeres tid.',
		example: 'Projektleder otte timer om ugen i et år, arbejdsgruppe fire timer om måneden.'
	}),
	written({
		id: 'expected',
		label: 'Hvad skal være anderledes bagefter?',
		step: 'outcome',
		help: 'Skriv, hvad I regner med at kunne, og hvordan I vil se det.',
		example: 'Alle ledere kan sige, hvem de ringer til. Vi spørger før og efter.'
	}),
	written({
		id: 'limits',
		label: 'Hvad sætter grænser?',
		step: 'outcome',
		requiredBy: [],
		help: 'Skriv, om andre projekter, valg eller omlægninger kan komme i vejen.',
		example: 'Ny struktur i dagtilbud fra august. Vi kan tidligst begynde i september.'
	})
];
