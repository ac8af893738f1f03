/** Paths that releases brought, each by its fingerprint, and the versions of the national path. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/document';
import type { Definition, WrittenPath } from '#domain/pathway';
import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import type { PathwayTemplate } from './pathway-store.ts';
import { pathwayProposal, pathwayTemplate } from './schema.ts';

export interface PathProposal extends WrittenPath {
	readonly fingerprint: string;
	readonly arrivedAt: string;
	readonly settled: 'published' | 'declined' | null;
	/** What is new in it when it was published, why not when it was declined. */
	readonly reason: string | null;
	readonly settledAt: string | null;
	/** null: a later release brought another one in its place. */
	readonly settledBy: string | null;
}

/** The same for the same content, whoever wrote it down and in whichever order its fields stand. */
export const pathFingerprint = ({ definition, texts }: WrittenPath): string =>
	createHash('sha256')
		.update(canonicalJson(JSON.parse(JSON.stringify({ definition, texts }))))
		.digest('hex');

/** Bringing, publishing and declining take turns; until the transaction ends. */
export async function holdNationalPath(tx: Transaction): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('beredt-national-path'))`);
}

export async function findProposal(
	tx: Transaction,
	fingerprint: string
): Promise<PathProposal | undefined> {
	const [row] = await tx
		.select()
		.from(pathwayProposal)
		.where(eq(pathwayProposal.fingerprint, fingerprint));
	return row && toProposal(row);
}

/** The one that waits for the agency; undefined when none does. */
export async function findWaiting(tx: Transaction): Promise<PathProposal | undefined> {
	const [row] = await tx
		.select()
		.from(pathwayProposal)
		.where(isNull(pathwayProposal.settled))
		.orderBy(desc(pathwayProposal.arrivedAt))
		.limit(1);
	return row && toProposal(row);
}

/** Those that were decided on, the newest first. */
export async function listSettled(tx: Transaction): Promise<readonly PathProposal[]> {
	const rows = await tx.select().from(pathwayProposal).orderBy(desc(pathwayProposal.settledAt));
	return rows.filter(({ settled }) => settled !== null).map(toProposal);
}

/** It waits now, for the first time or again. */
export async function saveWaiting(
	tx: Transaction,
	path: WrittenPath,
	{ fingerprint, now }: { readonly fingerprint: string; readonly now: Date }
): Promise<void> {
	const waits = { arrivedAt: now.toISOString(), settled: null, reason: null, settledAt: null };
	const { definition, texts } = path;
	await tx
		.insert(pathwayProposal)
		.values({ fingerprint, definition, texts, ...waits })
		.onConflictDoUpdate({ target: pathwayProposal.fingerprint, set: waits });
}

export async function settleProposal(
	tx: Transaction,
	fingerprint: string,
	decided: {
		readonly settled: 'published' | 'declined';
		readonly reason: string;
		readonly settledAt: string;
		readonly settledBy: string | null;
	}
): Promise<void> {
	await tx.update(pathwayProposal).set(decided).where(eq(pathwayProposal.fingerprint, fingerprint));
}

/** Every version of the national path, the newest first. */
export async function listTemplates(tx: Transaction): Promise<readonly PathwayTemplate[]> {
	const rows = await tx.select().from(pathwayTemplate).orderBy(desc(pathwayTemplate.version));
	return rows.map((row) => ({ ...row, definition: row.definition as Definition }));
}

const toProposal = ({ definition, ...row }: typeof pathwayProposal.$inferSelect): PathProposal => ({
	...row,
	definition: definition as Definition
});
