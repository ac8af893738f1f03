import type { Requirement } from '../requirement.ts';
import { pathFor } from './path-for-reader.ts';

/** F10: separate action paths for leaders; the authority says must, the act does not. */
export const pathsForLeaders: Requirement = {
	id: 'F10',
	level: 'AUTH',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => pathFor('leader', reading)
};
