/**
 * Every row of a table as the owner may read it: scope by scope, since each scope sees its own. What several
 * scopes see is given once.
 */
import { sql, type SQL } from 'drizzle-orm';
import { agencyCode } from './change.ts';
import { rowsOf, takeScope } from './dump-connection.ts';
import type { Table } from './dump-tables.ts';
import type { Scope, Transaction } from './database.ts';

interface FoundRow {
	/** The primary key as JSON. */
	readonly key: string;
	/** The row as a JSON object. */
	readonly row: string;
}

const platform: Scope = { kind: 'platform' };
const agency: Scope = { kind: 'agency' };

export async function listCodes(tx: Transaction): Promise<readonly string[]> {
	await takeScope(tx, platform);
	const rows = await rowsOf<{ code: string }>(
		tx,
		sql`select municipality_code as code from municipality order by 1`
	);
	return rows.map(({ code }) => code);
}

/** The rows as JSON, in the order of their keys within each scope. */
export async function* everyRow(
	tx: Transaction,
	table: Table,
	codes: readonly string[]
): AsyncGenerator<string> {
	const code = sql`municipality_code`;
	// What others than its owner see is little: providers, memberships, what was handed over.
	const seen = new Set<string>();
	const general: readonly (readonly [Scope, SQL | undefined])[] = table.isOwned
		? [[agency, sql`${code} <> ${agencyCode}`]]
		: [
				[platform, undefined],
				[agency, undefined]
			];
	for (const [scope, where] of general) {
		await takeScope(tx, scope);
		for await (const { key, row } of rowsWhere(tx, table, where)) {
			if (seen.has(key)) continue;
			seen.add(key);
			yield row;
		}
	}
	if (!table.isOwned) return;
	await takeScope(tx, agency);
	for await (const { row } of rowsWhere(tx, table, sql`${code} = ${agencyCode}`)) yield row;
	for (const one of codes) {
		for await (const found of ownRows(tx, table, one)) if (!seen.has(found.key)) yield found.row;
	}
}

/** One municipality's rows, as it sees them itself. */
export async function* ownRows(
	tx: Transaction,
	table: Table,
	municipality: string
): AsyncGenerator<FoundRow> {
	await takeScope(tx, { kind: 'municipality', municipality });
	yield* rowsWhere(tx, table, sql`municipality_code = ${municipality}`);
}

async function* rowsWhere(
	tx: Transaction,
	{ name, key, columns }: Table,
	where: SQL | undefined
): AsyncGenerator<FoundRow> {
	const keys = sql.join(
		key.map((column) => sql.identifier(column)),
		sql`, `
	);
	await tx.execute(sql`select set_config('timezone', 'UTC', true)`);
	const condition = where ? sql`where ${where}` : sql``;
	await tx.execute(
		sql`declare dumped no scroll cursor for select jsonb_build_array(${keys})::text as key, to_jsonb(t)::text as row from ${sql.identifier(name)} t ${condition} order by ${keys}`
	);
	// Files are large; a few at a time keep the memory small.
	const some = sql.raw(columns.some(({ type }) => type === 'bytea') ? '4' : '200');
	for (;;) {
		const rows = await rowsOf<FoundRow>(tx, sql`fetch ${some} from dumped`);
		if (rows.length === 0) break;
		yield* rows;
	}
	await tx.execute(sql`close dumped`);
}
