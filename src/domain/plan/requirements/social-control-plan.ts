import { firstMention } from '../reading/mention.ts';
import { quote, words } from '../reading/word.ts';
import { cannotTell, met, type Answer, type Requirement } from '../requirement.ts';
import type { PlanReading } from '../reading/plan-reading.ts';

const control = words(
	'negativ\\p{L}*\\s+social\\p{L}*\\s+kontrol|æresrelatere\\p{L}*|æreskonflikt\\p{L}*'
);
const abuse = words('overgreb\\p{L}*|vold');
const plan = words(
	'beredskab\\p{L}*|handleguide\\p{L}*|handlevej\\p{L}*|plan(?:en|er)?|retningslinje\\p{L}*|vejledning\\p{L}*|§\\s*15'
);

/** A text can show that there is one, never that there is none: another document may hold it. */
const otherPlan = ({ lines }: PlanReading, subject: RegExp, name: string): Answer => {
	const found = firstMention(lines, subject, (sentence) => plan.test(sentence));
	if (found) return met(`Teksten siger: ${quote(found.text)}`, found.line.place);
	const spoken = firstMention(lines, subject);
	return cannotTell(
		spoken
			? `Teksten nævner emnet, men ikke et beredskab: ${quote(spoken.text)}`
			: `Teksten nævner ikke et beredskab ${name}. Har kommunen ét?`,
		spoken?.line.place ?? null
	);
};

/** F23: a separate or joint plan against negative social control etc., barnets lov § 15, stk. 3. */
export const socialControlPlan: Requirement = {
	id: 'F23',
	level: 'LAW',
	confidence: 'verified',
	due: 'publication',
	check: (reading) => {
		const own = reading.sections.find(({ title }) => control.test(title));
		return own
			? met(`Afsnittet ${quote(own.title)} handler om det.`, { section: own.id, block: null })
			: otherPlan(reading, control, 'mod negativ social kontrol');
	}
};

/** F23 seen from the other plan: the two are kept apart and linked. */
export const abusePlan: Requirement = {
	id: 'F23',
	level: 'LAW',
	confidence: 'verified',
	due: 'publication',
	check: (reading) => otherPlan(reading, abuse, 'mod vold og seksuelle overgreb')
};
