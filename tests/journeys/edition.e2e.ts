/** The agency's editor writes the guide's next edition, from the first word to the log that everybody reads (G5). */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';

let beredt: RunningBeredt;
let browser: Browser;

beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await beredt?.stop();
});

async function signIn(page: Page, name: string, to = '/styrelsen/guide'): Promise<void> {
	await page.context().clearCookies();
	await page.goto(`/log-ind?til=${to}`);
	await page.getByRole('button', { name }).click();
	await page.waitForURL(`**${to}`);
}

async function begin(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Begynd en ny udgave' }).click();
	await page.waitForURL(/\/styrelsen\/guide\/[0-9a-f-]{36}$/);
	return new URL(page.url()).pathname;
}

/** The page's script has taken over: the editor stands there. */
const editorIn = async (page: Page) => {
	const editor = page.getByRole('textbox', { name: 'Tekst', exact: true });
	await editor.waitFor();
	return editor;
};

async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Gem', exact: true }).click();
	await page.getByText(/^Gemt kl\./).waitFor();
}

const whyField = (page: Page) => page.getByLabel('Hvorfor er teksten ændret?');
const known = 'forebyggelse.boerneattest';

/** On the desktop where it is written, and on a phone. */
async function expectBothAccessible(page: Page): Promise<void> {
	await expectAccessible(page);
	await page.setViewportSize(phone);
	await expectAccessible(page);
	await page.setViewportSize(desktop);
}

