/** The editor (P2): all that a section can hold is put in by keyboard alone, and a screen reader is told what each part is. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasFocus, moveCaret, press, tabTo, useTool } from '../support/by-keyboard.ts';
import { desktop, expectAccessible, openBrowser, openPage } from '../support/browser.ts';
import { become } from '../support/hostile-words.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
let browser: Browser;
let plan: string;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
	const writer = await signIn(beredt.origin, 'planskriver');
	plan = (await writer.post('/arbejde?/start', { fra: 'guide' })).headers.get('location') ?? '';
});
afterAll(async () => {
	await browser?.close();
	await beredt?.stop();
});

/** What a screen reader is told of the place where one writes. */
async function toldOfText(page: Page) {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const text = nodes.find(
		(one) => one.role?.value === 'textbox' && /^Tekst i/.test(one.name?.value)
	);
	const properties = (text?.properties ?? []).map(({ name, value }) => [name, value.value]);
	return { description: text?.description?.value, ...Object.fromEntries(properties) };
}

test('by keyboard alone: every kind of text is put in, and each tool says its name and its state', async () => {
	const { page, faults } = await openPage(browser, beredt.origin, { viewport: desktop });
	await become(page, 'planskriver');
	await page.goto(`${plan}/opsporing`);
	const text = page.getByRole('textbox', { name: /^Tekst i afsnittet/ });
	const tools = page.getByRole('toolbar', { name: 'Udformning' });
	const type = (words: string) => page.keyboard.type(words);
	const key = (name: string) => page.keyboard.press(name);
	await tabTo(page, text);
	expect(await toldOfText(page)).toMatchObject({
		description: expect.stringContaining('Alt + F10: værktøjer.'),
		multiline: true,
		focused: true
	});
	expect((await tools.ariaSnapshot()).split('\n').slice(1)).toEqual(
		[
			...['Overskrift', 'Underoverskrift', 'Lille overskrift', 'Fed', 'Kursiv'],
			...['Punkter', 'Trin med tal', 'Ryk punktet ind" [disabled]', 'Ryk punktet ud" [disabled]'],
			...['Tabel', 'Skriv videre nedenfor', 'Fortryd" [disabled]', 'Gentag" [disabled]'],
			...['Link …', 'Begreb …', 'Kontakt …', 'Handlevej …']
		].map((name) => `  - button "${name.includes('"') ? name : `${name}"`}`)
	);

	await moveCaret(page, 'Control+End');
	await key('Enter');
	await type('Sådan gør vi');
	await useTool(page, text, 'Overskrift');
	expect(await tools.ariaSnapshot()).toContain('button "Overskrift" [pressed]');
	await key('Enter');
	await useTool(page, text, 'Punkter');
	await type('Vi ser barnet.');
	expect(await tools.ariaSnapshot()).toContain('button "Punkter" [pressed]');
	await key('Enter');
	await key('Enter');
	await useTool(page, text, 'Trin med tal');
	await type('Lederen ringer.');
	await key('Enter');
	await key('Enter');
	await useTool(page, text, 'Tabel');
	for (const name of ['Ny række', 'Ny kolonne', 'Ny kolonne', 'Slet kolonne', 'Slet række']) {
		await useTool(page, text, name);
	}
	await type('Sundhedsplejersken');
	await key('Control+Enter');

	await type('Se vejledningen');
	await moveCaret(page, 'Control+Shift+ArrowLeft');
	await useTool(page, text, 'Link …');
	expect(await tools.ariaSnapshot()).toContain('button "Link …" [expanded]');
	const asked = page.getByRole('dialog', { name: 'Link' });
	await type('efterbjerg');
	await key('Enter');
	expect(await asked.ariaSnapshot()).toMatch(
		/\[invalid\][^]*alert: "?Linket virker ikke her[^]*button "Sæt link"/
	);
	await key('Control+A');
	await type('https://eksempelkoebing.example/');
	await key('Enter');
	await moveCaret(page, 'ArrowRight');
	await type(' ved mistanke');
	await moveCaret(page, 'Control+Shift+ArrowLeft');
	await useTool(page, text, 'Begreb …');
	expect(await page.getByRole('dialog', { name: 'Forklar et begreb' }).ariaSnapshot()).toMatch(
		/combobox "Hvilket begreb\?"/
	);
	await type('Mistanke');
	await press(page, 'Sæt begreb');
	await moveCaret(page, 'ArrowRight');
	await type(' til ');
	await useTool(page, text, 'Kontakt …');
	await expectAccessible(page);
	await key('Escape');
	expect(await hasFocus(text)).toBe(true);
	await useTool(page, text, 'Kontakt …');
	await key('Enter');
	await useTool(page, text, 'Handlevej …');
	await key('Enter');
	const passage = page.locator('aside details:has(form[action="?/take"])').first();
	await tabTo(page, passage.locator('summary'));
	await key('Enter');
	await tabTo(page, passage.getByRole('button', { name: 'Tag teksten med' }));
	await key('Enter');
	await page.getByText('Guideteksten står nu i afsnittet.').waitFor();
	const state = page.locator('.save-row');
	await expect.poll(() => state.innerText(), { timeout: 20_000 }).toMatch(/Gemt kl\./);

	await page.reload();
	await text.waitFor();
	const kept = await text.ariaSnapshot();
	for (const told of [
		/heading "Sådan gør vi" \[level=2\]/,
		/list:\n\s+- listitem:[^]*Vi ser barnet\./,
		/listitem:[^]*Lederen ringer\./,
		/row "Kolonne 4 Kolonne 3 Hvad"[^]*columnheader "Kolonne 4"/,
		/cell "Sundhedsplejersken"/,
		/link "vejledningen"/,
		/Modtagelsen 00 00/,
		/Her står handlevejen for medarbejdere/
	])
		expect(kept).toMatch(told);
	expect(await text.locator('th').count()).toBe(3);
	expect(await text.locator('tr').count()).toBe(3);
	expect(await text.locator('[data-term$=".mistanke"]').innerText()).toBe('mistanke');
	for (const part of ['[data-pathway=staff]', '[data-passage]', '[data-contact=intake]']) {
		expect(await text.locator(part).count(), part).toBe(1);
	}
	expect(faults).toEqual([]);
});
