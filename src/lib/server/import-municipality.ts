/**
 * `beredt import`: an export into an installation where the municipality has nothing yet. The folder is held
 * against its manifest first; then everything is written in one transaction, looked through, and recorded.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { exportFormat } from './export-municipality.ts';
import { versionFaults } from './import-checks.ts';
import { verifyChain } from './platform/audit-verify.ts';
import { DataRefused, refuseNewer } from './platform/backup-file.ts';
import { record } from './platform/change.ts';
import {
	leaveScope,
	migrationsRun,
	rowsOf,
	takeScope,
	type OwnerConnection
} from './platform/dump-connection.ts';
import { advanceSequence, insertJson, listTables } from './platform/dump-tables.ts';
import { refreshOwner } from './search-sources.ts';
import type { Scope, Transaction } from './platform/database.ts';

const manifestForm = z.object({
	beredt: z.literal('export'),
	format: z.number().int().positive(),
	release: z.string(),
	madeAt: z.string(),
	municipality: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
	migrations: z.array(z.number()),
	counts: z.record(z.string(), z.number()),
	files: z.record(z.string().regex(/^(?!.*\.\.)[\w./-]+$/), z.string())
});
type Manifest = z.infer<typeof manifestForm>;
type JsonRow = Record<string, unknown>;

/** Written by the agency, also where a municipality owns the row. */
const writtenByAgency = [
	'identity_provider',
	'membership',
	'earlier_help',
	'application_supplement',
	'application_answer'
];

export interface ImportReport {
	readonly code: string;
	readonly name: string;
	readonly rows: number;
}

/** Throws unless the folder is a whole export this release can read. */
export function checkExport(folder: string): Manifest {
	const file = join(folder, 'manifest.json');
	if (!existsSync(file)) throw new DataRefused(`${folder} is not an export made by Beredt.`);
	const read = manifestForm.safeParse(json(readFileSync(file, 'utf8')));
	if (!read.success) throw new DataRefused(`${folder} is not an export this Beredt can read.`);
	const manifest = read.data;
	if (manifest.format > exportFormat) {
		throw new DataRefused(`This was made by a newer Beredt (${manifest.release}).`);
	}
	refuseNewer({ ...manifest, format: 1 });
	for (const [path, sum] of Object.entries(manifest.files)) {
		const place = join(folder, path);
		if (!existsSync(place)) throw new DataRefused(`The export lacks ${path}.`);
		if (createHash('sha256').update(readFileSync(place)).digest('hex') !== sum) {
			throw new DataRefused(`${path} is damaged or changed since the export was made.`);
		}
	}
	for (const table of Object.keys(manifest.counts)) {
		if (!manifest.files[`data/${table}.json`]) {
			throw new DataRefused(`The export lacks data/${table}.json.`);
		}
	}
	return manifest;
}

export async function importMunicipality(
	owner: OwnerConnection,
	{ folder, now }: { readonly folder: string; readonly now: Date }
): Promise<ImportReport> {
	const manifest = checkExport(folder);
	return owner.change(async (tx) => {
		const run = await migrationsRun(tx);
		if (run.join() !== manifest.migrations.join()) {
			throw new DataRefused(
				`The export was made by Beredt ${manifest.release}, whose database differs. Bring both to the same release.`
			);
		}
		return write(tx, { folder, now, manifest });
	});
}

interface Work {
	readonly folder: string;
	readonly now: Date;
	readonly manifest: Manifest;
}

