/** Beredt in a process of its own as its user starts it, whose processor time can be read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, launch, untilReady } from '../tests/support/launched-beredt.ts';

export interface TimedBeredt {
	readonly origin: string;
	readonly pid: number;
	stop(): Promise<void>;
}

/** `fill` is given the data folder before the service opens it. */
export async function startTimedBeredt(
	fill: (data: string) => Promise<void> = async () => {}
): Promise<TimedBeredt> {
	const folder = await mkdtemp(join(tmpdir(), 'beredt-bench-'));
	const data = join(folder, 'data');
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		await fill(data);
		const port = await freePort();
		const run = launch({ PORT: String(port), BEREDT_DATA: data, BEREDT_LOG: 'warn' });
		await untilReady(run);
		return {
			origin: `http://localhost:${port}`,
			pid: run.child.pid ?? 0,
			stop: async () => {
				run.child.kill('SIGINT');
				await run.exit;
				await remove();
			}
		};
	} catch (cause) {
		await remove();
		throw cause;
	}
}
