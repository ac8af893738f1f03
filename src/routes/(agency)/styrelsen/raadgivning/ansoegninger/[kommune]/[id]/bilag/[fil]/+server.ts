import { error } from '@sveltejs/kit';
import { agencyDesk } from '#server/programme/agency-desk';
import { download } from '#server/programme/download';
import { readAttachment } from '#server/programme/read-attachment';
import type { RequestHandler } from './$types';

/** An attachment as it came, to be saved: for those who may read the application. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'assessment');
	const key = { municipality: params.kommune, applicationId: params.id };
	const read = await readAttachment(locals.beredt.db, actor, { ...key, file: params.fil });
	if (!read.ok && read.reason === 'not-found') error(404, { message: 'Bilaget findes ikke' });
	if (!read.ok) error(403, { message: 'Du kan ikke læse ansøgningen' });
	return download(read.value);
};