async function write(tx: Transaction, { folder, now, manifest }: Work): Promise<ImportReport> {
	const { code, name } = manifest.municipality;
	const tables = await listTables(tx);
	const own: Scope = { kind: 'municipality', municipality: code };
	const rowsIn = (table: string) => readRows(folder, table, manifest);
	for (const table of Object.keys(manifest.counts)) {
		if (!tables.some((one) => one.name === table)) {
			throw new DataRefused(`The export has a table ${table}, unknown here.`);
		}
	}
	for (const { name: table, isOwned } of tables) {
		if (!isOwned) continue;
		await takeScope(tx, own);
		const [found] = await rowsOf(
			tx,
			sql`select 1 from ${sql.identifier(table)} where municipality_code = ${code} limit 1`
		);
		if (found)
			throw new DataRefused(`${name} has data here already (${table}). Nothing is overwritten.`);
	}
	await takeScope(tx, { kind: 'platform' });
	await settlePlace(tx, manifest, rowsIn('municipality'));
	await addPeople(tx, rowsIn('person'));
	await refuseUnknownPaths(tx, rowsIn('pathway_publication'));
	let count = 0;
	for (const table of tables) {
		if (!table.isOwned) continue;
		const rows = rowsIn(table.name);
		if (rows.some((row) => row.municipality_code !== code)) {
			throw new DataRefused(`data/${table.name}.json has rows of another municipality.`);
		}
		count += rows.length;
		await takeScope(tx, writtenByAgency.includes(table.name) ? { kind: 'agency' } : own);
		if (rows.length > 0) await insertJson(tx, table.name, JSON.stringify(rows));
		await leaveScope(tx);
		for (const { name: column, isIdentity } of table.columns) {
			const last = Math.max(0, ...rows.map((row) => Number(row[column])));
			if (isIdentity) {
				await advanceSequence(tx, { table: table.name, column, last: String(last) });
			}
		}
	}
	await takeScope(tx, own);
	const chain = await verifyChain(tx, code);
	const faults = [...(await versionFaults(tx)), ...chain.faults.map(({ says }) => says)];
	if (faults.length > 0)
		throw new DataRefused(`What is in the export is not whole: ${faults.join(' ')}`);
	await refreshOwner(tx, code);
	await record(
		tx,
		{ now },
		{
			owner: code,
			kind: 'data-imported',
			object: `municipality/${code}`,
			title: name,
			after: { release: manifest.release, madeAt: manifest.madeAt }
		}
	);
	return { code, name, rows: count };
}

function readRows(folder: string, table: string, { files }: Manifest): readonly JsonRow[] {
	if (!files[`data/${table}.json`]) return [];
	const read = json(readFileSync(join(folder, 'data', `${table}.json`), 'utf8'));
	const { columns, rows } = z
		.object({
			columns: z.record(z.string(), z.string()),
			rows: z.array(z.record(z.string(), z.unknown()))
		})
		.parse(read);
	const kept = Object.keys(columns).filter((column) => columns[column] === 'bytea');
	return rows.map((row) => {
		const bytes = kept.flatMap((column) => {
			const path = row[column];
			if (path === null) return [];
			if (typeof path !== 'string' || !files[path]) throw new DataRefused('A file is missing.');
			return [[column, `\\x${readFileSync(join(folder, path)).toString('hex')}`] as const];
		});
		return { ...row, ...Object.fromEntries(bytes) };
	});
}

/** The place is usually known here (it is one of the 98); an invented one is not. */
async function settlePlace(tx: Transaction, { municipality }: Manifest, rows: readonly JsonRow[]) {
	const { code, slug } = municipality;
	const found = await rowsOf<{ code: string; slug: string }>(
		tx,
		sql`select municipality_code as code, slug from municipality where municipality_code = ${code} or slug = ${slug}`
	);
	if (found.some((one) => one.code !== code || one.slug !== slug)) {
		throw new DataRefused(
			`The code ${code} or the address ${slug} is another municipality’s here.`
		);
	}
	if (found.length === 0) await insertJson(tx, 'municipality', JSON.stringify(rows));
}

/** Somebody who is known here already keeps the name they have here. */
async function addPeople(tx: Transaction, people: readonly JsonRow[]): Promise<void> {
	await tx.execute(
		sql`insert into person select * from jsonb_populate_recordset(null::person, ${JSON.stringify(people)}::jsonb) on conflict do nothing`
	);
}

async function refuseUnknownPaths(tx: Transaction, rows: readonly JsonRow[]): Promise<void> {
	const here = await rowsOf<{ version: number }>(tx, sql`select version from pathway_template`);
	const missing = rows.find((row) => !here.some(({ version }) => version === row.template));
	if (missing) {
		throw new DataRefused(`Version ${String(missing.template)} of the national path is not here.`);
	}
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
