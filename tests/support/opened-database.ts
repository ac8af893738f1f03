import type { Database, Scope } from '#server/platform/database';
import type { SQL } from 'drizzle-orm';

export type Row = Readonly<Record<string, unknown>>;

/** A migrated database with the demo in it, belonging to one test file. */
export interface OpenedDatabase {
	readonly db: Database;
	/** A query nothing holds back: to see what is really stored. */
	asAdministrator(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
	/** A query with the application's rights, outside every scope. */
	asApplication(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
	close(): Promise<void>;
}

/** One query of the application in a scope. */
export function inScope(db: Database, scope: Scope, query: SQL): Promise<readonly Row[]> {
	return db.transaction(scope, async (tx) => {
		const result = (await tx.execute(query)) as { readonly rows: readonly Row[] };
		return result.rows;
	});
}

/** What the database answered to a query it refused; fails when it did not refuse. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
	const outcome = await attempt.then(
		(value) => ({ value }),
		(error: unknown) => ({ error })
	);
	if ('value' in outcome) {
		throw new Error(`It was allowed, and gave ${JSON.stringify(outcome.value)}.`);
	}
	let { error } = outcome;
	while (error instanceof Error && error.cause) error = error.cause;
	return String(error);
}
