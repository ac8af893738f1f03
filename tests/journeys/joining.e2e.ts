/** A municipality joins (A0): the agency sets it up, and its own people sign in with their own login. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { RogueProvider } from '../support/rogue-provider.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';

let beredt: RunningBeredt;
let browser: Browser;
let own: RogueProvider;

beforeAll(async () => {
	[beredt, browser, own] = await Promise.all([startBeredt(), openBrowser(), RogueProvider.serve()]);
});
afterAll(async () => {
	await browser?.close();
	await own.close();
	await beredt.stop();
});

/** Axe at both widths; the page goes on at the one it had. */
async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
	const before = page.viewportSize() ?? desktop;
	for (const viewport of [phone, desktop]) {
		await page.setViewportSize(viewport);
		await expectAccessible(page);
	}
	await page.setViewportSize(before);
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label).fill(text);
const place = '/styrelsen/kommuner/9902';

test('the agency’s head helps Prøvestad in, step by step', async () => {
	const { page, faults } = await openPage(browser, beredt.origin, { viewport: desktop });
	await page.goto('/log-ind?til=/styrelsen/kommuner');
	await page.getByRole('button', { name: /Lone Leder/ }).click();
	await page.getByRole('heading', { name: 'Hjælp en kommune med at komme i gang' }).waitFor();
	await expectAccessibleAtBothWidths(page);
	expect(await page.getByRole('row').count()).toBeGreaterThan(98);
	await page.getByRole('link', { name: 'Prøvestad Kommune' }).click();
	await page.getByRole('heading', { name: 'Hjælp Prøvestad Kommune i gang' }).waitFor();
	await expectAccessibleAtBothWidths(page);

	await fill(page, 'Planejerens navn', 'Opdigtet Ejer');
	await fill(page, 'Planejerens arbejdsmail', 'ejer');
	await page.locator('form[action="?/medlemskab"]').evaluate((form: HTMLFormElement) => {
		form.noValidate = true;
	});
	await press(page, 'Opret kommunen');
	await page.getByRole('heading', { name: 'Ret dette, og prøv igen' }).waitFor();
	expect(await page.getByLabel('Planejerens navn').inputValue()).toBe('Opdigtet Ejer');
	await expectAccessibleAtBothWidths(page);
	await fill(page, 'Planejerens arbejdsmail', 'ejer@proevestad.example');
	await press(page, 'Opret kommunen');
	await page.getByText('Kommunen er med siden').waitFor();

	await fill(page, 'Hvad hedder login?', 'Prøvestads login');
	await fill(page, 'Udsteder (issuer)', own.issuer);
	await fill(page, 'Klientens id (client id)', 'beredt');
	await page.getByLabel('Sådan viser Beredt, hvem det er').selectOption('none');
	await fill(page, 'Maildomæner', 'proevestad.example');
	await press(page, 'Gem login');
	await fill(page, 'Værdi fra login', 'Planejere');
	await page.getByLabel('Rolle', { exact: true }).selectOption('plan-owner');
	await press(page, 'Tilføj rollen');
	await page.getByRole('button', { name: 'Fjern Planejere som planejer' }).waitFor();

	await page.getByLabel('Nummeret er til').selectOption('after-hours');
	await fill(page, 'Ansvarlig funktion', 'Leder af Familiegruppen');
	await fill(page, 'Den ansvarliges e-mail', 'familiegruppen@proevestad.example');
	await fill(page, 'Telefonnummer', '00 00 32 99');
	await press(page, 'Gem den ansvarlige');
	await page.waitForURL(`**${place}#kontakt`);
	await expectAccessibleAtBothWidths(page);
	const checklist = await page.locator('main ol.section-list').first().innerText();
	expect(checklist).toMatch(/En planejer har adgang\s*Klar/);
	expect(checklist).toMatch(/uden for åbningstid er skrevet ind\s*Klar/);
	expect(faults).toEqual([]);
	await page.context().close();
});

