/**
 * A municipality answers what the agency asked for (R5): the named fields take the place of what stood there, and the
 * whole becomes the next submission. The earlier ones stay as they are.
 */
import type { Actor } from '#domain/identity';
import { dayOf, refuse, type Result } from '#domain/kernel';
import { missingFields } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import {
	listSubmissions,
	listSupplements,
	markSupplementAnswered
} from './application-record-store.ts';
import {
	holdOwnApplication,
	stepApplication,
	type StepRefusal,
	type WhichApplication
} from './own-application.ts';
import { keepSubmission } from './submit-application.ts';

export async function answerSupplement(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{ origin, ...which }: WhichApplication & { readonly origin: string }
): Promise<Result<unknown, StepRefusal>> {
	const { municipality } = which;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnApplication(tx, actor, which);
		if (!held) return refuse('not-found');
		const [asked] = await listSupplements(tx, held.key);
		const [former] = await listSubmissions(tx, held.key);
		const open = held.row.openFields ?? [];
		const empty = open.filter((id) => (held.values[id] ?? '') === '');
		const missing = [...new Set([...missingFields(held.round.level, held.values), ...empty])];
		const moved = await stepApplication(tx, { now, actor }, held, {
			act: 'answer-supplement',
			kind: 'application-supplement-answered',
			grounds: { missing, supplementIsLate: asked !== undefined && asked.dueOn < dayOf(now) },
			set: { openFields: null },
			after: { fields: open }
		});
		if (!moved.ok || !former || !asked) return moved;
		await markSupplementAnswered(tx, held.key, asked.number, now.toISOString());
		const fields = former.content.fields.map((field) =>
			open.includes(field.id) ? { ...field, value: held.values[field.id] ?? '' } : field
		);
		await keepSubmission(tx, held, { ...former.content, fields }, { now, actor, origin });
		return moved;
	});
}
