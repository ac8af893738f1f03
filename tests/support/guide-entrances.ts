/** The entrances of the guide's editions: part of the table in `every-route.ts`. `{draft}` is a draft under way. */
const inAgency = ['raadgiver', 'redaktoer', 'godkender', 'styrelsesleder'] as const;
const editors = ['redaktoer', 'styrelsesleder'] as const;

const draft = '/styrelsen/guide/{draft}';
const route = '(agency)/styrelsen/guide/[udkast]';
const passage = `${draft}/afsnit/forebyggelse.boerneattest`;

export const guideEntrances = [
	{ route: '(public)/guide/aendringer', address: '/guide/aendringer' },
	{
		route: '(public)/guide/aendringer/[fra=version]-[til=version]',
		address: '/guide/aendringer/1-9999',
		isMissing: true
	},
	{ route: '(public)/guide/udgave/[nummer=version]', address: '/guide/udgave/1' },
	{
		route: '(public)/guide/udgave/[nummer=version]/[tema]',
		address: '/guide/udgave/1/forebyggelse'
	},
	{
		route: '(agency)/styrelsen/guide',
		address: '/styrelsen/guide',
		seenBy: inAgency,
		changes: { begin: editors }
	},
	{
		route,
		address: draft,
		seenBy: inAgency,
		changes: { publish: editors, giveUp: editors, drop: editors, keep: editors }
	},
	{
		route: `${route}/tekster`,
		address: `${draft}/tekster`,
		seenBy: inAgency,
		changes: { up: editors, down: editors, move: editors, add: editors }
	},
	{
		route: `${route}/lov`,
		address: `${draft}/lov`,
		seenBy: inAgency,
		changes: { add: editors }
	},
	{ route: `${route}/vis`, address: `${draft}/vis`, seenBy: inAgency },
	{ route: `${route}/vis/[tema]`, address: `${draft}/vis/forebyggelse`, seenBy: inAgency },
	{
		route: `${route}/[slags=text]/[id]`,
		address: passage,
		seenBy: inAgency,
		changes: { retire: editors }
	},
	{
		route: `${route}/[slags=text]/[id]/gem`,
		address: `${passage}/gem`,
		isPage: false,
		changes: { PUT: editors }
	}
] as const;
