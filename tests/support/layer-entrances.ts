/** The entrances of layers: what a municipality, and each institution, adds to the path. */
import type { Entrance, Person } from './every-route.ts';

const home = '(municipality)/arbejde/handlevej';
const writers: readonly Person[] = ['planskriver', 'planejer'];
const readers: readonly Person[] = [...writers, 'direktoer', 'chef'];
const elsewhere: Person = 'proevestad';
const owner: readonly Person[] = ['planejer'];

export const layerEntrances: readonly Entrance[] = [
	{
		route: home,
		address: '/arbejde/handlevej',
		// The leader of a school finds the way to the school's own layer here.
		seenBy: [...readers, 'skoleleder', elsewhere],
		changes: {
			begynd: [...writers, elsewhere],
			kasser: [...writers, elsewhere],
			modtag: [...writers, elsewhere],
			behold: owner
		}
	},
	{
		route: `${home}/rediger`,
		address: '/arbejde/handlevej/rediger?sted=bakkeskolen',
		isPage: false
	},
	{
		route: `${home}/rediger/gem`,
		address: '/arbejde/handlevej/rediger/gem',
		isPage: false,
		changes: { PUT: [...writers, elsewhere] }
	},
	{
		route: `${home}/forskel`,
		address: '/arbejde/handlevej/forskel',
		seenBy: [...readers, elsewhere]
	},
	{
		route: `${home}/ny-national`,
		address: '/arbejde/handlevej/ny-national',
		seenBy: [...readers, elsewhere]
	},
	{
		route: `${home}/forslag`,
		address: '/arbejde/handlevej/forslag',
		seenBy: [...readers, elsewhere],
		changes: { godkend: owner, traek: owner, ude: owner, resten: owner }
	},
	{
		route: `${home}/vis`,
		address: '/arbejde/handlevej/vis',
		seenBy: [...readers, elsewhere],
		changes: { default: [...readers, elsewhere] }
	},
	{
		route: `${home}/vis/trin-[maerke].json`,
		address: '/arbejde/handlevej/vis/trin-0.json',
		isPage: false,
		isMissing: true
	},
	{
		route: `${home}/offentliggoer`,
		address: '/arbejde/handlevej/offentliggoer',
		isPage: false,
		changes: { default: owner }
	}
];