test('an edition is drafted, found wanting, mended, looked at and published', async () => {
	const { page, faults } = await openPage(browser, beredt.origin, { viewport: desktop });
	await signIn(page, 'Rie Redaktør');
	await expectAccessible(page);
	const home = await begin(page);
	await expectBothAccessible(page);

	// Adds.
	await page.goto(`${home}/tekster?tema=forebyggelse`);
	await expectAccessible(page);
	await page.getByLabel('Titel').fill('Øv samtalen 2');
	await page.getByRole('button', { name: 'Begynd afsnittet' }).click();
	await page.waitForURL('**/afsnit/**');
	const added = new URL(page.url()).pathname;
	const editor = await editorIn(page);
	await editor.click();
	await page.keyboard.type('Øv jer to og to, før det gælder.');
	await page.getByLabel('ledere').check();
	const law = page.getByRole('combobox', { name: 'Bestemmelser, teksten hviler på' });
	await law.fill('findes-ikke');
	await page.keyboard.press('Enter');
	await page.getByText('kataloget har ingen bestemmelse med det navn').waitFor();
	await whyField(page).fill('Mange ønsker øvelser.');
	await save(page);
	await expectBothAccessible(page);

	// Changes; principle 1 holds in a field too.
	await page.goto(`${home}/afsnit/${known}`);
	await (await editorIn(page)).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' Hent den i august 2.');
	await whyField(page).fill('Barnet er 010203-1234');
	await page
		.getByText(/CPR-nummer/)
		.first()
		.waitFor();
	await whyField(page).fill('Praksis er ændret.');
	await save(page);
	await page.getByText('Teksten afventer faglig godkendelse.').waitFor();

	// Moves, and says why.
	await page.goto(`${home}/tekster?tema=forebyggelse`);
	await page
		.getByRole('button', { name: /^Flyt op/ })
		.last()
		.click();
	await page.waitForURL(/#forebyggelse\./);
	const moved = decodeURIComponent(new URL(page.url()).hash.slice(1));
	await page.goto(`${home}/afsnit/${moved}`);
	await editorIn(page);
	await whyField(page).fill('Læses først.');
	await save(page);

	// Takes out.
	await page.goto(`${home}/tekster?tema=samarbejde`);
	const gone = page.locator('main li a[href*="/afsnit/"]').last();
	const goneTitle = (await gone.textContent()) ?? '';
	await gone.click();
	await editorIn(page);
	await page.getByRole('button', { name: 'Tag teksten ud' }).click();
	await page.getByRole('alert').filter({ hasText: 'Skriv, hvorfor' }).waitFor();
	await page.getByLabel('Hvorfor tages den ud?').fill('Står nu i en vejledning.');
	await page.getByRole('button', { name: 'Tag teksten ud' }).click();
	await page.waitForURL(/#status$/);

	// Sees the faults, each with its place, and mends them.
	const faultList = page.locator('.finding-list');
	await page.getByText('Lovkataloget har ingen bestemmelse, der hedder “findes-ikke”.').waitFor();
	await expectAccessible(page);
	await page.getByLabel('Hvad er nyt i udgaven?').fill('Udgave 2 er her.');
	await page.getByRole('button', { name: 'Offentliggør udgave 2' }).click();
	await page.getByText('Der er fejl i udgaven.').waitFor();
	await expectAccessible(page);
	expect(await page.getByLabel('Hvad er nyt i udgaven?').inputValue()).toContain('er her');
	await faultList.getByRole('link', { name: 'Øv samtalen 2' }).first().click();
	await page.waitForURL(`**${added}#law`);
	await editorIn(page);
	await page.getByRole('button', { name: 'Fjern findes-ikke' }).click();
	await page.getByRole('button', { name: 'Tilføj en kilde' }).click();
	await page.getByLabel('Kilde 1', { exact: true }).fill('Egne erfaringer');
	await save(page);

	// Looks.
	await page.goto(`${home}/vis/forebyggelse`);
	await expectBothAccessible(page);
	const preview = await page.locator('main').innerText();
	expect(preview).toContain('Intet er offentliggjort endnu');
	expect(preview).toContain('Øv samtalen 2');
	expect(await (await page.request.get('/guide/forebyggelse')).text()).not.toContain(
		'Øv samtalen 2'
	);

	// Publishes.
	await page.goto(home);
	expect(await faultList.locator('li').allInnerTexts()).toEqual([]);
	await page.getByLabel('Hvad er nyt i udgaven?').fill('Udgave 2 er her.');
	await page.getByRole('button', { name: 'Offentliggør udgave 2' }).click();
	await page.waitForURL('**/guide/aendringer#udgave-2');
	await page.context().clearCookies();

	// Everybody reads it.
	await page.goto('/guide/aendringer');
	await expectBothAccessible(page);
	const log = await page.locator('main').innerText();
	expect(log).toContain('Udgave 2 er her.');
	expect(log).toContain('Praksis er ændret.');
	expect(log).toContain(goneTitle);
	await page.goto('/guide/aendringer/1-2');
	await expectBothAccessible(page);
	const words = page.locator('ins').filter({ hasText: 'Hent den i august 2.' });
	expect(await words.count()).toBe(1);
	expect(await words.first().innerText()).toContain('[tilføjet:');
	await page.goto('/guide/udgave/1/forebyggelse');
	await expectAccessible(page);
	const old = await page.locator('main').innerText();
	expect(old).toContain('Dette er en tidligere udgave');
	expect(old).not.toContain('Øv samtalen 2');
	await page.getByRole('link', { name: 'Gå til den nye' }).click();
	await page.waitForURL('**/guide/forebyggelse');
	expect(await page.locator('main').innerText()).toContain('Øv samtalen 2');
	await page.goto('/guide/udgave/2');
	await expectAccessible(page);
	expect(await page.locator('main').innerText()).not.toContain('tidligere udgave');
	expect(faults).toEqual([]);
	await page.context().close();
});

describe.each([
	['on a phone', phone],
	['on a desktop', desktop]
])('an edition %s', (_where, viewport) => {
	test('loses nothing when two write in one text', async () => {
		const [one, other] = [
			await openPage(browser, beredt.origin, { viewport }),
			await openPage(browser, beredt.origin, { viewport })
		];
		await signIn(one.page, 'Rie Redaktør');
		const home = await begin(one.page);
		await signIn(other.page, 'Lone Leder');
		for (const { page } of [one, other]) {
			await page.goto(`${home}/afsnit/${known}`);
			await (await editorIn(page)).click();
			await page.keyboard.press('Control+End');
		}
		await one.page.keyboard.type(' Ries ord.');
		await save(one.page);
		await other.page.keyboard.type(' Lones ord.');
		await other.page.getByRole('button', { name: 'Gem', exact: true }).click();
		await other.page.getByRole('heading', { name: 'To har skrevet i teksten' }).waitFor();
		await expectAccessible(other.page);
		expect(await other.page.locator('.their-text').innerText()).toContain('Ries ord.');
		expect(await (await editorIn(other.page)).innerText()).toContain('Lones ord.');
		await other.page.getByRole('button', { name: 'Brug den anden tekst' }).click();
		expect(await (await editorIn(other.page)).innerText()).toContain('Ries ord.');
		await other.page.keyboard.press('Control+End');
		await (await editorIn(other.page)).click();
		await other.page.keyboard.press('Control+End');
		await other.page.keyboard.type(' Begges ord.');
		await save(other.page);
		await one.page.goto(`${home}/afsnit/${known}`);
		const text = await (await editorIn(one.page)).innerText();
		expect(text).toMatch(/Ries ord\.[\s\S]*Begges ord\./);
		expect([...one.faults, ...other.faults].filter((fault) => !/409/.test(fault))).toEqual([]);
		await one.page.context().close();
		await other.page.context().close();
	});

	test('the law is mended by keyboard alone, and an adviser only reads', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		await signIn(page, 'Rie Redaktør');
		const home = await begin(page);
		await page.goto(`${home}/lov?q=${encodeURIComponent('§ 15, stk. 2')}`);
		await expectAccessible(page);
		await page
			.getByRole('link', { name: /Beredskab mod overgreb/ })
			.first()
			.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/bestemmelse/**');
		await page.getByRole('button', { name: 'Gem', exact: true }).waitFor();
		await expectAccessible(page);
		await page.getByLabel('Hvad bestemmelsen siger').focus();
		await page.keyboard.press('Control+End');
		await page.keyboard.type(' Reglen er skrevet om.');
		await page.getByText('Bestemmelsen afventer faglig godkendelse.').waitFor();
		await whyField(page).focus();
		await page.keyboard.type('Loven er ændret.');
		await page.getByText(/^Gemt kl\./).waitFor();
		await page.goto(`${home}/tema/forebyggelse`);
		await page.getByRole('textbox', { name: 'Temaets indledning' }).waitFor();
		await expectAccessible(page);

		await signIn(page, 'Rasmus Rådgiver');
		await page.goto(home);
		await expectAccessible(page);
		expect(await page.getByRole('button', { name: /Offentliggør|Opgiv/ }).count()).toBe(0);
		await page.goto(`${home}/afsnit/${known}`);
		expect(await page.getByRole('button', { name: 'Gem', exact: true }).count()).toBe(0);

		await signIn(page, 'Rie Redaktør');
		await page.goto(home);
		await page.getByLabel('Hvorfor opgives kladden?').fill('Loven blev ikke vedtaget.');
		await page.getByRole('button', { name: 'Opgiv kladden' }).click();
		await page.waitForURL('**/styrelsen/guide');
		expect((await page.request.get(home)).status()).toBe(404);
		expect(faults).toEqual([]);
		await page.context().close();
	});
});

test('the log, the difference and the older editions are read without script', async () => {
	const { page, faults } = await openPage(browser, beredt.origin, { javaScriptEnabled: false });
	await page.goto('/guide/aendringer');
	await page.getByLabel('Fra').selectOption('2');
	await page.getByLabel('Til').selectOption('1');
	await page.getByRole('button', { name: 'Se forskellen' }).click();
	await page.waitForURL('**/guide/aendringer/1-2');
	const text = await page.locator('main').innerText();
	expect(text).toContain('Øv samtalen 2');
	expect((await page.request.get('/guide/aendringer/1-99')).status()).toBe(404);
	expect((await page.request.get('/guide/udgave/99')).status()).toBe(404);
	expect((await page.request.get('/guide/udgave/1/findes-ikke')).status()).toBe(404);
	await page.goto('/guide/udgave/1');
	expect(await page.locator('main').innerText()).toContain('Dette er en tidligere udgave');
	expect(faults).toEqual([]);
});
