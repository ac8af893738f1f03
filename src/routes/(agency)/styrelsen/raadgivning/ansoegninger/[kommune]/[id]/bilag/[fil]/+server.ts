import { error } from '@sveltejs/kit';
import { agencyDesk } from '#server/programme/agency-desk';
import { readAttachment } from '#server/programme/read-attachment';
import type { RequestHandler } from './$types';

const types: Readonly<Record<string, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	png: 'image/png',
	jpeg: 'image/jpeg'
};

/** An attachment as it came, to be saved: for those who may read the application. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'assessment');
	const key = { municipality: params.kommune, applicationId: params.id };
	const read = await readAttachment(locals.beredt.db, actor, { ...key, file: params.fil });
	if (!read.ok && read.reason === 'not-found') error(404, { message: 'Bilaget findes ikke' });
	if (!read.ok) error(403, { message: 'Du kan ikke læse ansøgningen' });
	const { name, kind, bytes } = read.value;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': types[kind] ?? 'application/octet-stream',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
};
