import { json } from '@sveltejs/kit';
import { homeMunicipality, rolesIn } from '#domain/identity';
import { mayApply } from '#domain/programme';
import { workplace } from '#server/identity/workplace';
import { answerSave, readSave } from '#server/platform/save-answer';
import { saveField } from '#server/programme/save-field';
import type { RequestHandler } from './$types';

/** Saves one field. 409 gives the newer text back and keeps this one beside it. */
export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const asking = locals.actor;
	if (!asking) return json({ reason: 'signed-out' }, { status: 401 });
	const home = homeMunicipality(asking);
	if (!home || !mayApply(rolesIn(asking, home)))
		return json({ reason: 'not-your-decision' }, { status: 403 });
	const { actor, code } = workplace(asking);
	const read = await readSave(request);
	if (read instanceof Response) return read;
	const saved = await saveField(
		{ db: locals.beredt.db, now: locals.now, actor },
		{
			municipality: code,
			id: params.id,
			field: params.felt,
			revision: read.revision,
			value: read.body,
			beside: { id: locals.newId(), known: read.beside }
		}
	);
	return answerSave(saved);
};
