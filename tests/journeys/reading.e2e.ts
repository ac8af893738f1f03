/** Reading the guide and the law: contents, folds, roles, words, permanent links, paper, days and periods. */
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
	await beredt.stop();
});

const theme = '/guide/opsporing';
const folds = (page: Page) => page.locator('.passage__fold');
const openFolds = (page: Page) => page.locator('.passage__fold[open]');

describe.each([
	['on a phone', phone],
	['on a desktop', desktop]
])('reading %s', (_where, viewport) => {
	const open = (javaScriptEnabled = true) =>
		openPage(browser, beredt.origin, { viewport, javaScriptEnabled });

	test('every page for reading is accessible, fits the screen and has room for a thumb', async () => {
		const { page, faults } = await open();
		for (const address of [
			'/guide',
			`${theme}?rolle=chef&vis=alle`,
			'/guide/anbefalinger',
			'/lov',
			'/lov?q=underret&dag=2023-05-01&kun=gaeldende',
			'/lov?dag=i+morgen&q=findes-ikke',
			'/lov/barnets-lov-15-2',
			'/lov/serviceloven-19-5',
			'/lov/tidslinje',
			'/handlevej/tegning'
		]) {
			await page.goto(address);
			await expectAccessible(page);
			const small = await page
				.locator('main summary, main .link-list a, main button, .reading-tools a, .passage__link')
				.evaluateAll((targets) =>
					targets
						.filter((target) => target.checkVisibility() && !target.matches('.term'))
						.filter((target) => target.getBoundingClientRect().height < 47.5)
						.map((target) => target.outerHTML)
				);
			expect(small, address).toEqual([]);
		}
		expect(faults).toEqual([]);
	});

	test('a path is a drawing whose words stay in their boxes, and a list that says the same', async () => {
		const { page, faults } = await open(false);
		await page.goto('/k/eksempelkoebing/handlevej/tegning?rolle=leader&grad=knowledge');
		expect(await page.getByLabel('Hvad er din rolle?').inputValue()).toBe('leader');
		const room = page.getByRole('region', { name: /^Som tegning: Leder – Viden/ });
		await room.focus();
		const list = page.getByRole('heading', { name: /^Som liste/ });
		const isListFirst = (await list.boundingBox())!.y < (await room.boundingBox())!.y;
		expect(isListFirst).toBe(viewport === phone);
		const outside = await room.locator('svg').evaluate((svg) => {
			const boxes = [...svg.querySelectorAll('rect')].map((rect) => rect.getBBox());
			const holds = (outer: DOMRect, inner: DOMRect) =>
				inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
			const isAt = (box: DOMRect, y: number) => box.y < y && y < box.y + box.height;
			return [...svg.querySelectorAll('text')]
				.map((text) => ({ words: text.textContent, place: text.getBBox() }))
				.filter(({ place }) => {
					// The last box that the words begin in is the one they stand in.
					const box = boxes.findLast(
						(one) =>
							isAt(one, place.y + place.height / 2) &&
							one.x <= place.x &&
							place.x < one.x + one.width
					);
					return !box || !holds(box, place);
				})
				.map(({ words }) => words);
		});
		expect(outside).toEqual([]);
		expect(faults).toEqual([]);
	});

	test('the contents lead to each passage, and stand beside the text where there is room', async () => {
		const { page } = await open();
		await page.goto(theme);
		const contents = page.getByRole('navigation', { name: 'Indhold' });
		const link = contents.getByRole('link', { name: 'Tegn på overgreb efter alder' });
		expect(await link.isVisible()).toBe(viewport === desktop);
		if (viewport === phone) await contents.locator('summary').click();
		await link.click();
		expect(new URL(page.url()).hash).toBe('#tegn');
		const order = await page.locator('.theme__text h2:visible').allTextContents();
		expect(order[0]).toBe('Det siger loven');
		expect(await page.locator('#law ~ article').first().locator('.obligation').innerText()).toBe(
			'Skal – lov'
		);
		expect(
			await page.locator('#attention ~ article').first().locator('.obligation').innerText()
		).toBe('Bør');
	});

	test('all texts are opened and closed at once, in place', async () => {
		const { page, faults } = await open();
		await page.goto(theme);
		const all = await folds(page).count();
		expect(await openFolds(page).count()).toBe(0);
		await page.getByRole('link', { name: 'Åbn alle' }).click();
		expect(await openFolds(page).count()).toBe(all);
		expect(new URL(page.url()).search).toBe('');
		await page.getByRole('link', { name: 'Luk alle' }).click();
		expect(await openFolds(page).count()).toBe(0);
		expect(faults).toEqual([]);
	});

	test('a permanent link opens a text that is closed, under its old anchor too', async () => {
		const { page, faults } = await open();
		for (const anchor of ['tegn', 'opsporing.tegn']) {
			await page.goto(`${theme}#${anchor}`);
			await page.locator('.passage__fold[open] #tegn').waitFor();
			const heading = page.getByRole('heading', { name: 'Tegn på overgreb efter alder' });
			const box = await heading.boundingBox();
			expect(box!.y).toBeGreaterThanOrEqual(0);
			expect(box!.y).toBeLessThan(viewport.height);
		}
		const link = page.getByRole('link', { name: 'Fast link til “Tegn på overgreb efter alder”' });
		expect(await link.getAttribute('href')).toBe('/guide/opsporing#tegn');
		expect(faults).toEqual([]);
	});

	test.each([true, false])(
		'a role sees its own passages, and how many others there are (script: %s)',
		async (script) => {
			const { page } = await open(script);
			await page.goto(theme);
			const all = await folds(page).count();
			await page.getByRole('link', { name: /^Chefer \(/ }).click();
			await page.waitForURL('**?rolle=chef*');
			const shown = await folds(page).count();
			expect(shown).toBeGreaterThan(0);
			expect(shown).toBeLessThan(all);
			const text = await page.locator('main').innerText();
			expect(text).toContain(`Viser ${shown} af ${all} afsnit`);
			expect(text).toMatch(/afsnit for andre roller er ikke vist/);
			await page.getByRole('link', { name: `Vis alle ${all} afsnit` }).click();
			await page.waitForURL(/opsporing(#vis)?$/);
			expect(await folds(page).count()).toBe(all);
		}
	);

	test.each([true, false])('a word is explained where it stands (script: %s)', async (script) => {
		const { page, faults } = await open(script);
		await page.goto('/guide/formelle-krav?vis=alle');
		const word = page.locator('button.term').first();
		const note = page.locator(`[id="${await word.getAttribute('popovertarget')}"]`);
		expect(await note.isVisible()).toBe(false);
		await word.click();
		await note.waitFor();
		expect(await note.innerText()).toMatch(/\p{L}{3}/u);
		if (script) await expectAccessible(page);
		const href = await note.getByRole('link', { name: 'Hele forklaringen' }).getAttribute('href');
		expect(href).toMatch(/^\/guide\/[a-z-]+#[a-z-]+$/);
		await page.keyboard.press('Escape');
		expect(await note.isVisible()).toBe(false);
		expect(faults).toEqual([]);
	});

	test('without script everything can be read, opened and closed', async () => {
		const { page } = await open(false);
		await page.goto(theme);
		const all = await folds(page).count();
		expect(await openFolds(page).count()).toBe(0);
		await page.locator('.passage__fold summary').first().click();
		expect(await openFolds(page).count()).toBe(1);
		await page.getByRole('link', { name: 'Åbn alle' }).click();
		await page.waitForURL('**?vis=alle*');
		expect(await openFolds(page).count()).toBe(all);
		expect(await page.locator('#tegn').isVisible()).toBe(true);
		await page.getByRole('link', { name: 'Luk alle' }).click();
		expect(await openFolds(page).count()).toBe(0);
	});

	test.each([true, false])(
		'paper gets every text, its sources and its address (script: %s)',
		async (script) => {
			const { page } = await open(script);
			await page.goto(theme);
			await page.emulateMedia({ media: 'print' });
			if (script) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
			const printed = page.locator('#tegn, #tegn h4, #tegn table, #tegn .passage__reviewed');
			expect(await printed.count()).toBeGreaterThanOrEqual(4);
			for (const part of await printed.all()) expect(await part.isVisible()).toBe(true);
			expect(await page.locator('.print-foot').innerText()).toMatch(
				new RegExp(`udgave 1, .* 20\\d\\d\\. ${beredt.origin}${theme}`)
			);
			expect(await page.getByRole('link', { name: 'Luk alle' }).isVisible()).toBe(false);
			expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
			if (!script) return;
			await page.evaluate(() => dispatchEvent(new Event('afterprint')));
			expect(await openFolds(page).count()).toBe(0);
		}
	);

	test.each([true, false])(
		'a provision is found by word, number, act and day (script: %s)',
		async (script) => {
			const { page, faults } = await open(script);
			await page.goto('/lov');
			const results = page.locator('.provision');
			const all = await results.count();
			await page.getByLabel('Søg i lovkataloget').fill('§ 133');
			await page.getByRole('button', { name: 'Søg' }).click();
			await page.waitForURL('**/lov?q=*');
			expect(await results.count()).toBeLessThan(10);
			await page.getByRole('link', { name: /Skærpet underretningspligt/ }).click();
			expect(new URL(page.url()).pathname).toBe('/lov/barnets-lov-133-1');

			await page.goto('/lov');
			await page.getByText('Flere valg').click();
			await page.getByLabel('Hvem har pligten').selectOption('Ankestyrelsen');
			await page.getByRole('button', { name: 'Søg' }).click();
			await page
				.getByRole('heading', { name: new RegExp(`^\\d+ bestemmelser? af ${all}$`) })
				.waitFor();
			for (const row of await results.allInnerTexts()) expect(row).toContain('Ankestyrelsen');
			await page.getByRole('link', { name: `Vis alle ${all}, som de er i dag` }).click();
			expect(await results.count()).toBe(all);

			await page.goto('/lov?dag=2023-05-01&q=beredskab');
			const then = await page.locator('main').innerText();
			expect(then).toContain('som de var 1. maj 2023');
			expect(then).toContain('gælder ikke endnu (fra 1. januar 2024)');
			expect(then).not.toContain('gælder ikke længere (til og med 31. december 2023)');
			await page.goto('/lov?dag=32.+maj');
			expect(await page.locator('main').innerText()).toContain('Vi kan ikke læse datoen');
			expect(await results.count()).toBe(all);
			await page.goto('/lov?q=010203-1234');
			expect(await page.content()).not.toContain('010203');
			expect(faults).toEqual([]);
		}
	);

	test('a provision says when it holds, what is due, where it came from and what rests on it', async () => {
		const { page } = await open();
		await page.goto('/lov/barnets-lov-15-2');
		const text = await page.locator('main').innerText();
		expect(text).toContain('Gælder fra 1. januar 2024.');
		expect(text).toContain('4 år fra kommunalbestyrelsens seneste vedtagelse');
		expect(text).toContain('Kommunalbestyrelsen har vedtaget det (skal – lov)');
		expect(await page.getByRole('link', { name: 'serviceloven § 19, stk. 5' }).count()).toBe(1);
		await page.getByRole('link', { name: 'Beredskabet skal være skriftligt' }).click();
		expect(page.url()).toBe(`${beredt.origin}/guide/formelle-krav#skriftligt`);
		await page.goto('/lov/barnets-lov-136-24h');
		expect(await page.locator('main').innerText()).toMatch(/Trin i den nationale handlevej\n/i);
	});

	test('the timeline and the list beneath it say the same', async () => {
		const { page, faults } = await open();
		await page.goto('/lov/tidslinje');
		const picture = page.getByRole('img', { name: /^Pligten til et beredskab/ });
		const names = await picture.locator('text[font-weight]').allTextContents();
		const rows = await page.locator('.period-list > li').allInnerTexts();
		expect(names.length).toBe(3);
		expect(rows.map((row) => row.slice(0, row.indexOf(':')))).toEqual(names);
		const said = await picture.locator('desc').textContent();
		for (const row of rows) {
			const [sentence] = row.split('\n');
			expect(said).toContain(sentence!.replace(/ datoen afventer faglig godkendelse$/, ''));
		}
		expect(rows[0]).toContain('1. oktober 2013');
		expect(rows[0]).toContain('afventer faglig godkendelse');
		expect(rows[2]).toContain('Fra 1. januar 2024. Gælder stadig.');
		const bars = await picture
			.locator('rect')
			.evaluateAll((all) => all.map((bar) => bar.getAttribute('fill')));
		expect(bars).toEqual(['url(#pligt-unconfirmed)', 'url(#pligt-unconfirmed)', 'currentColor']);
		expect(faults).toEqual([]);
	});
});
