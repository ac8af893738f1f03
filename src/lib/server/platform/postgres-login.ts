/** The ways into PostgreSQL, and what stands in the way of a start, each in one line that says what to do. */
import pg from 'pg';
import { StartRefused } from './settings.ts';

/** `migration`: the owner, who makes the tables. `web`: the plain login of the running service. */
export type Login = 'migration' | 'web';

const settingOf: Readonly<Record<Login, string>> = {
	migration: 'DATABASE_MIGRATION_URL (or DATABASE_URL, when it is left out)',
	web: 'DATABASE_URL'
};

/** One connection. Lost while nothing is asked of it, it must not end the process. */
export async function connect(url: string, login: Login): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	await client.connect().catch((cause: unknown) => {
		throw new StartRefused(
			`PostgreSQL does not let the login in ${settingOf[login]} in: ${reasonOf(cause)}`,
			{ cause }
		);
	});
	return client.on('error', () => {});
}

/** Several connections, for the running service: its login may do what the application does, and no more. */
export async function openPool(url: string): Promise<pg.Pool> {
	const first = await connect(url, 'web');
	try {
		await checkWebLogin(first);
	} finally {
		await first.end();
	}
	const pool = new pg.Pool({ connectionString: url, max: 10 });
	// Lost between two queries of a transaction, a connection fails that transaction and not the process; the next
	// transaction takes a new one.
	return pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
}

async function checkWebLogin(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ powerful: boolean; member: boolean }>(
		`select rolsuper or rolbypassrls or rolcreaterole or exists (
				select from pg_class where relname = 'plan' and relnamespace = 'public'::regnamespace
					and pg_has_role(current_user, relowner, 'member')
			) as powerful,
			pg_has_role(current_user, 'beredt_app', 'member') as member
		from pg_roles where rolname = current_user`
	);
	if (rows[0]?.powerful) {
		throw new StartRefused(
			'The login in DATABASE_URL owns the tables (or is a member of the owner), may make roles, or may bypass row-level security. Use a plain login that is a member of beredt_app, and put the owner in DATABASE_MIGRATION_URL.'
		);
	}
	if (!rows[0]?.member) {
		throw new StartRefused(
			'The login in DATABASE_URL is no member of beredt_app. Say as the owner: grant beredt_app to that login.'
		);
	}
}

/** Without the address, which holds the password. */
function reasonOf(cause: unknown): string {
	const error = cause instanceof AggregateError ? (cause.errors as unknown[])[0] : cause;
	return error instanceof Error ? error.message : String(error);
}
