import { firstSaid } from '../reading/mention.ts';
import { quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

const witnessing = words(
	'overvære\\p{L}*|overværelse\\p{L}*|vidner?\\s+til|være\\s+vidne\\p{L}*|bevidne\\p{L}*|partnervold\\p{L}*|vold\\s+(?:mellem|imellem)\\s+(?:\\p{L}+\\s+){0,2}(?:forældre\\p{L}*|voksne|familiemedlemmer|søskende|andre)|vold\\s+mod\\s+(?:mor|far|en\\s+forælder|moren|faren|den\\s+anden\\s+forælder|forælder)|(?:ser|hører|se|høre|oplever|opleve|lever\\s+med|vokser\\s+op\\s+med)\\s+(?:[\\p{L},]+\\s+){0,4}vold(?:en)?|indirekte\\s+vold|vold\\s+i\\s+(?:nære\\s+relationer|hjemmet)\\s+(?:[\\p{L},]+\\s+){0,6}(?:ser|hører|oplever)'
);

/** D12: to live with violence between others is abuse too; older plans leave it out. */
export const witnessingIncluded: Requirement = {
	id: 'D12',
	level: 'PRAC',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const found = firstSaid(reading, witnessing);
		return found
			? met(`At overvære vold er med: ${quote(found.text)}`, found.line.place)
			: missing('Teksten siger intet om børn, der overværer vold.');
	}
};
