import { expect, test } from 'vitest';
import { transactionBreaches } from './transactions.ts';

const inStore = (text: string) =>
	transactionBreaches([{ path: 'src/lib/server/plan/plan-store.ts', text }]);
const inUseCase = (text: string, path = 'src/lib/server/plan/submit-plan.ts') =>
	transactionBreaches([{ path, text }]);

test.each([
	['export async function findPlan(db: Database, id: string) {}'],
	['export async function findPlan({ db }: { db: Database }) {}'],
	['export async function findPlan(db: platform.Database) {}'],
	['export const findPlan = (tx) => tx.transaction(async () => {});']
])('a store may not be written as %s', (text) => {
	expect(inStore(text)).toEqual([
		'a store works on the transaction it is given, never on the database (src/lib/server/plan/plan-store.ts:1)'
	]);
});

test('a store on a transaction is as it should be', () => {
	expect(inStore('export const findPlan = (tx: Transaction, id: string) => tx.select();')).toEqual(
		[]
	);
});

test.each([
	[
		'db.transaction(scope, async (tx) => {\n db.transaction(scope, async (other) => {});\n});',
		'db'
	],
	['db.transaction(scope, async (tx) => {\n await findPlan(db, id);\n});', 'db'],
	['db.transaction(scope, async (tx) => {\n await savePlan({ db, now }, id);\n});', 'db'],
	['db.transaction(scope, async function (tx) {\n await savePlan({ db: db }, id);\n});', 'db'],
	['it.db.transaction(scope, async (tx) => {\n await savePlan(it.db, id);\n});', 'it.db'],
	['it.db.transaction(scope, async (tx) => {\n await savePlan(it, id);\n});', 'it.db'],
	['a.transaction(scope, async (tx) => {\n await b.transaction(scope, work);\n});', 'a']
])('a call on the outer handle is found: %s', (text, handle) => {
	expect(inUseCase(text)).toEqual([
		`inside a transaction only its own handle is used, not ${handle} (src/lib/server/plan/submit-plan.ts:2)`
	]);
});

test('a route keeps to the same rule', () => {
	const text = 'db.transaction(scope, async (tx) => findPlan(db, id));';
	expect(inUseCase(text, 'src/routes/k/+page.server.ts')).toHaveLength(1);
});

test.each([
	['db.transaction(scope, async (tx) => findPlan(tx, id));\nawait savePlan(db, id);'],
	['await db.transaction(a, one);\nawait db.transaction(b, async (tx) => two(tx));'],
	['it.db.transaction(scope, async (tx) => record(tx, it.now, { db: 1, x: settings.db }));'],
	['db.transaction(scope, async (tx) => tx.transaction(async (inner) => savePlan(inner)));']
])('this is as it should be: %s', (text) => {
	expect(inUseCase(text)).toEqual([]);
});
