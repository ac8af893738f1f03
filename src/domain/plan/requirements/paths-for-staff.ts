import type { Requirement } from '../requirement.ts';
import { pathFor } from './path-for-reader.ts';

/** F9: action paths for staff; the authority says must, the act does not. */
export const pathsForStaff: Requirement = {
	id: 'F9',
	level: 'AUTH',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => pathFor('staff', reading)
};
