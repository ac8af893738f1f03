import { createHash } from 'node:crypto';
import { approvalOf, type Approval, type SubjectKind } from '#domain/identity';
import type { Day } from '#domain/kernel';
import { and, desc, eq, sql } from 'drizzle-orm';
import { agencyCode } from '../platform/change.ts';
import type { Transaction } from '../platform/database.ts';
import { approval } from './schema.ts';

/** The fingerprint of a text, as an approval is bound to it. */
export const approvalHash = (form: string): string =>
	createHash('sha256').update(form).digest('hex');

/** What an owner, the agency unless said, has approved of a kind, those too that no longer hold. Newest first. */
export async function listApprovals(
	tx: Transaction,
	subjectKind: SubjectKind,
	owner: string = agencyCode
): Promise<readonly Approval[]> {
	const rows = await tx
		.select()
		.from(approval)
		.where(and(eq(approval.municipalityCode, owner), eq(approval.subjectKind, subjectKind)))
		.orderBy(desc(approval.approvedOn), approval.subject);
	return rows.map(({ municipalityCode: _, personId: __, ...row }) => ({
		...row,
		approvedOn: row.approvedOn as Day
	}));
}

/**
 * Says for a text which approval holds for it as it stands. Only what somebody has approved is fingerprinted,
 * so a guide that awaits costs nothing to read.
 */
export async function readApprovals(
	tx: Transaction,
	subjectKind: SubjectKind,
	owner: string = agencyCode
): Promise<(subject: string, form: () => string) => Approval | null> {
	const bySubject = Map.groupBy(
		await listApprovals(tx, subjectKind, owner),
		({ subject }) => subject
	);
	return (subject, form) => {
		const given = bySubject.get(subject);
		if (!given) return null;
		return approvalOf({ subjectKind, subject, hash: approvalHash(form()) }, given) ?? null;
	};
}

/** One approval or withdrawal at a time: each is judged with all the others. Until the transaction ends. */
export async function holdApprovals(tx: Transaction): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('beredt-approvals'))`);
}

export async function insertApproval(
	tx: Transaction,
	row: Approval & { readonly personId: string },
	owner: string = agencyCode
): Promise<void> {
	await tx.insert(approval).values({ municipalityCode: owner, ...row });
}

export async function deleteApproval(
	tx: Transaction,
	{ subjectKind, subject, hash }: Pick<Approval, 'subjectKind' | 'subject' | 'hash'>,
	owner: string = agencyCode
): Promise<void> {
	await tx
		.delete(approval)
		.where(
			and(
				eq(approval.municipalityCode, owner),
				eq(approval.subjectKind, subjectKind),
				eq(approval.subject, subject),
				eq(approval.hash, hash)
			)
		);
}
