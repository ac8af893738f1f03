/** Those who serve the same ready bytes: nginx where it is installed, from a compressed file; Fastify and Express from memory. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { freePort } from '../../tests/support/launched-beredt.ts';
import type { Asked } from '../asking.ts';
import { versionOf } from '../install-peers.ts';

export interface ServedBytes extends Asked {
	readonly name: string;
}

export interface ReadyServers {
	readonly served: readonly ServedBytes[];
	readonly hasNginx: boolean;
	stop(): Promise<void>;
}

export interface ReadyPage {
	readonly html: string;
	readonly headers: Readonly<Record<string, string>>;
}

const script = fileURLToPath(new URL('ready-bytes-server.js', import.meta.url));

export async function serveReady(page: ReadyPage): Promise<ReadyServers> {
	const folder = await mkdtemp(join(tmpdir(), 'beredt-bench-ready-'));
	const packed = gzipSync(page.html, { level: 9 });
	const file = join(folder, 'page.gz');
	const own = { ...page.headers, 'content-encoding': 'gzip' };
	await writeFile(join(folder, 'page'), page.html);
	await writeFile(file, packed);
	await writeFile(`${file}.json`, JSON.stringify({ headers: own }));
	const nginx = findNginx();
	const running: (() => Promise<void>)[] = [];
	const served: ServedBytes[] = [];
	const serve = async (name: string, start: (port: number) => Promise<readonly string[]>) => {
		const port = await freePort();
		const [command = '', ...rest] = await start(port);
		const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
		const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
		running.push(async () => {
			child.kill();
			await ended;
		});
		await untilAnswered(`http://127.0.0.1:${port}/page`);
		served.push({ name, port, path: '/page', pid: child.pid ?? 0 });
	};
	if (nginx) {
		await serve('nginx gzip_static', async (port) => {
			await writeFile(join(folder, 'nginx.conf'), nginxSettings(folder, port, page.headers));
			return [nginx, '-p', folder, '-c', join(folder, 'nginx.conf')];
		});
	}
	for (const framework of ['fastify', 'express']) {
		await serve(`${framework} ${versionOf(framework)}`, async (port) => [
			process.execPath,
			script,
			framework,
			file,
			String(port)
		]);
	}
	return {
		served,
		hasNginx: nginx !== undefined,
		stop: async () => {
			await Promise.all(running.map((stop) => stop()));
			await rm(folder, { recursive: true, force: true });
		}
	};
}

const findNginx = (): string | undefined =>
	[...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
		.map((folder) => join(folder, 'nginx'))
		.find((path) => existsSync(path));

/** One process, no log, files kept open: as fast as it gets. */
const nginxSettings = (folder: string, port: number, headers: ReadyPage['headers']): string => {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	const { 'content-type': type = 'text/html', ...others } = headers;
	return `daemon off; master_process off; worker_processes 1;
pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 256; }
http {
	access_log off; etag off; sendfile on; tcp_nopush on; gzip_static on; open_file_cache max=10;
	keepalive_requests 1000000000; default_type '${type}';
	${temporary.map((name) => `${name}_temp_path ${folder};`).join(' ')}
	server {
		listen 127.0.0.1:${port}; root ${folder};
		${Object.entries(others)
			.map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`)
			.join('\n\t\t')}
	}
}
`;
};

async function untilAnswered(address: string): Promise<void> {
	for (let waits = 0; waits < 200; waits += 1) {
		const isUp = await fetch(address).then(
			({ ok }) => ok,
			() => false
		);
		if (isUp) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`Nobody answers at ${address}.`);
}
