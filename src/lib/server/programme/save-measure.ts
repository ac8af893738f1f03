import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Refusal, type Result } from '#domain/kernel';
import {
	mayMeasure,
	writtenMeasure,
	type MeasureFault,
	type TypedMeasure
} from '#domain/programme';
import type { Database } from '../platform/database.ts';
import {
	holdEngagementFor,
	keyOf,
	recordEngagement,
	scopeOf,
	type EngagementPlace,
	type NotTheirs
} from './engagement-access.ts';
import {
	insertMeasure,
	listMeasures,
	withdrawMeasure,
	type StoredMeasure
} from './measure-store.ts';

export interface MeasureConflict extends Refusal<'changed-by-another'> {
	/** What holds now; undefined when it was withdrawn. */
	readonly theirs: StoredMeasure | undefined;
}

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

/**
 * Enters a figure, or corrects the one that was seen: the old one is withdrawn and kept (R9). The log says that it
 * happened and never the figure, which may be too small to be shown.
 */
export async function saveMeasure(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: EngagementPlace & {
		readonly measureId: string;
		/** The id of the figure that is corrected; empty when there is none. */
		readonly replaces: string;
		readonly typed: TypedMeasure;
	}
): Promise<Result<void, MeasureFault | NotTheirs> | MeasureConflict> {
	return db.transaction(scopeOf(input), async (tx) => {
		const open = await holdEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const { engagement, roles } = open.value;
		const asked = { roles, status: engagement.status };
		if (!mayMeasure(input.as, asked, input.typed.moment)) return refuse('not-your-decision');
		const written = writtenMeasure(input.typed, dayOf(now));
		if (!written.ok) return written;
		const { indicator, moment } = written.value;
		const key = keyOf(input);
		const holds = (await listMeasures(tx, key)).find(
			(one) => one.withdrawnAt === null && one.indicator === indicator && one.moment === moment
		);
		if ((holds?.id ?? '') !== input.replaces)
			return { ok: false, reason: 'changed-by-another', theirs: holds } as const;
		const savedAt = now.toISOString();
		if (holds) await withdrawMeasure(tx, key, holds.id, savedAt);
		await insertMeasure(tx, key, {
			...written.value,
			id: input.measureId,
			savedAt,
			savedBy: actor.personId
		});
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: input },
			{
				kind: holds ? 'measure-corrected' : 'measure-entered',
				title: engagement.title,
				after: { indicator, moment, measure: input.measureId }
			}
		);
		return accept(undefined);
	});
}

/** Takes a figure back without another; it stays in the history. */
export async function withdrawFigure(
	{ db, now, actor }: Context,
	input: EngagementPlace & { readonly measureId: string }
): Promise<Result<void, NotTheirs> | MeasureConflict> {
	return db.transaction(scopeOf(input), async (tx) => {
		const open = await holdEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const { engagement, roles } = open.value;
		const key = keyOf(input);
		const measure = (await listMeasures(tx, key)).find(({ id }) => id === input.measureId);
		const asked = { roles, status: engagement.status };
		if (!mayMeasure(input.as, asked, measure?.moment ?? '')) return refuse('not-your-decision');
		if (!measure || measure.withdrawnAt !== null)
			return { ok: false, reason: 'changed-by-another', theirs: undefined } as const;
		await withdrawMeasure(tx, key, measure.id, now.toISOString());
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: input },
			{
				kind: 'measure-withdrawn',
				title: engagement.title,
				before: { indicator: measure.indicator, moment: measure.moment, measure: measure.id }
			}
		);
		return accept(undefined);
	});
}
