/**
 * The owner's way to the database, for what works on all of it: backup, restore, export, import, audit
 * verification. The owner is no superuser and row-level security holds for it too; so it reads scope by
 * scope, and needs no right that the application's policies do not give. Not for the web process.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type SQL } from 'drizzle-orm';
import { drizzle as drizzleNode } from 'drizzle-orm/node-postgres';
import { migrate as migrateNode } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { openDataFolder } from './data-folder.ts';
import { enterScope, type Scope, type Transaction } from './database.ts';
import { connect } from './postgres-login.ts';
import { openPglite } from './pglite.ts';
import { projectRoot } from './project-root.ts';
import { StartRefused, type Settings } from './settings.ts';

export interface OwnerConnection {
	readonly kind: 'embedded' | 'postgres';
	/** One consistent picture, whatever others write meanwhile; nothing can be changed in it. */
	snapshot<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value>;
	change<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value>;
	/** Holds back instances that start, until the connection closes. */
	holdMigrations(): Promise<void>;
	/** Runs the first `count` of this release's migrations; those that have run already are left alone. */
	migrateTo(count: number): Promise<void>;
	close(): Promise<void>;
}

export async function openOwner(
	settings: Settings['database'],
	{ mayCreate = false }: { readonly mayCreate?: boolean } = {}
): Promise<OwnerConnection> {
	return settings.kind === 'embedded'
		? openEmbeddedOwner(settings.folder, mayCreate)
		: openPostgresOwner(settings.migrationUrl);
}

const oneMoment = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

async function openEmbeddedOwner(folder: string, mayCreate: boolean): Promise<OwnerConnection> {
	if (!mayCreate && !existsSync(join(folder, 'database'))) {
		throw new StartRefused(
			`There is no database in ${folder}. Choose the folder with BEREDT_DATA.`
		);
	}
	const dataFolder = openDataFolder(folder);
	const client = await openPglite({ dataDir: dataFolder.database }).catch((cause: unknown) => {
		dataFolder.release();
		throw new StartRefused(`The database in ${folder} cannot be opened: ${String(cause)}`, {
			cause
		});
	});
	const db = drizzlePglite(client);
	return {
		kind: 'embedded',
		snapshot: (work) => db.transaction(work, oneMoment),
		change: (work) => db.transaction(work),
		// The folder's lock already does.
		holdMigrations: () => Promise.resolve(),
		migrateTo: (count) =>
			withMigrations(count, (migrationsFolder) => migratePglite(db, { migrationsFolder })),
		close: async () => {
			await client.close();
			dataFolder.release();
		}
	};
}

async function openPostgresOwner(url: string): Promise<OwnerConnection> {
	const client = await connect(url, 'migration');
	const db = drizzleNode(client);
	return {
		kind: 'postgres',
		snapshot: (work) => db.transaction(work, oneMoment),
		change: (work) => db.transaction(work),
		holdMigrations: async () => {
			await client.query("select pg_advisory_lock(hashtext('beredt-migrate'))");
		},
		migrateTo: (count) =>
			withMigrations(count, (migrationsFolder) => migrateNode(db, { migrationsFolder })),
		close: () => client.end()
	};
}

/** What a query answers, with every value as the driver gives it. */
export async function rowsOf<Row>(tx: Transaction, query: SQL): Promise<readonly Row[]> {
	return ((await tx.execute(query)) as { readonly rows: readonly Row[] }).rows;
}

/** A superuser (the embedded database's only login) stands above the policies, so it becomes the application. */
export async function takeScope(tx: Transaction, scope: Scope): Promise<void> {
	const [login] = await rowsOf<{ powerful: boolean }>(
		tx,
		sql`select rolsuper or rolbypassrls as powerful from pg_roles where rolname = session_user`
	);
	if (login?.powerful) return enterScope(tx, scope);
	const municipality = scope.kind === 'municipality' ? scope.municipality : '';
	await tx.execute(
		sql`select set_config('beredt.scope', ${scope.kind}, true), set_config('beredt.municipality', ${municipality}, true)`
	);
}

/** The owner's own rights again, outside every scope. */
export async function leaveScope(tx: Transaction): Promise<void> {
	await tx.execute(
		sql`select set_config('role', 'none', true), set_config('beredt.scope', '', true), set_config('beredt.municipality', '', true)`
	);
}

interface Journal {
	readonly entries: readonly { readonly when: number; readonly tag: string }[];
}
const migrationsFolder = () => join(projectRoot(), 'migrations');
const readJournal = (): Journal =>
	JSON.parse(readFileSync(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8')) as Journal;

/** This release's migrations, oldest first, each by the instant it was made. */
export const knownMigrations = (): readonly number[] =>
	readJournal().entries.map(({ when }) => when);

/** The migrations that have run here, oldest first; none in a database nobody has prepared. */
export async function migrationsRun(tx: Transaction): Promise<readonly number[]> {
	const [place] = await rowsOf<{ found: string | null }>(
		tx,
		sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`
	);
	if (!place?.found) return [];
	const rows = await rowsOf<{ made: string }>(
		tx,
		sql`select created_at::text as made from drizzle.__drizzle_migrations order by created_at`
	);
	return rows.map(({ made }) => Number(made));
}

async function withMigrations(
	count: number,
	migrate: (folder: string) => Promise<void>
): Promise<void> {
	const journal = readJournal();
	if (count >= journal.entries.length) return migrate(migrationsFolder());
	const folder = mkdtempSync(join(tmpdir(), 'beredt-migrations-'));
	try {
		const entries = journal.entries.slice(0, count);
		for (const { tag } of entries) {
			cpSync(join(migrationsFolder(), `${tag}.sql`), join(folder, `${tag}.sql`));
		}
		cpSync(join(migrationsFolder(), 'meta'), join(folder, 'meta'), { recursive: true });
		writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
		await migrate(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
