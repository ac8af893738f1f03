/** The entrances of offers, rounds, texts and information meetings: rows of the table in `every-route.ts`. */
import type { Entrance, Person } from './every-route.ts';

const staff: readonly Person[] = ['raadgiver', 'redaktoer', 'styrelsesleder'];
const hosts: readonly Person[] = ['raadgiver', 'styrelsesleder'];
const heads: readonly Person[] = ['styrelsesleder'];
const editors: readonly Person[] = ['redaktoer'];
const agency = '(agency)/styrelsen/raadgivning';
const home = '/styrelsen/raadgivning';
const meeting = '/raadgivning/moeder/informationsmoede-online';

export const programmeOffersEntrances = (people: readonly Person[]): readonly Entrance[] => [
	{ route: '(public)/raadgivning', address: '/raadgivning' },
	{ route: '(public)/raadgivning/moeder.ics', address: '/raadgivning/moeder.ics', isPage: false },
	{ route: '(public)/raadgivning/moeder/[id]', address: meeting, changes: { default: people } },
	{ route: '(public)/raadgivning/moeder/[id].ics', address: `${meeting}.ics`, isPage: false },
	// Whoever has the mailed link is let in, and nobody for who they are.
	{
		route: '(hearing)/raadgivning/moeder/[id]/afbud/[hemmelighed]',
		address: `${meeting}/afbud/findes-ikke`,
		isMissing: true,
		changes: { default: [] }
	},
	{ route: agency, address: home, seenBy: staff },
	{ route: `${agency}/tekster`, address: `${home}/tekster`, seenBy: editors },
	{
		route: `${agency}/tekster/[del]`,
		address: `${home}/tekster/kontakt`,
		seenBy: editors,
		changes: { vis: editors, gem: editors }
	},
	{ route: `${agency}/tilbud`, address: `${home}/tilbud`, seenBy: hosts },
	{
		route: `${agency}/tilbud/[id]`,
		address: `${home}/tilbud/langt-forloeb`,
		seenBy: hosts,
		changes: { default: heads }
	},
	{ route: `${agency}/runder`, address: `${home}/runder`, seenBy: hosts },
	{
		route: `${agency}/runder/[id]`,
		address: `${home}/runder/lang-naeste`,
		seenBy: hosts,
		changes: { gem: heads, afslut: heads }
	},
	{ route: `${agency}/moeder`, address: `${home}/moeder`, seenBy: hosts },
	{
		route: `${agency}/moeder/[id]`,
		address: `${home}/moeder/informationsmoede-online`,
		seenBy: hosts,
		changes: { gem: hosts, offentliggoer: hosts, aflys: hosts, fremmoede: hosts, materiale: hosts }
	}
];
