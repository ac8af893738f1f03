/**
 * Runs a task on something a stranger sent, in a process of its own (A5): it may take so long and hold so
 * much, cannot write a file, start a program or read our settings, and can be ended at any moment. Not in a
 * thread: V8 ends the whole process when a thread's memory runs out in the wrong place (decision 14).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accept, refuse, type Result } from '#domain/kernel';
import { projectRoot } from './project-root.ts';

/** What a task's module exports as its default. Input, progress and output are plain data. */
export type Work<Input, Output, Progress = never> = (
	input: Input,
	report: (progress: Progress) => void
) => Output | Promise<Output>;

export type WorkerFailure = 'took-too-long' | 'too-heavy' | 'unreadable' | 'cancelled';

export interface WorkerOptions<Progress = never> {
	/** In milliseconds, the start of the process included. */
	readonly timeLimit: number;
	/** In megabytes, for the whole process, whose own part is about 90. Its heap gets three quarters. */
	readonly memoryLimit: number;
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: Progress) => void) | undefined;
	/** What the task threw, as it may stand in the log: kind and place, never words from the file. */
	readonly onFault?: ((fault: Fault) => void) | undefined;
}

export type Fault = Readonly<Record<string, unknown>>;

export interface WorkerOrder {
	readonly module: string;
	readonly input: unknown;
	/** In megabytes. */
	readonly memoryLimit: number;
}

export type WorkerMessage =
	| { readonly kind: 'progress'; readonly progress: unknown }
	| { readonly kind: 'done'; readonly output: unknown }
	| { readonly kind: 'failed'; readonly isHeavy: boolean; readonly fault: Fault }
	/** The module itself is broken or missing: a fault of ours, not of the file. */
	| { readonly kind: 'not-loaded'; readonly fault: Fault };

/**
 * `module` is the task's file from the root of the project, since sources lie beside the build and Node runs
 * them as they are: `inWorker<typeof task>('src/lib/server/…/task.ts', input, …)` with `import type task`.
 */
export async function inWorker<Task extends Work<never, unknown, unknown>>(
	module: string,
	input: Parameters<Task>[0],
	options: WorkerOptions<Parameters<Parameters<Task>[1]>[0]>
): Promise<Result<Awaited<ReturnType<Task>>, WorkerFailure>> {
	const { signal, timeLimit, memoryLimit } = options;
	if (signal?.aborted) return refuse('cancelled');
	const root = projectRoot();
	const child = start(root, module, memoryLimit);
	const over = new AbortController();
	const ended = new Promise<Result<unknown, WorkerFailure>>((resolve, reject) => {
		child.on('message', (message: WorkerMessage) => {
			switch (message.kind) {
				case 'progress':
					return options.onProgress?.(message.progress as never);
				case 'done':
					return resolve(accept(message.output));
				case 'failed':
					options.onFault?.(message.fault);
					return resolve(refuse(message.isHeavy ? 'too-heavy' : 'unreadable'));
				case 'not-loaded':
					return reject(new Error(`${module} cannot run: ${JSON.stringify(message.fault)}`));
			}
		});
		child.once('exit', (_code, by) =>
			resolve(refuse(isOutOfMemory(by) ? 'too-heavy' : 'unreadable'))
		);
		child.on('error', reject);
		const timer = setTimeout(() => resolve(refuse('took-too-long')), timeLimit);
		over.signal.addEventListener('abort', () => clearTimeout(timer));
		signal?.addEventListener('abort', () => resolve(refuse('cancelled')), { signal: over.signal });
	});
	const url = pathToFileURL(join(root, module)).href;
	// A child that falls while it is written to says so by its end.
	child.send({ module: url, input, memoryLimit } satisfies WorkerOrder, () => {});
	try {
		return (await ended) as Result<Awaited<ReturnType<Task>>, WorkerFailure>;
	} finally {
		over.abort();
		child.kill('SIGKILL');
	}
}

/** What a task is made of, and what the root is known by. The data folder lies in the project too, and is nothing to it. */
const readable = ['package.json', 'node_modules', 'src', 'content', 'migrations'];

function start(root: string, module: string, memoryLimit: number): ChildProcess {
	const entry = join(root, 'src', 'lib', 'server', 'platform', 'worker-entry.ts');
	const paths = [...readable, dirname(module)].map((path) => join(root, path));
	return fork(entry, [], {
		// Nothing of the environment: logins stand there. Nothing it writes: a parser may quote the file.
		env: {},
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		serialization: 'advanced',
		execArgv: [
			'--permission',
			...[...paths, ...paths.map(realPath)].map((path) => `--allow-fs-read=${path}`),
			'--allow-worker',
			`--max-old-space-size=${Math.floor(memoryLimit * 0.75)}`
		]
	});
}

/** A folder that is linked to is asked for by where it truly lies. */
const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** V8 ends the process when the heap is full, the guard when the whole is, the system when the machine is. */
const isOutOfMemory = (signal: NodeJS.Signals | null): boolean =>
	signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGKILL' || signal === 'SIGILL';
