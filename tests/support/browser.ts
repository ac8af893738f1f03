/** A real browser: the host's own, or the one that comes from npm. */
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

/** `pageCache`: pages one has left are kept whole in memory, as phones do and robots do not. */
export async function openBrowser({ pageCache = false } = {}): Promise<Browser> {
	const robotic = pageCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {};
	const own = [
		process.env.CHROMIUM_PATH ?? '',
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome'
	].find((path) => path !== '' && existsSync(path));
	return own
		? chromium.launch({ executablePath: own, args: quiet, ...robotic })
		: chromium.launch({
				executablePath: await sparticuz.executablePath(),
				args: [...new Set([...sparticuz.args, ...quiet])],
				...robotic
			});
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
		await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
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
