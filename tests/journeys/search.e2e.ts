/** One search over all that is published (G6): on a phone and a desktop, by keyboard, without script. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { xssCorpus } from '../support/xss-corpus.ts';

let beredt: RunningBeredt;
let browser: Browser;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await beredt?.stop();
});

const ask = (query: string) =>
	fetch(`${beredt.origin}/soeg?${new URLSearchParams({ q: query })}`, { redirect: 'manual' });

describe.each([
	['on a phone', phone],
	['on a desktop', desktop]
])('without script, %s', (_where, viewport) => {
	const open = () => openPage(browser, beredt.origin, { viewport, javaScriptEnabled: false });

	test('from any page to the section of a plan where the word stands', async () => {
		const { page, faults } = await open();
		await page.goto('/guide');
		await page.getByRole('navigation', { name: 'Hovedmenu' }).getByText('Søg').click();
		await page.getByLabel('Hvad leder du efter?').fill('underret');
		await page.keyboard.press('Enter');
		const results = page.locator('.search-result');
		await results.first().waitFor();
		expect(await page.locator('.search-result mark').first().innerText()).toMatch(/^underret/i);
		await page.getByRole('link', { name: /^Beredskaber \(\d+\)$/ }).click();
		await page.waitForURL(/hvor=beredskab/);
		expect(new Set(await page.locator('.search-result__kind').allInnerTexts())).toEqual(
			new Set(['Beredskab'])
		);
		await page.getByLabel('Kommune').selectOption('eksempelkoebing');
		await page.getByRole('button', { name: 'Søg' }).click();
		await page.waitForURL(/kommune=eksempelkoebing/);
		await results.first().getByRole('link').click();
		const url = new URL(page.url());
		expect(url.pathname).toBe('/k/eksempelkoebing/beredskab');
		expect(await page.locator(url.hash).count(), url.hash).toBe(1);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	test('the keyboard alone goes from the field to the first result and on to the next page', async () => {
		const { page } = await open();
		await page.goto('/soeg');
		await page.locator('main').focus();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
		await page.keyboard.type('barn');
		await page.keyboard.press('Enter');
		await page.waitForURL(/q=barn/);
		const next = page.getByRole('link', { name: 'Næste side' });
		await next.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/side=2/);
		expect(await page.locator('.search-pages').innerText()).toContain('Side 2 af');
		await page.context().close();
	});

	test('no result helps on, and a word one letter off finds what was meant', async () => {
		const { page } = await open();
		await page.goto('/soeg?q=qwxzvk');
		expect(await page.locator('main').innerText()).toContain('Skriv færre ord');
		await page.goto('/soeg?q=underetningspligt');
		expect(await page.locator('main').innerText()).toContain(
			'Her er det, vi fandt om “underretningspligt”'
		);
		expect(await page.locator('.search-result').count()).toBeGreaterThan(0);
		await page.context().close();
	});

	test.each(['/soeg', '/soeg?q=underretning', '/soeg?q=qwxzvk', '/soeg?afvist=cpr'])(
		'%s is accessible',
		async (address) => {
			// Axe is script itself.
			const { page, faults } = await openPage(browser, beredt.origin, { viewport });
			await page.goto(address);
			await expectAccessible(page);
			expect(faults).toEqual([]);
			await page.context().close();
		}
	);
});

test.each([
	['ten thousand letters', 'å'.repeat(10_000)],
	['ten thousand words', 'ord '.repeat(2_500)],
	['wildcards, quotes and signs', `%_*?'"\\;--/*&|!():<->`],
	['control characters', '\u0000\u0007\u001b\n\t'],
	['half a character', '\ud800']
])('%s are answered like any other question', async (_what, query) => {
	const response = await ask(query);
	expect(response.status).toBe(200);
	expect(response.headers.get('cache-control')).toBe('no-cache');
	const page = await response.text();
	expect(page).toContain('Hvad leder du efter?');
	if (query.length > 200) expect(page).toContain('Det er for langt at søge på');
});

test('what is typed stays text on the page', async () => {
	const { page, faults } = await openPage(browser, beredt.origin);
	for (const text of xssCorpus.inText) {
		await page.goto(
			`/soeg?${new URLSearchParams({ q: text, hvor: text, kommune: text, tema: text })}`
		);
		expect(await page.locator('main script, main img, main iframe').count(), text).toBe(0);
		expect(await page.getByLabel('Hvad leder du efter?').inputValue()).toBe(
			text.slice(0, 200).replace(/[\r\n]/g, '')
		);
	}
	expect(faults).toEqual([]);
	await page.context().close();
});

describe('a CPR number', () => {
	test('does not leave the field, without script either', async () => {
		const { page } = await openPage(browser, beredt.origin, { javaScriptEnabled: false });
		await page.goto('/soeg');
		for (const number of ['010190-1234', '0101901234', '01.01.90 1234']) {
			await page.getByLabel('Hvad leder du efter?').fill(`barn ${number}`);
			await page.keyboard.press('Enter');
			expect(new URL(page.url()).search, number).toBe('');
		}
		await page.context().close();
	});

	test('that comes all the same is sent away from the address, shown and logged nowhere', async () => {
		const refused = await ask('Barn 010190-1234');
		expect(refused.status).toBe(303);
		expect(refused.headers.get('location')).toBe('/soeg?afvist=cpr');
		const page = await (await fetch(`${beredt.origin}/soeg?afvist=cpr`)).text();
		expect(page).toContain('Teksten ligner et CPR-nummer');
		expect(page).not.toContain('010190');
		for (const name of ['hvor', 'kommune', 'tema', 'side']) {
			const other = await fetch(`${beredt.origin}/soeg?q=barn&${name}=010190-1234`, {
				redirect: 'manual'
			});
			expect(other.status, name).toBe(303);
		}
		expect(beredt.output()).toContain('/(public)/soeg');
		expect(beredt.output()).not.toMatch(/010190|underret|barn/);
	});
});
