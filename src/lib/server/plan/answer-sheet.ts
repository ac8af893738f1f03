/** What a visitor of a card or a poster is answered: the sheet, its PDF, or where it is now. */
import { error, redirect } from '@sveltejs/kit';
import type { CardSheet, Sheet } from '#domain/pathway';
import { rememberedPdf } from '../document/remembered-pdf.ts';
import {
	cardPapers,
	cardSource,
	posterPapers,
	posterSource,
	type CardPaper,
	type PosterPaper
} from '../pathway/sheet-typst.ts';
import type { Database } from '../platform/database.ts';
import { findPlaceCard, findPlacePoster } from './place-sheets.ts';

interface Visit {
	readonly db: Database;
	readonly now: Date;
	readonly origin: string;
}
type Params = Readonly<Record<string, string | undefined>>;

const houseOf = ({ institution }: Params) => (institution === undefined ? {} : { institution });

export async function openCard({ db, ...moment }: Visit, params: Params): Promise<CardSheet> {
	const { slug = '', kort: card = '' } = params;
	const sheet = await findPlaceCard(db, { slug, card, ...houseOf(params) }, moment);
	if (!sheet) error(404, { message: 'Kommunen har ikke det handlekort' });
	// The setting has no card of its own: another serves it.
	if (sheet.slug !== card) redirect(307, new URL(sheet.address).pathname);
	return sheet;
}

export async function openPoster({ db, ...moment }: Visit, params: Params): Promise<Sheet> {
	const { slug = '', institution = '' } = params;
	const sheet = await findPlacePoster(db, { slug, institution }, moment);
	if (!sheet) error(404, { message: 'Kommunen har ikke det sted' });
	return sheet;
}

export async function answerCardPdf(visit: Visit, params: Params): Promise<Response> {
	const paper = cardPapers.find((one) => one === params['ark']);
	if (!paper) error(404, noPaper);
	const sheet = await openCard(visit, params);
	return asPdf(cardSource(sheet, paper), `handlekort-${sheet.slug}`, paper);
}

export async function answerPosterPdf(visit: Visit, params: Params): Promise<Response> {
	const paper = posterPapers.find((one) => one === params['ark']);
	if (!paper) error(404, noPaper);
	const sheet = await openPoster(visit, params);
	return asPdf(posterSource(sheet, paper), `plakat-${params['institution']}`, paper);
}

const noPaper = { message: 'Arket findes ikke i den størrelse' };

function asPdf(source: string, name: string, paper: CardPaper | PosterPaper): Response {
	const file = `${name}-${paper}.pdf`;
	return new Response(new Uint8Array(rememberedPdf(source, file)), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${file}"`
		}
	});
}
