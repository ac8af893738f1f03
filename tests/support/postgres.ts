/**
 * PostgreSQL as a municipality's operations would set it up: an owner that migrates, and a plain login for
 * the web process. A migrated template is made once a run; each test file gets a database of its own.
 */
import { randomBytes } from 'node:crypto';
import { migratePostgres, openDatabase } from '#server/platform/database';
import { loadContent, prepare } from '#server/wiring';
import pg from 'pg';
import { inject } from 'vitest';
import { now } from './clock.ts';
import { demo } from './embedded.ts';
import type { OpenedDatabase } from './opened-database.ts';
import { administrator, type PostgresServer } from './postgres-server.ts';

const template = 'beredt_template';

export async function makePostgresTemplate(server: PostgresServer): Promise<void> {
	const { password } = server;
	const asAdministrator = server.url(administrator, 'postgres');
	const asOwner = server.url('beredt_owner', template);
	await once(asAdministrator, `create role beredt_owner login createrole password '${password}'`);
	await once(asAdministrator, `create role beredt_web login password '${password}'`);
	await once(asAdministrator, `create database ${template} owner beredt_owner`);
	// The first migration makes beredt_app; the owner then lets the web login be one.
	await migratePostgres(asOwner);
	await once(asOwner, 'grant beredt_app to beredt_web');
	const db = await openDatabase({
		kind: 'postgres',
		url: server.url('beredt_web', template),
		migrationUrl: asOwner
	});
	try {
		await prepare(db, demo, loadContent(), now);
	} finally {
		await db.close();
	}
}

interface PostgresDatabase {
	/** The address of this database for one of its logins. */
	url(login: 'beredt_owner' | 'beredt_web' | typeof administrator): string;
	drop(): Promise<void>;
}

/** A database of its own, owned by the login that migrates. `template0` is PostgreSQL's empty one. */
export async function createPostgres(from = template): Promise<PostgresDatabase> {
	const name = `beredt_${randomBytes(6).toString('hex')}`;
	const { password, address } = inject('postgres');
	const url = (login: string, database = name) =>
		`postgres://${login}:${password}@${address}/${database}`;
	const maintenance = (text: string) => once(url(administrator, 'postgres'), text);
	await maintenance(`create database ${name} template ${from} owner beredt_owner`);
	return {
		url: (login) => url(login),
		drop: async () => {
			await maintenance(`drop database ${name} with (force)`);
		}
	};
}

export interface OpenedPostgres extends OpenedDatabase, Pick<PostgresDatabase, 'url'> {}

export async function openPostgres(): Promise<OpenedPostgres> {
	const { url, drop } = await createPostgres();
	const db = await openDatabase({
		kind: 'postgres',
		url: url('beredt_web'),
		migrationUrl: url('beredt_owner')
	});
	return {
		db,
		url,
		asAdministrator: (text, values) => once(url(administrator), text, values),
		asApplication: (text, values) => once(url('beredt_web'), text, values),
		close: async () => {
			await db.close();
			await drop();
		}
	};
}

async function once(url: string, text: string, values: readonly unknown[] = []) {
	const client = new pg.Client(url);
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(text, [...values])).rows;
	} finally {
		await client.end();
	}
}
