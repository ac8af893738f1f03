import { firstMention, firstSaid } from '../reading/mention.ts';
import { quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

const young = words(
	'15\\s*(?:-|–|—|til|og)\\s*(?:og\\s+)?1[78](?:\\s*-?\\s*årig\\p{L}*)?|(?:over|fyldt|ældre\\s+end|fra|er)\\s+(?:det\\s+fyldte\\s+)?15\\s*år|mellem\\s+15\\s+og\\s+1[78]|15\\s*år\\s+(?:eller|og)\\s+(?:derover|ældre|opefter|over)|kriminelle?\\s+lavalder|femten\\s+(?:år|til)|(?:over|under)\\s+den\\s+kriminelle|strafferetlig\\p{L}*\\s+(?:ansvar|lavalder)\\p{L}*'
);
const under15 = words('under\\s+15(?:\\s*år)?|yngre\\s+end\\s+15|ikke\\s+fyldt\\s+15');

/** D13: young people of 15 to 17 fall between `under 15` and `voksen`. */
export const youngPeopleIncluded: Requirement = {
	id: 'D13',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'recommendation',
	check: (reading) => {
		const found = firstSaid(reading, young);
		if (found) return met(`De 15-17-årige er med: ${quote(found.text)}`, found.line.place);
		const younger = firstMention(
			reading.lines,
			under15,
			(sentence) => !/attest|ansæt/iu.test(sentence)
		);
		return younger
			? missing(
					`Teksten taler om børn under 15 år, men ikke om unge på 15-17 år: ${quote(younger.text)}`,
					younger.line.place
				)
			: missing('Teksten siger ikke, hvad man gør, når den, der krænker, er 15-17 år.');
	}
};
