/**
 * `beredt backup`: everything there is, in one file, as it stood at one moment, while the service runs
 * (PostgreSQL) or is stopped (embedded). Not in it: who is signed in, and the queue's jobs.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { createGzip } from 'node:zlib';
import { backupFormat, DataRefused, type BackupHeader } from './backup-file.ts';
import { migrationsRun, type OwnerConnection } from './dump-connection.ts';
import { everyRow, listCodes } from './dump-rows.ts';
import { derived, listSequences, listTables, shortLived } from './dump-tables.ts';
import type { Transaction } from './database.ts';

export interface BackupReport {
	readonly counts: Readonly<Record<string, number>>;
	/** Of the lines, before they were compressed. */
	readonly sha256: string;
}

export async function backUp(
	owner: OwnerConnection,
	{ file, now, release }: { readonly file: string; readonly now: Date; readonly release: string }
): Promise<BackupReport> {
	if (existsSync(file)) throw new DataRefused(`${file} exists already. Choose another name.`);
	// The name is only given to a file that is whole.
	const unfinished = `${file}.unfinished`;
	try {
		const report = await owner.snapshot((tx) => write(tx, unfinished, { now, release }));
		renameSync(unfinished, file);
		return report;
	} finally {
		rmSync(unfinished, { force: true });
	}
}

async function write(
	tx: Transaction,
	file: string,
	{ now, release }: { now: Date; release: string }
): Promise<BackupReport> {
	const tables = await listTables(tx);
	const header: BackupHeader = {
		beredt: 'backup',
		format: backupFormat,
		release,
		madeAt: now.toISOString(),
		migrations: [...(await migrationsRun(tx))],
		tables: tables.map(({ name, columns }) => ({ name, columns: columns.map((one) => one.name) })),
		sequences: [...(await listSequences(tx, tables))],
		leftOut: [...shortLived, ...derived]
	};
	const codes = await listCodes(tx);
	const hash = createHash('sha256');
	const counts: Record<string, number> = {};
	const zipped = createGzip();
	// Everything is in it: readable for the one who made it.
	const target = zipped.pipe(createWriteStream(file, { mode: 0o600, flags: 'wx' }));
	const failed = new Promise<never>((_, reject) => {
		target.once('error', reject);
		zipped.once('error', reject);
	});
	failed.catch(() => {});
	const put = async (line: string) => {
		if (!zipped.write(`${line}\n`)) await Promise.race([once(zipped, 'drain'), failed]);
	};
	const putHashed = (line: string) => {
		hash.update(`${line}\n`);
		return put(line);
	};
	await putHashed(JSON.stringify(header));
	for (const table of tables) {
		counts[table.name] = 0;
		for await (const row of everyRow(tx, table, codes)) {
			await putHashed(`{"table":"${table.name}","row":${row}}`);
			counts[table.name] = (counts[table.name] ?? 0) + 1;
		}
	}
	const sha256 = hash.digest('hex');
	await put(JSON.stringify({ counts, sha256 }));
	zipped.end();
	await Promise.race([once(target, 'close'), failed]);
	return { counts, sha256 };
}
