/**
 * Every entrance of the service and who may use it: the table that the sweeps in `tests/journeys` try out.
 * A route or an action that is missing here fails the test, so a new one is always thought about.
 */
import { agencyEntrances } from './agency-entrances.ts';
import { dueEntrances } from './due-entrances.ts';
import { guideEntrances } from './guide-entrances.ts';
import { houseEntrances } from './house-entrances.ts';
import { importEntrances } from './import-entrances.ts';
import { layerEntrances } from './layer-entrances.ts';
import { applyingEntrances } from './programme-applying-entrances.ts';
import { programmeGivingEntrances } from './programme-giving-entrances.ts';
import { planEntrances } from './plan-entrances.ts';
import { programmeOffersEntrances } from './programme-offers-entrances.ts';
import { writingEntrances } from './writing-entrances.ts';
import { hearingEntrances } from './hearing-entrances.ts';
import { programmeDeliveryEntrances } from './programme-delivery-entrances.ts';

/** One person for each role, by id in the demo; `nobody` is not signed in. */
export const people = [
	'nobody',
	'proevestad',
	'medarbejder',
	'skoleleder',
	'chef',
	'planskriver',
	'planejer',
	'direktoer',
	'raadgiver',
	'redaktoer',
	'godkender',
	'styrelsesleder'
] as const;
export type Person = (typeof people)[number];

export const inMunicipality: readonly Person[] = [
	'medarbejder',
	'skoleleder',
	'chef',
	'planskriver',
	'planejer',
	'direktoer'
];
export const inAgency: readonly Person[] = [
	'raadgiver',
	'redaktoer',
	'godkender',
	'styrelsesleder'
];
/** Works in another municipality than the things in the table belong to. */
export const elsewhere: Person = 'proevestad';
const writers: readonly Person[] = ['planskriver', 'planejer'];
/** Who sees a plan before it is published. */
const readers: readonly Person[] = [...writers, 'direktoer', 'chef'];

export interface Entrance {
	/** The folder below `src/routes`. */
	readonly route: string;
	readonly address: string;
	/** Who sees it; left out: everybody. */
	readonly seenBy?: readonly Person[];
	/** Its form actions, or `PUT`, and who gets past the question of rights. */
	readonly changes?: Readonly<Record<string, readonly Person[]>>;
	/** No page of its own: a file, a redirect, an answer for machines. */
	readonly isPage?: false;
	/** Nothing stands at the address: what is not there is answered as such. */
	readonly isMissing?: true;
	/** Its form ends the person's own session, so nobody's rights are tried by it. */
	readonly endsSession?: true;
}

const k = '/k/eksempelkoebing';
const own = [...inMunicipality, elsewhere];
const signedIn = people.filter((person) => person !== 'nobody');

