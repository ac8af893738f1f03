/**
 * The soft lock (P2): a page where somebody types says so, and is told who else types in the same section. It
 * stops nobody and is no change of the plan, so it leaves no trace.
 */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { mayInWriting, mayWrite } from '#domain/plan';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { findPlan, findSection } from './plan-store.ts';
import { listWriting, noteWriting } from './writing-store.ts';

/** The names of the others who write in the section; `writes` when this page does so too. */
export async function sayWriting(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		readonly writes: boolean;
	}
): Promise<Result<readonly string[], 'not-found' | 'not-your-decision' | 'text-is-frozen'>> {
	const { municipality: code, planId, sectionId, writes } = input;
	const roles = rolesIn(actor, code);
	if (roles.length === 0) return refuse('not-found');
	const others = await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const plan = await findPlan(tx, code, planId);
		const section = plan && (await findSection(tx, code, planId, sectionId));
		if (!section) return refuse('not-found');
		const allowed = writes
			? mayWrite(plan.status, roles)
			: mayInWriting('follow', plan.status, roles);
		if (!allowed.ok) return allowed;
		if (writes) {
			const { personId } = actor;
			const seenAt = now.toISOString();
			await noteWriting(tx, { municipalityCode: code, planId, sectionId, personId, seenAt });
		}
		const writing = await listWriting(tx, { code, planId, now });
		return accept(
			writing
				.filter((row) => row.sectionId === sectionId && row.personId !== actor.personId)
				.map(({ personId }) => personId)
		);
	});
	if (!others.ok) return others;
	const names = await namesOf(db, others.value);
	return accept(others.value.map((id) => names.get(id) ?? 'En kollega'));
}
