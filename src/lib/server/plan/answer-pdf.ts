import { error } from '@sveltejs/kit';
import { planTypeAt } from '#domain/plan';
import { findMunicipality } from '../directory/directory-store.ts';
import type { Database } from '../platform/database.ts';
import { findCurrentVersion, findPdf } from './version-store.ts';

/** The stored PDF of a published version, byte for byte; the current one when no number is given. */
export async function answerPdf(
	db: Database,
	wanted: { readonly slug: string; readonly plan: string; readonly number?: number }
): Promise<Response> {
	const type = planTypeAt(wanted.plan) ?? 'overgreb';
	const found = await db.transaction({ kind: 'public' }, async (tx) => {
		const municipality = await findMunicipality(tx, wanted.slug);
		if (!municipality) return undefined;
		const { code } = municipality;
		const number = wanted.number ?? (await findCurrentVersion(tx, code, type))?.content.number ?? 0;
		const pdf = await findPdf(tx, code, type, number);
		return pdf && { pdf, name: `${wanted.slug}-${wanted.plan}-${number}.pdf` };
	});
	if (!found) error(404, { message: 'Kommunen har ikke den plan som PDF' });
	return new Response(new Uint8Array(found.pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${found.name}"`
		}
	});
}
