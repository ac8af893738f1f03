/** The municipality's own steps (H4, H11): written by keyboard alone, proved while one types, and published. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, tabTo } from '../support/by-keyboard.ts';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { pathWords } from '../support/path-words.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
let browser: Browser;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await beredt?.stop();
});

const home = '/arbejde/handlevej';
/** The first proof takes seconds, more beside other tests. */
const patient = { timeout: 90_000 };

async function openAs(name: RegExp) {
	const opened = await openPage(browser, beredt.origin, { viewport: desktop });
	await opened.page.goto(`/log-ind?til=${home}`);
	await opened.page.getByRole('button', { name }).click();
	await opened.page.waitForURL(`**${home}`);
	return opened;
}

const proofLine = (page: Page, text: RegExp) =>
	page.locator('.proof-line').filter({ hasText: text }).waitFor(patient);

test('a step is added, found wrong, mended, given reasons and published, by keyboard alone', async () => {
	const { page, faults } = await openAs(/Pelle Ejer/);
	await expectAccessible(page);
	await press(page, 'Begynd en kladde');
	await page.waitForURL(`**${home}/rediger`);
	await proofLine(page, /^Bevist: [\d.]+ veje, ingen fejl/);

	// A step that tells the parents first, whatever act it was given.
	await press(page, 'Tilføj et trin, der står nu');
	const words = page.getByRole('textbox', { name: 'Trinnets tekst' });
	await expect.poll(() => words.evaluate((one) => one === document.activeElement)).toBe(true);
	await page.keyboard.type('Ring til forældrene, og fortæl om din mistanke.');
	await proofLine(page, /^Prøvet: [\d.]+ veje, \d+ fejl/);
	const main = page.locator('main');
	expect(await main.innerText()).toContain('Fejl, der stopper offentliggørelsen');
	await expectAccessible(page);
	await page.setViewportSize(phone);
	await expectAccessible(page);
	await page.setViewportSize(desktop);

	// The finding leads back to the words; principle 1 holds in them too.
	await page.keyboard.press('Control+Home');
	await tabTo(page, page.getByRole('link', { name: /^Ring til forældrene/ }).first(), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect.poll(() => words.evaluate((one) => one === document.activeElement)).toBe(true);
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Barnet er 010203-1234');
	await page
		.getByText(/ligner et CPR-nummer/)
		.first()
		.waitFor();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Find en stol til barnet.');
	await tabTo(page, page.getByLabel('Handling', { exact: true }));
	await page.keyboard.type('lytte');
	await tabTo(page, page.getByRole('button', { name: 'Tilføj en betingelse' }));
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await tabTo(page, page.getByRole('checkbox', { name: /^Mistanke/ }));
	await page.keyboard.press('Space');
	await proofLine(page, /^Bevist: [\d.]+ veje, ingen fejl, 1 at begrunde/);
	await page.getByText(/^Gemt kl\./).waitFor();

	// Whoever only looks reads what the draft would change.
	await page.goto(`${home}/forskel`);
	expect(await main.innerText()).toContain('Find en stol til barnet.');
	await expectAccessible(page);
	await page.goto(`${home}/vis`);
	expect(await main.innerText()).toContain('Kun I kan se den');
	await expectAccessible(page);
	const read = async (address: string) => (await page.request.get(address)).text();
	const publicPath = () => pathWords(read, '/k/eksempelkoebing/handlevej');
	expect(await publicPath()).not.toContain('Find en stol til barnet.');

	// A warning stops nobody who says why.
	await page.goto(`${home}/offentliggoer`);
	await press(page, 'Offentliggør version 2');
	await page.getByRole('alert').filter({ hasText: 'Skriv en begrundelse' }).waitFor(patient);
	await expectAccessible(page);
	await press(page, /Skriv en begrundelse/, 'link');
	await page.keyboard.type('Kvitteringen følger i Modtagelsens egen vejledning.');
	await press(page, 'Offentliggør version 2');
	await page.waitForURL((url) => url.pathname === home, patient);
	expect(await main.innerText()).toContain('Version 2, offentliggjort');
	expect(await publicPath()).toContain('Find en stol til barnet.');
	expect(faults).toEqual([]);
});

test('a session that has ended keeps what was written, and two writers both see both', async () => {
	const { page, faults } = await openAs(/Sara Leder/);
	expect(await page.locator('main').innerText()).not.toContain('Solskin');
	await page.getByRole('link', { name: 'Bakkeskolen' }).click();
	await page.getByRole('button', { name: 'Begynd en kladde' }).click();
	await page.waitForURL(`**${home}/rediger?sted=bakkeskolen`);
	await page.getByLabel('Vis trin for').selectOption({ label: 'leder' });
	const other = await signIn(beredt.origin, 'planejer');
	const saved = await other.send(`${home}/rediger/gem?sted=bakkeskolen`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ revision: 1, body: { contacts: {}, steps: [], never: [], texts: {} } })
	});
	expect(saved.status).toBe(200);
	await page.getByRole('button', { name: /^Ret: Find en voksen/ }).click();
	await page.getByRole('textbox', { name: 'Trinnets tekst' }).fill('Find to voksne.');
	await page.getByText('To har skrevet i kladden').waitFor();
	await page.getByText('Pelle Ejer har gemt imens').waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Behold min' }).click();
	await page.getByText(/^Gemt kl\./).waitFor();
	await page.context().clearCookies();
	await page.getByRole('textbox', { name: 'Trinnets tekst' }).fill('Find tre voksne.');
	await page.getByText(/^Du er logget ud/).waitFor();
	expect(await page.getByRole('textbox', { name: 'Trinnets tekst' }).inputValue()).toBe(
		'Find tre voksne.'
	);
	expect(faults.filter((one) => !/status of (401|409)/.test(one))).toEqual([]);
});

test('without script the proposals are settled, and the editor says what it needs', async () => {
	const owner = await signIn(beredt.origin, 'planejer');
	const page = async (address: string) => (await owner.send(address)).text();
	const proposals = await page(`${home}/forslag?godkend=never-drift`);
	const hash = /name="id" value="never-drift"[\s\S]*?name="hash" value="([0-9a-f]{64})"/.exec(
		proposals
	)?.[1];
	const form = { id: 'never-drift', hash: hash ?? '', source: 'Drøftet i ledergruppen' };
	const refused = await owner.post(`${home}/forslag?/godkend`, form);
	expect(await refused.text()).toContain('Sæt kryds, når du har læst teksten');
	const done = await owner.post(`${home}/forslag?/godkend`, { ...form, 'vouched-for': 'ja' });
	expect(done.headers.get('location')).toContain('#forslag-never-drift');
	expect(await page(`${home}/forslag`)).toContain('Drøftet i ledergruppen');
	await owner.post(`${home}?/begynd`, {});
	expect(await page(`${home}/rediger`)).toContain('kun skrives med script slået til');
});
