import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { takeBackPlace, type TakeBackRefusal } from '#domain/programme';
import { recordJoining } from '../identity/joining-record.ts';
import type { Database } from '../platform/database.ts';
import { hasBegun } from './allocation-store.ts';
import { holdHandedOver, moveHandedOver, type ApplicationKey } from './handed-over-store.ts';

/** A municipality has given its place back (R7): the place is free, and the next in line gets a decision of its own. */
export async function returnPlace(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ApplicationKey & { readonly reason: string }
): Promise<Result<void, TakeBackRefusal | 'not-found' | 'changed-by-another'>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const application = await holdHandedOver(tx, input);
		const moved = takeBackPlace({
			status: application?.status ?? '',
			roles: rolesOf(actor),
			begun: await hasBegun(tx, input),
			reason: input.reason
		});
		if (!moved.ok) return moved;
		if (!application) return refuse('not-found');
		const { status, reason } = moved.value;
		const set = { status, withdrawnAt: now.toISOString(), withdrawnBecause: reason };
		if (!(await moveHandedOver(tx, application, set))) return refuse('changed-by-another');
		await recordJoining(
			tx,
			{ now, actor },
			{
				owner: application.municipality,
				kind: 'place-given-back',
				object: `application/${application.applicationId}`,
				title: 'Plads i rådgivningsforløb givet tilbage',
				address: `/arbejde/raadgivning/svar/${application.applicationId}`,
				before: { status: application.status },
				after: { status, reason }
			}
		);
		return accept(undefined);
	});
}
