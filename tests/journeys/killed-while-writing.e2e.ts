/** No acknowledged word is lost: not to a killed process, a second writer, a lost network or a session that ended. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { become } from '../support/hostile-words.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
let browser: Browser;
let plan: string;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await beredt.stop();
});

const sentence = (count: number) => ({
	type: 'paragraph',
	id: 'afsnit',
	content: [{ type: 'text', text: `Gemt gang nummer ${count}.` }]
});

test('every acknowledged save survives kill -9, and nobody is signed out', async () => {
	const writer = await signIn(beredt.origin, 'planskriver');
	const started = await writer.post('/arbejde?/start', { fra: 'guide' });
	plan = started.headers.get('location') ?? '';
	expect(plan).toMatch(/^\/arbejde\/beredskab\//);

	let revision = 1;
	for (const round of [1, 2, 3]) {
		let saving = true;
		const writing = (async () => {
			while (saving) {
				const response = await writer.send(`${plan}/forebyggelse/tekst`, {
					method: 'PUT',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ revision, body: [sentence(revision)] })
				});
				if (!response.ok) throw new Error(`refused with ${response.status}`);
				({ revision } = (await response.json()) as { revision: number });
			}
		})().catch(() => undefined);
		const before = revision;
		while (revision < before + 10 * round) await new Promise((resolve) => setTimeout(resolve, 10));
		await beredt.kill();
		saving = false;
		await writing;
		await beredt.restart();

		const page = await writer.send(`${plan}/forebyggelse`);
		expect(page.status, 'still signed in').toBe(200);
		const shown = Number(/Gemt gang nummer (\d+)\./.exec(await page.text())?.[1]);
		// The save under way when the process died may have got through as well.
		expect([revision - 1, revision]).toContain(shown);
		revision = shown + 1;
	}
});

const writeIn = async (page: Page, text: string) => {
	await page.getByRole('textbox', { name: /Tekst i afsnittet/ }).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
	await page.keyboard.type(text);
};
const saved = (page: Page) => page.locator('[data-state=saved]').waitFor();
/** What stands on the server, read without this page's help. */
const standing = async (page: Page) =>
	(await page.request.get(`${beredt.origin}${plan}/samarbejde`)).text();

test('two browsers, a lost network and a session that ended: every word is there in the end', async () => {
	const one = (await openPage(browser, beredt.origin, { viewport: desktop })).page;
	const other = (await openPage(browser, beredt.origin, { viewport: phone })).page;
	await become(one, 'planskriver');
	await become(other, 'planejer');
	for (const page of [one, other]) await page.goto(`${plan}/samarbejde`);

	await writeIn(one, 'Den ene skrev dette.');
	await one.getByText(/^Gemt kl\./).waitFor();
	await writeIn(other, 'Den anden skrev dette.');
	await other.getByText(/^Signe Skriver skriver også/).waitFor();
	await other.getByText(/Din tekst er lagt ved siden af/).waitFor();
	const kept = other.waitForResponse((answer) => answer.status() === 409);
	await other.keyboard.type(' Og skrev videre.');
	await kept;
	await expectAccessible(other);
	await other.getByRole('link', { name: 'Sæt de to sammen' }).click();
	await other.waitForURL('**/ved-siden-af**');
	await expectAccessible(other);
	await other.getByRole('button', { name: 'Saml og gem' }).click();
	await other.waitForURL('**/samarbejde');
	for (const words of ['Den ene skrev dette.', 'Den anden skrev dette. Og skrev videre.']) {
		expect(await standing(other)).toContain(words);
	}

	// The network goes, and the page says that it tries again; nothing is pressed when it is back.
	await one.goto(`${plan}/samarbejde`);
	await one.context().setOffline(true);
	await writeIn(one, 'Skrevet uden net.');
	await one.locator('[data-state=waiting]').waitFor();
	await one.context().setOffline(false);
	await saved(one);
	expect(await standing(other)).toContain('Skrevet uden net.');

	// Signed out in the middle of a sentence, signed in again in another tab.
	await one.context().clearCookies();
	await writeIn(one, 'Skrevet efter log ud.');
	await one.locator('[data-state=signed-out]').waitFor();
	const tab = await one.context().newPage();
	await tab.goto('/log-ind');
	await tab.locator('button[value="planskriver"]').click();
	await tab.waitForURL('**/arbejde');
	await one.bringToFront();
	await one.evaluate(() => window.dispatchEvent(new Event('focus')));
	await saved(one);
	expect(await standing(other)).toContain('Skrevet efter log ud.');

	await one.goto(`${plan}/samarbejde/historik`);
	await expectAccessible(one);
	await one.locator('aside li a').last().click();
	await one.getByRole('button', { name: 'Gendan denne tekst' }).click();
	await one.getByRole('heading', { name: 'Teksten er gendannet' }).waitFor();
	expect(await standing(other)).not.toContain('Skrevet uden net.');
	for (const address of ['/samarbejde/ansvar', '']) {
		await other.goto(`${plan}${address}`);
		await expectAccessible(other);
	}
});
