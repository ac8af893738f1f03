/**
 * Takes a plan that exists already through the gate and begins to read it (P5). The answer does not wait for the
 * reading, which may take two minutes; nothing is written into the plan until somebody has gone through it.
 */
import type { Actor } from '#domain/identity';
import { accept, type Result } from '#domain/kernel';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import type { UploadRefusal } from '../platform/upload-rules.ts';
import type { NamedBytes } from '../platform/uploaded-file.ts';
import { followReading, type Followed } from './import/follow-reading.ts';
import { insertImport, type ImportKey } from './import/import-store.ts';
import { gatePlanFile } from './import/read-plan-file.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';

export async function bringPlanFile(
	{ db, now, actor, ...more }: { db: Database; now: Date; actor: Actor } & Omit<Followed, 'db'>,
	input: ImportKey & { readonly file: NamedBytes | File }
): Promise<Result<{ readonly read: Promise<void> }, NotTheirs | UploadRefusal>> {
	const { municipality, planId, importId } = input;
	const scope = { kind: 'municipality', municipality } as const;
	const key = { municipality, planId, importId };
	const writing = { act: 'write', municipality, planId } as const;
	const before = await db.transaction(scope, (tx) => holdPlanFor(tx, actor, writing));
	if (!before.ok) return before;
	const gated = await gatePlanFile(input.file, { onFault: more.onFault });
	if (!gated.ok) return gated;
	const { file, label, notes } = gated.value;
	const begun = await db.transaction(scope, async (tx) => {
		// Asked again: the gate takes a while, and the plan may have been sent to hearing in between.
		const plan = await holdPlanFor(tx, actor, writing);
		if (!plan.ok) return plan;
		const readAt = now.toISOString();
		await insertImport(tx, key, {
			name: label,
			found: {
				state: 'reading',
				page: 0,
				pages: null,
				seenAt: more.clock().toISOString()
			},
			readAt,
			readBy: actor.personId
		});
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'plan-file-brought',
				object: `plan/${planId}`,
				title: plan.value.title,
				after: { file: label }
			}
		);
		return plan;
	});
	if (!begun.ok) return begun;
	const { type, sections } = begun.value;
	const known = sections.map(({ id, theme }) => ({ id, theme }));
	return accept({
		read: followReading({ db, ...more }, key, { file, notes, type, sections: known })
	});
}
