import { error } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { cardsFor, cardSteps, roles } from '#domain/pathway';
import { getPublishedPathway } from '#server/pathway/published-pathway';
import { qrCode } from '#server/pathway/qr-code';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { municipality } = await parent();
	const { db, settings } = locals.beredt;
	const published = await db.transaction({ kind: 'public' }, (tx) =>
		getPublishedPathway(tx, municipality.code)
	);
	const { pathway } = published;
	const card = roles
		.flatMap((role) => cardsFor(pathway, role))
		.find(({ slug }) => slug === params.kort);
	if (!card) error(404, { message: 'Kommunen har ikke det handlekort' });
	const words = (id: string) => pathway.texts[id] ?? '';
	const { steps, more } = cardSteps(card);
	const address = new URL(`/k/${municipality.slug}/handlekort/${card.slug}`, settings.origin).href;
	return {
		card: {
			title: card.title,
			role: card.role,
			steps: steps.map(({ step, text }) => ({ id: step.id, text: words(text) })),
			more,
			never: card.outcome.never.map(({ id, text }) => ({ id, text: words(text) }))
		},
		national: published.national,
		version: published.version,
		address,
		qr: qrCode(address),
		printedOn: dayOf(locals.now)
	};
};
