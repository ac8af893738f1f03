/** The entrances of a plan's import from a file: rows of the table in `every-route.ts`. */
import type { Entrance, Person } from './every-route.ts';

const route = '(municipality)/arbejde/beredskab/[id]/import';
const address = '/arbejde/beredskab/{plan}/import';

export const importEntrances = (writers: readonly Person[]): readonly Entrance[] => [
	{ route, address, seenBy: writers, changes: { laes: writers } },
	{
		route: `${route}/[fil]`,
		address: `${address}/findes-ikke`,
		isMissing: true,
		isPage: false,
		changes: { tag: writers, gem: writers, opgiv: writers, kontakt: writers }
	}
];
