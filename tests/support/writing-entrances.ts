/** The entrances around a section's text: part of the table in `every-route.ts`. */
import type { Entrance, Person } from './every-route.ts';

const address = '/arbejde/beredskab/{plan}/forebyggelse';
const route = '(municipality)/arbejde/beredskab/[id]/[afsnit]';

export const writingEntrances = (
	writers: readonly Person[],
	readers: readonly Person[]
): readonly Entrance[] => [
	{
		route: `${route}/skriver`,
		address: `${address}/skriver`,
		isPage: false,
		changes: { PUT: writers }
	},
	{
		route: `${route}/historik`,
		address: `${address}/historik`,
		seenBy: readers,
		changes: { default: writers }
	},
	{
		route: `${route}/ved-siden-af`,
		address: `${address}/ved-siden-af`,
		seenBy: readers,
		changes: { saml: writers, laeg: writers }
	},
	{
		route: `${route}/ansvar`,
		address: `${address}/ansvar`,
		seenBy: readers,
		changes: { fordel: writers, faerdig: writers, genaabn: writers, fjern: writers }
	}
];
