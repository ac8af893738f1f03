import type { Document } from '#domain/document';
import { dayOf } from '#domain/kernel';
import {
	inReadingOrder,
	planTypeFacts,
	type Plan,
	type PlanStatus,
	type PlanType,
	type Section
} from '#domain/plan';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { getMunicipality } from '../directory/directory-store.ts';
import type { Transaction } from '../platform/database.ts';
import { plan, planSection, planVersion } from './schema.ts';
import { keepReplaced } from './section-history-store.ts';

/** A plan in the database: the domain's plan, and the revision its status was read at. */
export interface StoredPlan extends Plan {
	readonly revision: number;
	readonly startedAt: string;
	readonly overrideReason: string | null;
}

const underWay: PlanStatus[] = ['draft', 'hearing', 'recommended', 'adopted'];

export async function findPlan(
	tx: Transaction,
	code: string,
	id: string
): Promise<StoredPlan | undefined> {
	const [row] = await tx
		.select()
		.from(plan)
		.where(and(eq(plan.municipalityCode, code), eq(plan.id, id)));
	if (!row) return undefined;
	const sections = await tx
		.select()
		.from(planSection)
		.where(and(eq(planSection.municipalityCode, code), eq(planSection.planId, id)))
		.orderBy(asc(planSection.position));
	const [version] = await tx
		.select()
		.from(planVersion)
		.where(and(eq(planVersion.municipalityCode, code), eq(planVersion.planId, id)));
	return {
		id,
		municipalityCode: code,
		type: row.type,
		title: row.title,
		status: row.status,
		sections: inReadingOrder(sections.map(toSection)),
		adoption: version?.content.adoption ?? null,
		publication:
			version?.publishedAt != null
				? {
						publishedOn: dayOf(new Date(version.publishedAt)),
						address: `/k/${(await getMunicipality(tx, code)).slug}/${planTypeFacts(row.type).address}/${version.number}`
					}
				: null,
		revision: row.revision,
		startedAt: row.startedAt,
		overrideReason: row.overrideReason
	};
}

export interface PlanRow {
	readonly id: string;
	readonly type: PlanType;
	readonly title: string;
	readonly status: PlanStatus;
	readonly startedAt: string;
}

export async function listPlans(tx: Transaction, code: string): Promise<readonly PlanRow[]> {
	return tx
		.select({
			id: plan.id,
			type: plan.type,
			title: plan.title,
			status: plan.status,
			startedAt: plan.startedAt
		})
		.from(plan)
		.where(eq(plan.municipalityCode, code))
		.orderBy(desc(plan.startedAt));
}

export async function isUnderWay(tx: Transaction, code: string, type: PlanType): Promise<boolean> {
	const rows = await tx
		.select({ id: plan.id })
		.from(plan)
		.where(
			and(eq(plan.municipalityCode, code), eq(plan.type, type), inArray(plan.status, underWay))
		);
	return rows.length > 0;
}

/** False when another plan of the type came under way in between. */
export async function insertPlan(
	tx: Transaction,
	input: Pick<Plan, 'id' | 'municipalityCode' | 'type' | 'title' | 'sections'>,
	at: string
): Promise<boolean> {
	const { sections, ...row } = input;
	const inserted = await tx
		.insert(plan)
		.values({ ...row, status: 'draft', startedAt: at })
		.onConflictDoNothing()
		.returning({ id: plan.id });
	if (inserted.length === 0) return false;
	await tx.insert(planSection).values(
		sections.map((section) => ({
			municipalityCode: row.municipalityCode,
			planId: row.id,
			...section,
			savedAt: at
		}))
	);
	return true;
}

/** True when the plan still had the revision the decision was made on. */
export async function updateStatus(
	tx: Transaction,
	{ municipalityCode, id, revision }: Pick<StoredPlan, 'municipalityCode' | 'id' | 'revision'>,
	set: Partial<Pick<typeof plan.$inferInsert, 'recommendedAt' | 'overrideReason' | 'startedAt'>> & {
		status: PlanStatus;
	}
): Promise<boolean> {
	const changed = await tx
		.update(plan)
		.set({ ...set, revision: revision + 1 })
		.where(
			and(eq(plan.municipalityCode, municipalityCode), eq(plan.id, id), eq(plan.revision, revision))
		)
		.returning({ id: plan.id });
	return changed.length === 1;
}

/** Waits for anybody else deciding on this plan, so that text and status are read together. Gives the status. */
export async function holdPlan(
	tx: Transaction,
	code: string,
	id: string
): Promise<PlanStatus | undefined> {
	const [row] = await tx
		.select({ status: plan.status })
		.from(plan)
		.where(and(eq(plan.municipalityCode, code), eq(plan.id, id)))
		.for('update');
	return row?.status;
}

/** The same for all of a municipality's plans, in an order that never lets two wait for each other. */
export async function holdPlans(tx: Transaction, code: string): Promise<void> {
	await tx
		.select({ id: plan.id })
		.from(plan)
		.where(eq(plan.municipalityCode, code))
		.orderBy(asc(plan.id))
		.for('update');
}

export async function findSection(
	tx: Transaction,
	code: string,
	planId: string,
	id: string
): Promise<(Section & { savedAt: string; savedBy: string | null }) | undefined> {
	const [row] = await tx
		.select()
		.from(planSection)
		.where(
			and(
				eq(planSection.municipalityCode, code),
				eq(planSection.planId, planId),
				eq(planSection.id, id)
			)
		);
	return row && { ...toSection(row), savedAt: row.savedAt, savedBy: row.savedBy };
}

/** The new revision, or undefined when somebody else saved in between. What is written over goes to the history. */
export async function updateSection(
	tx: Transaction,
	key: { code: string; planId: string; id: string; revision: number },
	set: { body: Document; savedAt: string; savedBy: string }
): Promise<number | undefined> {
	await keepReplaced(tx, key);
	const [row] = await tx
		.update(planSection)
		.set({ ...set, revision: key.revision + 1 })
		.where(
			and(
				eq(planSection.municipalityCode, key.code),
				eq(planSection.planId, key.planId),
				eq(planSection.id, key.id),
				eq(planSection.revision, key.revision)
			)
		)
		.returning({ revision: planSection.revision });
	return row?.revision;
}

const toSection = (row: typeof planSection.$inferSelect): Section => ({
	id: row.id,
	title: row.title,
	theme: row.theme,
	position: row.position,
	body: row.body,
	revision: row.revision
});
