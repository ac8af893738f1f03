import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/document';
import type { OpenedDatabase } from './opened-database.ts';

export interface AuditEntry {
	readonly number: number;
	readonly kind: string;
	readonly object: string;
	readonly personId: string | null;
	readonly before: Readonly<Record<string, unknown>> | null;
	readonly after: Readonly<Record<string, unknown>> | null;
	readonly previousHash: string;
	readonly hash: string;
}

/** One owner's audit as it is stored, oldest first. */
export async function auditOf(opened: OpenedDatabase, owner: string) {
	const rows = await opened.asAdministrator(
		`select municipality_code as "municipalityCode", number, at, person_id as "personId",
			kind, object, before, after, previous_hash as "previousHash", hash
		from audit_entry where municipality_code = $1 order by number`,
		[owner]
	);
	return rows as unknown as readonly AuditEntry[];
}

/** What happened, by kind, oldest first. */
export async function eventsOf(opened: OpenedDatabase, owner: string) {
	const query = 'select kind from event where municipality_code = $1 order by id';
	return (await opened.asAdministrator(query, [owner])).map(({ kind }) => kind);
}

/** The numbers of the entries that do not fit: changed, removed, reordered. Empty for a whole chain. */
export function breaksIn(entries: readonly AuditEntry[]): readonly number[] {
	return entries.flatMap(({ hash, ...entry }, index) => {
		const before = entries[index - 1];
		const fits =
			entry.number === index + 1 &&
			entry.previousHash === (before?.hash ?? '') &&
			hash === createHash('sha256').update(canonicalJson(entry)).digest('hex');
		return fits ? [] : [entry.number];
	});
}
