import type { Day } from '#domain/kernel';
import type { PlanPromise, PlanType } from '#domain/plan';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planPromise } from './process-schema.ts';
import { plan } from './schema.ts';

/** In the row, a promise that is left out has no day. */
const leftOut = '';

const toPromise = (row: typeof planPromise.$inferSelect): PlanPromise => ({
	id: row.id,
	what: row.what,
	dueOn: row.dueOn === leftOut ? null : (row.dueOn as Day),
	doneOn: row.doneOn as Day | null,
	revision: row.revision
});

const inPlan = (code: string, planId: string) =>
	and(eq(planPromise.municipalityCode, code), eq(planPromise.planId, planId));

export async function listPromises(
	tx: Transaction,
	code: string,
	planId: string
): Promise<readonly PlanPromise[]> {
	return (await tx.select().from(planPromise).where(inPlan(code, planId))).map(toPromise);
}

export interface RunningPromise extends PlanPromise {
	readonly planId: string;
	readonly type: PlanType;
}

/** What is promised and not done in adopted plans that nothing has replaced: until then nobody is bound. */
export async function listRunningPromises(
	tx: Transaction,
	code: string
): Promise<readonly RunningPromise[]> {
	const rows = await tx
		.select({ promise: planPromise, type: plan.type })
		.from(planPromise)
		.innerJoin(
			plan,
			and(eq(plan.municipalityCode, planPromise.municipalityCode), eq(plan.id, planPromise.planId))
		)
		.where(
			and(
				eq(planPromise.municipalityCode, code),
				isNull(planPromise.doneOn),
				ne(planPromise.dueOn, leftOut),
				inArray(plan.status, ['adopted', 'published'])
			)
		)
		.orderBy(asc(planPromise.dueOn), asc(planPromise.id));
	return rows.map(({ promise, type }) => ({
		...toPromise(promise),
		planId: promise.planId,
		type
	}));
}

/** `revision` of the promise is the one that was seen; false when somebody else wrote in between. */
export async function putPromise(
	tx: Transaction,
	key: { readonly municipalityCode: string; readonly planId: string },
	{ id, revision, ...said }: PlanPromise
): Promise<boolean> {
	const set = { ...said, dueOn: said.dueOn ?? leftOut };
	const written = await tx
		.insert(planPromise)
		.values({ ...key, id, ...set })
		.onConflictDoUpdate({
			target: [planPromise.municipalityCode, planPromise.planId, planPromise.id],
			set: { ...set, revision: revision + 1 },
			setWhere: eq(planPromise.revision, revision)
		})
		.returning({ revision: planPromise.revision });
	return written.length === 1;
}
