import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { newSecret, secretHash } from '../identity/session.ts';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { listBodies, updateBody } from './hearing-store.ts';
import { holdOwnHearing, type HearingRefusal } from './own-hearing.ts';
import type { PrintedLink } from './send-hearing.ts';

/** `send`: the invitation once more, by mail, with a link of its own. */
export const linkChanges = ['renew', 'send', 'withdraw'] as const;
export type LinkChange = (typeof linkChanges)[number];

const kinds: Readonly<Record<LinkChange, string>> = {
	renew: 'hearing-link-renewed',
	send: 'hearing-invitation-repeated',
	withdraw: 'hearing-link-withdrawn'
};

/**
 * A new link for a body, or none: the one it had leads nowhere from now on. One to hand over is given back
 * once, here; what the body has answered stays.
 */
export async function changeHearingLink(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly bodyId: string;
		readonly change: LinkChange;
	}
): Promise<Result<PrintedLink | null, HearingRefusal | 'body-without-address'>> {
	const { municipality, planId, bodyId, change } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnHearing(tx, actor, input);
		if (!held.ok) return held;
		const key = { municipalityCode: municipality, hearingId: held.value.hearing.id };
		const body = (await listBodies(tx, key)).find(({ id }) => id === bodyId);
		if (!body) return refuse('hearing-not-there');
		if (change === 'send' && body.email === null) return refuse('body-without-address');
		const secret = newSecret();
		const linkHash = secretHash(secret);
		await updateBody(
			tx,
			{ ...key, bodyId },
			{
				linkHash,
				withdrawnAt: change === 'withdraw' ? now.toISOString() : null
			}
		);
		if (change === 'send') {
			const payload = { municipality, hearing: key.hearingId, body: bodyId, link: linkHash };
			await enqueue(tx, 'invite-to-hearing', payload);
		}
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: kinds[change],
				object: `plan/${planId}`,
				title: held.value.plan.title,
				address: `/arbejde/beredskab/${planId}/hoering`,
				after: { body: body.name }
			}
		);
		return accept(change === 'renew' ? { name: body.name, secret } : null);
	});
}
