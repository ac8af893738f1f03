import { json } from '@sveltejs/kit';
import { homeMunicipality } from '#domain/identity';
import { askedPlace } from '#server/pathway/asked-layer';
import { saveLayerDraft } from '#server/pathway/save-layer-draft';
import { answerSave, readSave } from '#server/platform/save-answer';
import type { RequestHandler } from './$types';

/** Saves the draft. 409 gives the newer one back; 422 says what in it cannot be kept. */
export const PUT: RequestHandler = async ({ locals, request, url }) => {
	if (!locals.actor) return json({ reason: 'signed-out' }, { status: 401 });
	if (!homeMunicipality(locals.actor)) {
		return json({ reason: 'not-your-decision' }, { status: 403 });
	}
	const { actor, place } = askedPlace({ locals, url });
	const read = await readSave(request);
	if (read instanceof Response) return read;
	return answerSave(
		await saveLayerDraft({ db: locals.beredt.db, now: locals.now, actor }, place, {
			revision: read.revision,
			sent: read.body
		})
	);
};
