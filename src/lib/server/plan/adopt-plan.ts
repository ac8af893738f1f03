import { createHash } from 'node:crypto';
import { rolesIn, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import {
	freeze,
	movePlan,
	recordAdoption,
	versionHashForm,
	type AdoptionFault,
	type AdoptionInput,
	type MoveRefusal,
	type PlanVersion
} from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { holdOwnPlan } from './own-plan.ts';
import { updateStatus } from './plan-store.ts';
import { insertVersion, listVersions } from './version-store.ts';

export type AdoptRefusal = MoveRefusal | AdoptionFault | 'not-found' | 'changed-by-another';

/** SHA-256, in hexadecimal, over the canonical form of text and slot ids. */
export const versionHash = (version: PlanVersion): string =>
	createHash('sha256').update(versionHashForm(version)).digest('hex');

/** Records that the council has adopted the plan, and freezes the text as a version (P7). */
export async function adoptPlan(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly adoption: AdoptionInput;
	}
): Promise<Result<{ number: number; hash: string }, AdoptRefusal>> {
	const adoption = recordAdoption(input.adoption, dayOf(now));
	if (!adoption.ok) return adoption;
	const { municipality, planId } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdOwnPlan(tx, actor, input);
		if (!plan) return refuse('not-found');
		const moved = movePlan(plan.status, 'adopted', {
			roles: rolesIn(actor, municipality),
			findings: [],
			overrideReason: null,
			adoption: adoption.value,
			newerVersionPublished: false
		});
		if (!moved.ok) return moved;
		const [latest] = await listVersions(tx, municipality, plan.type);
		const frozen = freeze({ ...plan, adoption: adoption.value }, latest?.content.number ?? 0);
		if (!frozen.ok) return frozen;
		const hash = versionHash(frozen.value);
		const adoptedAt = now.toISOString();
		if (!(await updateStatus(tx, plan, { status: moved.value.status }))) {
			return refuse('changed-by-another');
		}
		await insertVersion(tx, { planId, content: frozen.value, hash, adoptedAt });
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'plan-adopted',
				object: `plan/${planId}`,
				title: plan.title,
				address: `/arbejde/beredskab/${planId}`,
				before: { status: plan.status },
				after: { number: frozen.value.number, hash, adoption: { ...adoption.value } }
			}
		);
		return accept({ number: frozen.value.number, hash });
	});
}
