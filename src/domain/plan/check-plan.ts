import type { Day } from '#domain/kernel';
import { readPlan, type CheckedPlan } from './reading/plan-reading.ts';
import type { Finding, Requirement } from './requirement.ts';
import { adoptedByCouncil } from './requirements/adopted-by-council.ts';
import { concreteInitiatives } from './requirements/concrete-initiatives.ts';
import { coversDetection } from './requirements/covers-detection.ts';
import { coversHandling } from './requirements/covers-handling.ts';
import { coversPrevention } from './requirements/covers-prevention.ts';
import { pathsForLeaders } from './requirements/paths-for-leaders.ts';
import { pathsForStaff } from './requirements/paths-for-staff.ts';
import { published } from './requirements/published.ts';
import { revisedWithinFourYears } from './requirements/revised-within-four-years.ts';
import { written } from './requirements/written.ts';

export const requirements: readonly Requirement[] = [
	written,
	adoptedByCouncil,
	published,
	revisedWithinFourYears,
	coversPrevention,
	coversDetection,
	coversHandling,
	concreteInitiatives,
	pathsForStaff,
	pathsForLeaders
];

/** One finding for each requirement, in their order, as things stand on a day (P6). */
export function checkPlan(plan: CheckedPlan, today: Day): readonly Finding[] {
	const reading = readPlan(plan, today);
	return requirements.map(({ id, level, confidence, due, check }) => ({
		requirement: id,
		level,
		confidence,
		due,
		...check(reading)
	}));
}
