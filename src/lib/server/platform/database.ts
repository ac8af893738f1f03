/**
 * One way to the database: a transaction in a scope. Row-level security in `migrations/` decides what a
 * scope sees; a query outside a scope sees nothing. PGlite (embedded) and PostgreSQL run the same SQL.
 */
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleNode } from 'drizzle-orm/node-postgres';
import { migrate as migrateNode } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { openDataFolder } from './data-folder.ts';
import {
	embeddedQueue,
	installJobQueue,
	postgresQueue,
	type QueueConnection
} from './job-queue.ts';
import { connect, openPool } from './postgres-login.ts';
import { openPglite } from './pglite.ts';
import { projectRoot } from './project-root.ts';
import { StartRefused, type Settings } from './settings.ts';

export type Transaction = PgDatabase<PgQueryResultHKT>;

/**
 * `public`: published rows only. `municipality`: one municipality's own rows. `agency`: the agency's rows
 * and what was handed over to it. `platform`: sessions and start-up, never a municipality's rows.
 */
export type Scope =
	| { readonly kind: 'public' }
	| { readonly kind: 'municipality'; readonly municipality: string }
	| { readonly kind: 'agency' }
	| { readonly kind: 'platform' };

export interface Database {
	readonly kind: 'embedded' | 'postgres';
	transaction<Value>(scope: Scope, work: (tx: Transaction) => Promise<Value>): Promise<Value>;
	/** How many transactions of this process have recorded something that pages may show. */
	revision(): number;
	/** The job queue's own way to its tables, outside every scope. */
	readonly queue: QueueConnection;
	/** How this instance's connections are used at the moment. */
	connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
	close(): Promise<void>;
}

/** The application reads how far the database is migrated, to say whether it is ready. */
const showMigrations =
	'grant usage on schema drizzle to beredt_app; grant select on drizzle.__drizzle_migrations to beredt_app';

const migrationsFolder = () => join(projectRoot(), 'migrations');

/** Opens the database the settings name, migrated to this release. */
export async function openDatabase(settings: Settings['database']): Promise<Database> {
	return settings.kind === 'embedded'
		? openEmbedded(settings.folder)
		: openPostgres(settings.url, settings.migrationUrl);
}

async function openEmbedded(folder: string): Promise<Database> {
	const dataFolder = openDataFolder(folder);
	try {
		const client = await openPglite({ dataDir: dataFolder.database });
		const database = await embeddedDatabase(client);
		return {
			...database,
			close: async () => {
				await database.close();
				dataFolder.release();
			}
		};
	} catch (cause) {
		dataFolder.release();
		throw new StartRefused(`The database in ${folder} cannot be opened: ${String(cause)}`, {
			cause
		});
	}
}

/** A PGlite that is already open; tests pass a clone of a migrated template. */
export async function embeddedDatabase(client: PGlite): Promise<Database> {
	const db = drizzlePglite(client);
	await migratePglite(db, { migrationsFolder: migrationsFolder() });
	await client.exec(showMigrations);
	const queue = embeddedQueue(client);
	await installJobQueue(queue);
	return {
		kind: 'embedded',
		...scoped((work) => db.transaction(work)),
		queue,
		connections: () => ({ open: 1, idle: 0, waiting: 0 }),
		close: () => client.close()
	};
}

async function openPostgres(url: string, migrationUrl: string): Promise<Database> {
	await migratePostgres(migrationUrl);
	const pool = await openPool(url);
	const db = drizzleNode(pool);
	return {
		kind: 'postgres',
		...scoped((work) => db.transaction(work)),
		queue: postgresQueue(pool),
		connections: () => ({
			open: pool.totalCount,
			idle: pool.idleCount,
			waiting: pool.waitingCount
		}),
		close: () => pool.end()
	};
}

type Transact = <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>;

function scoped(transact: Transact): Pick<Database, 'transaction' | 'revision'> {
	let revision = 0;
	return {
		transaction: async (scope, work) => {
			let changed = false;
			const value = await transact(async (tx) => {
				await enterScope(tx, scope);
				const made = await work(tx);
				changed = recorded.has(tx);
				return made;
			});
			if (changed) revision += 1;
			return value;
		},
		revision: () => revision
	};
}

const recorded = new WeakSet<Transaction>();

/** Said by `record`: once this transaction is committed, what pages show may be another. */
export const noteRecorded = (tx: Transaction): void => void recorded.add(tx);

/** Several instances may start at once: the advisory lock lets one migrate while the others wait. */
export async function migratePostgres(url: string): Promise<void> {
	const client = await connect(url, 'migration');
	try {
		await client.query("select pg_advisory_lock(hashtext('beredt-migrate'))");
		await migrateNode(drizzleNode(client), { migrationsFolder: migrationsFolder() });
		await client.query(showMigrations);
		await installJobQueue(postgresQueue(client));
	} finally {
		await client.end();
	}
}

/** Only a transaction that seeds several owners at once changes scope on its way. */
export async function enterScope(tx: Transaction, scope: Scope): Promise<void> {
	const municipality = scope.kind === 'municipality' ? scope.municipality : '';
	await tx.execute(
		sql`select set_config('role', 'beredt_app', true), set_config('beredt.scope', ${scope.kind}, true), set_config('beredt.municipality', ${municipality}, true)`
	);
}
