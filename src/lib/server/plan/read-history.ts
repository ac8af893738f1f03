/** The history of a section: sittings with names, one of them with its text and the one before it (P2). */
import type { Document } from '#domain/document';
import { sittings, type Sitting } from '#domain/plan';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { findPlan, findSection } from './plan-store.ts';
import { findTextAt, listReplaced } from './section-history-store.ts';
import { listTextsBeside } from './text-beside-store.ts';

export async function readHistory(
	db: Database,
	{
		municipality: code,
		planId,
		sectionId,
		shown: wanted
	}: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		/** The revision to show; the newest when it is left out or not the end of a sitting. */
		readonly shown?: number | undefined;
	}
) {
	const read = await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const plan = await findPlan(tx, code, planId);
		const section = plan && (await findSection(tx, code, planId, sectionId));
		if (!section) return undefined;
		const key = { code, planId, id: sectionId };
		const all = sittings([...(await listReplaced(tx, key)), section]);
		const sitting = all.find(({ revision }) => revision === wanted) ?? all[0];
		const beside = (await listTextsBeside(tx, code, planId)).filter(
			(row) => row.sectionId === sectionId
		);
		if (!sitting) return { plan, section, all, beside, texts: undefined };
		const earlier: Document =
			sitting.before === null ? [] : ((await findTextAt(tx, key, sitting.before)) ?? []);
		const text = await findTextAt(tx, key, sitting.revision);
		return { plan, section, all, beside, texts: text && { sitting, earlier, text } };
	});
	if (!read) return undefined;
	const { plan, section, all, beside, texts } = read;
	const people = [...all.map(({ by }) => by), ...beside.map(({ savedBy }) => savedBy)];
	const names = await namesOf(
		db,
		people.filter((id) => id !== null)
	);
	const named = (sitting: Sitting) => ({
		...sitting,
		name: (sitting.by && names.get(sitting.by)) ?? null
	});
	return {
		plan,
		section,
		sittings: all.map(named),
		beside: beside.map(({ id, savedAt, savedBy }) => ({
			id,
			savedAt,
			name: names.get(savedBy) ?? null
		})),
		shown: texts && { ...texts, sitting: named(texts.sitting) }
	};
}
