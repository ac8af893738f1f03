import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds when a source is newer than the build. False when the build failed; its own lines say why. */
export function buildIfNeeded(root: string): boolean {
	const built = join(root, 'build', 'handler.js');
	const sources = ['src', 'static', 'content', 'package.json', 'vite.config.ts'];
	const changed = Math.max(...sources.map((name) => newest(join(root, name))));
	if (existsSync(built) && statSync(built).mtimeMs > changed) return true;
	console.error('Beredt: building …');
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	// A test run's marks in the environment would build another service than the one people get.
	const environment = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
	const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		env: environment,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	return run.status === 0;
}

function newest(path: string): number {
	if (!existsSync(path)) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
