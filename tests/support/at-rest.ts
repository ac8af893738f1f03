/**
 * Databases that nobody has open, as the command line meets them: settings, a look inside with all rights,
 * and an empty one beside. Both kinds, with the demo in them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#server/platform/database';
import { openOwner, type OwnerConnection } from '#server/platform/dump-connection';
import { openPglite } from '#server/platform/pglite';
import type { Settings } from '#server/platform/settings';
import pg from 'pg';
import { inject } from 'vitest';
import type { Row } from './opened-database.ts';
import { createPostgres } from './postgres.ts';
import { planRows } from './plan-rows.ts';
import { programmeRows } from './programme-rows.ts';

export interface DatabaseAtRest {
	readonly settings: Settings['database'];
	asAdministrator(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
	remove(): Promise<void>;
}

async function embeddedAtRest(filled: boolean): Promise<DatabaseAtRest> {
	const folder = mkdtempSync(join(tmpdir(), 'beredt-rest-'));
	const dataDir = join(folder, 'database');
	if (filled) {
		const dump = readFileSync(inject('embeddedTemplate'));
		await (await openPglite({ dataDir, loadDataDir: new Blob([dump]) })).close();
	}
	return {
		settings: { kind: 'embedded', folder },
		asAdministrator: async (text, values = []) => {
			const client = await openPglite({ dataDir });
			try {
				return (await client.query<Record<string, unknown>>(text, [...values])).rows;
			} finally {
				await client.close();
			}
		},
		remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true }))
	};
}

async function postgresAtRest(filled: boolean): Promise<DatabaseAtRest> {
	const { url, drop } = await (filled ? createPostgres() : createPostgres('template0'));
	return {
		settings: { kind: 'postgres', url: url('beredt_web'), migrationUrl: url('beredt_owner') },
		asAdministrator: async (text, values = []) => {
			const client = new pg.Client(url('administrator'));
			await client.connect();
			try {
				return (await client.query<Record<string, unknown>>(text, [...values])).rows;
			} finally {
				await client.end();
			}
		},
		remove: drop
	};
}

export interface Kind {
	readonly name: string;
	filled(): Promise<DatabaseAtRest>;
	empty(): Promise<DatabaseAtRest>;
}

export const embeddedKind: Kind = {
	name: 'embedded',
	filled: () => embeddedAtRest(true),
	empty: () => embeddedAtRest(false)
};
export const postgresKind: Kind = {
	name: 'PostgreSQL',
	filled: () => postgresAtRest(true),
	empty: () => postgresAtRest(false)
};
export const kinds = [embeddedKind, postgresKind] as const;

/** Opens it as the service does, for as long as the work takes. */
export async function served<Value>(
	{ settings }: DatabaseAtRest,
	work: (db: Database) => Promise<Value>
): Promise<Value> {
	const db = await openDatabase(settings);
	try {
		return await work(db);
	} finally {
		await db.close();
	}
}

/** Opens it as the command line does. */
export async function owned<Value>(
	{ settings }: DatabaseAtRest,
	work: (owner: OwnerConnection) => Promise<Value>
): Promise<Value> {
	const owner = await openOwner(settings);
	try {
		return await work(owner);
	} finally {
		await owner.close();
	}
}

/** Every table with how many rows it has and a fingerprint of all of them. */
export async function fingerprints(
	database: DatabaseAtRest
): Promise<Readonly<Record<string, string>>> {
	const tables = await database.asAdministrator(
		"select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1"
	);
	const parts = tables.map(
		({ name }) =>
			`select '${String(name)}' as name, count(*) || ' ' || coalesce(md5(string_agg(md5(to_jsonb(t)::text), '' order by md5(to_jsonb(t)::text))), '') as mark from "${String(name)}" t`
	);
	const marked = await database.asAdministrator(
		`with utc as materialized (select set_config('timezone', 'UTC', false) as zone) select m.* from utc, lateral (${parts.join(' union all ')}) m where utc.zone <> ''`
	);
	return Object.fromEntries(marked.map(({ name, mark }) => [String(name), String(mark)]));
}

/** A row in every table that the demo leaves empty, so that each has something to lose. */
export async function fillEveryTable(database: DatabaseAtRest): Promise<void> {
	const statements = [
		"insert into person (id, issuer, subject, name, email) values ('ida', 'https://id.example', 'ida', 'Ida Opdigtet', 'ida@nyby.example')",
		"insert into session (secret_hash, person_id, grants, created_at, last_seen_at) values ('h', 'ida', '[]', now(), now())",
		"insert into login_attempt (secret_hash, state, nonce, code_verifier, return_to, created_at) values ('h', 's', 'n', 'v', '/', now())",
		"insert into rate_count values ('k', now(), 3)",
		"insert into retention_run values ('r', now(), '{}')",
		"insert into membership values ('9902', '2026-11-01', 'Ida Opdigtet', 'ida@nyby.example')",
		"insert into identity_provider (municipality_code, id, name, issuer, client_id, client_authentication, email_domains) values ('9901', 'eget', 'Kommunens login', 'https://id.example', 'beredt', 'none', '{nyby.example}'), ('agency', 'eget', 'Styrelsens login', 'https://styrelse.example', 'beredt', 'none', '{}')",
		...planRows('9901', 'ida'),
		...programmeRows('9901', 'ida'),
		"insert into pathway_proposal values ('abc', '{}', '{}', now())",
		"insert into contact_report (municipality_code, id, slot, phone, at) values ('9901', 'm1', 'intake', '00001234', now())",
		"insert into approval values ('agency', 'passage', 'opsporing.tegn', 'abc', 'Ida Opdigtet', 'ida', '2026-11-01', 'Vejledningen')",
		"insert into guide_amendment values (1, 'passage', 'opsporing.tegn', 'changed', 'Tegn', 'Nyt eksempel')",
		"insert into guide_draft values ('00000000-0000-4000-8000-000000000001', 1, 'editor', 'Under arbejde', 1, now())",
		"insert into guide_draft_entry values ('00000000-0000-4000-8000-000000000001', 'passage', 'opsporing.tegn', null, null, 'abc', 'Tages ud', 1, now(), 'ida')",
		"insert into guide_content_seen values ('passage', 'opdigtet.passage', 'abc')",
		"update plan_section set saved_by = 'ida' where municipality_code = '9901' and position = 1"
	];
	// In one go: the embedded database is opened for each.
	await database.asAdministrator(`do $fill$ begin ${statements.join(';\n')}; end $fill$`);
}
