/** Where applications are assessed and places given: part of the table in `every-route.ts`. */
import type { Entrance, Person } from './every-route.ts';

const helpers: readonly Person[] = ['raadgiver', 'styrelsesleder'];
const head: readonly Person[] = ['styrelsesleder'];
const route = '(agency)/styrelsen/raadgivning';
const home = '/styrelsen/raadgivning';
const one = 'ansoegninger/[kommune]/[id]';
const answer = '(municipality)/arbejde/raadgivning/svar/[id]';

/** No application stands in the demo: where one is asked for, only the question of rights is tried. */
export const programmeGivingEntrances: readonly Entrance[] = [
	{ route: `${route}/ansoegninger`, address: `${home}/ansoegninger`, seenBy: helpers },
	{
		route: `${route}/${one}`,
		address: `${home}/ansoegninger/9901/findes-ikke`,
		isPage: false,
		isMissing: true,
		changes: {
			spoerg: helpers,
			habil: helpers,
			gem: helpers,
			aflever: helpers,
			note: helpers,
			komplet: helpers
		}
	},
	{
		route: `${route}/${one}/bilag/[fil]`,
		address: `${home}/ansoegninger/9901/findes-ikke/bilag/f1`,
		isPage: false,
		isMissing: true
	},
	{
		route: `${route}/tildeling/[runde]`,
		address: `${home}/tildeling/findes-ikke`,
		isPage: false,
		isMissing: true,
		changes: { beslut: head, tilbage: head }
	},
	{
		route: `${route}/tildeling/[runde]/brev/[kommune]/[id]/[nummer=version]`,
		address: `${home}/tildeling/findes-ikke/brev/9901/findes-ikke/1`,
		isPage: false,
		isMissing: true
	},
	{
		route: `${route}/brev`,
		address: `${home}/brev`,
		seenBy: head,
		changes: { default: head }
	},
	{ route: `${route}/overblik`, address: `${home}/overblik`, seenBy: helpers },
	{
		route: `${route}/overblik/hent`,
		address: `${home}/overblik/hent`,
		seenBy: helpers,
		isPage: false
	},
	{
		route: answer,
		address: '/arbejde/raadgivning/svar/findes-ikke',
		isPage: false,
		isMissing: true
	},
	{
		route: `${answer}/[nummer=version]`,
		address: '/arbejde/raadgivning/svar/findes-ikke/1',
		isPage: false,
		isMissing: true
	}
];
