/** What the person who runs the service relies on (A6): it says how it is, and it stops without breaking off. */
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openPage } from '../support/browser.ts';
import { freePort, launch, untilReady, type Run } from '../support/launched-beredt.ts';

const token = 'a-token-of-the-collector';

let folder: string;
let origin: string;
let run: Run;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'beredt-operation-'));
	({ run, origin } = await started({}));
});
afterAll(async () => {
	run?.child.kill('SIGKILL');
	await rm(folder, { recursive: true, force: true });
});

async function started(environment: Readonly<Record<string, string>>) {
	const port = await freePort();
	const run = launch({
		PORT: String(port),
		BEREDT_DATA: join(folder, String(port)),
		BEREDT_LOG: 'info',
		...environment
	});
	await untilReady(run);
	return { run, origin: `http://localhost:${port}` };
}

test('it says that it is alive and ready', async () => {
	const alive = await fetch(`${origin}/health`);
	expect([alive.status, await alive.text()]).toEqual([200, 'ok\n']);
	const ready = await fetch(`${origin}/ready`);
	expect(ready.status).toBe(200);
	expect(ready.headers.get('cache-control')).toBe('no-store');
	expect(await ready.json()).toEqual({ ready: true, database: true, migrations: true, jobs: true });
});

test('it says whom to tell about a vulnerability', async () => {
	const response = await fetch(`${origin}/.well-known/security.txt`);
	expect(response.headers.get('content-type')).toContain('text/plain');
	const text = await response.text();
	expect(text).toMatch(/^Contact: \S+$/m);
	expect(text).toContain(`Canonical: ${origin}/.well-known/security.txt`);
	const expires = new Date(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '');
	expect(expires.getTime()).toBeGreaterThan(Date.now());
});

test('each answer has an id, and the log line of that id holds the route and no address', async () => {
	const response = await fetch(`${origin}/k/eksempelkoebing?hemmeligt=spor`);
	const id = response.headers.get('x-request-id') ?? 'none';
	const other = (await fetch(`${origin}/k/eksempelkoebing`)).headers.get('x-request-id');
	expect(other).not.toBe(id);
	const line = run
		.output()
		.split('\n')
		.find((one) => one.includes(id));
	expect(JSON.parse(line ?? '{}')).toMatchObject({
		method: 'GET',
		route: '/(public)/k/[slug]',
		status: 200,
		ms: expect.any(Number)
	});
	expect(run.output()).not.toMatch(/hemmeligt|eksempelkoebing|127\.0\.0\.1/);
});

test('a collector on this machine reads the figures; nobody reads them through a proxy', async () => {
	const text = await (await fetch(`${origin}/metrics`)).text();
	expect(text).toMatch(
		/^beredt_http_requests_total\{route="\/\(public\)\/k\/\[slug\]",method="GET",status="200"\} \d+$/m
	);
	expect(text).toMatch(/^beredt_http_request_seconds_count\{route="\/ready"\} \d+$/m);
	expect(text).toMatch(/^beredt_published_versions [1-9]\d*$/m);
	expect(text).toMatch(/^beredt_database_connections\{state="open"\} 1$/m);
	expect(text).not.toMatch(/eksempelkoebing|127\.0\.0\.1/);
	const through = await fetch(`${origin}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } });
	expect(through.status).toBe(404);
});

/** A form whose second half is kept back until `finish`: a request that is under way. */
function slowPost(address: string) {
	const [first, second] = ['passed=yes&who=prof', 'essional&do=answer'];
	const { port, host, pathname } = new URL(address);
	const sent = request({
		host: '127.0.0.1',
		port,
		path: pathname,
		method: 'POST',
		headers: {
			host,
			origin: `http://${host}`,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': first!.length + second!.length
		}
	});
	const answer = new Promise<{ status: number; page: string; connection: string | undefined }>(
		(resolve, reject) => {
			sent.once('error', reject);
			sent.once('response', (response) => {
				let page = '';
				response.on('data', (chunk: Buffer) => (page += chunk.toString()));
				response.once('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						page,
						connection: response.headers.connection
					})
				);
			});
		}
	);
	sent.write(first);
	return { answer, finish: () => void sent.end(second) };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('asked to stop it answers what is under way, refuses what is new, and ends cleanly', async () => {
	const other = await started({ BEREDT_METRICS_TOKEN: token });
	const without = await fetch(`${other.origin}/metrics`);
	expect(without.status, 'with a token set, it is asked of everybody').toBe(404);
	const bearer = { authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.7' };
	expect((await fetch(`${other.origin}/metrics`, { headers: bearer })).status).toBe(200);

	const slow = slowPost(`${other.origin}/k/eksempelkoebing/handlevej`);
	await pause(300);
	other.run.child.kill('SIGTERM');
	await pause(300);
	const late = await fetch(`${other.origin}/handlevej`).then(
		({ status }) => status,
		() => 'refused'
	);
	expect([503, 'refused']).toContain(late);
	expect(other.run.child.exitCode, 'it waits').toBeNull();
	slow.finish();
	const answered = await slow.answer;
	expect(answered.status).toBe(200);
	expect(answered.page).toContain('</html>');
	expect(answered.connection).toBe('close');
	expect(await other.run.exit).toEqual({ code: 0 });
	expect(other.run.output()).not.toMatch(/"level":50/);
});

test('who tries to log in far too often reads when to try again; the path stays open', async () => {
	// Attempts are counted in spans of five minutes by the clock: all of these belong in one.
	const left = 300_000 - (Date.now() % 300_000);
	if (left < 30_000) await pause(left);
	const statuses = new Set<number>();
	for (let round = 0; round < 16; round++) {
		const answers = await Promise.all(
			Array.from({ length: 20 }, () =>
				fetch(`${origin}/log-ind`, { redirect: 'manual', headers: { accept: 'text/html' } })
			)
		);
		answers.forEach(({ status }) => statuses.add(status));
	}
	expect([...statuses].sort()).toEqual([303, 429]);
	const browser: Browser = await openBrowser();
	try {
		const { page } = await openPage(browser, origin);
		const answer = await page.goto('/log-ind');
		expect(answer?.status()).toBe(429);
		expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0);
		expect(await page.locator('main').innerText()).toMatch(/Prøv igen om \d+ (sekunder|minutter)/);
		await expectAccessible(page);
		await page.goto('/handlevej');
		await page.getByRole('heading', { level: 1 }).waitFor();
	} finally {
		await browser.close();
	}
});
