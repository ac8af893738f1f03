import { danishDate } from '#domain/kernel';
import { firstMention } from '../reading/mention.ts';
import { revisionStatements } from '../reading/revision-statement.ts';
import { quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

const plan =
	'(?:beredskab(?:et|ets|splan|splanen)?|plan(?:en|ens)?|revision(?:en)?|opdatering(?:en)?|dokument(?:et)?|indhold(?:et)?|guide(?:n)?|handleguide(?:n)?)';
const owner = words(
	[
		`ansvar(?:et|lig|lige)?\\s*(?:for|:)\\s*(?:at\\s+)?(?:[\\p{L},]+\\s+){0,8}(?:${plan}|revider\\p{L}*|opdater\\p{L}*|ajour\\p{L}*)`,
		`(?:${plan})\\s+(?:[\\p{L},]+\\s+){0,4}(?:ejes|vedligeholdes|revideres|opdateres|ajourføres)\\s+(?:[\\p{L},]+\\s+){0,3}af`,
		`(?:ejer|tovholder|redaktør)\\p{L}*\\s+(?:af|for|på)?\\s*(?:${plan})|${plan}\\s*(?:s|ets|ens)?\\s*(?:ejer|tovholder)|dokumentejer|(?:fag)?ansvarlig\\s*:|udarbejdet\\s+af|kontaktperson\\s*:`,
		`(?:chef|leder|direktør|forvaltning|center|afdeling|konsulent|arbejdsgruppe|styregruppe)\\p{L}*\\s+(?:[\\p{L},]+\\s+){0,6}(?:ejer|reviderer|opdaterer|ajourfører|tager\\s+initiativ|har\\s+ansvar\\p{L}*|er\\s+ansvarlig)\\s+(?:[\\p{L},]+\\s+){0,6}(?:${plan}|revider\\p{L}*|opdater\\p{L}*)`
	].join('|')
);

/** F22: a named owner, and the day on which the next revision begins. */
export const ownerAndNextRevision: Requirement = {
	id: 'F22',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'recommendation',
	check: (reading) => {
		const promises = revisionStatements(reading)
			.filter(({ kind }) => kind === 'promised')
			.toSorted((one, other) => (one.on.latest < other.on.latest ? 1 : -1));
		const [next] = promises;
		const named = firstMention(reading.lines, owner);
		if (next && next.on.latest < reading.today) {
			return missing(
				`Datoen for næste revision er passeret (${danishDate(next.on.latest)}): ${quote(next.text)}`,
				next.line.place
			);
		}
		if (!next && !named)
			return missing('Teksten siger ikke, hvem der ejer den, eller hvornår næste revision er.');
		if (!next) {
			return missing(
				`Teksten siger ikke, hvornår næste revision er: ${quote(named?.text ?? '')}`,
				named?.line.place ?? null
			);
		}
		return named
			? met(`Teksten siger: ${quote(next.text)}`, next.line.place)
			: missing(`Teksten siger ikke, hvem der ejer den: ${quote(next.text)}`, next.line.place);
	}
};
