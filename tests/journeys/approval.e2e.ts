/** Professional approval (G4a): from the work list to the guide, the law and the phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const source = 'Vejledning om barnets lov, gennemgået 20. november';
const list = '/styrelsen/godkendelser';
const law = 'barnets-lov-138-kvittering';
/** What staff are told when the authority confirms a notification: a step that awaits at first. */
const told = 'Du får en kvittering fra modtagelsen';

async function openAs(name: RegExp, viewport = desktop, javaScriptEnabled = true) {
	const opened = await openPage(browser, beredt.origin, { viewport, javaScriptEnabled });
	await opened.page.goto(`/log-ind?til=${list}`);
	await opened.page.getByRole('button', { name }).click();
	await opened.page.getByRole('heading', { level: 1, name: 'Godkend det, der afventer' }).waitFor();
	return opened;
}

const main = (page: Page) => page.locator('main').innerText();
const text = async (address: string) =>
	(await fetch(`${beredt.origin}${address}`, { headers: { accept: 'text/html' } })).text();

/** Writes the source, gives the word for the text, and comes back to the list. */
async function approve(page: Page): Promise<void> {
	await page.getByLabel('Kilde', { exact: true }).fill(source);
	await page.getByLabel('Jeg har læst teksten og står inde for den').check();
	await page.getByRole('button', { name: 'Godkend teksten' }).click();
	await page.getByText('Du har godkendt').waitFor();
}

describe.each([
	['on a desktop', desktop],
	['on a phone', phone]
])('the list and a text of each kind, %s', (_where, viewport) => {
	test('can be read and used by everybody', async () => {
		const { page, faults } = await openAs(/Gerda Godkender/, viewport);
		await expectAccessible(page);
		for (const slug of ['bestemmelse', 'afsnit', 'trin']) {
			await page.goto(`${list}?slags=${slug}`);
			await expectAccessible(page);
			await page.locator('.approval-list a').first().click();
			await page.getByRole('button', { name: 'Godkend teksten' }).waitFor();
			await expectAccessible(page);
		}
		expect(faults).toEqual([]);
	});
});

describe('an approver', () => {
	let page: Page;
	let faults: readonly string[];
	beforeAll(async () => {
		({ page, faults } = await openAs(/Gerda Godkender/));
	});

	test('is told what is missing, and what was typed is still there', async () => {
		await page.goto(`${list}?slags=afsnit`);
		await page.locator('.approval-list a').first().click();
		await page.getByLabel('Kilde', { exact: true }).fill(source);
		await page.getByRole('button', { name: 'Godkend teksten' }).click();
		await page.getByRole('alert').getByText('Sæt kryds, når du har læst teksten').waitFor();
		expect(await page.getByLabel('Kilde', { exact: true }).inputValue()).toBe(source);
		await expectAccessible(page);
	});

	test('approves a passage: the mark is gone in the guide, and who did it stands there', async () => {
		const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
		const passage = async () => {
			const guide = await text(`/guide/${id.split('.')[0]}`);
			return guide.slice(guide.indexOf(`id="${id}"`)).split('</article>')[0] ?? '';
		};
		expect(await passage()).toContain('afventer faglig godkendelse');
		await approve(page);
		expect(page.url()).toContain('slags=afsnit');
		expect(await passage()).toContain('Godkendt af Gerda Godkender');
		expect(await passage()).toContain(source);
		await page.getByText('Næste:').getByRole('link').click();
		await page.getByRole('button', { name: 'Godkend teksten' }).waitFor();
	});

	test('approves a step only after the provision it rests on', async () => {
		await page.goto(`${list}/trin/receipt`);
		await page.getByLabel('Kilde', { exact: true }).fill(source);
		await page.getByLabel('Jeg har læst teksten og står inde for den').check();
		await page.getByRole('button', { name: 'Godkend teksten' }).click();
		await page.getByRole('alert').getByText('Godkend først den bestemmelse').waitFor();

		expect(await text(`/lov/${law}`)).toContain('afventer faglig godkendelse');
		await page.goto(`${list}/bestemmelse/${law}`);
		expect(await main(page)).toContain('Send en kvittering');
		await approve(page);
		const shown = await text(`/lov/${law}`);
		expect(shown).toContain('Godkendt af Gerda Godkender');

		expect(await pathWords(text, '/handlevej')).not.toContain(told);
		await page.goto(`${list}/trin/receipt`);
		await approve(page);
		expect(faults).toEqual([]);
	});

	test('the step stands on the phone, nationally and in a municipality with a path of its own', async () => {
		for (const place of ['/handlevej', '/k/eksempelkoebing/handlevej']) {
			expect(await pathWords(text, place), place).toContain(told);
			expect(await text(place), place).toContain('"number":"1-');
		}
	});

	test('the list shows what has been approved, by whom and when', async () => {
		await page.goto(list);
		const row = page.getByRole('row', { name: /Send en kvittering/ });
		expect(await row.innerText()).toMatch(/Gerda Godkender[\s\S]*gælder/);
		await expectAccessible(page);
	});

	test('takes an approval back with a reason, and the step is gone from the phone', async () => {
		await page.goto(`${list}/trin/receipt`);
		await page.getByRole('button', { name: 'Træk godkendelsen tilbage' }).click();
		await page.getByRole('alert').getByText('Skriv, hvorfor').waitFor();
		await page.getByLabel('Hvorfor?').fill('Kilden er trukket tilbage.');
		await page.getByRole('button', { name: 'Træk godkendelsen tilbage' }).click();
		await page.getByText('Godkendelsen er trukket tilbage').waitFor();
		expect(await pathWords(text, '/handlevej')).not.toContain(told);
		expect(faults).toEqual([]);
	});
});

test('it works without script, and from the filter back to the filter', async () => {
	const { page, faults } = await openAs(/Gerda Godkender/, phone, false);
	await page.getByLabel('Slags').selectOption({ label: 'Trin, forbud og notater i handlevejen' });
	await page.getByRole('button', { name: 'Vis', exact: true }).click();
	await page.getByRole('link', { name: /^Aftal en dato/ }).click();
	await page.getByRole('button', { name: 'Godkend teksten' }).click();
	await page.getByRole('alert').getByText('Skriv, hvad du har holdt teksten op mod').waitFor();
	await approve(page);
	expect(new URL(page.url()).searchParams.get('slags')).toBe('trin');
	expect(await main(page)).toContain('Næste:');
	expect(faults).toEqual([]);
});

test('an editor reads the list and the text, and has nothing to press', async () => {
	const { page } = await openAs(/Rie Redaktør/);
	expect(await main(page)).toContain('Kun en faglig godkender kan godkende');
	await page.locator('.approval-list a').first().click();
	await page.getByText('Kun en faglig godkender kan godkende').waitFor();
	expect(await page.getByRole('button', { name: 'Godkend teksten' }).count()).toBe(0);
	const editor = await signIn(beredt.origin, 'redaktoer');
	const answer = await editor.post(`${list}/trin/leader-follow-date?/godkend`, {
		source,
		'vouched-for': 'ja',
		hash: 'x'
	});
	expect(answer.status).toBe(422);
	expect(await answer.text()).toContain('Kun en faglig godkender');
});

test.each([`${list}/findes-ikke/x`, `${list}/trin/findes-ikke`, `${list}/afsnit/constructor`])(
	'%s is no text',
	async (address) => {
		const approver = await signIn(beredt.origin, 'godkender');
		expect((await approver.send(address)).status).toBe(404);
	}
);
