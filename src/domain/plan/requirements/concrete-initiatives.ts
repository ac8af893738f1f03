import { initiativesIn, isIntent } from '../reading/initiative.ts';
import { linesIn, partNames, sectionFor, type PartName } from '../reading/part.ts';
import { isContent } from '../reading/plan-reading.ts';
import { quote } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

/** The authority speaks of initiatives in the plural; fewer in all is a question to the writer. */
const fewestInAll = 3;

/** F8: concrete initiatives for prevention and early detection, not only statements of intent. */
export const concreteInitiatives: Requirement = {
	id: 'F8',
	level: 'AUTH',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const found = (['prevention', 'detection'] as const).map((part) => {
			const lines = linesIn(reading, part);
			return { part, lines, initiatives: initiativesIn(lines) };
		});
		const without = found.filter(({ initiatives }) => initiatives.length === 0);
		const [bare] = without;
		if (bare) {
			const names = without.map(({ part }) => partNames[part]).join(' eller ');
			const intention = bare.lines.find((line) => isContent(line) && isIntent(line.text));
			const section = sectionFor(reading, bare.part);
			const place = intention?.place ?? (section ? { section: section.id, block: null } : null);
			return intention
				? missing(
						`Teksten om ${partNames[bare.part]} er en hensigt: ${quote(intention.text)}`,
						place
					)
				: missing(`Teksten nævner ingen konkrete tiltag til ${names}.`, place);
		}
		const all = found.flatMap(({ initiatives }) => initiatives);
		const distinct = [...new Map(all.map((one) => [one.text, one])).values()];
		const [example] = distinct;
		if (distinct.length < fewestInAll) {
			return cannotTell(
				`Vi fandt kun ${distinct.length} konkrete tiltag: ${distinct.map(({ text }) => quote(text)).join(' ')}`,
				example?.line.place ?? null
			);
		}
		const count = (wanted: PartName) =>
			found.find(({ part }) => part === wanted)?.initiatives.length ?? 0;
		return met(
			`${count('prevention')} tiltag til forebyggelse og ${count('detection')} til opsporing, for eksempel ${quote(example?.text ?? '')}`,
			example?.line.place ?? null
		);
	}
};
