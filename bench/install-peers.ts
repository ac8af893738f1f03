/** Peers are no part of Beredt: they are installed here, from the lock beside this file, when a bench runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const lock = `${folder}package-lock.json`;
/** Written by npm when it is done. */
const installed = `${folder}node_modules/.package-lock.json`;

export function installPeers(say: (message: string) => void): void {
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	say('installing the peers …');
	// Under `npm run` npm tells where it is itself; what it writes must not mix with the table.
	const npm = process.env['npm_execpath'];
	const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
	const run = spawnSync(command, [...before, 'ci', '--no-progress', '--loglevel=error'], {
		cwd: folder,
		stdio: ['ignore', 2, 2],
		shell: npm === undefined && process.platform === 'win32'
	});
	if (run.status !== 0)
		throw new Error('The peers could not be installed; the lines above say why.');
}

/** The exact version of a peer, for its name in the table. */
export function versionOf(peer: string): string {
	const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
		readonly dependencies: Readonly<Record<string, string>>;
	};
	const version = dependencies[peer];
	if (version === undefined) throw new Error(`${peer} is not in bench/package.json.`);
	return version;
}
