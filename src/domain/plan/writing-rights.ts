/**
 * What people may do around a plan's text: one table, act × who × while (P2). Changing the words themselves is
 * the lifecycle's (`mayWrite`).
 */
import type { Role } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { planStatuses, type PlanStatus } from './plan.ts';

/**
 * `follow`: see the history, who is writing, and what lies beside. `answer-finding`: say what is done about what the
 * check found. `promise`: say which day the plan's own text promises.
 */
export type WritingAct = 'follow' | 'comment' | 'assign' | 'answer-finding' | 'promise';

interface WritingRight {
	readonly who: readonly Role[];
	readonly while: readonly PlanStatus[];
}

const writers: readonly Role[] = ['plan-writer', 'plan-owner'];
const untilReplaced = planStatuses.filter((status) => status !== 'superseded');
const readers: readonly Role[] = [...writers, 'director', 'chief'];

export const writingRights: Readonly<Record<WritingAct, WritingRight>> = {
	follow: { who: readers, while: planStatuses },
	comment: { who: readers, while: ['draft', 'hearing', 'recommended'] },
	assign: { who: writers, while: ['draft', 'hearing'] },
	'answer-finding': { who: writers, while: untilReplaced },
	promise: { who: ['plan-owner'], while: untilReplaced }
};

/** A reader without the right to an act, and an act whose time is over, are told apart. */
export function mayInWriting(
	act: WritingAct,
	status: PlanStatus,
	roles: readonly Role[]
): Result<void, 'not-your-decision' | 'text-is-frozen'> {
	const right = writingRights[act];
	if (!roles.some((role) => right.who.includes(role))) return refuse('not-your-decision');
	if (!right.while.includes(status)) return refuse('text-is-frozen');
	return accept(undefined);
}
