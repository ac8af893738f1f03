import { json } from '@sveltejs/kit';
import { homeMunicipality } from '#domain/identity';
import { workplace } from '#server/identity/workplace';
import { answerSave, readSave } from '#server/platform/save-answer';
import { saveSection } from '#server/plan/save-section';
import type { RequestHandler } from './$types';

/** Saves the section's text. 409 gives the newer text back and keeps this one beside it; 422 says what in the text cannot be kept. */
export const PUT: RequestHandler = async ({ locals, params, request }) => {
	if (!locals.actor) return json({ reason: 'signed-out' }, { status: 401 });
	if (!homeMunicipality(locals.actor))
		return json({ reason: 'not-your-decision' }, { status: 403 });
	const { actor, code } = workplace(locals.actor);
	const read = await readSave(request);
	if (read instanceof Response) return read;
	const saved = await saveSection(
		{ db: locals.beredt.db, now: locals.now, actor },
		{
			municipality: code,
			planId: params.id,
			sectionId: params.afsnit,
			revision: read.revision,
			body: read.body,
			beside: { id: locals.newId(), known: read.beside }
		}
	);
	return answerSave(saved);
};
