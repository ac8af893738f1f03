/**
 * What only the house knows is filled, changed or confirmed by whoever leads it (P11). It shows on its page, cards
 * and poster at once; the adopted plan stays as it is. Two people never overwrite each other.
 */
import { checkFacts, type FactsRefusal, type InstitutionFacts } from '#domain/directory';
import type { TypedFacts } from '#domain/directory';
import { roleNames, rolesAt, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { getMunicipality } from './directory-store.ts';
import { mayTellFacts } from './institution-desk.ts';
import { findFacts, findInstitution, insertFacts, updateFacts } from './institution-store.ts';

export interface TypedInstitution {
	readonly municipality: string;
	readonly institution: string;
	readonly facts: TypedFacts;
	/** The revision the person saw; 0 when nothing was filled. */
	readonly revision: number;
}

export async function confirmInstitution(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{ municipality: code, institution: id, facts: typed, revision }: TypedInstitution
): Promise<
	Result<InstitutionFacts, 'not-allowed' | 'not-found' | 'changed-by-another' | FactsRefusal>
> {
	if (!mayTellFacts(actor, code, id)) return refuse('not-allowed');
	const checked = checkFacts(typed);
	if (!checked.ok) return checked;
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const institution = await findInstitution(tx, code, id);
		if (!institution) return refuse('not-found');
		const before = await findFacts(tx, code, id);
		if ((before?.revision ?? 0) !== revision) return refuse('changed-by-another');
		const role = rolesAt(actor, code, id).includes('leader') ? 'leader' : 'plan-owner';
		const after: InstitutionFacts = {
			...checked.value,
			confirmedOn: dayOf(now),
			// In public the function stands; the audit has the name.
			confirmedBy: roleNames[role],
			revision: revision + 1
		};
		const row = { institution: id, ...after };
		const saved = before ? await updateFacts(tx, code, row) : await insertFacts(tx, code, row);
		if (!saved) return refuse('changed-by-another');
		await record(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: kindOf(before, after),
				object: `institution/${id}`,
				title: institution.name,
				address: `/k/${(await getMunicipality(tx, code)).slug}/sted/${id}`,
				...(before ? { before: { ...before } } : {}),
				after: { ...after }
			}
		);
		return accept(after);
	});
}

function kindOf(before: InstitutionFacts | undefined, after: InstitutionFacts): string {
	if (!before) return 'institution-facts-filled';
	const told = ({ confirmedOn: _on, confirmedBy: _by, revision: _, ...facts }: InstitutionFacts) =>
		Object.entries(facts).sort().join('\n');
	return told(before) === told(after) ? 'institution-facts-confirmed' : 'institution-facts-changed';
}
