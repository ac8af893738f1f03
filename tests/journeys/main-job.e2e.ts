/** The main job from end to end: guide → plan → publication → a card on a phone, at two widths. */
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
	const { code } = await beredt.stop();
	expect(code, 'Ctrl-C ends the service cleanly').toBe(0);
});

async function signIn(page: Page, name: string): Promise<void> {
	await page.context().clearCookies();
	await page.goto('/log-ind?til=/arbejde');
	await expectAccessible(page);
	await page.getByRole('button', { name }).click();
	await page.waitForURL('**/arbejde');
}

const answer = async (page: Page, option: RegExp) => {
	await page.getByRole('radio', { name: option }).check();
	await page.getByRole('button', { name: 'Videre' }).click();
};

describe.each([
	['on a phone', phone, 3, '00 00 56 78'],
	['on a desktop', desktop, 4, '00 00 98 76']
])('the main job %s', (where, viewport, number, newNumber) => {
	test('a worried pedagogue finds the steps of row 2 in a few taps', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		await page.goto('/');
		await expectAccessible(page);
		await page.getByLabel('Vælg kommune').selectOption({ label: 'Eksempelkøbing Kommune' });
		await page.getByRole('button', { name: /Se hvad du skal gøre/ }).click();
		await page.waitForURL('**/k/eksempelkoebing');
		await expectAccessible(page);
		const order = await page.locator('main h2').allTextContents();
		expect(order.slice(0, 4)).toEqual([
			'Hvem du ringer til',
			'Hvad du gør',
			'Handlekort',
			'Kommunens beredskab'
		]);
		await page.getByRole('link', { name: 'Start handlevejen' }).click();

		await page.getByRole('heading', { name: 'Er barnet i fare lige nu?' }).waitFor();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Fortsæt' }).click();
		await page.getByRole('button', { name: 'Jeg arbejder med børn og unge' }).click();
		await expectAccessible(page);
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await answer(page, /^Medarbejder/);
		await answer(page, /^Mistanke/);
		await answer(page, /^En forælder/);
		await answer(page, /[Dd]agtilbud|[Vv]uggestue|[Bb]ørnehave/);
		await answer(page, /^Fysisk vold/);
		await answer(page, /^Nej/);
		await expectAccessible(page);
		const text = await page.locator('main').innerText();
		expect(text).toMatch(/Gør nu[\s\S]*Gør ikke[\s\S]*Skriv ned/i);
		expect(text).toMatch(/Fortæl ikke forældrene/);
		expect(text).toMatch(/[Uu]nderret/);
		expect(await page.locator('a[href^="tel:+450000"]').count()).toBeGreaterThan(0);

		// The number that is answered now stands first, and the other stays.
		const byClock = async (now: string) => {
			await page.clock.setFixedTime(new Date(now));
			await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
			return page
				.locator('.path-contact .path-call')
				.evaluateAll((links) => links.slice(0, 2).map((link) => link.getAttribute('href')));
		};
		const open = await byClock('2026-11-23T10:00:00+01:00');
		expect(await page.getByText('Åbent nu efter telefonens ur.').count()).toBe(1);
		expect(await byClock('2026-11-22T10:00:00+01:00')).toEqual(open.toReversed());
		expect(await page.getByText('Lukket nu efter telefonens ur.').count()).toBe(1);

		await page.getByRole('button', { name: 'Tilføj en bekymring mere' }).click();
		await page.getByText('Bekymring 2: 1 af højst').waitFor();
		await answer(page, /^Viden/);
		await page.getByRole('button', { name: 'Tilbage' }).click();
		await page.getByRole('button', { name: 'Tilbage' }).click();
		await page.getByRole('button', { name: 'Åbn notatark' }).click();
		await page.getByLabel('Barnets egne ord').fill('»Far slog mig« 010203-1234');
		await page.getByRole('button', { name: 'Gem som fil' }).click();
		await page.getByText('Teksten ligner et CPR-nummer.').first().waitFor();
		await page.getByLabel('Barnets egne ord').fill('»Far slog mig«');
		await page.getByRole('button', { name: 'Gem som fil' }).click();
		await expectAccessible(page);
		const downloaded = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Gem filen' }).click();
		const file = await (await downloaded).path();
		const chooser = page.getByLabel('Åbn et notat, du har gemt');
		await chooser.setInputFiles(file);
		await page.getByText('Der står noget i arket.').waitFor();
		await page.getByRole('button', { name: 'Slet notatet' }).click();
		await chooser.setInputFiles({
			name: 'a.html',
			mimeType: 'text/html',
			buffer: Buffer.from('<p>Hej')
		});
		await page.getByText('Filen er ikke et notat herfra.').waitFor();
		await chooser.setInputFiles(file);
		await page.getByText('Notatet er åbnet.').waitFor();
		expect(await page.getByLabel('Barnets egne ord').inputValue()).toBe('»Far slog mig«');
		await page.goBack();
		await page.getByRole('heading', { name: 'Gør nu' }).waitFor();
		expect(requests, 'nothing is sent from the first answer on').toEqual([]);
		await page.getByRole('button', { name: 'Slet alt' }).click();
		expect(await page.locator('.note-sheet').innerHTML()).toBe('');
		expect(faults).toEqual([]);
	});

	test('the guide has six themes to read', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		await page.goto('/guide');
		await expectAccessible(page);
		const themes = page.locator('main h2 a');
		expect(await themes.count()).toBe(6);
		for (const href of await themes.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href') ?? '')
		)) {
			await page.goto(href);
			// All of them at the narrower width; how a theme looks beside its contents is tried in reading.e2e.ts.
			if (viewport === phone) await expectAccessible(page);
			expect(await page.locator('article').count()).toBeGreaterThanOrEqual(6);
		}
		expect(faults).toEqual([]);
	});

	test('a plan goes from the guide to a published version', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		await signIn(page, 'Signe Skriver');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Begynd fra guiden' }).click();
		await page.waitForURL('**/arbejde/beredskab/**');
		const plan = new URL(page.url()).pathname;
		await expectAccessible(page);
		expect(await page.getByText('mangler', { exact: true }).count()).toBeGreaterThan(0);

		await page.getByRole('link', { name: 'Forebyggelse' }).first().click();
		const editor = page.getByRole('textbox', { name: /Tekst i afsnittet/ });
		await editor.click();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		// What is published at one width differs from what is published at the next.
		const also = viewport === phone ? '' : ', og medarbejderne kender dem';
		await page.keyboard.type(`Lederen gennemgår reglerne for samvær hvert år i august${also}.`);
		await page.getByRole('button', { name: 'Gem', exact: true }).click();
		await page.getByText(/^Gemt kl\./).waitFor();
		await page.locator('aside summary').filter({ hasText: 'ansættelse' }).first().click();
		await page.getByRole('button', { name: 'Tag teksten med' }).locator('visible=true').click();
		await page.getByText('Ikke gemt endnu').waitFor();
		await page.getByText(/^Gemt kl\./).waitFor();
		await expectAccessible(page);
		await page.reload();
		expect(await editor.innerText()).toContain('Lederen gennemgår reglerne for samvær');

		// Principle 1, in the browser: such a text does not leave the page.
		await editor.click();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.type('Barnet er 010203-1234');
		await page
			.getByText(/CPR-nummer/)
			.first()
			.waitFor();
		for (let count = 0; count < 'Barnet er 010203-1234'.length; count++) {
			await page.keyboard.press('Backspace');
		}
		await page.getByText(/^Gemt kl\./).waitFor();

		await signIn(page, 'Dagny Direktør');
		await page.goto(plan);
		await page.getByRole('button', { name: 'Indstil planen' }).click();
		await page.getByRole('alert').waitFor();
		await expectAccessible(page);
		expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
		await page.getByLabel('Indstil, selv om noget mangler').check();
		await page.getByLabel(/Begrundelse/).fill('Opsporing skrives færdig i januar.');
		await page.getByRole('button', { name: 'Indstil planen' }).click();
		await page.getByText('Status: indstillet').waitFor();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('status');

		await signIn(page, 'Pelle Ejer');
		await page.goto(plan);
		await page.getByLabel('Mødets dato').fill('2099-01-01');
		await page.getByLabel('Punkt på dagsordenen').fill('12');
		await page.getByLabel(/Link til dagsorden/).fill('https://eksempelkoebing.example/dagsorden');
		await page.getByRole('button', { name: /Notér vedtagelsen/ }).click();
		await page.getByRole('alert').waitFor();
		await expectAccessible(page);
		expect(await page.getByLabel('Punkt på dagsordenen').inputValue()).toBe('12');
		await page.getByLabel('Mødets dato').fill('2026-11-10');
		await page.getByRole('button', { name: /Notér vedtagelsen/ }).click();
		await page.getByText('Status: vedtaget').waitFor();
		expect(await page.locator('.hash code').innerText()).toMatch(/^[0-9a-f]{64}$/);
		await page.getByRole('button', { name: 'Offentliggør' }).click();
		await page.getByText('Status: offentliggjort').waitFor();
		await expectAccessible(page);

		await page.goto(`${plan}/loefter`);
		await page.locator('li', { hasText: 'reglerne for samvær' }).locator('summary').click();
		await expectAccessible(page);
		await page.getByLabel('Hvornår senest?').locator('visible=true').fill('2027-08-31');
		await page.getByRole('button', { name: 'Gem datoen' }).click();
		await page.getByRole('button', { name: 'Meld gennemført' }).waitFor();
		await page.goto(`${plan}/handlinger`);
		await expectAccessible(page);
		await page
			.getByRole('link', { name: /^Tag stilling/ })
			.first()
			.click();
		await expectAccessible(page);

		await page.context().clearCookies();
		await page.goto('/k/eksempelkoebing/beredskab');
		await expectAccessible(page);
		expect(await page.locator('main').innerText()).toContain(`Version ${number}`);
		await page.goto(`/k/eksempelkoebing/beredskab/${number - 1}`);
		expect(await page.locator('main').innerText()).toContain('Denne version er afløst');
		const pdf = await page.request.get('/k/eksempelkoebing/beredskab.pdf');
		expect(pdf.headers()['content-type']).toBe('application/pdf');
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

		await page.goto(`/k/eksempelkoebing/beredskab/${number}/forskel`);
		await expectAccessible(page);
		expect(await page.locator('main').innerText()).toContain('ord er kommet til');
		await page.goto(`/k/eksempelkoebing/beredskab/${number}/bevis`);
		await expectAccessible(page);
		const sent: string[] = [];
		page.on('request', (request) => sent.push(request.url()));
		const choose = async (bytes: Buffer) => {
			await page
				.getByLabel('Vælg fil')
				.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: bytes });
			await page.getByText(/^(Ja|Nej)\. plan\.pdf/).waitFor();
			return page.locator('#file-answer').innerText();
		};
		expect(await choose(await pdf.body())).toContain(`PDF-fil af version ${number}`);
		expect(sent, 'the file stays on the device').toEqual([]);
		expect(faults).toEqual([]);
	});

	test('a number confirmed now shows on plan, path and card at once, and the stored PDF stays', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		const before = await (await page.request.get('/k/eksempelkoebing/beredskab.pdf')).body();
		await signIn(page, 'Mona Modtager');
		await page.goto('/arbejde/kontakter');
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Modtagelsen', exact: true }).click();
		await page.getByLabel('Telefonnummer').fill('12 34');
		await page.getByRole('button', { name: 'Bekræft nummeret' }).click();
		await page.getByRole('alert').waitFor();
		await expectAccessible(page);
		expect(await page.getByLabel('Telefonnummer').inputValue()).toBe('12 34');
		await page.getByLabel('Telefonnummer').fill(newNumber);
		// Signed out in the meantime: said on the page, and what was typed stays.
		const cookies = await page.context().cookies();
		await page.context().clearCookies();
		await page.getByRole('button', { name: 'Bekræft nummeret' }).click();
		await page.getByText('Du er logget ud. Det, du har skrevet, er her stadig.').waitFor();
		expect(await page.getByLabel('Telefonnummer').inputValue()).toBe(newNumber);
		await page.context().addCookies(cookies);
		await page.getByRole('button', { name: 'Bekræft nummeret' }).click();
		await page.waitForURL('**/arbejde/kontakter');

		await page.context().clearCookies();
		for (const address of ['', '/beredskab', '/handlevej', '/handlekort/foraelder-medarbejder']) {
			const shown = await (await page.request.get(`/k/eksempelkoebing${address}`)).text();
			expect(shown, address).toContain(newNumber);
		}
		await page.goto('/k/eksempelkoebing/handlekort');
		await expectAccessible(page);
		await page
			.getByRole('link', { name: /forælder/ })
			.first()
			.click();
		await expectAccessible(page);
		const after = await (await page.request.get('/k/eksempelkoebing/beredskab.pdf')).body();
		expect(after.equals(before)).toBe(true);
		expect(faults).toEqual([]);
	});

	test('a leader says whom to go to, and page, card and poster of the house say it at once', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		await signIn(page, 'Sara Leder');
		await page.getByRole('link', { name: 'Steder', exact: true }).click();
		await page.getByRole('link', { name: 'Bakkeskolen', exact: true }).click();
		const told = {
			'Hvem går man til?': 'Skolelederen',
			'Hvor?': `kontoret, ${where}`,
			'Hvornår?': 'hverdage kl. 7.30–15',
			'Hvem er afløser?': 'Viceskolelederen'
		};
		for (const [label, text] of Object.entries(told)) await page.getByLabel(label).fill(text);
		await page.getByLabel('Hvor er plakaten og handlekortene?').fill('');
		await page.getByRole('button', { name: 'Bekræft oplysningerne' }).click();
		await page.getByRole('alert').waitFor();
		await expectAccessible(page);
		expect(await page.getByLabel('Hvor?').inputValue()).toBe(told['Hvor?']);
		await page.getByLabel('Hvor er plakaten og handlekortene?').fill('personalerummet');
		await page.getByRole('button', { name: 'Bekræft oplysningerne' }).click();
		await page.waitForURL('**/arbejde/sted');
		await expectAccessible(page);

		await page.context().clearCookies();
		await page.goto('/k/eksempelkoebing');
		await page.getByText('Skoler, dagtilbud og andre steder').click();
		await page.getByRole('link', { name: 'Bakkeskolen' }).click();
		await page.waitForURL('**/sted/bakkeskolen');
		const here = async () => {
			await expectAccessible(page);
			expect(await page.locator('main').innerText(), page.url()).toContain(told['Hvor?']);
		};
		await here();
		await page.getByRole('link', { name: 'Hent plakaten' }).click();
		await page.waitForURL('**/plakat');
		await here();
		await page.goto('/k/eksempelkoebing/sted/bakkeskolen/handlekort/foraelder-medarbejder');
		await here();
		const paper = await page.request.get(`${page.url()}/a6.pdf`);
		expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

		await page.goto('/k/eksempelkoebing/handlekort');
		const parent = page.getByRole('link', { name: /^En forælder/ });
		expect(await parent.first().innerText()).not.toContain('Dagtilbud');
		await page.getByLabel('Hvor arbejder du?').selectOption('dagtilbud');
		expect(await parent.first().innerText()).toContain('Dagtilbud');
		await expectAccessible(page);
		await page.goto('/k/eksempelkoebing/sted/bakkeskolen/handlevej');
		await expectAccessible(page);
		expect(faults).toEqual([]);
	});

	test('a municipality without a plan says so and offers the national path', async () => {
		const { page, faults } = await openPage(browser, beredt.origin, { viewport });
		for (const address of [
			'/k/odense',
			'/k/odense/beredskab',
			'/k/odense/handlevej',
			'/handlevej'
		]) {
			await page.goto(address);
			await expectAccessible(page);
		}
		for (const address of ['/k', '/lov', '/lov/barnets-lov-15-2', '/om', '/tilgaengelighed']) {
			await page.goto(address);
			await expectAccessible(page);
		}
		await page.goto('/k/findes-ikke');
		await expectAccessible(page);
		await page.getByLabel('Vælg kommune').selectOption('odense');
		await page.getByRole('button', { name: /Se hvad du skal gøre/ }).click();
		await page.waitForURL('**/k/odense');
		expect(await page.locator('main').innerText()).toContain('din kommunes modtagelse');
		expect(faults).toEqual([]);
	});
});
