/**
 * The backup's form: one gzipped file of lines. The first says what it is, then one line a row, the last
 * one seals it with counts and the SHA-256 of all lines before. Reading gives nothing for granted: what is
 * foreign, newer, cut off or changed is refused with one plain line. The seal tells damage from wholeness;
 * who wants to tell a forger keeps the file's own checksum elsewhere.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { knownMigrations } from './dump-connection.ts';

/** Grows when an older Beredt could not read the file any more. */
export const backupFormat = 1;

const header = z.object({
	beredt: z.literal('backup'),
	format: z.number().int().positive(),
	release: z.string(),
	madeAt: z.string(),
	/** The migrations that had run, by the instant each was made. */
	migrations: z.array(z.number()),
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
	sequences: z.array(
		z.object({ table: z.string(), column: z.string(), last: z.string().regex(/^\d+$/) })
	),
	leftOut: z.array(z.string())
});
export type BackupHeader = z.infer<typeof header>;

const seal = z.object({
	counts: z.record(z.string(), z.number().int()),
	sha256: z.string()
});
export type BackupSeal = z.infer<typeof seal>;

/** Thrown before anything is written, for what the person at the keyboard can understand. */
export class DataRefused extends Error {
	override readonly name = 'DataRefused';
}

export interface BackupReader {
	readonly header: BackupHeader;
	/** Each row with its table, as JSON; throws at the end when the seal does not hold. */
	rows(): AsyncGenerator<{ readonly table: string; readonly row: string }>;
}

export async function openBackup(file: string): Promise<BackupReader> {
	const lines = linesOf(file);
	const first = await lines.next();
	const text = first.done ? '' : first.value;
	const read = header.safeParse(parsed(text));
	if (!read.success) {
		await lines.return(undefined);
		throw new DataRefused(
			isFromBeredt(text)
				? 'This backup was made by a newer Beredt. Install that release, then restore.'
				: 'This is not a backup made by Beredt.'
		);
	}
	refuseNewer(read.data);
	return { header: read.data, rows: () => sealedRows(text, lines, read.data) };
}

export function refuseNewer({
	format,
	release,
	migrations
}: Pick<BackupHeader, 'format' | 'release' | 'migrations'>): void {
	const known = knownMigrations();
	if (format > backupFormat || migrations.length > known.length) {
		throw new DataRefused(
			`This was made by a newer Beredt (${release}). Install that release first.`
		);
	}
	if (migrations.some((made, at) => made !== known[at]) || migrations.length === 0) {
		throw new DataRefused(
			`This was made by a Beredt (${release}) whose database has another history than this one.`
		);
	}
}

async function* sealedRows(
	first: string,
	lines: AsyncGenerator<string>,
	{ tables }: BackupHeader
): AsyncGenerator<{ readonly table: string; readonly row: string }> {
	const known = new Set(tables.map(({ name }) => name));
	const counts: Record<string, number> = Object.fromEntries([...known].map((name) => [name, 0]));
	const hash = createHash('sha256').update(`${first}\n`);
	for await (const line of lines) {
		const row = /^\{"table":"([a-z_]+)","row":(\{.*\})\}$/.exec(line);
		if (!row?.[1] || !row[2]) {
			const sealed = seal.safeParse(parsed(line));
			const rest = await lines.next();
			if (!sealed.success || !rest.done) break;
			const same = Object.entries(counts).every(([name, count]) => {
				return sealed.data.counts[name] === count;
			});
			if (!same || sealed.data.sha256 !== hash.digest('hex')) break;
			return;
		}
		hash.update(`${line}\n`);
		const [, table, json] = row;
		if (!known.has(table)) break;
		counts[table] = (counts[table] ?? 0) + 1;
		yield { table, row: json };
	}
	throw new DataRefused('The backup is cut off, damaged or changed. Use another copy.');
}

async function* linesOf(file: string): AsyncGenerator<string> {
	const source = createReadStream(file);
	const unzipped = createGunzip();
	source.on('error', (cause) => unzipped.destroy(cause));
	const lines = createInterface({ input: source.pipe(unzipped), crlfDelay: Infinity });
	const failed = new Promise<never>((_, reject) => unzipped.once('error', reject));
	failed.catch(() => {});
	const each = lines[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await Promise.race([each.next(), failed]);
			if (next.done) {
				// The end of the lines and a fault in the file may arrive together.
				if (unzipped.errored) throw unzipped.errored;
				return;
			}
			yield next.value;
		}
	} catch (cause) {
		throw new DataRefused(reasonOf(file, cause), { cause });
	} finally {
		lines.close();
		source.destroy();
		unzipped.destroy();
	}
}

function reasonOf(file: string, cause: unknown): string {
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
	if (code === 'ENOENT') return `There is no file ${file}.`;
	if (code === 'Z_DATA_ERROR' && /header/.test(String(cause))) {
		return 'This is not a backup made by Beredt.';
	}
	if (code.startsWith('Z_')) return 'The backup is cut off, damaged or changed. Use another copy.';
	return `The file ${file} cannot be read (${code || String(cause)}).`;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const isFromBeredt = (text: string): boolean => {
	const value = parsed(text);
	return (
		typeof value === 'object' && value !== null && 'beredt' in value && value.beredt === 'backup'
	);
};
