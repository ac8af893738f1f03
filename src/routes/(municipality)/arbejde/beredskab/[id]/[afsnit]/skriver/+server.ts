import { json, type RequestEvent } from '@sveltejs/kit';
import { homeMunicipality } from '#domain/identity';
import { workplace } from '#server/identity/workplace';
import { answerSave } from '#server/platform/save-answer';
import { sayWriting } from '#server/plan/say-writing';
import type { RequestHandler } from './$types';

type Asked = Pick<RequestEvent, 'locals'> & {
	readonly params: { readonly id: string; readonly afsnit: string };
};

/** Who else writes in the section: asked by a page that is looked at, told by one that is written in. */
async function answer({ locals, params }: Asked, writes: boolean): Promise<Response> {
	if (!locals.actor) return json({ reason: 'signed-out' }, { status: 401 });
	if (!homeMunicipality(locals.actor))
		return json({ reason: 'not-your-decision' }, { status: 403 });
	const { actor, code } = workplace(locals.actor);
	const said = await sayWriting(
		{ db: locals.beredt.db, now: locals.now, actor },
		{ municipality: code, planId: params.id, sectionId: params.afsnit, writes }
	);
	return answerSave(said);
}

export const GET: RequestHandler = (event) => answer(event, false);
export const PUT: RequestHandler = (event) => answer(event, true);
