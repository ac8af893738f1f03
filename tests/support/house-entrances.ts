/** The entrances of cards on paper and of the houses' own pages: part of the table in `every-route.ts`. */
const k = '/k/eksempelkoebing';
const house = `${k}/sted/solskin`;
const route = '(public)/k/[slug]/sted/[institution]';
/** Who keeps the numbers and the units, in any municipality. */
const keepers = ['planskriver', 'planejer', 'chef', 'proevestad'] as const;
const tellers = ['planejer', 'skoleleder'] as const;

export const houseEntrances = [
	{
		route: '(public)/k/[slug]/handlekort/[kort]/[ark].pdf',
		address: `${k}/handlekort/foraelder-medarbejder/a4.pdf`,
		isPage: false
	},
	{ route, address: house },
	{
		route: `${route}/handlevej/trin-[maerke].json`,
		address: `${house}/handlevej/trin-0.json`,
		isPage: false,
		isMissing: true
	},
	{ route: `${route}/handlekort`, address: `${house}/handlekort` },
	{
		route: `${route}/handlekort/[kort]`,
		address: `${house}/handlekort/foraelder-medarbejder`
	},
	{
		route: `${route}/handlekort/[kort]/[ark].pdf`,
		address: `${house}/handlekort/foraelder-medarbejder/a6.pdf`,
		isPage: false
	},
	{ route: `${route}/plakat`, address: `${house}/plakat` },
	{ route: `${route}/plakat/[ark].pdf`, address: `${house}/plakat/a3.pdf`, isPage: false },
	{
		route: '(municipality)/arbejde/kontakter/[slot]/fjern',
		address: '/arbejde/kontakter/intake/fjern',
		seenBy: keepers,
		changes: { default: keepers }
	},
	{
		route: '(municipality)/arbejde/enheder/[enhed]',
		address: '/arbejde/enheder/modtagelsen',
		seenBy: ['planskriver', 'planejer', 'chef'],
		changes: { default: keepers }
	},
	{
		route: '(municipality)/arbejde/sted',
		address: '/arbejde/sted',
		seenBy: [...tellers, 'planskriver', 'chef', 'direktoer', 'proevestad']
	},
	{
		route: '(municipality)/arbejde/sted/[institution]',
		address: '/arbejde/sted/bakkeskolen',
		seenBy: tellers,
		changes: { default: tellers }
	}
] as const;