/** `{plan}` stands for a plan of Eksempelkøbing under way, `{draft}` for a draft of the guide. */
export const entrances: readonly Entrance[] = [
	{ route: '(public)', address: '/' },
	{ route: '(public)/[...rest]', address: '/findes-ikke', isMissing: true },
	{ route: '(public)/guide', address: '/guide' },
	{ route: '(public)/guide/anbefalinger', address: '/guide/anbefalinger' },
	{ route: '(public)/guide/[tema]', address: '/guide/haandtering-og-handleveje' },
	...guideEntrances,
	{ route: '(public)/handlevej', address: '/handlevej', changes: { default: people } },
	{ route: '(public)/handlevej/tabel', address: '/handlevej/tabel' },
	{ route: '(public)/handlevej/tabel/hent', address: '/handlevej/tabel/hent', isPage: false },
	{ route: '(public)/handlevej/tegning', address: '/handlevej/tegning' },
	{ route: '(public)/handlevej/tegning.svg', address: '/handlevej/tegning.svg', isPage: false },
	{ route: '(public)/k/[slug]/handlevej/tegning', address: `${k}/handlevej/tegning` },
	{
		route: '(public)/k/[slug]/handlevej/tegning.svg',
		address: `${k}/handlevej/tegning.svg`,
		isPage: false
	},
	{ route: '(public)/k/[slug]/handlevej/tabel', address: `${k}/handlevej/tabel` },
	{
		route: '(public)/k/[slug]/handlevej/tabel/hent',
		address: `${k}/handlevej/tabel/hent`,
		isPage: false
	},
	{
		route: '(public)/handlevej/trin-[maerke].json',
		address: '/handlevej/trin-0.json',
		isPage: false,
		isMissing: true
	},
	{
		route: '(public)/k/[slug]/handlevej/trin-[maerke].json',
		address: `${k}/handlevej/trin-0.json`,
		isPage: false,
		isMissing: true
	},
	{ route: '(public)/k', address: '/k' },
	{ route: '(public)/k/[slug]', address: k },
	...planEntrances,
	{
		route: '(public)/k/[slug]/handlevej',
		address: `${k}/handlevej`,
		changes: { default: people }
	},
	{
		route: '(public)/k/[slug]/sted/[institution]/handlevej',
		address: `${k}/sted/solskin/handlevej`,
		changes: { default: people }
	},
	{ route: '(public)/k/[slug]/handlekort', address: `${k}/handlekort` },
	{
		route: '(public)/k/[slug]/handlekort/[kort]',
		address: `${k}/handlekort/foraelder-medarbejder`
	},
	...houseEntrances,
	{
		route: '(public)/k/[slug]/nummer/[slot]',
		address: `${k}/nummer/intake`,
		changes: { default: people }
	},
	{ route: '(public)/k/[slug]/kopi', address: `${k}/kopi`, isPage: false },
	{ route: '(public)/kopi', address: '/kopi', isPage: false },
	{ route: '(public)/lov', address: '/lov' },
	{ route: '(public)/lov/[id]', address: '/lov/barnets-lov-15-2' },
	{ route: '(public)/lov/tidslinje', address: '/lov/tidslinje' },
	{ route: '(public)/om', address: '/om' },
	{ route: '(public)/soeg', address: '/soeg?q=underretning' },
	{ route: '(public)/tilgaengelighed', address: '/tilgaengelighed' },
	{ route: '(public)/uden-forbindelse', address: '/uden-forbindelse' },
	{ route: 'health', address: '/health', isPage: false },
	{ route: 'metrics', address: '/metrics', isPage: false },
	{ route: 'ready', address: '/ready', isPage: false },
	{ route: 'was', address: '/was', isPage: false },
	{
		route: '[x+2e]well-known/security.txt',
		address: '/.well-known/security.txt',
		isPage: false
	},
	{ route: 'demo/post', address: '/demo/post' },
	{ route: 'demo/post/[id]', address: '/demo/post/findes-ikke', isMissing: true },
	{
		route: '(account)/log-ind',
		address: '/log-ind?fejl=no-role',
		changes: { kommune: people, mail: people }
	},
	{ route: '(account)/log-ind/svar/[[hos]]', address: '/log-ind/svar', isPage: false },
	{
		route: '(account)/log-ud',
		address: '/log-ud',
		changes: { default: people },
		endsSession: true
	},
	{
		route: '(account)/log-ud/alle-steder',
		address: '/log-ud/alle-steder',
		seenBy: signedIn,
		changes: { default: signedIn },
		endsSession: true
	},
	{
		route: '(municipality)/arbejde',
		address: '/arbejde',
		seenBy: own,
		changes: { start: [...writers, elsewhere] }
	},
	{
		route: '(municipality)/arbejde/logget-ind',
		address: '/arbejde/logget-ind',
		isPage: false
	},
	...dueEntrances,
	{ route: '(municipality)/arbejde/kontakter', address: '/arbejde/kontakter', seenBy: own },
	{
		route: '(municipality)/arbejde/kontakter/[slot]',
		address: '/arbejde/kontakter/intake',
		seenBy: [...writers, 'chef', elsewhere],
		changes: { default: [...writers, 'chef', elsewhere] }
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]',
		address: '/arbejde/beredskab/{plan}',
		seenBy: readers,
		changes: {
			recommend: ['direktoer'],
			sendBack: ['direktoer', 'planejer'],
			adopt: writers,
			publish: writers
		}
	},
	...hearingEntrances,
	...programmeDeliveryEntrances,
	{
		route: '(municipality)/arbejde/beredskab/[id]/[afsnit]',
		address: '/arbejde/beredskab/{plan}/forebyggelse',
		seenBy: readers,
		changes: { take: writers, kommenter: readers, luk: readers, genaabn: readers }
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/forskel',
		address: '/arbejde/beredskab/{plan}/forskel',
		seenBy: readers
	},
	{
		route: '(municipality)/arbejde/beredskab/[id]/[afsnit]/tekst',
		address: '/arbejde/beredskab/{plan}/forebyggelse/tekst',
		isPage: false,
		changes: { PUT: writers }
	},
	...layerEntrances,
	...writingEntrances(writers, readers),
	...importEntrances(writers),
	{
		route: '(municipality)/arbejde/adgang',
		address: '/arbejde/adgang',
		seenBy: ['planejer'],
		changes: { default: ['planejer'] }
	},
	{
		route: '(municipality)/arbejde/log',
		address: '/arbejde/log',
		seenBy: ['planejer', 'chef']
	},
	{
		route: '(municipality)/arbejde/log/hent',
		address: '/arbejde/log/hent',
		seenBy: ['planejer', 'chef'],
		isPage: false
	},
	...agencyEntrances,
	...programmeOffersEntrances(people),
	...applyingEntrances,
	...programmeGivingEntrances
];