test('its plan owner chooses the municipality, signs in there and sees what is left', async () => {
	const { page, faults } = await openPage(browser, beredt.origin, { viewport: phone });
	await page.goto('/log-ind?til=/arbejde');
	await page.getByRole('heading', { name: 'Log ind med din kommunes login' }).waitFor();
	await expectAccessibleAtBothWidths(page);
	await page.getByLabel('Vælg kommune').selectOption({ label: 'Prøvestad Kommune' });
	await press(page, 'Gå til login');
	await page.waitForURL('**/arbejde');
	await page.getByRole('heading', { name: 'Beredskabet i Prøvestad' }).waitFor();
	await page.getByRole('heading', { name: 'Før kommunen er helt klar' }).waitFor();
	await expectAccessibleAtBothWidths(page);
	const checklist = await page.locator('main ol.section-list').innerText();
	expect(checklist).toMatch(/Kommunens medarbejdere kan logge ind\s*Klar/);
	expect(checklist).toMatch(/de numre, handlevejen spørger efter, er skrevet ind\s*Mangler/i);

	await page.getByRole('link', { name: 'Se hvem der er logget ind' }).click();
	await page.getByRole('row', { name: /Opdigtet Person/ }).waitFor();
	await expectAccessibleAtBothWidths(page);
	const [cookie] = (await page.context().cookies()).filter(({ name }) => /session/.test(name));
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

	await page.getByRole('link', { name: 'Log dig selv ud alle steder' }).click();
	await page.getByRole('heading', { name: 'Log ud alle steder' }).waitFor();
	await expectAccessibleAtBothWidths(page);
	await page.getByRole('main').getByRole('button', { name: 'Log ud alle steder' }).click();
	await page.getByRole('heading', { name: 'Du er logget ud' }).waitFor();
	await expectAccessibleAtBothWidths(page);
	expect(faults.filter((fault) => !fault.includes(own.issuer))).toEqual([]);
	await page.context().close();
});

test('without script the work e-mail leads the same way, and logging out goes on to the own login', async () => {
	const { page } = await openPage(browser, beredt.origin, {
		viewport: phone,
		javaScriptEnabled: false
	});
	await page.goto('/log-ind?til=/arbejde/kontakter');
	await fill(page, 'Arbejdsmail', 'nogen@ukendt.example');
	await press(page, 'Find mit login');
	expect(await page.getByRole('alert').innerText()).toContain('Vi kender ikke ukendt.example');
	expect(await page.getByLabel('Arbejdsmail').inputValue()).toBe('nogen@ukendt.example');
	await fill(page, 'Arbejdsmail', 'ejer@proevestad.example');
	await press(page, 'Find mit login');
	await page.waitForURL('**/arbejde/kontakter');

	await press(page, 'Log ud');
	await page.waitForURL(`${own.issuer}/end?**`);
	await page.goto('/arbejde');
	await page.getByRole('heading', { name: 'Log ind med din kommunes login' }).waitFor();
	await page.context().close();
});

test('a municipality without its own login is told what to do', async () => {
	const { page } = await openPage(browser, beredt.origin, { viewport: phone });
	await page.goto('/log-ind');
	await page.getByLabel('Vælg kommune').selectOption({ label: 'Tønder Kommune' });
	await press(page, 'Gå til login');
	const said = await page.getByRole('alert').innerText();
	expect(said).toContain('Tønder Kommune har ikke sit eget login i Beredt endnu');
	await expectAccessibleAtBothWidths(page);
	await page.context().close();
});

test('somebody without a role is told whom to ask; with the login down public pages stand', async () => {
	const { page } = await openPage(browser, beredt.origin, { viewport: phone });
	const good = own.person;
	own.person = { ...good, groups: ['Kantinen'] };
	await page.goto('/log-ind?hos=9902');
	await page.getByRole('heading', { name: 'Du har ikke en rolle i Beredt endnu' }).waitFor();
	expect(await page.locator('main').innerText()).toContain('planejeren i Prøvestad Kommune');
	await expectAccessibleAtBothWidths(page);
	own.person = good;

	own.mischief = { failing: { '/token': 'error' } };
	await page.goto('/log-ind?hos=9902');
	await page.getByRole('heading', { name: 'Login svarer ikke lige nu' }).waitFor();
	await expectAccessibleAtBothWidths(page);
	await page.goto('/k/proevestad');
	await page.getByRole('heading', { name: 'Hvem du ringer til' }).waitFor();
	expect((await page.goto('/handlevej'))?.status()).toBe(200);
	own.mischief = {};
	await page.context().close();
});
