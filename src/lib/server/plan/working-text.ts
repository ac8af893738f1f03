import type { PlanType, Section } from '#domain/plan';
import type { Transaction } from '../platform/database.ts';
import { findPlan, listPlans } from './plan-store.ts';
import type { StoredVersion } from './version-store.ts';

export interface WorkingText {
	readonly planId: string;
	/** Where it is read and written. */
	readonly home: string;
	readonly sections: readonly Pick<Section, 'id' | 'title' | 'body'>[];
	readonly isUnderWay: boolean;
}

/** The text of a type that is worked on: the plan under way, or else the newest adopted one. */
export async function workingText(
	tx: Transaction,
	code: string,
	{ type, newest }: { readonly type: PlanType; readonly newest: StoredVersion | undefined }
): Promise<WorkingText | undefined> {
	const row = (await listPlans(tx, code)).find(
		(one) => one.type === type && one.status !== 'published' && one.status !== 'superseded'
	);
	const plan = row && (await findPlan(tx, code, row.id));
	const isUnderWay = plan !== undefined;
	const planId = plan?.id ?? newest?.planId;
	const sections = plan?.sections ?? newest?.content.sections;
	if (!planId || !sections) return undefined;
	return { planId, home: `/arbejde/beredskab/${planId}`, sections, isUnderWay };
}
