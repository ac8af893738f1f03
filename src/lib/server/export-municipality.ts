/**
 * `beredt export`: all that one municipality owns, in a folder that is complete as JSON, readable as HTML,
 * and says itself what each file is. What is common to all (law, guide, the national path) is not in it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { auditSheet, exportPages } from './export-pages.ts';
import {
	keptByAgency,
	personColumns,
	readme,
	tableWords,
	type ListedFile
} from './export-words.ts';
import { DataRefused } from './platform/backup-file.ts';
import type { StoredEntry } from './platform/audit-chain.ts';
import {
	migrationsRun,
	rowsOf,
	takeScope,
	type OwnerConnection
} from './platform/dump-connection.ts';
import { listCodes, ownRows } from './platform/dump-rows.ts';
import { listTables, type Table } from './platform/dump-tables.ts';
import type { Transaction } from './platform/database.ts';

export const exportFormat = 1;

export interface ExportInput {
	readonly code: string;
	readonly folder: string;
	readonly now: Date;
	readonly release: string;
}
export interface ExportReport {
	readonly files: number;
	readonly counts: Readonly<Record<string, number>>;
}
type JsonRow = Record<string, unknown>;

export async function exportMunicipality(
	owner: OwnerConnection,
	input: ExportInput
): Promise<ExportReport> {
	const { folder } = input;
	if (existsSync(folder) && readdirSync(folder).length > 0) {
		throw new DataRefused(`The folder ${folder} is not empty. Choose a new one.`);
	}
	const unfinished = `${folder}.unfinished`;
	try {
		rmSync(unfinished, { recursive: true, force: true });
		mkdirSync(unfinished, { recursive: true, mode: 0o700 });
		const report = await owner.snapshot((tx) => write(tx, unfinished, input));
		rmSync(folder, { recursive: true, force: true });
		renameSync(unfinished, folder);
		return report;
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
}

async function write(
	tx: Transaction,
	folder: string,
	{ code, now, release }: ExportInput
): Promise<ExportReport> {
	const files: (ListedFile & { readonly sha256: string })[] = [];
	const put = (path: string, says: string, content: string | Uint8Array) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
		writeFileSync(join(folder, path), content, { mode: 0o600 });
		files.push({ path, says, sha256: createHash('sha256').update(content).digest('hex') });
	};
	const tables = await listTables(tx);
	const migrations = await migrationsRun(tx);
	if (!(await listCodes(tx)).includes(code)) {
		throw new DataRefused(`There is no municipality with the code ${code}.`);
	}
	const counts: Record<string, number> = {};
	const people = new Set<string>();
	const pdfs = new Map<string, string>();
	const putTable = (table: Table, rows: readonly JsonRow[]) => {
		counts[table.name] = rows.length;
		const columns = Object.fromEntries(table.columns.map(({ name, type }) => [name, type]));
		const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
		put(
			`data/${table.name}.json`,
			tableWords[table.name] ?? '',
			`{"table":"${table.name}","columns":${JSON.stringify(columns)},"rows":[\n${lines}\n]}\n`
		);
	};
	const exported = tables.filter(
		({ name, isOwned }) => (isOwned && !keptByAgency.includes(name)) || name === 'municipality'
	);
	for (const table of exported) {
		const rows: JsonRow[] = [];
		for await (const { row } of ownRows(tx, table, code)) {
			const values = JSON.parse(row) as JsonRow;
			for (const column of personColumns[table.name] ?? []) {
				if (typeof values[column] === 'string') people.add(values[column]);
			}
			rows.push(
				withFiles(table, values, (path, bytes) => {
					put(path, 'En fil, byte for byte som den blev gemt.', bytes);
					if (path.endsWith('.pdf'))
						pdfs.set(
							String(
								path
									.split('/')
									.at(-1)
									?.replace(/\.[a-z]+$/, '')
							),
							path
						);
				})
			);
		}
		putTable(table, rows);
	}
	for (const { path, says, content } of await exportPages(tx, code, { now, pdfs })) {
		put(path, says, content);
	}
	const entries = await rowsOf<StoredEntry>(
		tx,
		sql`select number, at, person_id as "personId", kind, object, before, after, hash
			from audit_entry where municipality_code = ${code} order by number`
	);
	const [place] = await rowsOf<{ name: string; slug: string }>(
		tx,
		sql`select name, slug from municipality where municipality_code = ${code}`
	);
	const persons = await peopleRows(tx, people);
	const personTable = tables.find(({ name }) => name === 'person');
	if (personTable) putTable(personTable, persons);
	const names = new Map(persons.map(({ id, name }) => [String(id), String(name)]));
	put('csv/log.csv', 'Loggen med navne.', auditSheet(entries, names));
	const madeAt = now.toISOString();
	const municipality = { code, name: place?.name ?? code, slug: place?.slug ?? '' };
	put(
		'README.md',
		'Denne oversigt.',
		readme(municipality, { release, madeAt }, [
			...files,
			{ path: 'manifest.json', says: 'Udgave, antal rækker og fingeraftryk.' }
		])
	);
	const sums = Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
	const manifest = {
		beredt: 'export',
		format: exportFormat,
		release,
		madeAt,
		municipality,
		migrations,
		counts,
		files: sums
	};
	writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`, {
		mode: 0o600
	});
	return { files: files.length + 1, counts };
}

/** Files stand beside the JSON, which names them. */
function withFiles(
	{ name, columns, key }: Table,
	row: JsonRow,
	put: (path: string, bytes: Uint8Array) => void
): JsonRow {
	const found = columns.filter((one) => one.type === 'bytea' && row[one.name] !== null);
	const named = found.map((column) => {
		const own = key.filter((one) => one !== 'municipality_code').map((one) => String(row[one]));
		const path = `files/${name}/${own.join('-')}.${column.name}`;
		put(path, Buffer.from(String(row[column.name]).slice(2), 'hex'));
		return [column.name, path] as const;
	});
	return { ...row, ...Object.fromEntries(named) };
}

async function peopleRows(tx: Transaction, ids: ReadonlySet<string>): Promise<readonly JsonRow[]> {
	await takeScope(tx, { kind: 'platform' });
	const rows = await rowsOf<{ row: string }>(
		tx,
		sql`select to_jsonb(p)::text as row from person p where id in (select jsonb_array_elements_text(${JSON.stringify([...ids])}::jsonb)) order by id`
	);
	return rows.map(({ row }) => JSON.parse(row) as JsonRow);
}
