import { isIntent } from '../reading/initiative.ts';
import { firstMention } from '../reading/mention.ts';
import { quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

const plan =
	'(?:beredskab(?:et|ets|splan|splanen)?|plan(?:en)?|handleguide(?:n)?|handlevej(?:en|e|ene)|retningslinje(?:r|rne)|vejledning(?:en)?)';

/** Somebody answers for its being used. */
const owned = words(
	[
		`(?:leder(?:en|e|ne|s)?|ledelse(?:n|r|s)?|chef(?:en|er|erne|gruppe|gruppen)?|direktør(?:en)?|direktion(?:en)?|centerchef(?:en)?|områdeleder(?:en|ne)?|\\p{L}+leder(?:en|ne|e)?|\\p{L}+chef(?:en|er)?|forvaltning(?:en)?|styregruppe(?:n)?|tovholder(?:en)?)\\s+(?:[\\p{L},]+\\s+){0,12}(?:ansvar(?:et|lig|lige)?|skal\\s+sikre|sikrer|sørger\\s+for|ejer|forpligte\\p{L}*)`,
		`(?:ansvar(?:et|lig|lige)?)\\s+(?:[\\p{L},]+\\s+){0,8}${plan}`,
		`${plan}\\s+(?:ejes|forankres|er\\s+forankret)`
	].join('|')
);
const aboutUse = words(
	`implementer\\p{L}*|kendskab\\p{L}*|kende\\p{L}*|bekendt|kendt|${plan}|udbred\\p{L}*|formidl\\p{L}*|forank\\p{L}*|introduc\\p{L}*`
);

/** Everyone gets to know it. */
const known = words(
	[
		'nye\\s+(?:medarbejdere|ansatte|ledere|kolleger)\\p{L}*|nyansat\\p{L}*|introduktion(?:en|sforløb|sprogram|smateriale)?|intro(?:forløb|program)\\p{L}*|onboarding',
		`(?:gennemgås|gennemgår|drøftes|drøfter|præsenteres|tages\\s+op|genopfriskes|introduceres|formidles|implementeres|øves|øver|trænes|orienteres|informeres|læser|kender|undervises)\\s+(?:[\\p{L},]+\\s+){0,12}(?:personalemøde\\p{L}*|medarbejder\\p{L}*|ansatte|personale\\p{L}*|årligt|år|${plan}|temadag\\p{L}*|kurs\\p{L}*)`,
		`(?:alle\\s+)?(?:medarbejdere|ansatte|personalet)\\s+(?:[\\p{L},]+\\s+){0,10}(?:bekendt|kender|kende|kendskab|fortrolig\\p{L}*|orienteret|introducer\\p{L}*|undervist|kompetenceudvikl\\p{L}*)`,
		'e-læring\\p{L}*|temadag\\p{L}*|årshjul\\p{L}*|undervisnings(?:dag|forløb)\\p{L}*|kompetenceudvikling\\p{L}*'
	].join('|')
);

/** F18: political and managerial ownership, and known to all staff (implementation). */
export const ownedAndKnown: Requirement = {
	id: 'F18',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: ({ lines }) => {
		const owner = firstMention(lines, owned, (sentence) => aboutUse.test(sentence));
		const ways = firstMention(
			lines,
			known,
			(sentence, { headings }) =>
				aboutUse.test(sentence) || headings.some((heading) => aboutUse.test(heading))
		);
		if (!owner && !ways) {
			return missing(
				'Teksten siger ikke, hvem der ejer beredskabet, eller hvordan det bliver kendt.'
			);
		}
		if (!ways) {
			return missing(
				`Teksten siger ikke, hvordan medarbejdere lærer beredskabet at kende: ${quote(owner?.text ?? '')}`,
				owner?.line.place ?? null
			);
		}
		const place = ways.line.place;
		if (!owner) {
			return missing(
				`Teksten siger ikke, hvem der har ansvar for, at det bliver brugt: ${quote(ways.text)}`,
				place
			);
		}
		return isIntent(ways.text) && isIntent(owner.text)
			? cannotTell(`Teksten siger, hvad I vil. Hvad gør I? ${quote(ways.text)}`, place)
			: met(`Teksten siger, hvordan det bliver kendt: ${quote(ways.text)}`, place);
	}
};
