import { error } from '@sveltejs/kit';
import { wholeNumber } from '#server/platform/read-form';
import { applicationDesk } from '#server/programme/application-desk';
import { findReceipt } from '#server/programme/application-record-store';
import { download } from '#server/programme/download';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { code, db, scope } = applicationDesk(locals);
	const key = { municipalityCode: code, id: params.id };
	const number = wholeNumber(params.nummer);
	const bytes = await db.transaction(scope, (tx) => findReceipt(tx, key, number));
	if (!bytes) error(404, { message: 'Kvitteringen findes ikke' });
	return download({ name: `kvittering-${number}.pdf`, kind: 'pdf', bytes });
};
