/** The logins an operator sets up: what stands in the way of a start is said in one line, and connections may break. */
import { randomBytes } from 'node:crypto';
import { listMunicipalities } from '#server/directory/directory-store';
import { openDatabase } from '#server/platform/database';
import { StartRefused } from '#server/platform/settings';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres, type OpenedPostgres } from '../support/postgres.ts';
import { freePort } from '../support/launched-beredt.ts';

let opened: OpenedPostgres;
const made: string[] = [];
beforeAll(async () => {
	opened = await openPostgres();
});
afterAll(async () => {
	for (const login of made) await opened.asAdministrator(`drop role ${login}`);
	await opened.close();
});

const openAt = (url: string, migrationUrl = opened.url('beredt_owner')) =>
	openDatabase({ kind: 'postgres', url, migrationUrl });

/** A login of its own, with the rights the test gives it. */
async function newLogin(rights: string): Promise<string> {
	const login = `beredt_${randomBytes(6).toString('hex')}`;
	const url = new URL(opened.url('beredt_web'));
	const { password } = url;
	await opened.asAdministrator(`create role ${login} login ${rights} password '${password}'`);
	made.push(login);
	url.username = login;
	return url.href;
}

async function refusedWith(attempt: Promise<unknown>, words: RegExp): Promise<void> {
	await expect(attempt).rejects.toThrow(StartRefused);
	await expect(attempt).rejects.toThrow(words);
	await attempt.catch((error: Error) => {
		expect(error.message).not.toContain('\n');
		expect(error.message).not.toContain(new URL(opened.url('beredt_web')).password);
	});
}

test.each(['administrator', 'beredt_owner'] as const)(
	'%s, who could step around the rules, is refused',
	(login) =>
		refusedWith(openAt(opened.url(login)), /Use a plain login that is a member of beredt_app/)
);

test.each([
	['a member of the owner', 'in role beredt_owner, beredt_app'],
	['one that may make roles', 'createrole in role beredt_app'],
	['one that row-level security does not hold', 'bypassrls in role beredt_app']
])('%s is refused as well', async (_name, rights) =>
	refusedWith(openAt(await newLogin(rights)), /Use a plain login that is a member of beredt_app/)
);

test('a login that has been granted nothing is told what to grant', async () =>
	refusedWith(openAt(await newLogin('')), /grant beredt_app to that login/));

test('a wrong password, a database that is not there and a server that does not answer are said', async () => {
	const wrong = new URL(opened.url('beredt_web'));
	wrong.password = 'forkert';
	await refusedWith(openAt(wrong.href), /DATABASE_URL .*password authentication failed/);
	const elsewhere = new URL(opened.url('beredt_owner'));
	elsewhere.pathname = '/findes_ikke';
	await refusedWith(
		openAt(opened.url('beredt_web'), elsewhere.href),
		/DATABASE_MIGRATION_URL .*does not exist/
	);
	const silent = new URL(opened.url('beredt_owner'));
	silent.port = String(await freePort());
	await refusedWith(openAt(opened.url('beredt_web'), silent.href), /ECONNREFUSED/);
});

test('a plain login is accepted', async () => {
	const db = await openAt(opened.url('beredt_web'));
	expect(await db.transaction({ kind: 'public' }, listMunicipalities)).toHaveLength(101);
	await db.close();
});

test('a connection lost between two queries fails that change alone, and the service goes on', async () => {
	const half = opened.db.transaction({ kind: 'public' }, async (tx) => {
		const { rows } = (await tx.execute(sql`select pg_backend_pid() as pid`)) as unknown as {
			rows: { pid: number }[];
		};
		await opened.asAdministrator('select pg_terminate_backend($1)', [rows[0]?.pid]);
		// Nothing is asked of the connection when the news of its end arrives.
		await new Promise((resolve) => setTimeout(resolve, 200));
		await tx.execute(sql`select 1`);
	});
	await expect(half).rejects.toThrow();
	expect(await opened.db.transaction({ kind: 'public' }, listMunicipalities)).toHaveLength(101);
});
