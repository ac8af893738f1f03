/**
 * `beredt restore`: a backup into an empty database, of either kind. The file is read to its end before the
 * database is touched; then everything is written in one transaction, looked through, and only then kept.
 */
import { sql } from 'drizzle-orm';
import { DataRefused, openBackup, type BackupHeader } from './backup-file.ts';
import {
	knownMigrations,
	leaveScope,
	migrationsRun,
	rowsOf,
	takeScope,
	type OwnerConnection
} from './dump-connection.ts';
import { advanceSequence, insertJson, listTables } from './dump-tables.ts';
import type { Transaction } from './database.ts';

export interface RestoreReport {
	readonly release: string;
	readonly madeAt: string;
	readonly rows: number;
	/** What the look through found wrong; only with `keepFaults`, else they stop the restore. */
	readonly faults: readonly string[];
}

export interface RestoreInput {
	readonly file: string;
	/** Looks through what was written, with the owner's rights; each sentence is a fault. */
	readonly lookThrough: (tx: Transaction) => Promise<readonly string[]>;
	/** For a backup of a database that somebody had already tampered with. */
	readonly keepFaults: boolean;
}

/** Drains the file: throws unless it is whole and this release can read it. */
export async function checkBackup(file: string): Promise<BackupHeader> {
	const { header, rows } = await openBackup(file);
	const reading = rows();
	while (!(await reading.next()).done);
	return header;
}

export async function restore(
	open: () => Promise<OwnerConnection>,
	input: RestoreInput
): Promise<RestoreReport> {
	const header = await checkBackup(input.file);
	const owner = await open();
	try {
		await owner.holdMigrations();
		const level = header.migrations.length;
		await owner.snapshot((tx) => refuseUsed(tx, level));
		await owner.migrateTo(level);
		const written = await owner.change((tx) => write(tx, input, header));
		await owner.migrateTo(knownMigrations().length);
		return { release: header.release, madeAt: header.madeAt, ...written };
	} finally {
		await owner.close();
	}
}

const notEmpty =
	'The database is not empty. Restore into a new one: an empty database, or another folder with BEREDT_DATA.';

async function refuseUsed(tx: Transaction, level: number): Promise<void> {
	const run = (await migrationsRun(tx)).length;
	const [own] = await rowsOf<{ count: number }>(
		tx,
		sql`select count(*)::int as count from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`
	);
	if (run === 0 && own?.count) throw new DataRefused(notEmpty);
	if (run > level) {
		throw new DataRefused(
			'The database has been prepared for a newer release than the backup. Restore into a new one.'
		);
	}
	if (run === 0) return;
	await takeScope(tx, { kind: 'platform' });
	const [used] = await rowsOf<{ used: boolean }>(
		tx,
		sql`select exists (select from installation) or exists (select from municipality) as used`
	);
	if (used?.used) throw new DataRefused(notEmpty);
}

async function write(tx: Transaction, { file, ...input }: RestoreInput, header: BackupHeader) {
	const tables = await listTables(tx);
	const names = new Set(tables.map(({ name }) => name));
	const unknown = header.tables.find(({ name }) => !names.has(name));
	if (unknown) throw new DataRefused(`The backup has a table ${unknown.name}, unknown here.`);
	// The owner is held by the policies too; for this transaction alone it is let through its own tables.
	const each = async (change: string) => {
		for (const { name } of tables) {
			await tx.execute(sql`alter table ${sql.identifier(name)} ${sql.raw(change)}`);
		}
	};
	await each('no force row level security');
	for (const { name } of tables) {
		const [found] = await rowsOf(tx, sql`select 1 from ${sql.identifier(name)} limit 1`);
		if (found) throw new DataRefused(notEmpty);
	}
	let rows = 0;
	let waiting: { table: string; rows: string[]; size: number } | undefined;
	const flush = async () => {
		if (waiting) await insertJson(tx, waiting.table, `[${waiting.rows.join(',')}]`);
		waiting = undefined;
	};
	// Read anew, and held against its seal again: nobody changes the file in between.
	for await (const { table, row } of (await openBackup(file)).rows()) {
		if (waiting && (waiting.table !== table || waiting.size + row.length > 4_000_000)) {
			await flush();
		}
		waiting ??= { table, rows: [], size: 0 };
		waiting.rows.push(row);
		waiting.size += row.length;
		rows++;
	}
	await flush();
	for (const sequence of header.sequences) await advanceSequence(tx, sequence);
	const faults = await input.lookThrough(tx);
	if (faults.length > 0 && !input.keepFaults) {
		throw new DataRefused(`The backup is whole, but what is in it is not: ${faults.join(' ')}`);
	}
	await leaveScope(tx);
	await each('force row level security');
	return { rows, faults };
}
