/**
 * A real installation on one machine: PostgreSQL with an owner and a plain login, a provider, a balancer, and
 * as many built instances as a test starts. One invented municipality is in it, and its people can sign in.
 */
import type { DemoPerson } from '#server/identity/demo-people';
import { openDemoProvider } from '#server/identity/demo-provider';
import { migratePostgres, openDatabase, type Database } from '#server/platform/database';
import { demoIssuerPath } from '#server/platform/settings';
import { loadContent, prepare } from '#server/wiring';
import pg from 'pg';
import { openBalancer, type Balancer } from './balancer.ts';
import { now } from './clock.ts';
import { newMunicipality, type TestMunicipality } from './municipality.ts';
import { administrator, startPostgres, type PostgresServer } from './postgres-server.ts';
import { freePort, launch, untilReady, type Run } from './launched-beredt.ts';

export interface Instance {
	readonly port: number;
	readonly run: Run;
}

export interface Installation {
	readonly origin: string;
	readonly postgres: PostgresServer;
	readonly balancer: Balancer;
	/** The test's own way into the same database. */
	readonly db: Database;
	readonly place: TestMunicipality;
	/** A further instance behind the balancer; on the same port when one is given. */
	start(port?: number): Promise<Instance>;
	stop(): Promise<void>;
}

const database = 'beredt';

export async function openInstallation(): Promise<Installation> {
	const postgres = await startPostgres('newest');
	const balancer = await openBalancer();
	const logins = {
		url: postgres.url('beredt_web', database),
		migrationUrl: postgres.url('beredt_owner', database)
	};
	await makeRoles(postgres);
	await migratePostgres(logins.migrationUrl);
	await query(logins.migrationUrl, 'grant beredt_app to beredt_web');
	const db = await openDatabase({ kind: 'postgres', ...logins });
	await prepare(db, { demo: false, origin: balancer.origin }, loadContent(), now);
	const place = await newMunicipality(db);
	const provider = openDemoProvider(balancer.origin, peopleOf(place.code));
	balancer.answer(`${demoIssuerPath}/`, (request, response) => void provider(request, response));

	const environment = {
		BEREDT_ORIGIN: balancer.origin,
		BEREDT_ISSUER: `${balancer.origin}${demoIssuerPath}`,
		BEREDT_CLIENT_ID: 'beredt-demo',
		DATABASE_URL: logins.url,
		DATABASE_MIGRATION_URL: logins.migrationUrl
	};
	const running = new Set<Run>();
	return {
		origin: balancer.origin,
		postgres,
		balancer,
		db,
		place,
		start: async (given) => {
			const port = given ?? (await freePort());
			const run = launch({ ...environment, PORT: String(port) });
			running.add(run);
			await untilReady(run);
			balancer.instances.add(port);
			return { port, run };
		},
		stop: async () => {
			for (const { child } of running) child.kill('SIGKILL');
			await Promise.all([...running].map(({ exit }) => exit));
			await balancer.close();
			await db.close();
			await postgres.stop();
		}
	};
}

async function makeRoles(postgres: PostgresServer): Promise<void> {
	const url = postgres.url(administrator, 'postgres');
	const { password } = postgres;
	await query(url, `create role beredt_owner login createrole password '${password}'`);
	await query(url, `create role beredt_web login password '${password}'`);
	await query(url, `create database ${database} owner beredt_owner`);
}

async function query(url: string, text: string): Promise<void> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}

const peopleOf = (code: string): readonly DemoPerson[] =>
	(
		[
			['skriver-en', 'plan-writer'],
			['skriver-to', 'plan-writer'],
			['skriver-tre', 'plan-writer'],
			['ejer-en', 'plan-owner'],
			['ejer-to', 'plan-owner'],
			['direktoer', 'director']
		] as const
	).map(([id, role]) => ({
		id,
		name: `Opdigtet ${id}`,
		email: `${id}@nyby.example`,
		about: 'Opdigtet',
		grants: [`${role}@${code}`]
	}));
