/** The process that `in-worker.ts` starts: takes one order, runs it, answers and is ended. */
import { Worker } from 'node:worker_threads';
import { faultLine } from './fault-line.ts';
import type { Work, WorkerMessage, WorkerOrder } from './in-worker.ts';

const answer = (message: WorkerMessage) => process.send?.(message);

process.once('message', async (order: WorkerOrder) => {
	await standGuard(order.memoryLimit);
	const task = await load(order.module);
	if (!task) return;
	try {
		const output = await task(order.input, (progress) => answer({ kind: 'progress', progress }));
		answer({ kind: 'done', output });
	} catch (error) {
		// Too long a buffer, string or array, or too deep a nesting.
		answer({ kind: 'failed', isHeavy: error instanceof RangeError, fault: faultLine(error) });
	}
});

async function load(module: string): Promise<Work<unknown, unknown, unknown> | undefined> {
	try {
		const { default: task } = await import(module);
		if (typeof task === 'function') return task;
		answer({ kind: 'not-loaded', fault: { kind: 'no default function' } });
	} catch (error) {
		answer({ kind: 'not-loaded', fault: faultLine(error) });
	}
	return undefined;
}

/** The task may keep this thread busy for good, so another one watches it. */
function standGuard(memoryLimit: number): Promise<void> {
	const guard = new Worker(new URL('./worker-guard.ts', import.meta.url), {
		workerData: { memoryLimit, parent: process.ppid }
	});
	guard.unref();
	return new Promise((resolve) => guard.once('message', () => resolve()));
}
