/** Removes what is past its time, by the table in `retention-rules.ts`, and writes down what it removed. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { listMunicipalities } from './directory/directory-store.ts';
import { rowsOf } from './platform/dump-connection.ts';
import { retentionRun } from './platform/schema.ts';
import { mailCopyDays, retentionRules, type RetentionRule } from './retention-rules.ts';
import type { Database, Scope, Transaction } from './platform/database.ts';

export type Removed = Readonly<Record<string, number>>;

export interface RetentionInput {
	readonly db: Database;
	readonly now: Date;
	/** Where the demo keeps copies of its mails. */
	readonly mailFolder?: string | undefined;
	/** Counts, and removes nothing. */
	readonly dryRun?: boolean;
}

const platform: Scope = { kind: 'platform' };

export async function runRetention({
	db,
	now,
	mailFolder,
	dryRun = false
}: RetentionInput): Promise<Removed> {
	const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
	const removed: Record<string, number> = {};
	for (const rule of retentionRules) {
		const scopes: readonly Scope[] =
			rule.scope === 'each'
				? municipalities.map(({ code }) => ({ kind: 'municipality', municipality: code }))
				: [{ kind: rule.scope }];
		let count = 0;
		for (const scope of scopes) {
			count += await db.transaction(scope, (tx) => removeOld(tx, rule, { now, dryRun }));
		}
		removed[rule.data] = count;
	}
	if (mailFolder) removed['mail-copy'] = removeMailCopies(mailFolder, { now, dryRun });
	if (!dryRun) {
		const at = now.toISOString();
		await db.transaction(platform, (tx) =>
			tx.insert(retentionRun).values({ id: at, at, removed }).onConflictDoNothing()
		);
	}
	return removed;
}

interface Moment {
	readonly now: Date;
	readonly dryRun: boolean;
}
const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

async function removeOld(
	tx: Transaction,
	{ data, since, days }: RetentionRule,
	{ now, dryRun }: Moment
): Promise<number> {
	const old = sql`from ${sql.identifier(data)} where ${sql.identifier(since)} < ${daysBefore(now, days).toISOString()}::timestamptz`;
	const counted = dryRun
		? sql`select count(*)::int as count ${old}`
		: sql`with gone as (delete ${old} returning 1) select count(*)::int as count from gone`;
	const [row] = await rowsOf<{ count: number }>(tx, counted);
	return row?.count ?? 0;
}

function removeMailCopies(folder: string, { now, dryRun }: Moment): number {
	const oldest = daysBefore(now, mailCopyDays);
	const old = filesIn(folder).filter((file) => statSync(file).mtime < oldest);
	if (!dryRun) old.forEach((file) => rmSync(file, { force: true }));
	return old.length;
}

function filesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => join(folder, name));
	} catch {
		// No mail has been written yet.
		return [];
	}
}
