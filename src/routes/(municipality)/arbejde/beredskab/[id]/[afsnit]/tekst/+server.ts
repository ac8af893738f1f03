import { isHttpError, json } from '@sveltejs/kit';
import { homeMunicipality } from '#domain/identity';
import { z } from 'zod';
import { workplace } from '#server/identity/workplace';
import { saveSection } from '#server/plan/save-section';
import type { RequestHandler } from './$types';

const sent = z.object({ revision: z.number().int().min(1).max(2_147_483_646), body: z.unknown() });

/** Saves the section's text. 409 gives the newer text back; 422 says what in the text cannot be kept. */
export const PUT: RequestHandler = async ({ locals, params, request }) => {
	if (!locals.actor) return json({ reason: 'signed-out' }, { status: 401 });
	if (!homeMunicipality(locals.actor))
		return json({ reason: 'not-your-decision' }, { status: 403 });
	const { actor, code } = workplace(locals.actor);
	const body: unknown = await request.json().catch((fault: unknown) => fault);
	if (isHttpError(body, 413)) return json({ reason: 'text-too-long' }, { status: 422 });
	const read = sent.safeParse(body);
	if (!read.success) return json({ reason: 'not-understood' }, { status: 400 });
	const saved = await saveSection(
		{ db: locals.beredt.db, now: locals.now, actor },
		{
			municipality: code,
			planId: params.id,
			sectionId: params.afsnit,
			revision: read.data.revision,
			body: read.data.body
		}
	);
	if (saved.ok) return json(saved.value);
	if ('theirs' in saved)
		return json({ reason: saved.reason, theirs: saved.theirs }, { status: 409 });
	const status = { 'not-found': 404, 'not-your-decision': 403, 'text-is-frozen': 403 }[
		saved.reason as string
	];
	return json({ reason: saved.reason }, { status: status ?? 422 });
};
