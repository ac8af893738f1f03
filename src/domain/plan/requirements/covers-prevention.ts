import { initiativesIn, isIntent } from '../reading/initiative.ts';
import { linesIn } from '../reading/part.ts';
import { isContent } from '../reading/plan-reading.ts';
import { countWords, quote, sentences } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';
import { notWritten } from './not-written.ts';

/** Fewer words than this say nothing that anyone can act on. */
const fewestWords = 15;
/** So much text that is not intention may well hold what we do not recognise. */
const wordsWorthReading = 80;

/** F5: covers prevention, barnets lov § 15, stk. 2: a part of its own, with something that is done. */
export const coversPrevention: Requirement = {
	id: 'F5',
	level: 'LAW',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const part = linesIn(reading, 'prevention').filter(isContent);
		const [first] = part;
		if (!first) {
			const elsewhere = initiativesIn(reading.lines).find(({ text }) => /forebyg/iu.test(text));
			return elsewhere
				? cannotTell(
						`Forebyggelse har ikke et eget afsnit, men nævnes: ${quote(elsewhere.text)}`,
						elsewhere.line.place
					)
				: notWritten(reading, 'prevention');
		}
		const [initiative] = initiativesIn(part);
		const count = part.reduce((sum, { text }) => sum + countWords(text), 0);
		if (count < fewestWords) {
			return missing(`Om forebyggelse står der kun ${count} ord.`, first.place);
		}
		if (initiative)
			return met(`Her står, hvad I gør: ${quote(initiative.text)}`, initiative.line.place);
		const described = part
			.flatMap(({ text }) => sentences(text))
			.filter((sentence) => !isIntent(sentence))
			.reduce((sum, sentence) => sum + countWords(sentence), 0);
		return described >= wordsWorthReading
			? cannotTell(
					'Afsnittet beskriver forebyggelse. Det er ikke klart, hvad kommunen selv gør.',
					first.place
				)
			: missing(
					`Afsnittet siger, hvad I vil, men ikke hvad I gør: ${quote(first.text)}`,
					first.place
				);
	}
};
