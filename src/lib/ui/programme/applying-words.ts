/** What the steps, states and refusals of applying are called on a page. */
import type {
	AllocationOutcome,
	ApplicationStatus,
	DecisionLevel,
	MeetingState
} from '#domain/programme';
import { refusalText as ofPlans } from '../plan/refusal-texts.ts';

export const applicationStatusNames: Readonly<Record<ApplicationStatus, string>> = {
	draft: 'kladde',
	'with-director': 'venter på beslutning',
	approved: 'godkendt, ikke sendt',
	submitted: 'indsendt',
	supplement: 'skal uddybes',
	place: 'har fået plads',
	waiting: 'på venteliste',
	refused: 'afslag',
	withdrawn: 'trukket tilbage'
};

export const answerHeadlines: Readonly<Record<AllocationOutcome, string>> = {
	place: 'I har fået plads',
	waiting: 'I er på venteliste',
	refused: 'I har ikke fået plads'
};

export const meetingStateNames: Readonly<Record<MeetingState, string>> = {
	asked: 'tid ikke aftalt',
	agreed: 'aftalt',
	held: 'holdt',
	cancelled: 'aflyst'
};

export const deciderNames: Readonly<Record<DecisionLevel, string>> = {
	director: 'direktøren',
	chief: 'chefen'
};

const texts: Readonly<Record<string, string>> = {
	'not-your-decision': 'Din rolle kan ikke tage dette skridt.',
	'no-such-step': 'Det er ikke nået til dette skridt. Genindlæs siden, og se hvor det er nu.',
	'needs-director': 'Direktøren beslutter, om kommunen søger et langt forløb.',
	'fields-missing': 'Ansøgningen er ikke færdig. Udfyld de felter, der mangler.',
	'text-beside': 'To har skrevet i samme felt. Sæt de to tekster sammen først.',
	'text-is-frozen': 'Feltet er låst. Ansøgningen er til beslutning eller sendt.',
	'not-approved': 'Ansøgningen er ikke godkendt endnu. Send den til beslutning først.',
	'changed-since-approval':
		'Teksten er ændret, efter den blev godkendt. Send den til beslutning igen.',
	'already-submitted': 'Ansøgningen er allerede sendt. Kvitteringen står herunder.',
	'already-begun': 'I har allerede en ansøgning i den runde. Åbn den på listen.',
	'round-not-open': 'Runden er ikke åbnet endnu. Ansøgningen er gemt.',
	'round-closed':
		'Fristen er gået, og vi kan ikke tage imod ansøgningen. Den er gemt. Se, om der kommer en ny runde.',
	'round-not-taking': 'Runden tager ikke imod nye ansøgninger.',
	'reason-missing': 'Skriv hvorfor.',
	'reason-too-long': 'Teksten er for lang. Kort den ned til 2.000 tegn.',
	'decision-not-documented': 'Vedhæft først det dokument, der viser beslutningen.',
	'second-person-is-first': 'Du har selv vedhæftet dokumentet. En anden skal stå inde for det.',
	'decider-missing': 'Skriv navn og titel på den, der har besluttet.',
	'day-not-real': 'Skriv datoen som dag, måned og år.',
	'day-in-the-future': 'Datoen ligger i fremtiden. Skriv den rigtige dag.',
	'supplement-late': 'Fristen for at uddybe er gået. Skriv til styrelsen.',
	'supplement-still-open': 'Kommunen kan stadig nå at svare.',
	'conflict-of-interest': 'Du er inhabil. Du kan hverken læse ansøgningen eller bede om mere.',
	'declare-first': 'Svar først på, om du er inhabil. Det gør du på ansøgningens side.',
	'fields-not-named': 'Vælg mindst ét felt, der skal uddybes.',
	'due-day-passed': 'Fristen skal ligge efter i dag.',
	'due-day-too-late': 'Fristen ligger over tre måneder frem. Vælg en tidligere dag.',
	'choice-unknown': 'Vælg mellem temaerne på listen.',
	'field-unknown': 'Feltet kan ikke udfyldes her. Genindlæs siden.',
	'text-too-long': 'Teksten er for lang. Kort den ned.',
	'file-missing': 'Vælg en fil først.',
	'already-asked': 'I har allerede et møde i gang. Se det herunder.',
	'times-missing': 'Foreslå mindst ét tidspunkt.',
	'times-too-many': 'Foreslå højst tre tidspunkter.',
	'time-not-real': 'Tidspunktet findes ikke. Vælg en anden dag eller time.',
	'time-passed': 'Tidspunktet er gået. Vælg et, der kommer.',
	'time-not-proposed': 'Vælg et af de tidspunkter, den anden part har foreslået.',
	'wishes-missing': 'Skriv, hvad I gerne vil tale om.',
	'place-missing': 'Skriv, hvor mødet holdes, eller et link.',
	'notes-missing': 'Skriv, hvilke udfordringer I talte om.',
	'meeting-not-begun': 'Mødet er ikke begyndt endnu.',
	'help-missing': 'Skriv, hvilket forløb kommunen fik.',
	'days-turned-around': 'Den sidste dag ligger før den første. Byt om.',
	'source-missing': 'Skriv, hvor oplysningen er fra.',
	'line-too-long': 'Teksten er for lang. Skriv højst 200 tegn.',
	'municipality-unknown': 'Vælg en kommune på listen.'
};

export const applyingRefusal = (reason: string): string => {
	const own = Object.hasOwn(texts, reason) ? texts[reason] : undefined;
	return own ?? ofPlans(reason);
};
