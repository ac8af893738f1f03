/** The entrances of a programme under way, from both sides: rows of the table in `every-route.ts`. */
import type { Entrance, Person } from './every-route.ts';

const agency = ['raadgiver', 'styrelsesleder'] as const;
/** Those of a municipality who work on a programme, and a neighbour, who meets none of its own. */
const local: readonly Person[] = ['chef', 'planskriver', 'planejer', 'direktoer', 'proevestad'];

type Changes = Readonly<Record<string, readonly Person[]>>;
const notThere = { isMissing: true, isPage: false } as const;

/** The same pages on both sides; no programme stands at the address. */
const pages = (folder: string, address: string, who: readonly Person[]): readonly Entrance[] => {
	const all = (...names: readonly string[]): Changes =>
		Object.fromEntries(names.map((name) => [name, who]));
	const isAgency = folder.startsWith('(agency)');
	return [
		{ ...notThere, route: folder, address, changes: all('skift') },
		{
			...notThere,
			route: `${folder}/[del]`,
			address: `${address}/samarbejde`,
			changes: all('gem', 'slet', 'fil', 'fjern')
		},
		{
			...notThere,
			route: `${folder}/effekt`,
			address: `${address}/effekt`,
			changes: all('gem', 'traek')
		},
		{
			...notThere,
			route: `${folder}/status`,
			address: `${address}/status`,
			...(isAgency ? {} : { changes: all('svar') })
		},
		{ ...notThere, route: `${folder}/fil/[fil]`, address: `${address}/fil/findes-ikke` },
		{ ...notThere, route: `${folder}/rapport.[fil=file]`, address: `${address}/rapport.pdf` }
	];
};

export const programmeDeliveryEntrances: readonly Entrance[] = [
	{
		route: '(agency)/styrelsen/forloeb',
		address: '/styrelsen/forloeb',
		seenBy: agency,
		changes: { start: ['raadgiver'] }
	},
	...pages(
		'(agency)/styrelsen/forloeb/[kommune]/[id]',
		'/styrelsen/forloeb/9901/findes-ikke',
		agency
	),
	{ route: '(municipality)/arbejde/forloeb', address: '/arbejde/forloeb', seenBy: local },
	...pages('(municipality)/arbejde/forloeb/[id]', '/arbejde/forloeb/findes-ikke', local)
];
