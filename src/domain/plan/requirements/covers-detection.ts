import { linesIn } from '../reading/part.ts';
import { isContent } from '../reading/plan-reading.ts';
import { isIntent } from '../reading/initiative.ts';
import { words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';
import { notWritten } from './not-written.ts';

const signs = words(
	'tegn|\\p{L}*signal(?:er|erne)?|symptom\\p{L}*|reaktion\\p{L}*|adfærd\\p{L}*|mærker|ændring(?:er)?|udviser|blå\\s+mærker'
);
const roles = words(
	'medarbejder\\p{L}*|personale\\p{L}*|ansatte?|\\p{L}*leder(?:en|e|ne)?|ledelsen|\\p{L}*lærer(?:en|e|ne)?|\\p{L}*pædagog\\p{L}*|\\p{L}*sundhedsplejerske\\p{L}*|sundhedsplejen|tandpleje\\p{L}*|tandlæge\\p{L}*|dagplejer?\\p{L}*|fagperson\\p{L}*|fagprofessionel\\p{L}*|du'
);
const notification = words('\\p{L}*underret\\p{L}*');

/** `Vi er opmærksomme på tegn: uro, angst, fravær` is no mere intention. */
const listsSigns = (text: string): boolean => /:|(?:,[^,]+){2}/u.test(text);

/** F6: covers early detection, barnets lov § 15, stk. 2: what to see, who looks, when to notify. */
export const coversDetection: Requirement = {
	id: 'F6',
	level: 'LAW',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const part = linesIn(reading, 'detection').filter(isContent);
		const [first] = part;
		if (!first) return notWritten(reading, 'detection');
		const lacks = [
			part.some(({ text }) => signs.test(text) && (!isIntent(text) || listsSigns(text)))
				? []
				: ['hvilke tegn I ser efter'],
			part.some(({ text }) => roles.test(text)) ? [] : ['hvem der holder øje'],
			reading.lines.some((line) => isContent(line) && notification.test(line.text))
				? []
				: ['hvornår der underrettes']
		].flat();
		return lacks.length === 0
			? met(
					'Teksten siger, hvilke tegn I ser efter, hvem der gør det, og at der underrettes.',
					first.place
				)
			: missing(`Om tidlig opsporing siger teksten ikke, ${lacks.join(' eller ')}.`, first.place);
	}
};
