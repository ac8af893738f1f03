import { firstSaid } from '../reading/mention.ts';
import { listInWords, quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

/** Who needs something afterwards. */
const sides: readonly { readonly name: string; readonly words: RegExp }[] = [
	{
		name: 'barnet',
		words: words(
			'(?:behandling|terapi|krisehjælp|opfølgning|efterforløb|efterværn|efterbehandling)\\s+(?:[\\p{L},]+\\s+){0,5}(?:barn\\p{L}*|børn\\p{L}*|den\\s+unge\\p{L}*)|(?:barn\\p{L}*|den\\s+unge)\\s+(?:[\\p{L},]+\\s+){0,6}(?:behandling|krisehjælp|hverdag|efterforløb)|barnets\\s+hverdag|behandlingstilbud|(?:følge?r?|følges)\\s+(?:\\p{L}+\\s+){0,3}op\\s+(?:[\\p{L},]+\\s+){0,3}barn\\p{L}*'
		)
	},
	{
		name: 'de andre børn og deres forældre',
		words: words(
			'(?:børne|elev|forældre)gruppe\\p{L}*|(?:andre|øvrige|resten\\s+af)\\s+(?:\\p{L}+\\s+)?(?:børn\\p{L}*|forældre\\p{L}*|elever\\p{L}*)|klassen|kammerat\\p{L}*|forældremøde\\p{L}*|information\\s+til\\s+(?:\\p{L}+\\s+)?forældre\\p{L}*|gruppen'
		)
	},
	{
		name: 'personalet',
		words: words(
			'(?:krisehjælp|debriefing|defusing|psykolog\\p{L}*|supervision|omsorg|støtte|samtale)\\s+(?:[\\p{L},]+\\s+){0,6}(?:medarbejder\\p{L}*|personale\\p{L}*|ansatte|kolleg\\p{L}*|dig)|(?:medarbejder\\p{L}*|personale\\p{L}*|ansatte|personalegruppe\\p{L}*)\\s+(?:[\\p{L},]+\\s+){0,6}(?:krisehjælp|debriefing|psykolog\\p{L}*|supervision|støtte)|debriefing|krisepsykolog\\p{L}*|tilbyder\\s+dig\\s+en\\s+samtale'
		)
	},
	{
		name: 'pressen',
		words: words(
			'presse(?:n|henvendelse|kontakt|håndtering|strategi)?\\p{L}*|(?<!sociale\\s)medier(?:ne)?|kommunikation(?:s?(?:afdeling|chef|ansvarlig|plan|strategi))\\p{L}*|journalist\\p{L}*'
		)
	}
];

const enough = 3;

/** D19: what happens afterwards, for the child, the group, the staff and towards the press. */
export const aftercare: Requirement = {
	id: 'D19',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'recommendation',
	check: (reading) => {
		const found = sides.map(({ name, words: pattern }) => ({
			name,
			at: firstSaid(reading, pattern)
		}));
		const [first] = found.flatMap(({ at }) => at ?? []);
		const absent = found.filter(({ at }) => !at).map(({ name }) => name);
		const place = first?.line.place ?? null;
		if (!first) return missing('Teksten siger intet om, hvad der sker bagefter.');
		const lacks = absent.length > 0 ? ` Der står intet om ${listInWords(absent, 'eller')}.` : '';
		return sides.length - absent.length >= enough
			? met(`Teksten siger, hvad der sker bagefter: ${quote(first.text)}${lacks}`, place)
			: missing(`Om tiden efter siger teksten kun lidt: ${quote(first.text)}${lacks}`, place);
	}
};
