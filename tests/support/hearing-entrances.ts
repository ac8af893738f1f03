/** The entrances of a plan's process and its hearing: rows of the table in `every-route.ts`. */
import type { Entrance, Person } from './every-route.ts';

const writers: readonly Person[] = ['planskriver', 'planejer'];
const readers: readonly Person[] = [...writers, 'direktoer', 'chef'];

export const hearingEntrances: readonly Entrance[] = [
	{
		route: '(municipality)/arbejde/beredskab/[id]/proces',
		address: '/arbejde/beredskab/{plan}/proces',
		seenBy: readers,
		changes: { note: readers }
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/hoering',
		address: '/arbejde/beredskab/{plan}/hoering',
		seenBy: readers,
		changes: { send: writers, link: writers, close: writers, handle: writers }
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/hoering/rapport',
		address: '/arbejde/beredskab/{plan}/hoering/rapport',
		isMissing: true,
		isPage: false
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/hoering/rapport/hent',
		address: '/arbejde/beredskab/{plan}/hoering/rapport/hent',
		isPage: false
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/hoering/bilag/[part]/[fil]',
		address: '/arbejde/beredskab/{plan}/hoering/bilag/part-1/findes-ikke',
		isPage: false
	},
	// Whoever has the secret is let in, and nobody for who they are.
	{
		route: '(hearing)/hoering/[slug]/[hemmelighed]',
		address: '/hoering/eksempelkoebing/findes-ikke',
		isMissing: true,
		changes: { gem: [] }
	}
];
