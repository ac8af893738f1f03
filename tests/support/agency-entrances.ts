/** The entrances of the agency's own side, the guide's editions apart: part of the table in `every-route.ts`. */
import type { Entrance, Person } from './every-route.ts';

const inAgency: readonly Person[] = ['raadgiver', 'redaktoer', 'godkender', 'styrelsesleder'];
const helpers: readonly Person[] = ['raadgiver', 'styrelsesleder'];

export const agencyEntrances: readonly Entrance[] = [
	{ route: '(agency)/styrelsen', address: '/styrelsen', seenBy: inAgency },
	{
		route: '(agency)/styrelsen/godkendelser',
		address: '/styrelsen/godkendelser',
		seenBy: inAgency
	},
	{
		route: '(agency)/styrelsen/godkendelser/[slags]/[id]',
		address: '/styrelsen/godkendelser/trin/set-date',
		seenBy: inAgency,
		changes: { godkend: ['godkender'], traek: ['godkender'] }
	},
	{
		route: '(agency)/styrelsen/handlevej',
		address: '/styrelsen/handlevej',
		seenBy: inAgency,
		changes: {
			publish: ['redaktoer', 'styrelsesleder'],
			decline: ['redaktoer', 'styrelsesleder']
		}
	},
	{
		route: '(agency)/styrelsen/koe',
		address: '/styrelsen/koe',
		seenBy: ['styrelsesleder'],
		changes: { default: ['styrelsesleder'] }
	},
	{ route: '(agency)/styrelsen/kommuner', address: '/styrelsen/kommuner', seenBy: helpers },
	{
		route: '(agency)/styrelsen/kommuner/[kode]',
		address: '/styrelsen/kommuner/9901',
		seenBy: helpers,
		changes: {
			medlemskab: helpers,
			login: helpers,
			rolle: helpers,
			fjern: helpers,
			enhed: helpers,
			institution: helpers,
			kontakt: helpers,
			afslut: ['styrelsesleder']
		}
	}
];
