import { firstMention, firstUnder } from '../reading/mention.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

const leader = '(?:\\p{L}*leder(?:en|e|ne|s|ens)?|ledelse(?:n|s|ns)?|chef(?:en)?)';

const suspected = words(
	[
		`(?:mod|om|til|gælder|vedrører|omfatter|involverer|omhandler|angår|rettet\\s+mod|drejer\\s+sig\\s+om)\\s+(?:mistanken\\s+|selve\\s+|en\\s+|din\\s+|den\\s+|institutionens\\s+|stedets\\s+|nærmeste\\s+|daglige\\s+)*${leader}(?:\\s+selv)?(?=\\s*(?:[,.:;?)]|så|selv|går|kontakt|ring|henvend|skal|er|i|på|$))`,
		`${leader}\\s+(?:selv\\s+)?(?:er|bliver)\\s+(?:selv\\s+)?(?:mistænkt|involveret|inhabil|den\\s+mistænkte|impliceret|genstand)`,
		`${leader}\\s+(?:er\\s+)?under\\s+mistanke|(?:mistænkte|mistænktes?)\\s+er\\s+${leader}|mistænkt\\s+${leader}`
	].join('|')
);
const suspicion = words(
	'mistanke\\p{L}*|mistænk\\p{L}*|gælder|vedrører|involver\\p{L}*|inhabil|bekymring\\p{L}*|overgreb\\p{L}*|impliceret'
);

const silent = words(
	[
		`${leader}\\s+(?:\\p{L}+\\s+){0,3}(?:ikke\\s+(?:\\p{L}+\\s+){0,2}(?:til\\s+stede|tilgængelig|enig|træffe\\p{L}*|at\\s+få\\s+fat|svare\\p{L}*|tage\\p{L}*|handle\\p{L}*|reagere\\p{L}*|underrette\\p{L}*|vil|ønsker|mener|kan|er)|fraværende|uenig|væk|syg|på\\s+ferie|forhindret|undlader|modsætter)`,
		`(?:ikke\\s+(?:kan\\s+)?(?:få\\s+fat\\s+i|træffe\\p{L}*|finde\\p{L}*)|uenig\\p{L}*\\s+med|uden\\s+om|i\\s+fravær\\s+af)\\s+(?:\\p{L}+\\s+){0,3}${leader}`,
		`(?:uanset|selv\\s+om|selvom|også\\s+(?:selv\\s?om|hvis))\\s+(?:[\\p{L},]+\\s+){0,5}${leader}`,
		`${leader}\\s+(?:kan|må|har)\\s+(?:\\p{L}+\\s+){0,2}ikke\\s+(?:\\p{L}+\\s+){0,3}(?:stoppe|forhindre|hindre|bestemme|beslutte|pålægge|forbyde|nedlægge)`,
		`${leader}s?\\s+(?:fravær|stedfortræder)|stedfortræder(?:en)?\\s+for\\s+${leader}|leders?\\s+fravær`,
		`(?:er|har)\\s+(?:din\\s+|nærmeste\\s+|den\\s+)*${leader}\\s+(?:\\p{L}+\\s+){0,2}(?:ikke|væk|fraværende|uenig|på\\s+ferie|syg)`
	].join('|')
);

/** D10: what one does when the leader is suspected, and when the leader is away, silent or disagrees. */
export const leaderMayBePassed: Requirement = {
	id: 'D10',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'recommendation',
	check: (reading) => {
		const ofLeader = aboutSuspicion(reading);
		const away = firstMention(reading.lines, silent) ?? firstUnder(reading.lines, silent);
		if (ofLeader && away) {
			return met(
				`Teksten siger det: ${quote(ofLeader.text)} ${quote(away.text)}`,
				ofLeader.line.place
			);
		}
		if (!ofLeader && !away) {
			return missing(
				'Teksten siger ikke, hvad man gør, når lederen er mistænkt, ikke er der eller er uenig.'
			);
		}
		return ofLeader
			? missing(
					`Teksten siger ikke, hvad man gør, når lederen ikke er der eller er uenig: ${quote(ofLeader.text)}`,
					ofLeader.line.place
				)
			: missing(
					`Teksten siger ikke, hvad man gør, når lederen er mistænkt: ${quote(away?.text ?? '')}`,
					away?.line.place ?? null
				);
	}
};

const aboutSuspicion = ({ lines }: PlanReading) =>
	firstMention(lines, suspected, (sentence) => suspicion.test(sentence)) ??
	firstUnder(
		lines.filter(({ headings, lead }) =>
			[...headings, lead ?? ''].some((one) => suspicion.test(one) && suspected.test(one))
		),
		suspected
	);
