import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDataFolder } from '#server/platform/data-folder';
import { StartRefused } from '#server/platform/settings';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'beredt-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inUse = /is in use by another Beredt.*BEREDT_DATA/;

/** Another Beredt that has the folder open. */
async function otherProcess() {
	const source = resolve('src/lib/server/platform/data-folder.ts');
	const script = `
		const { openDataFolder } = await import(${JSON.stringify(source)});
		openDataFolder(${JSON.stringify(folder)});
		console.log('open');
		setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, NODE_NO_WARNINGS: '1' }
	});
	await once(child.stdout, 'data');
	return child;
}

test('a folder that does not exist is made, for its owner only', () => {
	const opened = openDataFolder(join(folder, 'new', 'data'));
	expect(opened.database).toBe(join(folder, 'new', 'data', 'database'));
	opened.release();
});

test('a second opening of the same folder is refused in one plain line', () => {
	const opened = openDataFolder(folder);
	const second = () => openDataFolder(folder);
	expect(second).toThrow(StartRefused);
	expect(second).toThrow(inUse);
	opened.release();
});

test('the folder is free again when the first is closed', () => {
	openDataFolder(folder).release();
	openDataFolder(folder).release();
});

test('a folder held by another process is refused, and free after kill -9 of that process', async () => {
	const other = await otherProcess();
	try {
		expect(() => openDataFolder(folder)).toThrow(inUse);
	} finally {
		other.kill('SIGKILL');
		await once(other, 'exit');
	}
	openDataFolder(folder).release();
});

test('two folders may be open at once', () => {
	const one = openDataFolder(join(folder, 'one'));
	const other = openDataFolder(join(folder, 'other'));
	one.release();
	other.release();
});

test('a folder that cannot be made or written to is refused in one plain line', () => {
	const file = join(folder, 'file');
	writeFileSync(file, '');
	for (const path of [file, join(file, 'below')]) {
		const attempt = () => openDataFolder(path);
		expect(attempt).toThrow(StartRefused);
		expect(attempt).toThrow(`The data folder ${path} cannot be made or written to.`);
	}
});

test('a folder where none can be made is refused at once, not asked for again and again', () => {
	expect(() => openDataFolder('/proc/no-folder/data')).toThrow(/cannot be made or written to/);
});
