/** "Nummeret virker ikke" (A6): from the press to the letter its owner gets, and the queue in between. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { walkRowTwo } from '../support/walk-path.ts';
import { signIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
let browser: Browser;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	const { code } = await beredt.stop();
	expect(code, 'the queue lets the service end').toBe(0);
});

describe.each([
	['on a phone', phone, 'Modtagelsen'],
	['on a desktop', desktop, 'Den sociale vagt']
])('a number that does not work, %s', (_where, viewport, label) => {
	test('is reported by one press without script, and its owner is written to', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, {
			viewport,
			javaScriptEnabled: false
		});
		await page.goto('/k/eksempelkoebing');
		await page.getByRole('button', { name: `Nummeret virker ikke: ${label}` }).click();
		await page.getByRole('heading', { name: 'Tak, vi siger det videre' }).waitFor();
		expect(await page.locator('main').innerText()).toContain('114');
		await expect
			.poll(
				async () => {
					await page.goto('/demo/post');
					return page.locator('main').innerText();
				},
				{ timeout: 20_000 }
			)
			.toContain(`Nummeret til ${label} virker måske ikke`);
		await page.getByRole('link', { name: `Nummeret til ${label} virker måske ikke` }).click();
		expect(await page.locator('main').innerText()).toContain('Hej Leder af Modtagelsen');
		const link = page.getByRole('link', { name: 'Ret eller bekræft nummeret' });
		expect(await link.getAttribute('href')).toContain('/arbejde/kontakter/');
		expect(faults).toEqual([]);
	});

	test('can be reported from the card', async () => {
		const { page } = await openPage(browser, beredt.origin, { viewport });
		await page.goto('/k/eksempelkoebing/handlekort/foraelder-medarbejder');
		await page.getByRole('button', { name: 'Nummeret virker ikke: Modtagelsen' }).click();
		await page.waitForURL('**/nummer/intake?meldt');
	});

	test('can be reported from the path in a tab of its own, and the run is still there', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		await walkRowTwo(page);
		const link = page.getByRole('link', { name: /^Nummeret virker ikke ?: Modtagelsen/ });
		const [report] = await Promise.all([page.context().waitForEvent('page'), link.first().click()]);
		await report.waitForLoadState();
		expect(new URL(report.url()).search).toBe('');
		await expectAccessible(report);
		await report.getByRole('button', { name: 'Nummeret virker ikke' }).click();
		await report.getByRole('heading', { name: 'Tak, vi siger det videre' }).waitFor();
		await expectAccessible(report);
		expect(await page.getByRole('heading', { name: /Gør nu/i }).isVisible()).toBe(true);
		expect(faults).toEqual([]);
	});

	test('leaves pages that everybody can use', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		for (const address of [
			'/k/eksempelkoebing',
			'/k/eksempelkoebing/handlekort/foraelder-medarbejder',
			'/demo/post'
		]) {
			await page.goto(address);
			await expectAccessible(page);
		}
		await page
			.getByRole('link', { name: /^Nummeret til/ })
			.first()
			.click();
		await expectAccessible(page);
		await page.goto('/log-ind?til=/styrelsen/koe');
		await page.getByRole('button', { name: /Lone Leder/ }).click();
		await page.getByRole('heading', { name: 'Følg køen af opgaver' }).waitFor();
		await expectAccessible(page);
		const done = page.getByRole('row', { name: /Skriv til den, der holder et nummer/ });
		expect(await done.innerText()).toMatch(/[1-9]/);
		expect(await page.locator('main').innerText()).not.toMatch(/@|9901/);
		expect(faults).toEqual([]);
	});
});

test.each(['/k/eksempelkoebing/nummer/findes-ikke', '/k/eksempelkoebing/nummer/constructor'])(
	'%s is no number',
	async (address) => {
		const headers = { accept: 'text/html', origin: beredt.origin };
		const url = `${beredt.origin}${address}`;
		expect((await fetch(url, { headers })).status).toBe(404);
		const body = new URLSearchParams();
		expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(404);
	}
);

test('the queue is for the agency’s head alone', async () => {
	for (const [person, status] of [
		['raadgiver', 403],
		['planejer', 403],
		['styrelsesleder', 200]
	] as const) {
		const one = await signIn(beredt.origin, person);
		expect((await one.send('/styrelsen/koe')).status, person).toBe(status);
		const retried = await one.post('/styrelsen/koe', { id: 'findes-ikke' });
		expect(retried.status, person).toBe(status === 200 ? 422 : 403);
	}
	const nobody = await fetch(`${beredt.origin}/styrelsen/koe`, { redirect: 'manual' });
	expect(nobody.status).toBe(303);
});

test('nobody’s address is on a public page or in the log', async () => {
	for (const address of ['', '/handlevej', '/handlekort', '/nummer/intake']) {
		const response = await fetch(`${beredt.origin}/k/eksempelkoebing${address}`);
		const addresses = (await response.text()).match(/[\w.-]+@[\w.-]+/g) ?? [];
		// The secure mailbox is the municipality's own, and given to be written to.
		const persons = addresses.filter((one) => one !== 'sikker@eksempelkoebing.example');
		expect(persons, address).toEqual([]);
	}
	expect(beredt.output()).not.toContain('.example');
});
