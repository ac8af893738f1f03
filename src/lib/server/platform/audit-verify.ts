/** Recomputes every chain of the audit from what is stored (`beredt audit verify`). */
import { sql } from 'drizzle-orm';
import { checkChain, type ChainHead, type CheckedChain, type StoredEntry } from './audit-chain.ts';
import { agencyCode } from './change.ts';
import { rowsOf, takeScope } from './dump-connection.ts';
import { listCodes } from './dump-rows.ts';
import type { Transaction } from './database.ts';

/** Heads written down earlier, by owner: a chain must still hold them. */
export type NotedHeads = Readonly<Record<string, ChainHead>>;

/** The agency's chain first, then each municipality's that has one or is said to. */
export async function verifyAudit(
	tx: Transaction,
	noted: NotedHeads = {}
): Promise<readonly CheckedChain[]> {
	const codes = await listCodes(tx);
	const chains: CheckedChain[] = [];
	for (const owner of new Set([agencyCode, ...codes, ...Object.keys(noted)])) {
		await takeScope(
			tx,
			owner === agencyCode ? { kind: 'agency' } : { kind: 'municipality', municipality: owner }
		);
		const chain = await verifyChain(tx, owner, noted[owner]);
		if (chain.entries > 0 || chain.head || noted[owner]) chains.push(chain);
	}
	return chains;
}

/** One owner's chain, in a scope that sees it. */
export async function verifyChain(
	tx: Transaction,
	owner: string,
	noted?: ChainHead
): Promise<CheckedChain> {
	const [head] = await rowsOf<ChainHead>(
		tx,
		sql`select number, hash from audit_head where municipality_code = ${owner}`
	);
	return checkChain(owner, entriesOf(tx, owner), { head, noted });
}

async function* entriesOf(tx: Transaction, owner: string): AsyncGenerator<StoredEntry> {
	let after = 0;
	for (;;) {
		const rows = await rowsOf<StoredEntry>(
			tx,
			sql`select municipality_code as "municipalityCode", number, at, person_id as "personId", kind, object,
				before, after, previous_hash as "previousHash", hash
			from audit_entry where municipality_code = ${owner} and number > ${after} order by number limit 500`
		);
		yield* rows;
		const last = rows.at(-1);
		if (!last) return;
		after = last.number;
	}
}
