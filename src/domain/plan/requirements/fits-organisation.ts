import { firstMention, firstSaid } from '../reading/mention.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { isContent } from '../reading/plan-reading.ts';
import { firstNumber } from '../reading/number-in-text.ts';
import { quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

/** `Eksempelkøbing Kommune`, `Prøvestad Kommunes`; the name of a place begins with a capital. */
const municipality =
	/(?<!\p{L})(\p{Lu}[\p{L}-]{2,}(?:[ -]\p{Lu}[\p{L}-]+)?)\s+Kommunes?(?!\p{L})/gu;
const noName = /^(?:Den|Din|Alle|Hver|Denne|Vores|Egen|Anden|I|Som|Hvis|Når|Både|Danske)$/u;
/** A neighbour one works with is no leftover. */
const speaksOfOthers = words(
	'samarbejd\\p{L}*|nabokommune\\p{L}*|inspirer\\p{L}*|i\\s+fællesskab|fælles|børnehus\\p{L}*|region\\p{L}*|aftale\\p{L}*|driftskommune|vagtordning\\p{L}*|flytte\\p{L}*|mellemkommunal\\p{L}*|kilde\\p{L}*|http\\p{L}*|sammen\\s+med'
);
const unit = words(
	'\\p{L}*modtagelse\\p{L}*|\\p{L}*afdeling(?:en)?|\\p{L}*gruppe(?:n)?|\\p{L}*team(?:et)?|\\p{L}*rådgivning(?:en)?|\\p{L}*center|\\p{L}*enhed(?:en)?|visitation\\p{L}*|\\p{L}*forvaltning(?:en)?|børn\\s+(?:og|&)\\s+unge'
);

/** F16: the plan mirrors the organisation that is there: its own units and numbers, nobody else's. */
export const fitsOrganisation: Requirement = {
	id: 'F16',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const foreign = foreignName(reading);
		if (foreign) {
			return cannotTell(
				`Teksten er om ${foreign.own}, men nævner også ${foreign.name}: ${quote(foreign.text)} Er det skrevet af?`,
				foreign.line.place
			);
		}
		const number = firstNumber(reading);
		const named = firstSaid(reading, unit);
		if (number && named) {
			return met(
				`Teksten nævner enheder og numre, for eksempel ${quote(number.text)}`,
				number.line.place
			);
		}
		if (!number && !named) return missing('Teksten nævner ingen af kommunens enheder eller numre.');
		return number
			? cannotTell(
					`Teksten giver et nummer, men ingen enhed: ${quote(number.text)}`,
					number.line.place
				)
			: missing(
					`Teksten nævner enheder uden numre: ${quote(named?.text ?? '')}`,
					named?.line.place ?? null
				);
	}
};

function foreignName({ lines }: PlanReading) {
	const counts = new Map<string, number>();
	for (const { text } of lines) {
		for (const [, name = ''] of text.matchAll(municipality)) {
			if (noName.test(name)) continue;
			counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	const [own, ...others] = [...counts].toSorted((one, other) => other[1] - one[1]);
	if (!own || own[1] < 3) return undefined;
	for (const [name] of others) {
		if (own[0].includes(name) || name.includes(own[0])) continue;
		const found = firstMention(
			lines.filter(isContent),
			new RegExp(`(?<!\\p{L})${name}\\s+Kommune`, 'u'),
			(sentence) => !speaksOfOthers.test(sentence)
		);
		if (found) return { own: `${own[0]} Kommune`, name: `${name} Kommune`, ...found };
	}
	return undefined;
}
