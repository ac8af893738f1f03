/** The entrances of published plans: pages, files, proofs and what differs. */
import type { Entrance } from './every-route.ts';

const k = '/k/eksempelkoebing';

export const planEntrances: readonly Entrance[] = [
	{ route: '(public)/k/[slug]/[plan=plan]', address: `${k}/beredskab` },
	{ route: '(public)/k/[slug]/[plan=plan]/[number=version]', address: `${k}/beredskab/1` },
	{
		route: '(public)/k/[slug]/[plan=plan]/[number=version].[file=file]',
		address: `${k}/beredskab/1.docx`,
		isPage: false
	},
	{
		route: '(public)/k/[slug]/[plan=plan]/[number=version]/bevis',
		address: `${k}/beredskab/2/bevis`
	},
	{
		route: '(public)/k/[slug]/[plan=plan]/[number=version]/forskel',
		address: `${k}/beredskab/2/forskel`
	},
	{
		route: '(public)/k/[slug]/[plan=plan]/[number=version]/forskel.pdf',
		address: `${k}/beredskab/2/forskel.pdf`,
		isPage: false
	},
	{
		route: '(public)/k/[slug]/[plan=plan].[file=file]',
		address: `${k}/beredskab.json`,
		isPage: false
	}
];
