import { mayAct, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { sectionsFrom, type PlanTemplate, type PlanType } from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { insertPlan, isUnderWay } from './plan-store.ts';
import { findCurrentVersion } from './version-store.ts';

export type StartRefusal = 'not-your-decision' | 'already-under-way' | 'nothing-to-revise';

/**
 * A new draft, from the guide's template or from the text that holds now (P1); or only its headings, for a text
 * that is read in from a file (P5). Gives the plan's id.
 */
export async function startPlan(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly type: PlanType;
		readonly from: 'guide' | 'current' | 'file';
		readonly id: string;
		readonly template: PlanTemplate;
	}
): Promise<Result<string, StartRefusal>> {
	if (!mayAct(actor, input.municipality, ['plan-writer', 'plan-owner'])) {
		return refuse('not-your-decision');
	}
	const scope = { kind: 'municipality', municipality: input.municipality } as const;
	return db.transaction(scope, async (tx) => {
		if (await isUnderWay(tx, input.municipality, input.type)) return refuse('already-under-way');
		const current = await findCurrentVersion(tx, input.municipality, input.type);
		if (input.from === 'current' && !current) return refuse('nothing-to-revise');
		const title = input.template.title;
		const sections =
			input.from === 'current' && current
				? current.content.sections.map((section, index) => ({
						...section,
						position: index + 1,
						revision: 1
					}))
				: sectionsFrom(input.template).map((section) =>
						input.from === 'file' ? { ...section, body: [] } : section
					);
		const plan = {
			id: input.id,
			municipalityCode: input.municipality,
			type: input.type,
			title,
			sections
		};
		if (!(await insertPlan(tx, plan, now.toISOString()))) return refuse('already-under-way');
		await record(
			tx,
			{ now, actor },
			{
				owner: input.municipality,
				kind: 'plan-started',
				object: `plan/${input.id}`,
				title,
				address: `/arbejde/beredskab/${input.id}`,
				after: { type: input.type, from: input.from }
			}
		);
		return accept(input.id);
	});
}
