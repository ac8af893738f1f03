import { firstMention } from '../reading/mention.ts';
import { quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

/** Authorities and services under the names they had, and what they are called or replaced by. */
const former: readonly { readonly words: RegExp; readonly now: string }[] = [
	{ words: words('(?<!Bolig- og )socialstyrelsen(?:s)?'), now: 'Social- og Boligstyrelsen' },
	{ words: words('servicestyrelsen(?:s)?'), now: 'Social- og Boligstyrelsen' },
	{ words: words('statsforvaltning\\p{L}*'), now: 'Familieretshuset' },
	{ words: words('LOKK'), now: 'Lev Uden Vold' },
	{ words: words('det\\s+sociale\\s+nævn|de\\s+sociale\\s+nævn'), now: 'Ankestyrelsen' }
];
const phoneService = words(
	"SISO(?:[’']?s)?\\s+(?:[\\p{L}-]+\\s+){0,3}(?:rådgivning\\p{L}*|telefon\\p{L}*|hotline)|(?:ring\\p{L}*|kontakt\\p{L}*|sparring|rådgivning)\\s+(?:[\\p{L},]+\\s+){0,4}SISO"
);

/** A source is called what stands on its cover. */
const source = words(
	'kilde\\p{L}*|litteratur\\p{L}*|henvisninger|referencer|noter|inspiration\\p{L}*|publikation\\p{L}*|udgivelse\\p{L}*|udgivet|materiale\\p{L}*|rapport\\p{L}*|håndbog\\p{L}*|vejledning\\p{L}*|guide\\p{L}*|pjece\\p{L}*|https?|www'
);
const withYear = /\b(?:19|20)\d\d\b/u;

/** D8: authorities are called what they are called today, and exist. */
export const namesCurrent: Requirement = {
	id: 'D8',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'recommendation',
	check: ({ lines }) => {
		const service = firstMention(lines, phoneService);
		if (service) {
			return missing(
				`SISO’s telefonrådgivning lukkede 1. maj 2016: ${quote(service.text)}`,
				service.line.place
			);
		}
		for (const { words: pattern, now } of former) {
			const found = firstMention(
				lines,
				pattern,
				(sentence, { headings }) =>
					!source.test(sentence) &&
					!withYear.test(sentence) &&
					!headings.some((one) => source.test(one))
			);
			if (found)
				return missing(`I dag: ${now}. Teksten siger: ${quote(found.text)}`, found.line.place);
		}
		return met('Teksten bruger ingen af de gamle navne, vi kender.');
	}
};
