import type { Criterion } from '#domain/programme';
import { cprRefusal } from '../elements/refuse-cpr.ts';

/** What each refusal is called on a page: what happened, and what to do. */
const words: Readonly<Record<string, string>> = {
	'about-missing': 'Skriv, hvad det handler om.',
	'access-missing': 'Skriv sprog og adgang, så alle ved, om de kan være med.',
	'another-round-then':
		'Der er allerede en runde med de samme pladser i den tid. Vælg en anden tid, eller afslut den først.',
	'answer-before-deadline': 'Svaret kan først komme efter fristen. Vælg en senere dag.',
	'capacity-not-valid': 'Skriv et antal pladser fra 1 til 1000.',
	'changed-by-another':
		'En anden har gemt imens. Se den andens udgave, og gem igen, hvis din skal gælde.',
	'closes-before-opening': 'Fristen ligger før åbningen. Vælg en senere dag.',
	'closes-in-the-past': 'Fristen er allerede gået. Vælg en senere dag.',
	'criteria-frozen':
		'Kriterier og vægte ligger fast, så længe nogen kan søge eller venter på svar.',
	'criteria-missing': 'Skriv mindst ét kriterium.',
	'criterion-named-twice': 'To kriterier hedder det samme. Giv dem hver sit navn.',
	'criterion-not-whole': 'Et kriterium har både et navn og et spørgsmål. Skriv det, der mangler.',
	'day-not-valid': 'Skriv en dag, der findes i kalenderen.',
	'deadline-only-later': 'Runden er åben. Fristen kan kun flyttes til en senere dag.',
	'email-not-valid': 'Skriv en mailadresse, for eksempel navn@kommune.dk.',
	'ends-before-start': 'Mødet slutter, før det begynder. Ret tiderne.',
	'length-missing': 'Skriv, hvor længe det varer: i måneder eller i dage.',
	'level-unknown': 'Vælg, hvem der beslutter i kommunen.',
	'link-not-https': 'Linket skal begynde med https://.',
	'looks-like-cpr': cprRefusal,
	'mode-unknown': 'Vælg, om man søger til en frist eller løbende.',
	'name-missing': 'Skriv et navn.',
	'name-taken': 'Navnet er brugt. Vælg et andet.',
	'not-now': 'Det kan ikke gøres på dette tidspunkt.',
	'not-your-decision': 'Det er en anden, der bestemmer det.',
	'number-not-valid': 'Skriv et helt tal.',
	'offer-not-open': 'Tilbuddet vises ikke og kan ikke søges. Åbn tilbuddet først.',
	'place-or-link-missing': 'Skriv et sted, et link eller begge dele.',
	'places-not-valid': 'Skriv et antal pladser, mindst 1.',
	'reason-missing': 'Skriv hvorfor. De, det angår, får begrundelsen at se.',
	'round-is-open': 'Runden er åben. Kun dagene kan flyttes.',
	'round-is-over': 'Runden er slut og står, som den var.',
	'sign-up-after-start': 'Tilmeldingen kan ikke slutte efter mødet. Vælg en tidligere dag.',
	'sign-up-closed': 'Tilmeldingen er lukket.',
	'starts-before-answer': 'Forløbene kan ikke begynde, før der er svaret. Vælg en senere dag.',
	'starts-in-the-past': 'Mødet ligger i fortiden. Vælg en senere dag.',
	'text-missing': 'Skriv en tekst.',
	'time-left-out': 'Det klokkeslæt findes ikke den dag: sommertiden begynder. Vælg et andet.',
	'time-not-valid': 'Skriv et klokkeslæt, for eksempel 10:00.',
	'title-missing': 'Skriv en titel.',
	'too-long': 'Teksten er for lang. Skriv den kortere.',
	'weight-not-valid': 'Skriv en vægt fra 1 til 5.',
	'year-not-valid':
		'Skriv året, hvor pladserne hører til: det år, runden åbner, eller et af de to næste.'
};

const inMarkdown: Readonly<Record<string, string>> = {
	'raw-html': 'Teksten rummer HTML. Skriv den som almindelig tekst.',
	'image-not-allowed': 'Teksten kan ikke rumme billeder.',
	'code-not-allowed': 'Teksten kan ikke rumme kode. Fjern indrykningen eller tegnet `.',
	'heading-level-not-allowed': 'Overskrifter begynder med ## eller ###.',
	'link-not-allowed': 'Et link virker ikke her. Begynd med https://, mailto: eller /.',
	'text-too-long': 'Teksten er for lang. Skriv den kortere.'
};

/** `detail`: what the refusal says more, such as how many places are left. */
export function refusalWords(reason: string, detail?: string): string {
	if (reason === 'not-enough-places') {
		return `Årets pladser rækker ikke: der er ${detail ?? '0'} tilbage. Skriv færre, eller afslut en anden runde.`;
	}
	if (reason === 'places-promised') {
		return `Runderne har allerede brug for ${detail ?? 'flere'} pladser. Skriv mindst så mange.`;
	}
	const known = words[reason];
	if (known) return known;
	const fault = inMarkdown[reason] ?? 'Teksten kan ikke vises, som den er skrevet.';
	return detail ? `Linje ${detail}: ${fault}` : fault;
}

/** As a head reads them where another has saved meanwhile. */
export const criteriaInWords = (criteria: readonly Criterion[]): string =>
	criteria.map(({ name, weight }) => `${name} (vægt ${weight})`).join(', ');
