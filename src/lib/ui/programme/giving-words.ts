/** What the agency's people are told while they assess applications and give places. */
import type { AssessorState, Ground } from '#domain/programme';

export const stateWords: Readonly<Record<AssessorState, string>> = {
	none: 'Ikke bedt om at vurdere',
	asked: 'Har ikke svaret på, om der er inhabilitet',
	reading: 'Vurderer',
	'handed-in': 'Har afleveret',
	excluded: 'Inhabil. Tæller ikke med'
};

export const applicationWords: Readonly<Record<string, string>> = {
	submitted: 'Venter på svar',
	supplement: 'Venter på supplement',
	place: 'Har fået plads',
	waiting: 'På venteliste',
	refused: 'Har fået afslag',
	withdrawn: 'Trukket tilbage'
};
export const applicationWord = (status: string): string => applicationWords[status] ?? status;

export const groundWords: Readonly<Record<Ground, string>> = {
	'enough-places': 'Der er pladser nok til alle. Kriterierne er ikke brugt.',
	'within-places': 'Rækkefølgen giver plads.',
	'beyond-places': 'Pladserne slutter før denne ansøgning.',
	'not-complete': 'Ansøgningen er ikke fuldstændig.',
	'not-approved': 'Ansøgningen er ikke godkendt på det niveau, forløbet kræver.'
};

export const obstacleWords: Readonly<Record<string, string>> = {
	'round-open': 'Runden er åben. Beslut, når fristen er gået.',
	'supplement-asked': 'Vent på supplementet, eller afslut det på ansøgningens side:',
	'not-checked': 'Nogen skal se efter, om ansøgningen er fuldstændig:',
	'not-assessed':
		'Der er flere ansøgninger end pladser. Mindst to vurderinger og en fælles note, hvor de er uenige, mangler for:',
	'nothing-to-decide': 'Der er intet at beslutte lige nu.',
	'letter-text-missing': 'Skriv først, hvad brevene siger om klage.'
};

const refusals: Readonly<Record<string, string>> = {
	'already-begun': 'Forløbet er begyndt. Stop det på forløbets egen side.',
	'already-declared': 'Du har allerede svaret på, om du er inhabil.',
	'already-handed-in': 'Du har allerede afleveret.',
	'asked-already': 'Personen er allerede bedt om at vurdere ansøgningen.',
	'assessor-cannot': 'Du vurderer ansøgningen. En anden ser efter, om den er fuldstændig.',
	'changed-by-another':
		'En anden har ændret det imens. Se det nye på siden, og prøv igen. Det, du skrev, står her stadig.',
	'choice-missing': 'Vælg et svar til hver ansøgning.',
	'choose-one': 'Vælg et af svarene.',
	'conflict-of-interest': 'Du er inhabil. Du kan hverken læse, vurdere eller beslutte.',
	'declare-first': 'Svar først på, om du er inhabil.',
	'deviation-needs-reason': 'Skriv, hvorfor du beslutter noget andet end rækkefølgen.',
	'hand-in-first': 'Aflevér din egen vurdering først.',
	'has-marked-complete': 'Personen har set efter, om ansøgningen er fuldstændig. Vælg en anden.',
	'looks-like-cpr':
		'Teksten ligner et CPR-nummer. Slet det. Beredt må ikke rumme oplysninger om et barn.',
	'more-than-places': 'Der er ikke så mange pladser. Giv færre.',
	'no-difference': 'Vurderingerne ligger tæt. Der skal ingen fælles note til.',
	'no-such-step': 'Ansøgningen er ikke nået til dette skridt. Genindlæs siden.',
	'not-an-assessor': 'Du er ikke bedt om at vurdere ansøgningen.',
	'not-compared': 'Vent, til alle har afleveret.',
	'not-confirmed': 'Sæt kryds ved, at teksten er bekræftet. Ellers kan den ikke stå i et brev.',
	'not-eligible': 'Ansøgningen kan ikke få plads. Se hvorfor ved ansøgningen.',
	'not-found': 'Ansøgningen findes ikke mere. Gå tilbage, og prøv igen.',
	'not-now': 'Ansøgningen er besvaret eller trukket tilbage. Den kan ikke vurderes nu.',
	'not-your-decision': 'Din rolle kan ikke tage dette skridt.',
	'note-missing': 'Skriv noten.',
	'note-too-long': 'Teksten er for lang. Kort den ned til 2.000 tegn.',
	'person-unknown': 'Vælg en rådgiver på listen.',
	'reason-missing': 'Skriv en begrundelse.',
	'reason-too-long': 'Begrundelsen er for lang. Kort den ned til 2.000 tegn.',
	'score-not-on-scale': 'Vælg et tal fra 1 til 5.',
	'scores-missing': 'Giv hvert kriterium et tal og en begrundelse, før du afleverer.',
	'text-missing': 'Skriv teksten.',
	'text-too-long': 'Teksten er for lang. Kort den ned til 2.000 tegn.'
};
export const givingRefusal = (reason: string): string =>
	refusals[reason] ?? obstacleWords[reason] ?? 'Det lykkedes ikke. Prøv igen.';

/** `4.33` → `4,33`, as Danish writes it. */
export const decimal = (value: number): string => String(value).replace('.', ',');
