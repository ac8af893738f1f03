import { error, json } from '@sveltejs/kit';
import { planTypeAt } from '#domain/plan';
import { findMunicipality } from '../directory/directory-store.ts';
import type { Database } from '../platform/database.ts';
import { openPlan } from './open-plan.ts';
import { findPublicPlan } from './public-plan.ts';
import { findCurrentVersion, findFile, type FileKind } from './version-store.ts';

const kinds: Readonly<Record<FileKind, { readonly name: string; readonly contentType: string }>> = {
	pdf: { name: 'PDF', contentType: 'application/pdf' },
	docx: {
		name: 'Word-fil',
		contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	}
};

interface Asking {
	readonly beredt: { readonly db: Database; readonly settings: { readonly origin: string } };
	readonly now: Date;
}

/**
 * A published version as a file; the current one when no number is given. PDF and DOCX are the stored ones,
 * byte for byte, and none is made afterwards; JSON is the frozen text with the numbers of today.
 */
export async function answerFile(
	{ beredt: { db, settings }, now }: Asking,
	wanted: {
		readonly slug: string;
		readonly plan: string;
		readonly number?: number;
		readonly file: FileKind | 'json';
	}
): Promise<Response> {
	const type = planTypeAt(wanted.plan) ?? 'overgreb';
	const { file, number } = wanted;
	return db.transaction({ kind: 'public' }, async (tx) => {
		const municipality = await findMunicipality(tx, wanted.slug);
		if (!municipality) error(404, 'Vi kender ikke den kommune');
		if (file === 'json') {
			const plan = await findPublicPlan(tx, municipality, { type, number, now });
			if (!plan) error(404, 'Kommunen har ikke den plan');
			return json(openPlan(municipality, plan, { origin: settings.origin, now }));
		}
		const { code } = municipality;
		const version = number ?? (await findCurrentVersion(tx, code, type))?.content.number ?? 0;
		const bytes = await findFile(tx, { code, type, number: version }, file);
		const { name, contentType } = kinds[file];
		if (!bytes) error(404, `Kommunen har ikke den plan som ${name}`);
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': contentType,
				'content-disposition': `${file === 'pdf' ? 'inline' : 'attachment'}; filename="${wanted.slug}-${wanted.plan}-${version}.${file}"`
			}
		});
	});
}
