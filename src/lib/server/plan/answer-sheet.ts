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

/** `locals` of a request. */
interface Visit {
	readonly beredt: { readonly db: Database; readonly settings: { readonly origin: string } };
	readonly now: Date;
}
type Params = Readonly<Record<string, string | undefined>>;

async function cardAt({ beredt, now }: Visit, params: Params): Promise<CardSheet> {
	const { slug = '', institution, kort: card = '' } = params;
	const at = { slug, card, ...(institution === undefined ? {} : { institution }) };
	const sheet = await findPlaceCard(beredt.db, at, { now, origin: beredt.settings.origin });
	if (!sheet) error(404, { message: 'Kommunen har ikke det handlekort' });
	return sheet;
}

export async function openCard(visit: Visit, params: Params): Promise<CardSheet> {
	const sheet = await cardAt(visit, params);
	// The setting has no card of its own: another serves it.
	if (sheet.slug !== params['kort']) redirect(307, new URL(sheet.address).pathname);
	return sheet;
}

export async function openPoster({ beredt, now }: Visit, params: Params): Promise<Sheet> {
	const { slug = '', institution = '' } = params;
	const sheet = await findPlacePoster(
		beredt.db,
		{ slug, institution },
		{ now, origin: beredt.settings.origin }
	);
	if (!sheet) error(404, { message: 'Kommunen har ikke det sted' });
	return sheet;
}

export async function answerCardPdf(visit: Visit, params: Params): Promise<Response> {
	const paper = cardPapers.find((one) => one === params['ark']);
	if (!paper) error(404, noPaper);
	const sheet = await cardAt(visit, params);
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
