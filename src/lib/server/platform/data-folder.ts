/**
 * The folder of the embedded database. Two processes on one folder would destroy it, and PGlite does not
 * refuse the second, so we keep our own lock: an exclusive transaction in a tiny SQLite file. The operating
 * system lets go of it when the process ends, however it ends.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from './settings.ts';

export interface DataFolder {
	readonly database: string;
	release(): void;
}

export function openDataFolder(folder: string): DataFolder {
	try {
		makeFolder(resolve(folder));
	} catch (cause) {
		throw new StartRefused(`The data folder ${folder} cannot be made or written to.`, { cause });
	}
	let lock: DatabaseSync;
	try {
		lock = new DatabaseSync(join(folder, 'lock'));
		lock.exec(
			'pragma locking_mode = exclusive; begin exclusive; create table if not exists held (x)'
		);
	} catch (cause) {
		const taken = cause instanceof Error && 'errcode' in cause && cause.errcode === 5;
		throw new StartRefused(
			taken
				? `The data folder ${folder} is in use by another Beredt. Stop that one first, or choose another folder with BEREDT_DATA.`
				: `The data folder ${folder} cannot be made or written to.`,
			{ cause }
		);
	}
	return { database: join(folder, 'database'), release: () => lock.close() };
}

/** One at a time: where none can be made, as under /proc, Node's own `recursive` asks for ever. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder, { mode: 0o700 });
}
