/** The pages that say what is to be done about a plan, and who may do it. */
import type { Entrance, Person } from './every-route.ts';

const writers: readonly Person[] = ['planskriver', 'planejer'];

export const dueEntrances: readonly Entrance[] = [
	{
		route: '(municipality)/arbejde/nu',
		address: '/arbejde/nu',
		seenBy: [...writers, 'medarbejder', 'skoleleder', 'chef', 'direktoer', 'proevestad']
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/guide',
		address: '/arbejde/beredskab/{plan}/guide',
		seenBy: [...writers, 'direktoer', 'chef'],
		changes: { settle: writers }
	}
];
