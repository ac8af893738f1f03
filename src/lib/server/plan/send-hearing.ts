import { createHash } from 'node:crypto';
import { rolesIn, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import {
	arrangeHearing,
	checkPlan,
	hearingHashForm,
	movePlan,
	type HearingContent,
	type HearingFault,
	type HearingInput,
	type MoveRefusal
} from '#domain/plan';
import { newSecret, secretHash } from '../identity/session.ts';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { insertHearing } from './hearing-store.ts';
import { holdOwnPlan } from './own-plan.ts';
import { updateStatus, type StoredPlan } from './plan-store.ts';

export type SendRefusal = MoveRefusal | HearingFault | 'not-found' | 'changed-by-another';

/** A link to print and hand over; known once, here, and stored nowhere. */
export interface PrintedLink {
	readonly name: string;
	readonly secret: string;
}

/**
 * Sends a draft out for answers (P7): the text is locked, and kept as it was sent. Bodies with an address are
 * written to by a job, which makes their link itself; for the others it is given back, to be printed.
 */
export async function sendHearing(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: HearingInput & {
		readonly municipality: string;
		readonly planId: string;
		readonly hearingId: string;
		/** null: nobody asks to go on although something is missing. */
		readonly overrideReason: string | null;
	}
): Promise<Result<readonly PrintedLink[], SendRefusal>> {
	const { municipality, planId, hearingId } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdOwnPlan(tx, actor, input);
		if (!plan) return refuse('not-found');
		const roles = rolesIn(actor, municipality);
		const moved = movePlan(plan.status, 'hearing', {
			roles,
			findings: checkPlan(plan, dayOf(now)),
			overrideReason: input.overrideReason,
			adoption: null,
			newerVersionPublished: false
		});
		if (!moved.ok) return moved;
		const arranged = arrangeHearing(input, dayOf(now));
		if (!arranged.ok) return arranged;
		const { bodies, ...period } = arranged.value;
		const content = contentOf(plan);
		const invited = bodies.map((body, index) => ({
			...body,
			id: `part-${index + 1}`,
			secret: newSecret()
		}));
		const row = {
			...period,
			municipalityCode: municipality,
			planId,
			id: hearingId,
			content,
			hash: hearingHash(content),
			sentAt: now.toISOString(),
			sentBy: actor.personId,
			overrideReason: moved.value.override?.reason ?? null
		};
		await insertHearing(
			tx,
			row,
			invited.map(({ secret, ...body }) => ({ ...body, linkHash: secretHash(secret) }))
		);
		if (!(await updateStatus(tx, plan, { status: moved.value.status }))) {
			return refuse('changed-by-another');
		}
		for (const { id, email, secret } of invited) {
			if (email === null) continue;
			const link = secretHash(secret);
			const payload = { municipality, hearing: hearingId, body: id, link };
			await enqueue(tx, 'invite-to-hearing', payload, {
				key: `${municipality}/${hearingId}/${id}`
			});
		}
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'hearing-sent',
				object: `plan/${planId}`,
				title: plan.title,
				address: `/arbejde/beredskab/${planId}/hoering`,
				before: { status: plan.status },
				after: {
					status: moved.value.status,
					closesOn: period.closesOn,
					bodies: bodies.map(({ name }) => name),
					hash: row.hash,
					override: moved.value.override
				}
			}
		);
		const printed = invited.filter(({ email }) => email === null);
		return accept(printed.map(({ name, secret }) => ({ name, secret })));
	});
}

/** SHA-256, in hexadecimal, of the text as it was sent. */
export const hearingHash = (content: HearingContent): string =>
	createHash('sha256').update(hearingHashForm(content)).digest('hex');

export const contentOf = ({ title, sections }: Pick<StoredPlan, 'title' | 'sections'>) => ({
	title,
	sections: sections.map(({ id, title: name, theme, body }) => ({ id, title: name, theme, body }))
});
