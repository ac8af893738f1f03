/** The pages that say what is to be done about a plan, and who may do it. */
import type { Entrance, Person } from './every-route.ts';

const writers: readonly Person[] = ['planskriver', 'planejer'];
const readers: readonly Person[] = [...writers, 'direktoer', 'chef'];

export const dueEntrances: readonly Entrance[] = [
	{
		route: '(municipality)/arbejde/nu',
		address: '/arbejde/nu',
		seenBy: [...writers, 'medarbejder', 'skoleleder', 'chef', 'direktoer', 'proevestad']
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/handlinger',
		address: '/arbejde/beredskab/{plan}/handlinger',
		seenBy: readers
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/handlinger/[krav]',
		address: '/arbejde/beredskab/{plan}/handlinger/F8',
		seenBy: readers,
		changes: { handling: writers, svar: writers, faerdig: writers, genaabn: writers }
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/loefter',
		address: '/arbejde/beredskab/{plan}/loefter',
		seenBy: readers,
		changes: { tag: ['planejer'], udelad: ['planejer'], faerdig: ['planejer'] }
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/guide',
		address: '/arbejde/beredskab/{plan}/guide',
		seenBy: readers,
		changes: { settle: writers }
	}
];
