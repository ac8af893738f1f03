/** Starting as a person does: what is wrong is said in one line with exit code 1, and the data stays whole. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, launch, untilReady } from '../support/launched-beredt.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'beredt-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function refusal(environment: Readonly<Record<string, string>>): Promise<string> {
	const run = launch(environment);
	const { code } = await run.exit;
	expect(code).toBe(1);
	const lines = run.output().trim().split('\n');
	expect(lines, 'one clear line').toHaveLength(1);
	return lines[0] ?? '';
}

test('the service says where it is, is healthy, reuses its data and ends cleanly', async () => {
	const environment = { PORT: String(await freePort()), BEREDT_DATA: join(folder, 'first') };
	for (const start of ['first', 'second']) {
		const run = launch(environment);
		await untilReady(run);
		const origin = `http://localhost:${environment.PORT}`;
		expect(run.output().trim(), start).toBe(`Beredt: ${origin}`);
		expect((await fetch(`${origin}/health`)).status).toBe(200);
		expect((await fetch(`${origin}/k/eksempelkoebing/beredskab`)).status).toBe(200);
		run.child.kill('SIGINT');
		expect(await run.exit).toEqual({ code: 0 });
	}
});

test('a port in use is said, and no data folder is touched', async () => {
	const other = createServer();
	const port = await freePort();
	await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
	const said = await refusal({ PORT: String(port), BEREDT_DATA: join(folder, 'untouched') });
	await new Promise((resolve) => other.close(resolve));
	expect(said).toContain(`port ${port} is in use`);
	expect(await readdir(folder)).not.toContain('untouched');
});

test('a second Beredt on the same data folder is refused, and the first goes on', async () => {
	const data = join(folder, 'shared');
	const port = await freePort();
	const first = launch({ PORT: String(port), BEREDT_DATA: data });
	await untilReady(first);
	const said = await refusal({ PORT: String(await freePort()), BEREDT_DATA: data });
	expect(said).toContain('in use by another Beredt');
	expect((await fetch(`http://localhost:${port}/k/eksempelkoebing`)).status).toBe(200);
	first.child.kill('SIGTERM');
	expect(await first.exit).toEqual({ code: 0 });
});

test('a data folder that cannot be written is said', async () => {
	await writeFile(join(folder, 'a-file'), '');
	const said = await refusal({
		PORT: String(await freePort()),
		BEREDT_DATA: join(folder, 'a-file', 'data')
	});
	expect(said).toContain('cannot be made or written to');
});

test.each([
	['on all interfaces', { BEREDT_HOST: '0.0.0.0' }, 'this machine only'],
	[
		'on PostgreSQL',
		{ DATABASE_URL: 'postgres://nobody@127.0.0.1/none' },
		'PostgreSQL needs a login'
	],
	['with half a login', { BEREDT_ISSUER: 'https://id.example' }, 'BEREDT_CLIENT_ID'],
	['with a port that is none', { PORT: 'http' }, 'PORT']
])('the demo refuses to start %s', async (_how, environment, expected) => {
	const port = String(await freePort());
	expect(
		await refusal({ PORT: port, BEREDT_DATA: join(folder, 'none'), ...environment })
	).toContain(expected);
});

test('demo data is never used for real', async () => {
	const data = join(folder, 'first');
	const said = await refusal({
		PORT: String(await freePort()),
		BEREDT_DATA: data,
		BEREDT_ISSUER: 'https://id.example',
		BEREDT_CLIENT_ID: 'beredt',
		BEREDT_ORIGIN: 'https://beredt.example'
	});
	expect(said).toContain('demo data');
});
