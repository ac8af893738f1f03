/** The public part with script disabled: the same path by form posts, whose answers are kept nowhere. */
import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { become } from '../support/hostile-words.ts';
import { asWord, inventedPlan } from '../support/plan-files.ts';
import { docx } from '../support/written-docx.ts';
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

test('a plan the municipality has is read, gone through part by part, and stands in the new one', async () => {
	const writer = await signIn(beredt.origin, 'planskriver');
	const { page, faults } = await openPage(browser, beredt.origin, { javaScriptEnabled: false });
	await become(page, 'planskriver');
	const kinds = page.getByRole('button', { name: 'Begynd fra en fil, I har' });
	// The other type of plan: the first one is under way.
	await kinds.last().click();
	const address = new URL(page.url()).pathname;
	const plan = address.replace('/import', '');
	const tjek = async () => {
		await page.goto(plan);
		return page.locator('aside.guidance').innerText();
	};
	const before = await tjek();
	await page.goto(address);
	await page.getByRole('button', { name: 'Læs filen' }).click();
	expect(await page.getByRole('alert').innerText()).toContain('Vælg en fil.');
	const choose = async (name: string, buffer: Uint8Array) => {
		const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) };
		await page.setInputFiles('#plan', file);
		await page.getByRole('button', { name: 'Læs filen' }).click();
	};
	await choose('plan.docx', Buffer.from('MZ et program'));
	expect(await page.getByRole('alert').innerText()).toContain('Word (.docx), PDF eller HTML');
	await choose('vores.docx', await asWord(inventedPlan('social-control')));
	// The page asks again by itself.
	await page.getByRole('heading', { name: 'Gennemgå filen, før den tages ind' }).waitFor();
	const here = page.url();
	expect(await page.locator('main').innerText()).toMatch(/Sikkert[\s\S]*Forslag: /);
	await page.getByRole('button', { name: 'Tag teksten ind i planen' }).click();
	expect(await page.getByRole('alert').innerText()).toContain('Vælg et afsnit');

	for (const viewport of [phone, desktop]) {
		const seen = await openPage(browser, beredt.origin, { viewport });
		await seen.page.context().addCookies(await page.context().cookies());
		for (const shown of [address, here]) {
			await seen.page.goto(shown);
			await expectAccessible(seen.page);
		}
		expect(seen.faults).toEqual([]);
	}

	for (const choice of await page.locator('select[name^=del-]').all())
		if ((await choice.inputValue()) === '') await choice.selectOption({ label: 'Ikke med' });
	await page.getByRole('button', { name: 'Tag teksten ind i planen' }).click();
	await page.getByRole('heading', { name: 'Filen er taget ind' }).waitFor();
	await page.locator('main .work li a').first().click();
	expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
	expect(await tjek(), 'the check has read it').not.toBe(before);

	const large = (to: string, megabytes: number) => {
		const form = new FormData();
		form.append('plan', new File([new Uint8Array(megabytes * 1024 * 1024)], 'stor.pdf'));
		return writer.send(to, { method: 'POST', body: form });
	};
	const tooLarge = await large(`${address}?/laes`, 52);
	expect([tooLarge.status, await tooLarge.text()]).toEqual([
		413,
		expect.stringContaining('Den må højst fylde 50 MB')
	]);
	expect((await large('/arbejde?/start', 5)).status, 'no other form').toBe(400);
	expect(faults).toEqual([]);
});

test('a body without an account reads the draft, answers with a file, and ends in the hearing report', async () => {
	const writer = await signIn(beredt.origin, 'planskriver');
	await writer.post('/arbejde?/start', { fra: 'guide' });
	const [, plan = ''] =
		/"(\/arbejde\/beredskab\/[\w-]+)">[^<]*kladde/.exec(
			await (await writer.send('/arbejde')).text()
		) ?? [];
	const sent = await writer.post(`${plan}/hoering?/send`, {
		closesOn: '2027-01-31',
		invitation: 'Sig, om handlevejene kan bruges hos jer.',
		bodies: 'Forældrerådet',
		override: 'ja',
		reason: 'Rådet vil se den tidligt.'
	});
	const [address = ''] = /\/hoering\/eksempelkoebing\/[\w-]{43}/.exec(await sent.text()) ?? [];

	const { page, faults } = await openPage(browser, beredt.origin, { javaScriptEnabled: false });
	const opened = await page.goto(address);
	expect(opened?.headers()).toMatchObject({
		'cache-control': 'no-store',
		'x-robots-tag': 'noindex, nofollow'
	});
	expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('strict-origin');
	const whole = page.getByLabel('Jeres svar til planen som helhed');
	await whole.fill('Ring til 010203-1234');
	await page.getByRole('button', { name: 'Gem, og skriv videre senere' }).click();
	expect(await page.getByRole('alert').innerText()).toContain('CPR-nummer');
	await whole.fill('Skriv kortere.');
	await page.setInputFiles('#bilag', {
		name: 'bilag.docx',
		mimeType: 'application/octet-stream',
		// Larger than what any other form may be.
		buffer: docx({ name: 'word/media/image1.png', content: randomBytes(6_000_000), stored: true })
	});
	await page.getByRole('button', { name: 'Vi har svaret' }).click();
	expect(await page.locator('#gemt').innerText()).toContain('Kommunen kan se, at I har svaret');
	expect(await whole.inputValue()).toBe('Skriv kortere.');
	expect(await page.locator('main').innerText()).toContain('bilag.docx');
	expect(faults).toEqual([]);

	for (const viewport of [phone, desktop]) {
		const seen = await openPage(browser, beredt.origin, { viewport });
		await seen.page.goto(address);
		await expectAccessible(seen.page);
		await seen.page.getByLabel('Jeres svar til planen som helhed').fill('Barn 010203-1234');
		await seen.page.getByRole('button', { name: 'Vi har svaret' }).click();
		expect(await seen.page.getByRole('alert').innerText()).toContain('CPR-nummer');
		expect(seen.page.url(), 'nothing was sent').toBe(`${beredt.origin}${address}`);
		expect(seen.faults).toEqual([]);
	}

	await writer.post(`${plan}/hoering?/close`, {});
	await writer.post(`${plan}/hoering?/handle`, {
		part: 'part-1',
		afsnit: '',
		revision: '1',
		outcome: 'taken',
		reply: 'Tak. Den er kortet ned.'
	});
	const report = await (await writer.send(`${plan}/hoering/rapport`)).text();
	expect(report).toMatch(/Taget med[\s\S]*Tak\. Den er kortet ned\./);
	const pdf = await writer.send(`${plan}/hoering/rapport/hent`);
	expect(pdf.headers.get('content-type')).toBe('application/pdf');
	await page.goto(address);
	expect(await page.locator('h1').innerText()).toBe('Høringen er slut');
	expect(beredt.output(), 'the secret is in no log').not.toContain(address.split('/').at(-1));
});
