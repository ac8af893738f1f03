/** A programme as one side sees it, whole: what row-level security leaves out is the other side's own. */
import type { Actor } from '#domain/identity';
import { accept, dayOf, type Day, type Result } from '#domain/kernel';
import {
	engagementStepsFrom,
	engagementTimeline,
	type EngagementStep,
	type EngagementTimeline
} from '#domain/programme';
import { getMunicipality } from '../directory/directory-store.ts';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import {
	keyOf,
	readEngagementFor,
	scopeOf,
	type EngagementPlace,
	type NotTheirs,
	type OpenEngagement
} from './engagement-access.ts';
import { listEngagementFiles, type StoredEngagementFile } from './engagement-file-store.ts';
import { listItems, type StoredItem } from './engagement-item-store.ts';
import { findClosingReport } from './engagement-report-store.ts';

export interface ReadEngagement extends OpenEngagement {
	readonly municipality: { readonly name: string; readonly shortName: string };
	readonly items: readonly StoredItem[];
	readonly files: readonly StoredEngagementFile[];
	readonly timeline: EngagementTimeline;
	readonly steps: readonly EngagementStep[];
	/** Their names. */
	readonly advisers: readonly string[];
	/** Of those who wrote something or laid a file. */
	readonly names: ReadonlyMap<string, string>;
	/** The closing report's fingerprint; null before it is made. */
	readonly reportHash: string | null;
	readonly today: Day;
}

export async function readEngagement(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	place: EngagementPlace
): Promise<Result<ReadEngagement, NotTheirs>> {
	const key = keyOf(place);
	const found = await db.transaction(scopeOf(place), async (tx) => {
		const open = await readEngagementFor(tx, actor, place);
		if (!open.ok) return open;
		return accept({
			...open.value,
			municipality: await getMunicipality(tx, place.municipality),
			items: await listItems(tx, key),
			files: await listEngagementFiles(tx, key),
			reportHash: (await findClosingReport(tx, key))?.hash ?? null
		});
	});
	if (!found.ok) return found;
	const { engagement, roles, items, files } = found.value;
	const today = dayOf(now);
	const advisers = engagement.advisers.map(({ personId }) => personId);
	const names = await namesOf(db, [
		...advisers,
		...items.map(({ savedBy }) => savedBy),
		...files.map(({ sentBy }) => sentBy)
	]);
	const events = items.flatMap(({ kind, title, dueOn, doneOn }) => {
		const on = doneOn ?? dueOn;
		return kind === 'activity' && on ? [{ on, title, isDone: doneOn !== null }] : [];
	});
	return accept({
		...found.value,
		timeline: engagementTimeline(engagement, events, today),
		steps: engagementStepsFrom(engagement.status, roles),
		advisers: advisers.map((id) => names.get(id) ?? 'En tidligere kollega'),
		names,
		today
	});
}
