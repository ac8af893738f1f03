import { error } from '@sveltejs/kit';
import { applicationDesk } from '#server/programme/application-desk';
import { findApplicationFile } from '#server/programme/application-record-store';
import { download } from '#server/programme/download';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { code, db, scope } = applicationDesk(locals);
	const key = { municipalityCode: code, id: params.id };
	const file = await db.transaction(scope, (tx) => findApplicationFile(tx, key, params.fil));
	if (!file) error(404, { message: 'Bilaget findes ikke' });
	return download(file);
};
