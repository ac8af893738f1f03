import { firstMention } from '../reading/mention.ts';
import { partNames, sectionFor, type PartName } from '../reading/part.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { quote, words } from '../reading/word.ts';
import { cannotTell, missing, type Answer } from '../requirement.ts';

/** How a text speaks of a part to which it gives no section. */
const elsewhere: Readonly<Record<PartName, RegExp>> = {
	prevention: words('\\p{L}*forebyg\\p{L}*'),
	detection: words('\\p{L}*opspor\\p{L}*|tegn|faresignal\\p{L}*|symptom\\p{L}*'),
	handling: words('\\p{L}*mistanke\\p{L}*|\\p{L}*underret\\p{L}*'),
	cooperation: words('\\p{L}*samarbejd\\p{L}*')
};

/**
 * Nothing is said of this part: its section is there and empty, or there is none. Somebody else may order a plan
 * in other ways, by profession or by degree, so there a person has to look.
 */
export function notWritten(reading: PlanReading, part: PartName): Answer {
	const section = sectionFor(reading, part);
	const spoken =
		reading.plan.status === 'as-read' ? firstMention(reading.lines, elsewhere[part]) : undefined;
	if (spoken) {
		return cannotTell(
			`Intet afsnit handler kun om ${partNames[part]}, men teksten siger: ${quote(spoken.text)}`,
			spoken.line.place
		);
	}
	return section
		? missing(`Afsnittet ${quote(section.title)} er ikke skrevet.`, {
				section: section.id,
				block: null
			})
		: missing(`Intet afsnit handler om ${partNames[part]}.`);
}
