/** What is done with a stranger's file is done in a process that can be ended; the service goes on. */
import { execFile } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inWorker, type Fault, type WorkerOptions } from '#server/platform/in-worker';
import { projectRoot } from '#server/platform/project-root';
import { openTurns } from '#server/platform/worker-turns';
import { build } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { docx } from './support/written-docx.ts';
import type act from './support/worker-task.ts';
import type { Act } from './support/worker-task.ts';

type Options = Partial<WorkerOptions<{ readonly done: number }>>;

const run = (what: Act, options: Options = {}, bytes?: Uint8Array) =>
	inWorker<typeof act>(
		'tests/support/worker-task.ts',
		{ act: what, ...(bytes ? { bytes } : {}) },
		{ timeLimit: 60_000, memoryLimit: 200, ...options }
	);

describe('a task in a worker', () => {
	test('is given its input, tells how far it is, and answers', async () => {
		const told: number[] = [];
		const answer = await run(
			'count',
			{ onProgress: ({ done }) => told.push(done) },
			new Uint8Array(3_000_000)
		);
		expect(answer).toEqual({ ok: true, value: { length: 3_000_000 } });
		expect(told).toEqual([1, 2, 3]);
	});

	test.concurrent.each([
		['loop', 'took-too-long', { timeLimit: 700 }],
		['fill-the-heap', 'too-heavy', {}],
		['split-a-long-text', 'too-heavy', {}],
		['fill-the-buffers', 'too-heavy', {}],
		['nest-too-deep', 'too-heavy', {}],
		['throw', 'unreadable', {}],
		['leave-by-itself', 'unreadable', {}]
	] as const)('that does "%s" is refused as %s, and the next is served', async (...row) => {
		const [what, reason, options] = row;
		expect(await run(what, options)).toEqual({ ok: false, reason });
		expect(await run('count')).toMatchObject({ ok: true });
	});

	test('is ended when the person gives up', async () => {
		const giveUp = new AbortController();
		const looping = run('loop', { signal: giveUp.signal });
		setTimeout(() => giveUp.abort(), 300);
		expect(await looping).toEqual({ ok: false, reason: 'cancelled' });
		expect(await run('loop', { signal: giveUp.signal })).toEqual({
			ok: false,
			reason: 'cancelled'
		});
	});

	test('leaves what it threw in the log without a word from the file', async () => {
		const faults: Fault[] = [];
		await run('throw', { onFault: (fault) => faults.push(fault) });
		expect(faults).toHaveLength(1);
		expect(JSON.stringify(faults)).toContain('worker-task.ts');
		expect(JSON.stringify(faults)).not.toContain('0101011234');
	});

	test('sees no settings, reads only our own code, writes and starts nothing', async () => {
		expect(await run('reach-out')).toEqual({
			ok: true,
			value: {
				settings: [],
				written: 'ERR_ACCESS_DENIED',
				read: 'ERR_ACCESS_DENIED',
				readBeside: 'ERR_ACCESS_DENIED',
				started: 'ERR_ACCESS_DENIED'
			}
		});
	});

	test('that does not exist is a fault of ours, not of the file', async () => {
		const missing = inWorker<typeof act>(
			'tests/support/no-such-task.ts',
			{ act: 'count' },
			{ timeLimit: 10_000, memoryLimit: 200 }
		);
		await expect(missing).rejects.toThrow('no-such-task.ts cannot run');
	});
});

test('turns are taken by so many at once, the rest in order, and no more than may wait', async () => {
	const turns = openTurns({ atOnce: 1, waiting: 1 });
	const first = await turns.take();
	const second = turns.take();
	expect(await turns.take()).toBeUndefined();
	first?.();
	first?.();
	const third = turns.take();
	(await second)?.();
	(await third)?.();
	expect(await turns.take()).toBeTypeOf('function');
});

describe('the service as it is built', () => {
	const folder = join(projectRoot(), 'test-results', 'built-gate');
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test('takes files apart in the same worker', async () => {
		// As deep in the project as the server's own pieces lie, and bundled as they are.
		const outDir = join(folder, 'server', 'chunks');
		await build({
			root: projectRoot(),
			configFile: false,
			logLevel: 'error',
			build: { ssr: 'src/lib/server/platform/uploaded-file.ts', outDir }
		});
		const [bundle = ''] = await readdir(outDir);
		const asked = join(outDir, 'asked.mjs');
		const text = docx().toString('base64');
		await writeFile(
			asked,
			`import { receiveUpload } from './${bundle}';
			const send = (bytes) => receiveUpload(new File([bytes], 'plan.docx'), { accept: ['docx'] });
			const good = await send(Buffer.from('${text}', 'base64'));
			const bad = await send(Buffer.from('MZ'));
			console.log(JSON.stringify([good.ok && good.value.kind, bad.reason]));`
		);
		const { stdout } = await promisify(execFile)(process.execPath, [asked]);
		expect(JSON.parse(stdout)).toEqual(['docx', 'kind-not-accepted']);
	});
});
