/** What the database consists of, read from its own catalogue, so that no table can be forgotten. */
import { sql } from 'drizzle-orm';
import { rowsOf } from './dump-connection.ts';
import type { Transaction } from './database.ts';

export interface Column {
	readonly name: string;
	readonly type: string;
	readonly isIdentity: boolean;
}

export interface Table {
	readonly name: string;
	readonly columns: readonly Column[];
	readonly key: readonly string[];
	/** Each row belongs to a municipality, or to the agency. */
	readonly isOwned: boolean;
}

/** Lives for hours, and must not come back to life: who was signed in, who was signing in, who tried too often. */
export const shortLived: readonly string[] = ['login_attempt', 'rate_count', 'session'];

/** Made from what is published; the next start makes it anew. */
export const derived: readonly string[] = ['search_entry', 'search_source', 'search_word'];

/** The list of municipalities: it has their codes and belongs to all. */
const register = 'municipality';

/** Every table but the short-lived and the derived, each after those it refers to. */
export async function listTables(tx: Transaction): Promise<readonly Table[]> {
	const rows = await rowsOf<{ found: string }>(
		tx,
		sql`select jsonb_build_object(
			'name', c.relname,
			'columns', (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
					'isIdentity', a.attidentity <> '') order by a.attnum)
				from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
			'key', (select jsonb_agg(a.attname order by k.place) from pg_index i
				cross join unnest(i.indkey) with ordinality as k(attnum, place)
				join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
				where i.indrelid = c.oid and i.indisprimary),
			'refersTo', (select coalesce(jsonb_agg(distinct r.relname), '[]'::jsonb) from pg_constraint f
				join pg_class r on r.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f')
		)::text as found
		from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`
	);
	type Found = Omit<Table, 'isOwned'> & { readonly refersTo: readonly string[] };
	const waiting = rows
		.map(({ found }) => JSON.parse(found) as Found)
		.filter(({ name }) => !shortLived.includes(name) && !derived.includes(name));
	const ordered: Table[] = [];
	while (waiting.length > 0) {
		const stillToCome = new Set(waiting.map(({ name }) => name));
		const at = waiting.findIndex(({ name, refersTo }) =>
			refersTo.every((other) => other === name || !stillToCome.has(other))
		);
		const [found] = waiting.splice(at, 1);
		if (at < 0 || !found) throw new Error('The tables refer to each other in a circle.');
		const { name, columns, key } = found;
		const hasOwner = columns.some((column) => column.name === 'municipality_code');
		ordered.push({ name, columns, key, isOwned: hasOwner && name !== register });
	}
	return ordered;
}

export interface Sequence {
	readonly table: string;
	readonly column: string;
	readonly last: string;
}

/** How far each counter has come; read by the owner, outside a scope. */
export async function listSequences(
	tx: Transaction,
	tables: readonly Table[]
): Promise<readonly Sequence[]> {
	const counted = tables.flatMap(({ name, columns }) =>
		columns.filter(({ isIdentity }) => isIdentity).map((column) => [name, column.name] as const)
	);
	const found: Sequence[] = [];
	for (const [table, column] of counted) {
		const [place] = await rowsOf<{ name: string }>(
			tx,
			sql`select pg_get_serial_sequence(${table}, ${column}) as name`
		);
		const [row] = await rowsOf<{ last: string }>(
			tx,
			sql`select (case when is_called then last_value else last_value - 1 end)::text as last from ${sql.raw(place?.name ?? '')}`
		);
		found.push({ table, column, last: row?.last ?? '0' });
	}
	return found;
}

/** Lets a counter go on after at least this value; never back. */
export async function advanceSequence(
	tx: Transaction,
	{ table, column, last }: Sequence
): Promise<void> {
	if (BigInt(last) < 1n) return;
	const [place] = await rowsOf<{ name: string }>(
		tx,
		sql`select pg_get_serial_sequence(${table}, ${column}) as name`
	);
	await tx.execute(
		sql`select setval(${place?.name}::regclass, greatest(last_value, ${last}::bigint)) from ${sql.raw(place?.name ?? '')}`
	);
}

/** Adds rows given as one JSON array, as they were: their counted ids too. */
export async function insertJson(tx: Transaction, table: string, rows: string): Promise<void> {
	const into = sql.identifier(table);
	await tx.execute(
		sql`insert into ${into} overriding system value select * from jsonb_populate_recordset(null::${into}, ${rows}::jsonb)`
	);
}
