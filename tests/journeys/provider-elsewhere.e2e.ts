/** In real use the provider stands on another origin than Beredt. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { freePort, launch, untilReady, type Run } from '../support/launched-beredt.ts';
import { serveProvider } from '../support/served-provider.ts';

let folder: string;
let run: Run;
let provider: Awaited<ReturnType<typeof serveProvider>>;
let origin: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'beredt-provider-'));
	const port = await freePort();
	origin = `http://localhost:${port}`;
	provider = await serveProvider(origin);
	run = launch({
		PORT: String(port),
		BEREDT_DATA: join(folder, 'data'),
		BEREDT_ORIGIN: origin,
		BEREDT_ISSUER: provider.settings.login.issuer,
		BEREDT_CLIENT_ID: 'beredt-demo'
	});
	await untilReady(run);
});
afterAll(async () => {
	run.child.kill('SIGINT');
	expect(await run.exit).toEqual({ code: 0 });
	await provider.close();
	await rm(folder, { recursive: true, force: true });
});

test('somebody logs in at a provider elsewhere and out again, and finds no demo', async () => {
	const browser = await openBrowser();
	try {
		const { page } = await openPage(browser, origin);
		await page.goto('/');
		expect(await page.locator('body').innerText()).not.toContain('Demo:');
		expect(await page.locator('option').count()).toBe(99);
		await page.getByRole('link', { name: 'Log ind', exact: true }).click();
		await page.waitForURL((url) => url.origin === provider.settings.origin);
		await page.getByRole('button', { name: 'Rasmus Rådgiver' }).click();
		await page.waitForURL(`${origin}/styrelsen`);
		await page.getByRole('button', { name: 'Log ud' }).click();
		await page.waitForURL((url) => url.origin === provider.settings.origin);
		await page.getByRole('button', { name: 'Ja, log ud' }).click();
		await page.waitForURL(`${origin}/`);
		await page.goto('/styrelsen');
		await page.waitForURL((url) => url.origin === provider.settings.origin);
	} finally {
		await browser.close();
	}
});

test('a role in a municipality that does not exist here is no role', async () => {
	const browser = await openBrowser();
	try {
		const { page } = await openPage(browser, origin);
		await page.goto('/log-ind');
		await page.getByRole('button', { name: 'Signe Skriver' }).click();
		await page.getByRole('heading', { name: 'Du har ikke en rolle i Beredt endnu' }).waitFor();
	} finally {
		await browser.close();
	}
});
