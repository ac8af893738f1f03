import { firstMention } from '../reading/mention.ts';
import { quote, words } from '../reading/word.ts';
import { cannotTell, met, type Requirement } from '../requirement.ts';

const inside = words(
	'intranet\\p{L}*|medarbejderportal\\p{L}*|medarbejdernet\\p{L}*|\\p{L}*net\\s+for\\s+(?:ansatte|medarbejdere)|internt?\\s+(?:drev|side|system|netværk)|sharepoint\\p{L}*|personalenet\\p{L}*|lukket\\s+(?:gruppe|side)'
);
const path = words(
	'\\p{L}*handlevej\\p{L}*|\\p{L}*handlekort\\p{L}*|\\p{L}*handleguide\\p{L}*|action\\s?cards?|\\p{L}*skema\\p{L}*|beredskab\\p{L}*|retningslinje\\p{L}*|procedure\\p{L}*|bilag\\p{L}*|materiale\\p{L}*'
);

/** D16: what lies on the intranet only, private partners cannot see. */
export const cardsPublic: Requirement = {
	id: 'D16',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'publication',
	check: ({ lines }) => {
		const found = firstMention(lines, inside, (sentence) => path.test(sentence));
		return found
			? cannotTell(`Kan private og selvejende også se det? ${quote(found.text)}`, found.line.place)
			: met('Teksten sender ingen til intranettet for at finde handleveje.');
	}
};
