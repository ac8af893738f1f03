/** A real browser: the one that comes from npm, or the host's own. */
import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';

const quiet = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const hosts = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The one from npm has no windows to draw and is a third quicker; where it does not run, the host's own is taken. */
export async function openBrowser(): Promise<Browser> {
	const launch = (executablePath: string) => chromium.launch({ executablePath, args: quiet });
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) return launch(chosen);
	const host = hosts.find((path) => existsSync(path));
	try {
		return await launch(await sparticuz.executablePath());
	} catch (cause) {
		if (host) return launch(host);
		throw cause;
	}
}

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 900 };

/** A page that remembers what went wrong in it: refused styles, script errors, other origins. */
export async function openPage(
	browser: Browser,
	origin: string,
	options: BrowserContextOptions = {}
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
	const context = await browser.newContext({ viewport: phone, baseURL: origin, ...options });
	const page = await context.newPage();
	if (options.javaScriptEnabled !== false) waitUntilLive(page);
	const faults: string[] = [];
	page.on('console', (message) => {
		// What is not found and what is refused is asked for on purpose.
		const onPurpose = /status of (404|422)/.test(message.text());
		if (message.type() === 'error' && !onPurpose) faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('request', (request) => {
		if (new URL(request.url()).origin !== origin) faults.push(`asked ${request.url()}`);
	});
	return { page, faults };
}

/**
 * A person reads before typing; a robot types while the page is still waking up, and then the value it has marked
 * to write over is no longer marked.
 */
function waitUntilLive(page: Page): void {
	const go = page.goto.bind(page);
	page.goto = async (...where) => {
		const response = await go(...where);
		await page.waitForFunction(() => {
			const wakes = document.querySelector('link[href*="/entry/start"]') !== null;
			return !wakes || document.documentElement.dataset['live'] !== undefined;
		});
		// A page that draws nothing new may never be called idle.
		await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
		return response;
	};
}

/** WCAG 2.2 A and AA, nothing wider than the screen, one h1. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		// No frames here, so no second page is needed to gather them; and what is right need not be described.
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const where = page.url();
	expect(
		violations.map(
			({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`
		)
	).toEqual([]);
	const { wide, screen } = await page.evaluate(() => ({
		wide: document.documentElement.scrollWidth,
		screen: window.innerWidth
	}));
	expect(wide, `${where} is wider than the screen`).toBeLessThanOrEqual(screen);
	expect(await page.locator('h1').count(), `${where} has one h1`).toBe(1);
}
