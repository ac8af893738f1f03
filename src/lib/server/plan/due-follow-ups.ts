/** The actions and promised dates that are still open, for the page of what is to be done now (P6, P9). */
import type { Actor } from '#domain/identity';
import type { DueItem } from '#domain/plan';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { listOpenActions } from './finding-note-store.ts';
import { listRunningPromises } from './promise-store.ts';

/** Who does not see plans sees the actions that are their own. */
export async function dueFollowUps(
	{ db, actor }: { readonly db: Database; readonly actor: Actor },
	{ code, seesPlans }: { readonly code: string; readonly seesPlans: boolean }
): Promise<readonly DueItem[]> {
	const scope = { kind: 'municipality', municipality: code } as const;
	const { actions, promises } = await db.transaction(scope, async (tx) => ({
		actions: (await listOpenActions(tx, code)).filter(
			({ owner }) => seesPlans || owner === actor.personId
		),
		promises: seesPlans ? await listRunningPromises(tx, code) : []
	}));
	const names = await namesOf(
		db,
		actions.flatMap(({ owner }) => owner ?? [])
	);
	return [
		...actions.map(({ text, owner, dueOn, planId, requirement }): DueItem => ({
			reason: 'action',
			about: text,
			dueOn,
			more: [names.get(owner ?? '') ?? 'En tidligere kollega'],
			href: seesPlans ? `/arbejde/beredskab/${planId}/handlinger/${requirement}` : '/arbejde'
		})),
		...promises.map(({ what, dueOn, planId, id }): DueItem => ({
			reason: 'promise',
			about: what,
			dueOn,
			more: [],
			href: `/arbejde/beredskab/${planId}/loefter#${id}`
		}))
	];
}
