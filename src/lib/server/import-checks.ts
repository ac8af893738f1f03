/** What is looked through before restored or imported rows are kept: adopted texts and the audit. */
import { sql } from 'drizzle-orm';
import type { PlanVersion } from '#domain/plan';
import { versionHash } from './plan/adopt-plan.ts';
import { verifyAudit } from './platform/audit-verify.ts';
import { leaveScope, rowsOf } from './platform/dump-connection.ts';
import type { Transaction } from './platform/database.ts';

interface VersionRow {
	readonly owner: string;
	readonly type: string;
	readonly number: number;
	readonly content: PlanVersion;
	readonly hash: string;
	readonly printed: boolean;
	readonly published: boolean;
}

/** The adopted versions in sight whose text is not the one that was adopted, or whose file is gone. */
export async function versionFaults(tx: Transaction): Promise<readonly string[]> {
	const rows = await rowsOf<VersionRow>(
		tx,
		sql`select municipality_code as owner, type, number, content, hash, pdf is not null as printed,
			published_at is not null as published from plan_version order by 1, 2, 3`
	);
	return rows.flatMap(({ owner, type, number, content, hash, printed, published }) => [
		...(versionHash(content) === hash
			? []
			: [`Version ${number} of ${type} in ${owner} is not the text that was adopted.`]),
		...(published && !printed ? [`Version ${number} of ${type} in ${owner} has no PDF.`] : [])
	]);
}

/** With the owner's rights, on everything there is. */
export async function lookThrough(tx: Transaction): Promise<readonly string[]> {
	const versions = await versionFaults(tx);
	const chains = await verifyAudit(tx);
	await leaveScope(tx);
	const audit = chains.flatMap(({ owner, faults }) =>
		faults.map(({ says }) => `Audit of ${owner}: ${says}`)
	);
	return [...versions, ...audit];
}
