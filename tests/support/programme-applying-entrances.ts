/**
 * The entrances of applying for a programme: rows of the table in `every-route.ts`. An application that is not there
 * answers everybody who may ask alike; who may do what with one is swept in the domain.
 */
import type { Entrance, Person } from './every-route.ts';

const writers: readonly Person[] = ['planskriver', 'planejer', 'proevestad'];
const readers: readonly Person[] = [...writers, 'direktoer', 'chef'];
const advisers: readonly Person[] = ['raadgiver', 'styrelsesleder'];

const own = '(municipality)/arbejde/raadgivning';
const application = `${own}/ansoegning/[id]`;
const absent = '/arbejde/raadgivning/ansoegning/findes-ikke';
const agency = '(agency)/styrelsen/raadgivning';
const all = (who: readonly Person[], ...actions: readonly string[]) =>
	Object.fromEntries(actions.map((action) => [action, who]));

/** Nothing stands there, so nobody looks; its forms are tried. */
const missing = { isMissing: true, isPage: false } as const;

export const applyingEntrances: readonly Entrance[] = [
	{ route: own, address: '/arbejde/raadgivning', seenBy: readers, changes: { begynd: writers } },
	{
		route: `${own}/moede`,
		address: '/arbejde/raadgivning/moede',
		seenBy: readers,
		changes: all(readers, 'bed', 'foreslaa', 'vaelg', 'noter', 'enig', 'aflys')
	},
	{
		route: application,
		address: absent,
		...missing,
		changes: all(readers, 'send', 'tag', 'indsend', 'svar', 'traek', 'fjern', 'bilag')
	},
	{ route: `${application}/[trin]`, address: `${absent}/why`, ...missing, changes: { gem: [] } },
	{
		route: `${application}/beslut`,
		address: `${absent}/beslut`,
		...missing,
		changes: all(readers, 'godkend', 'tilbage', 'dokument', 'staa')
	},
	{
		route: `${application}/felt/[felt]`,
		address: `${absent}/felt/motivation`,
		isPage: false,
		changes: { PUT: writers }
	},
	{
		route: `${application}/felt/[felt]/ved-siden-af`,
		address: `${absent}/felt/motivation/ved-siden-af`,
		...missing,
		changes: { default: readers }
	},
	{ route: `${application}/bilag/[fil]`, address: `${absent}/bilag/findes-ikke`, ...missing },
	{ route: `${application}/kvittering/[nummer]`, address: `${absent}/kvittering/1`, ...missing },
	{
		route: `${agency}/indledende`,
		address: '/styrelsen/raadgivning/indledende',
		seenBy: advisers
	},
	{
		route: `${agency}/indledende/[kommune]/[id]`,
		address: '/styrelsen/raadgivning/indledende/9901/findes-ikke',
		...missing,
		changes: all(advisers, 'foreslaa', 'vaelg', 'hold', 'noter', 'enig', 'aflys')
	},
	{
		route: `${agency}/ansoegninger/[kommune]/[id]/supplement`,
		address: '/styrelsen/raadgivning/ansoegninger/9901/findes-ikke/supplement',
		...missing,
		changes: all(advisers, 'bed', 'slut')
	},
	{
		route: `${agency}/tidligere-bistand`,
		address: '/styrelsen/raadgivning/tidligere-bistand',
		seenBy: advisers,
		changes: all(['raadgiver'], 'tilfoej', 'tilbage')
	}
];
