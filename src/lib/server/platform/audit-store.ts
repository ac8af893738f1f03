import { and, desc, eq, gte, ilike, inArray, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { StoredEntry } from './audit-chain.ts';
import type { Transaction } from './database.ts';
import { auditEntry } from './schema.ts';

export interface AuditQuery {
	/** Looked for in what it is about and in what changed. */
	readonly text: string;
	/** People and kinds the text means as well; found by the caller, who knows their names. */
	readonly people: readonly string[];
	readonly kinds: readonly string[];
	readonly kind: string | undefined;
	/** Instants; `before` is not included. */
	readonly from: string | undefined;
	readonly before: string | undefined;
}

/** Newest first. */
export async function listAudit(
	tx: Transaction,
	owner: string,
	query: AuditQuery,
	{ limit, offset }: { readonly limit: number; readonly offset: number }
): Promise<readonly StoredEntry[]> {
	return tx
		.select()
		.from(auditEntry)
		.where(matching(owner, query))
		.orderBy(desc(auditEntry.number))
		.limit(limit)
		.offset(offset);
}

export async function countAudit(
	tx: Transaction,
	owner: string,
	query: AuditQuery
): Promise<number> {
	const [row] = await tx
		.select({ count: sql<number>`count(*)::int` })
		.from(auditEntry)
		.where(matching(owner, query));
	return row?.count ?? 0;
}

/** The kinds and the people that stand in an owner's log. */
export async function listAuditWords(
	tx: Transaction,
	owner: string
): Promise<{ readonly kinds: readonly string[]; readonly people: readonly string[] }> {
	const own = eq(auditEntry.municipalityCode, owner);
	const kinds = await tx.selectDistinct({ kind: auditEntry.kind }).from(auditEntry).where(own);
	const people = await tx
		.selectDistinct({ id: auditEntry.personId })
		.from(auditEntry)
		.where(and(own, isNotNull(auditEntry.personId)));
	return { kinds: kinds.map(({ kind }) => kind), people: people.map(({ id }) => id ?? '') };
}

function matching(owner: string, query: AuditQuery): SQL | undefined {
	// What a person types is text, not a pattern.
	const like = `%${query.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	return and(
		eq(auditEntry.municipalityCode, owner),
		query.kind ? eq(auditEntry.kind, query.kind) : undefined,
		query.from ? gte(auditEntry.at, query.from) : undefined,
		query.before ? lt(auditEntry.at, query.before) : undefined,
		query.text
			? or(
					ilike(auditEntry.object, like),
					ilike(sql`${auditEntry.before}::text`, like),
					ilike(sql`${auditEntry.after}::text`, like),
					query.people.length > 0 ? inArray(auditEntry.personId, [...query.people]) : undefined,
					query.kinds.length > 0 ? inArray(auditEntry.kind, [...query.kinds]) : undefined
				)
			: undefined
	);
}
