/** What every subcommand is made of, and how it answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#server/platform/project-root';

/** 0: done. 1: found something wrong, or refused. 2: called wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
	readonly type: 'string' | 'boolean';
	/** What it does, in one line; for a string its value's name first: `FILE: …`. */
	readonly says: string;
}

export interface Command {
	/** After the subcommand's name: `FILE [--json]`. */
	readonly usage: string;
	/** A few lines more than the summary. */
	readonly says: string;
	readonly options: Readonly<Record<string, Option>>;
	/** How many words follow. */
	readonly words: number;
	run(given: Given): Promise<ExitCode>;
}

export interface Given {
	readonly words: readonly string[];
	text(option: string): string | undefined;
	flag(option: string): boolean;
}

/** Called wrongly: said with the usage, exit code 2. */
export class UsageFault extends Error {
	override readonly name = 'UsageFault';
}

export const json: Option = { type: 'boolean', says: 'answer as JSON' };

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`Beredt: ${line}\n`);
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, '\t'));

export function release(): string {
	const text = readFileSync(join(projectRoot(), 'package.json'), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
