import { partNames, sectionFor, type PartName } from '../reading/part.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { quote } from '../reading/word.ts';
import { missing, type Answer } from '../requirement.ts';

/** Nothing is said of this part: its section is there and empty, or there is none. */
export function notWritten(reading: PlanReading, part: PartName): Answer {
	const section = sectionFor(reading, part);
	return section
		? missing(`Afsnittet ${quote(section.title)} er ikke skrevet.`, {
				section: section.id,
				block: null
			})
		: missing(`Intet afsnit handler om ${partNames[part]}.`);
}
