/** Beredt as its user starts it: the built server, a data folder of its own, a free loopback port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningBeredt {
	readonly origin: string;
	/** Everything the process has written. */
	output(): string;
	/** As a power cut of the process alone: nothing gets a chance to be written. */
	kill(): Promise<void>;
	/** Starts again on the same data. */
	restart(): Promise<void>;
	stop(): Promise<{ readonly code: number | null }>;
}

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('No port was given.');
	return address.port;
}

export interface Run {
	readonly child: ChildProcess;
	readonly output: () => string;
	readonly exit: Promise<{ readonly code: number | null }>;
}

/** Starts `npm start`'s script; does not wait for it. */
export function launch(environment: Readonly<Record<string, string>>): Run {
	const child = spawn(process.execPath, ['scripts/start.ts'], {
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	const keep = (chunk: Buffer) => (output += chunk.toString());
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const exit = new Promise<{ code: number | null }>((resolve) =>
		child.once('exit', (code) => resolve({ code }))
	);
	return { child, output: () => output, exit };
}

/** Waits for the one line that says where the service answers. */
export async function untilReady(run: Run): Promise<void> {
	const ended = run.exit.then(() => 'ended' as const);
	for (;;) {
		if (/^Beredt: http:\/\/localhost:\d+$/m.test(run.output())) return;
		const next = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
		if (next === 'ended') throw new Error(`The service did not start:\n${run.output()}`);
	}
}

/**
 * `filled`: a data folder to begin with a copy of; without it the service fills its own, as at a first start.
 * `prepare` is given the copy before the service opens it.
 */
export async function startService(
	filled?: string,
	prepare?: (data: string) => Promise<void>
): Promise<RunningBeredt> {
	const folder = await mkdtemp(join(tmpdir(), 'beredt-journey-'));
	const data = join(folder, 'data');
	if (filled) await cp(filled, data, { recursive: true });
	await prepare?.(data);
	const port = await freePort();
	const environment = {
		PORT: String(port),
		BEREDT_DATA: data,
		BEREDT_LOG: 'info'
	};
	let written = '';
	let run = launch(environment);
	await untilReady(run).catch(async (cause: unknown) => {
		await rm(folder, { recursive: true, force: true });
		throw cause;
	});
	const leave = async (signal: NodeJS.Signals) => {
		run.child.kill(signal);
		const ended = await run.exit;
		written += run.output();
		return ended;
	};
	return {
		origin: `http://localhost:${port}`,
		output: () => written + run.output(),
		kill: async () => void (await leave('SIGKILL')),
		restart: async () => {
			run = launch(environment);
			await untilReady(run);
		},
		stop: async () => {
			const ended = await leave('SIGINT');
			await rm(folder, { recursive: true, force: true });
			return ended;
		}
	};
}
