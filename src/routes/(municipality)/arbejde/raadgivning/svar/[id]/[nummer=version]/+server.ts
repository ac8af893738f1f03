import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayReadAnswer } from '#domain/programme';
import { workplace } from '#server/identity/workplace';
import { findLetter } from '#server/programme/allocation-store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayReadAnswer(rolesIn(actor, code)))
		error(403, { message: 'Svaret er for dem, der skriver og beslutter ansøgningen' });
	const letter = await locals.beredt.db.transaction(scope, (tx) =>
		findLetter(tx, { municipality: code, applicationId: params.id }, params.nummer)
	);
	if (!letter) error(404, { message: 'Brevet findes ikke' });
	return new Response(new Uint8Array(letter), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="svar-${params.nummer}.pdf"`
		}
	});
};
