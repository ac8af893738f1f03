/**
 * Which side somebody stands on, and the programme as that side sees it. Rights are asked before anything is looked
 * up: to whoever has none, what exists and what does not answer alike.
 */
import { rolesIn, type Actor, type Role } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { maySeeEngagement, type SeenBy, type Side } from '#domain/programme';
import { agencyCode, record, type Change } from '../platform/change.ts';
import { enterScope, type Scope, type Transaction } from '../platform/database.ts';
import { findEngagement, holdEngagement, type StoredEngagement } from './engagement-store.ts';

export interface EngagementPlace {
	readonly municipality: string;
	readonly engagementId: string;
	/** The side it is seen from. */
	readonly as: Side;
}

export const keyOf = ({ municipality, engagementId }: EngagementPlace) => ({
	municipalityCode: municipality,
	engagementId
});

export const scopeOf = ({ as, municipality }: Omit<EngagementPlace, 'engagementId'>): Scope =>
	as === 'agency' ? { kind: 'agency' } : { kind: 'municipality', municipality };

export const rolesOn = (
	actor: Actor,
	{ as, municipality }: Omit<EngagementPlace, 'engagementId'>
): readonly Role[] =>
	as === 'agency'
		? actor.grants.flatMap((grant) => ('agency' in grant ? [grant.role] : []))
		: rolesIn(actor, municipality);

export type NotTheirs = 'not-found' | 'not-your-decision';

export interface OpenEngagement {
	readonly engagement: StoredEngagement;
	readonly roles: readonly Role[];
}

async function openBy(
	look: typeof findEngagement,
	tx: Transaction,
	actor: Actor,
	place: EngagementPlace
): Promise<Result<OpenEngagement, NotTheirs>> {
	const roles = rolesOn(actor, place);
	if (!maySeeEngagement(place.as, roles)) return refuse('not-your-decision');
	const engagement = await look(tx, place.municipality, place.engagementId);
	return engagement ? accept({ engagement, roles }) : refuse('not-found');
}

export const readEngagementFor = openBy.bind(undefined, findEngagement);
/** Held until the transaction ends. */
export const holdEngagementFor = openBy.bind(undefined, holdEngagement);

/**
 * What both see stands in the municipality's log, and in the agency's when the agency did it; what one side keeps to
 * itself stands in its own alone. Leaves the transaction in the scope it was in.
 */
export async function recordEngagement(
	tx: Transaction,
	context: { readonly now: Date; readonly actor: Actor },
	{ place, seen = 'both' }: { readonly place: EngagementPlace; readonly seen?: SeenBy },
	change: Pick<Change, 'kind' | 'title' | 'before' | 'after'>
): Promise<void> {
	const { municipality, engagementId, as } = place;
	if (seen !== 'agency') {
		await enterScope(tx, { kind: 'municipality', municipality });
		await record(tx, context, {
			...change,
			owner: municipality,
			object: `engagement/${engagementId}`,
			address: `/arbejde/forloeb/${engagementId}`
		});
	}
	if (as === 'agency') {
		await enterScope(tx, { kind: 'agency' });
		await record(tx, context, {
			...change,
			owner: agencyCode,
			object: `engagement/${municipality}/${engagementId}`,
			address: `/styrelsen/forloeb/${municipality}/${engagementId}`
		});
	}
	await enterScope(tx, scopeOf(place));
}
