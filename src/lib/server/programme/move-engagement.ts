import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { engagementSteps, moveEngagement as decideMove, type StepRefusal } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import {
	holdEngagementFor,
	keyOf,
	recordEngagement,
	scopeOf,
	type EngagementPlace,
	type NotTheirs
} from './engagement-access.ts';
import { listItems } from './engagement-item-store.ts';
import { updateEngagement } from './engagement-store.ts';
import { makeClosingReport } from './make-closing-report.ts';

export type MoveRefusal = StepRefusal | NotTheirs | 'changed-by-another';

/** Begins, pauses, goes on, ends or closes a programme (R8). Closing freezes the report in the same breath. */
export async function moveEngagement(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: EngagementPlace & {
		readonly step: string;
		readonly why: string;
		readonly revision: number;
		readonly reportId: string;
		readonly origin: string;
	}
): Promise<Result<void, MoveRefusal>> {
	return db.transaction(scopeOf(input), async (tx) => {
		const open = await holdEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const { engagement, roles } = open.value;
		const step = engagementSteps.find((one) => one === input.step);
		if (!step) return refuse('no-such-step');
		if (engagement.revision !== input.revision) return refuse('changed-by-another');
		const items = await listItems(tx, keyOf(input));
		const moved = decideMove(engagement, step, {
			roles,
			today: dayOf(now),
			why: input.why,
			recommendations: items.filter(({ kind }) => kind === 'recommendation').length
		});
		if (!moved.ok) return moved;
		const closedAt = step === 'close' ? { closedAt: now.toISOString() } : {};
		await updateEngagement(tx, engagement, { ...moved.value, ...closedAt });
		const after = { ...engagement, ...moved.value };
		const hash =
			step === 'close'
				? await makeClosingReport(tx, input, { engagement: after, items, now, actor })
				: undefined;
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: input },
			{
				kind: 'engagement-moved',
				title: engagement.title,
				before: { status: engagement.status },
				after: {
					status: after.status,
					endsOn: after.endsOn,
					...(input.why.trim() === '' ? {} : { reason: input.why.trim() }),
					...(hash ? { hash } : {})
				}
			}
		);
		return accept(undefined);
	});
}
