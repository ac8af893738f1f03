import { error } from '@sveltejs/kit';
import { planTypeAt } from '#domain/plan';
import { findMunicipality } from '#server/directory/directory-store';
import { makeComparisonPdf } from '#server/plan/comparison-pdf';
import { findPublicComparison } from '#server/plan/public-comparison';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { db, settings } = locals.beredt;
	const found = await db.transaction({ kind: 'public' }, async (tx) => {
		const municipality = await findMunicipality(tx, params.slug);
		const type = planTypeAt(params.plan) ?? 'overgreb';
		const comparison =
			municipality &&
			(await findPublicComparison(tx, municipality, { type, number: params.number }));
		return comparison && { municipality, comparison };
	});
	if (!found) error(404, { message: 'Der er ingen tidligere version at sammenligne med' });
	const pdf = await makeComparisonPdf(found.municipality, found.comparison, settings.origin);
	const name = `${params.slug}-${params.plan}-${params.number}-forskel.pdf`;
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}"`
		}
	});
};
