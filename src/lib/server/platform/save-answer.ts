/** A page that saves while one writes: what it sends, and what it is answered. */
import { isHttpError, json } from '@sveltejs/kit';
import { z } from 'zod';

const sent = z.object({
	revision: z.number().int().min(0).max(2_147_483_646),
	body: z.unknown(),
	/** Where this text was kept when an earlier save of it was refused. */
	beside: z.string().max(100).optional()
});

/** What was sent, not yet trusted; or the answer, when it is nothing of the kind. */
export async function readSave(request: Request): Promise<z.infer<typeof sent> | Response> {
	const body: unknown = await request.json().catch((fault: unknown) => fault);
	if (isHttpError(body, 413)) return json({ reason: 'text-too-long' }, { status: 422 });
	const read = sent.safeParse(body);
	return read.success ? read.data : json({ reason: 'not-understood' }, { status: 400 });
}

type Saved =
	| { readonly ok: true; readonly value: unknown }
	| {
			readonly ok: false;
			readonly reason: string;
			readonly theirs?: unknown;
			readonly beside?: string;
	  };

/** Refused for who asks or for what is not there; all other refusals are about the text (422). */
const statuses: Readonly<Record<string, number>> = {
	'not-found': 404,
	'not-your-decision': 403,
	'text-is-frozen': 403
};

/** 409 gives the newer text back, and says where the refused one is kept. */
export function answerSave(saved: Saved): Response {
	if (saved.ok) return json(saved.value);
	const { reason, theirs, beside } = saved;
	if (theirs !== undefined) return json({ reason, theirs, beside }, { status: 409 });
	return json({ reason }, { status: statuses[reason] ?? 422 });
}
