import { firstSaid } from '../reading/mention.ts';
import { quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

const digital = words(
	[
		'grooming|sextortion|revenge\\s?porn|hævnporno|deepfake\\p{L}*|webcam\\p{L}*|live-?stream\\p{L}*',
		'digital\\p{L}*\\s+(?:\\p{L}+\\s+){0,2}(?:krænkelse\\p{L}*|overgreb|vold|chikane|seksuel\\p{L}*|sexkrænkelse\\p{L}*)|krænkelser\\s+(?:online|digitalt|på\\s+(?:nettet|internettet|sociale\\s+medier))',
		'(?:online|digitale?|internetrelatere\\p{L}*|netbaserede?)\\s+(?:seksuelle\\s+)?(?:overgreb|krænkelser|vold)',
		'(?:vold|overgreb|krænk\\p{L}*|udnyttelse|afpresning|kontakt)\\s+(?:[\\p{L},]+\\s+){0,8}(?:på\\s+(?:nettet|internettet|sociale\\s+medier)|online|digitalt|via\\s+(?:internettet|nettet|sociale\\s+medier|mobil\\p{L}*|telefon\\p{L}*))',
		'(?:nøgen|intime|krænkende|seksuelle)\\s?-?(?:billeder|fotos|videoer)\\p{L}*|nøgenbilleder|(?:deling|delt|deler|dele|spredning|videresend\\p{L}*)\\s+(?:af\\s+)?(?:[\\p{L},]+\\s+){0,3}(?:billeder|video\\p{L}*)|billeddeling\\p{L}*',
		'(?:på\\s+(?:nettet|internettet|sociale\\s+medier)|online|digitalt)\\s+(?:[\\p{L},]+\\s+){0,8}(?:krænk\\p{L}*|overgreb|seksuel\\p{L}*|vold|billeder)'
	].join('|')
);

/** F21: digital abuse is part of it; older plans say nothing of it. */
export const digitalIncluded: Requirement = {
	id: 'F21',
	level: 'PRAC',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const found = firstSaid(reading, digital);
		return found
			? met(`Digitale krænkelser er med: ${quote(found.text)}`, found.line.place)
			: missing('Teksten siger intet om digitale krænkelser.');
	}
};
