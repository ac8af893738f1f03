import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayRead } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { findFile } from '#server/plan/hearing-file-store';
import { listHearings } from '#server/plan/hearing-store';
import type { RequestHandler } from './$types';

const types: Readonly<Record<string, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	png: 'image/png',
	jpeg: 'image/jpeg'
};

/** An attachment as it came, to be saved and never shown by the browser as a page of ours. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayRead(rolesIn(actor, code)))
		error(403, { message: 'Høringen er for dem, der skriver og beslutter planen' });
	const file = await locals.beredt.db.transaction(scope, async (tx) => {
		const [hearing] = await listHearings(tx, code, params.id);
		const key = { municipalityCode: code, hearingId: hearing?.id ?? '', bodyId: params.part };
		return findFile(tx, key, params.fil);
	});
	if (!file) error(404, { message: 'Bilaget findes ikke' });
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': types[file.kind] ?? 'application/octet-stream',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
		}
	});
};
