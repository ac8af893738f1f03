/** The public part with script disabled: the same path by form posts, whose answers are kept nowhere. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, openBrowser, openPage, phone } from '../support/browser.ts';
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
	await beredt.stop();
});

async function resultOfRowTwo(page: Page): Promise<string> {
	await walkRowTwo(page);
	return page.locator('main').innerText();
}

describe.each([
	['on a phone', phone],
	['on a desktop', desktop]
])('without script, %s', (_where, viewport) => {
	test('the path gives the same steps, numbers and "never" list as with script', async () => {
		const plain = await openPage(browser, beredt.origin, { viewport, javaScriptEnabled: false });
		const scripted = await openPage(browser, beredt.origin, { viewport });
		// While the intake is open the phone's clock leaves the numbers as they stand.
		await scripted.page.clock.setFixedTime(new Date('2026-11-23T10:00:00+01:00'));
		const steps = (text: string) =>
			text
				.split('\n')
				.map((line) => line.trim())
				.filter(
					(line) =>
						line !== '' &&
						!/Udskriv|Dine svar|^(Gem|Del siden|Åbn notatark)$|telefonens ur/.test(line)
				);
		expect(steps(await resultOfRowTwo(plain.page))).toEqual(
			steps(await resultOfRowTwo(scripted.page))
		);
		expect(plain.page.url()).toBe(`${beredt.origin}/k/eksempelkoebing/handlevej`);
		expect(plain.faults).toEqual([]);
	});

	test('guide, law, plan and numbers can be read', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, {
			viewport,
			javaScriptEnabled: false
		});
		await page.goto('/');
		await page.getByLabel('Vælg kommune').selectOption('eksempelkoebing');
		await page.getByRole('button', { name: /Se hvad du skal gøre/ }).click();
		expect(new URL(page.url()).pathname).toBe('/k/eksempelkoebing');
		for (const [address, words] of [
			['/k/eksempelkoebing/beredskab', 'Version 2'],
			['/k/eksempelkoebing/handlekort/foraelder-medarbejder', 'Gør ikke'],
			['/guide/haandtering-og-handleveje', 'Sidst opdateret'],
			['/lov/serviceloven-19-5', 'Afløst af'],
			['/k/koebenhavn', 'din kommunes modtagelse']
		] as const) {
			await page.goto(address);
			expect(await page.locator('main').innerText(), address).toContain(words);
		}
		expect(faults).toEqual([]);
	});
});

test('answers leave no trace in the log, and the answer to a post may not be kept', async () => {
	const response = await fetch(`${beredt.origin}/k/eksempelkoebing/handlevej`, {
		method: 'POST',
		headers: { origin: beredt.origin },
		body: new URLSearchParams({
			passed: 'yes',
			who: 'professional',
			'answer.role': 'staff',
			'answer.degree': '010203-1234',
			do: 'answer',
			choice: '010203-1234'
		})
	});
	expect(response.status).toBe(200);
	expect(response.headers.get('cache-control')).toBe('no-store');
	expect(await response.text()).not.toContain('010203');
	expect(beredt.output()).toContain('/handlevej');
	expect(beredt.output()).not.toMatch(/010203|professional|suspicion/);
});

test('text like a CPR number is refused by the server and is in no log', async () => {
	const writer = await signIn(beredt.origin, 'planskriver');
	const started = await writer.post('/arbejde?/start', { fra: 'guide' });
	const refused = await writer.send(`${started.headers.get('location')}/forebyggelse/tekst`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			revision: 1,
			body: [{ type: 'paragraph', id: 'p', content: [{ type: 'text', text: 'Barn 010203-1234' }] }]
		})
	});
	expect(refused.status).toBe(422);
	expect(await refused.json()).toEqual({ reason: 'looks-like-cpr' });
	const note = await writer.post('/arbejde/kontakter/intake', {
		revision: '1',
		label: 'Modtagelsen',
		phone: '00 00 12 34',
		note: 'Spørg efter 010203-1234'
	});
	expect(note.status).toBe(422);
	expect(beredt.output()).not.toContain('010203');
});
