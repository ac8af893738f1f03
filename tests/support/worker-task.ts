/** What a task in a worker may do wrong, one act at a time. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Act =
	| 'count'
	| 'loop'
	| 'fill-the-heap'
	| 'split-a-long-text'
	| 'fill-the-buffers'
	| 'nest-too-deep'
	| 'throw'
	| 'leave-by-itself'
	| 'reach-out';

export default function act(
	input: { readonly act: Act; readonly bytes?: Uint8Array },
	report: (progress: { readonly done: number }) => void
): unknown {
	switch (input.act) {
		case 'count':
			for (const done of [1, 2, 3]) report({ done });
			return { length: input.bytes?.length ?? 0 };
		case 'loop':
			for (;;);
		case 'fill-the-heap': {
			const kept: object[] = [];
			for (;;) kept.push({ at: kept.length });
		}
		case 'split-a-long-text':
			return 'a,'.repeat(200_000_000).split(',').length;
		case 'fill-the-buffers': {
			const kept: Uint8Array[] = [];
			for (;;) kept.push(new Uint8Array(10_000_000).fill(1));
		}
		case 'nest-too-deep':
			return act({ ...input }, report);
		case 'throw':
			throw new Error('0101011234 stood in the file');
		case 'leave-by-itself':
			return process.exit(0);
		case 'reach-out':
			return {
				settings: Object.keys(process.env),
				written: outcome(() => writeFileSync(beside('x'), 'x')),
				read: outcome(() => readFileSync('/etc/hostname')),
				readBeside: outcome(() => readFileSync(beside('../../README.md'))),
				started: outcome(() => spawnSync('true').error)
			};
	}
}

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function outcome(attempt: () => unknown): string {
	try {
		const answer = attempt();
		return answer instanceof Error && 'code' in answer ? String(answer.code) : 'done';
	} catch (error) {
		return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
	}
}
