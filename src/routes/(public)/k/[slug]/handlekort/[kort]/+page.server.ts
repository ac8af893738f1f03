import { error } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { cardSteps } from '#domain/pathway';
import { revisionClock } from '#domain/plan';
import { pathwayCards } from '#server/pathway/pathway-cards';
import { getPublishedPathway } from '#server/pathway/published-pathway';
import { qrCode } from '#server/pathway/qr-code';
import { findCurrentVersion } from '#server/plan/version-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { municipality } = await parent();
	const { db, settings } = locals.beredt;
	const { published, plan } = await db.transaction({ kind: 'public' }, async (tx) => ({
		published: await getPublishedPathway(tx, municipality.code),
		plan: await findCurrentVersion(tx, municipality.code, 'overgreb')
	}));
	const { pathway } = published;
	const card = pathwayCards(pathway).find(({ slug }) => slug === params.kort);
	if (!card) error(404, { message: 'Kommunen har ikke det handlekort' });
	const words = (id: string) => pathway.texts[id] ?? '';
	const { steps, more, then } = cardSteps(card);
	const shown = (list: typeof steps) =>
		list.map(({ step, text }) => ({ id: step.id, text: words(text) }));
	const today = dayOf(locals.now);
	const address = new URL(`/k/${municipality.slug}/handlekort/${card.slug}`, settings.origin).href;
	return {
		card: {
			title: card.title,
			role: card.role,
			steps: shown(steps),
			more,
			then: shown(then),
			never: card.outcome.never.map(({ id, text }) => ({ id, text: words(text) }))
		},
		national: published.national,
		version: published.version,
		address,
		qr: qrCode(address),
		printedOn: today,
		validUntil: plan ? revisionClock(plan.content.adoption.heldOn, today).dueOn : null
	};
};
