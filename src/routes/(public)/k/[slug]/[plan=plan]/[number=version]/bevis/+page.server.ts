import { error } from '@sveltejs/kit';
import { planTypeAt, planTypeFacts } from '#domain/plan';
import { listFileHashes, listVersions } from '#server/plan/version-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { municipality } = await parent();
	const type = planTypeAt(params.plan) ?? 'overgreb';
	const { db, settings } = locals.beredt;
	const { versions, files } = await db.transaction({ kind: 'public' }, async (tx) => ({
		versions: await listVersions(tx, municipality.code, type),
		files: await listFileHashes(tx, municipality.code)
	}));
	const version = versions.find(({ content }) => content.number === params.number);
	if (!version) error(404, { message: 'Kommunen har ikke den version' });
	const facts = planTypeFacts(type);
	const { title, number, adoption } = version.content;
	const own = files.find((one) => one.type === type && one.number === number);
	const path = `/k/${municipality.slug}/${facts.address}/${number}`;
	return {
		facts,
		title,
		number,
		adoption,
		hash: version.hash,
		contactsOn: version.contactsOn,
		publishedAt: version.publishedAt && new Date(version.publishedAt).toISOString(),
		pdfHash: own?.pdfHash ?? null,
		docxHash: own?.docxHash ?? null,
		files: files.map((one) => ({ ...one, name: planTypeFacts(one.type).shortName })),
		address: new URL(path, settings.origin).href,
		path
	};
};
