import { json } from '@sveltejs/kit';
import { saveDraftEntry } from '#server/guide/save-draft-entry';
import { answerSave, readSave } from '#server/platform/save-answer';
import type { RequestHandler } from './$types';

/** Saves one text of the draft. 409 gives the newer text back; 422 says what cannot be kept. */
export const PUT: RequestHandler = async ({ locals, params, request }) => {
	const { actor } = locals;
	if (!actor) return json({ reason: 'signed-out' }, { status: 401 });
	const read = await readSave(request);
	if (read instanceof Response) return read;
	const saved = await saveDraftEntry(
		{ db: locals.beredt.db, now: locals.now, actor },
		{
			draft: params.udkast,
			subjectKind: params.slags,
			subject: params.id,
			revision: read.revision,
			sent: read.body
		}
	);
	return answerSave(saved);
};
