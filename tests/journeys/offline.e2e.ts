/** Without connection after one visit (H8), and silent while somebody answers (H9): real workers, real stores. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openPage } from '../support/browser.ts';
import { changeNumber } from '../support/contact-form.ts';
import { openGate, type Gate } from '../support/gate.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
let browser: Browser;
let gate: Gate;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
});
beforeEach(async () => {
	await gate?.close();
	gate = await openGate(beredt.origin);
});
afterAll(async () => {
	await browser?.close();
	await gate?.close();
	await beredt?.stop();
});

const home = '/k/eksempelkoebing';
const note = '/kopi/om';

interface Note {
	place: string;
	tag: string;
	checkedAt: number;
}

/** The notes of the whole copies in the browser's store. */
const notes = (page: Page): Promise<Note[]> =>
	page.evaluate(async (address) => {
		const found = [];
		for (const name of await caches.keys()) {
			const kept = await (await caches.open(name)).match(address);
			if (kept) found.push(await kept.json());
		}
		return found;
	}, note);

async function untilKept(page: Page, since = 0): Promise<Note> {
	for (let turns = 0; turns < 200; turns += 1) {
		const kept = (await notes(page)).find(({ checkedAt }) => checkedAt > since);
		if (kept) return kept;
		await page.waitForTimeout(50);
	}
	throw new Error('No copy was made.');
}

/** A phone that has been on one page with connection. */
async function visited(address: string) {
	const opened = await openPage(browser, gate.origin);
	await opened.page.goto(address);
	await untilKept(opened.page);
	return opened;
}

async function opensAtOnce(page: Page, address: string, words: string): Promise<void> {
	const began = Date.now();
	await page.goto(address);
	const main = await page.locator('main').innerText();
	// A second on a machine with nothing else to do; whoever waits for the network waits far longer.
	expect(Date.now() - began, `${address} waits for nobody`).toBeLessThan(5000);
	expect(main, address).toContain(words);
}

const pages: readonly (readonly [string, string])[] = [
	[home, 'Hvem du ringer til'],
	[`${home}/handlevej`, 'Er barnet i fare lige nu?'],
	[`${home}/handlekort`, 'Find et handlekort'],
	[`${home}/handlekort/foraelder-medarbejder`, 'Gør ikke'],
	[`${home}/beredskab`, 'Version 2'],
	['/', 'Er du bekymret for et barn?']
];

/** Answers until the result; returns its words. */
async function answerPath(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Fortsæt' }).click();
	await page.getByRole('button', { name: 'Jeg arbejder med børn og unge' }).click();
	for (let turns = 0; turns < 15; turns += 1) {
		if (await page.getByRole('heading', { name: /Gør nu/ }).count()) break;
		await page.getByRole('radio').first().check();
		await page.getByRole('button', { name: 'Videre' }).click();
	}
	await page.getByRole('heading', { name: /Gør nu/ }).waitFor();
	return page.locator('main').innerText();
}

test('after one visit, path, cards, numbers and plan open in flight mode without waiting for anybody', async () => {
	const { page, faults } = await visited(home);
	await page.context().setOffline(true);
	for (const [address, words] of pages) {
		const opened = page.waitForResponse(`${gate.origin}${address}`);
		await opensAtOnce(page, address, words);
		const headers = (await opened).headers();
		expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
		expect(headers['permissions-policy'], address).toContain('geolocation=()');
		const banner = page.getByRole('complementary', { name: 'Kopi på denne enhed' });
		expect(await banner.innerText()).toMatch(
			/handlevej version \d+\. Kontrolleret \d+\. \w+ \d{4} kl\. \d\d\.\d\d/
		);
	}
	await page.goto(`${home}/handlevej`);
	expect(await answerPath(page)).toContain('Dine svar bliver på din telefon');
	expect(await page.getByRole('button', { name: 'Åbn notatark' }).isVisible()).toBe(true);
	await page.goto('/');
	await page.getByLabel('Vælg kommune').selectOption('eksempelkoebing');
	await page.getByRole('button', { name: /Se hvad du skal gøre/ }).click();
	await page.waitForURL(`**${home}`);
	expect(faults).toEqual([]);
});

test('a visit of the path alone is enough, and a service that hangs or is gone changes nothing', async () => {
	const { page } = await visited(`${home}/handlevej`);
	gate.set('hanging');
	for (const [address, words] of pages) await opensAtOnce(page, address, words);
	await gate.close();
	for (const [address, words] of pages) await opensAtOnce(page, address, words);
	await page.goto('/guide');
	expect(await page.locator('h1').innerText()).toContain('Uden forbindelse');
});

test('the national path is kept for who has chosen no municipality', async () => {
	const { page } = await visited('/handlevej');
	await page.context().setOffline(true);
	await opensAtOnce(page, '/handlevej', 'Er barnet i fare lige nu?');
	expect(await page.getByRole('complementary', { name: /Kopi/ }).innerText()).toContain(
		'Hele landet'
	);
});

test('a copy not checked for 14 days still opens, and says to ring when in doubt', async () => {
	const { page } = await visited(home);
	await page.evaluate(async (address) => {
		const [name = ''] = (await caches.keys()).filter((one) => one.startsWith('beredt-kopi:'));
		const cache = await caches.open(name);
		const kept = await (await cache.match(address))!.json();
		kept.checkedAt -= 14 * 86_400_000;
		await cache.put(address, Response.json(kept));
	}, note);
	gate.set('hanging');
	await opensAtOnce(page, `${home}/handlevej`, 'Er barnet i fare lige nu?');
	const banner = page.getByRole('complementary', { name: /Kopi/ });
	expect(await banner.innerText()).toMatch(/ikke kontrolleret i 14 dage[\s\S]*114/);
	await expectAccessible(page);
	gate.set('open');
	await page.goto(home);
	await untilKept(page, Date.now() - 5000);
	await page.waitForFunction(() => !/14 dage/.test(document.body.innerText));
});

test('from the first answer until one leaves not one request is sent, worker and browser included', async () => {
	const { page, faults } = await visited(`${home}/handlevej`);
	// The second visit comes from the copy, which is then held up against the service.
	const before = Date.now();
	await page.goto(`${home}/handlevej`);
	await untilKept(page, before);
	const requests: string[] = [];
	page.context().on('request', (request) => requests.push(request.url()));
	const silent = gate.asked.length;
	await answerPath(page);
	await page.waitForTimeout(3000);
	expect(requests).toEqual([]);
	expect(gate.asked.slice(silent)).toEqual([]);
	await page.getByRole('link', { name: 'Forlad siden hurtigt' }).click();
	await page.waitForURL(`${gate.origin}/`);
	expect(faults).toEqual([]);
});

test('who answers at once is not disturbed either, and the copy is fetched after they have left', async () => {
	const { page } = await openPage(browser, gate.origin);
	await page.goto(`${home}/handlevej`, { waitUntil: 'load' });
	await page.getByRole('button', { name: 'Fortsæt' }).click();
	await page.waitForTimeout(300);
	const silent = gate.asked.length;
	await page.getByRole('button', { name: 'Jeg arbejder med børn og unge' }).click();
	await page.waitForTimeout(2500);
	expect(gate.asked.slice(silent)).toEqual([]);
	await page.getByRole('link', { name: 'Forlad siden hurtigt' }).click();
	await page.waitForURL(`${gate.origin}/`);
	expect((await untilKept(page)).place).toBe(home);
});

test('a copy on its way when the first answer comes is let go, and nothing follows it', async () => {
	gate.delay(`${home}/kopi`, 2000);
	const { page } = await openPage(browser, gate.origin);
	await page.goto(`${home}/handlevej`);
	while (!gate.asked.includes(`GET ${home}/kopi`)) await page.waitForTimeout(20);
	await page.getByRole('button', { name: 'Fortsæt' }).click();
	await page.waitForTimeout(100);
	const silent = gate.asked.length;
	await page.waitForTimeout(4000);
	expect(gate.asked.slice(silent)).toEqual([]);
	expect(await notes(page)).toEqual([]);
	await page.getByRole('link', { name: 'Forlad siden hurtigt' }).click();
	await page.waitForURL(`${gate.origin}/`);
	expect((await untilKept(page)).place).toBe(home);
});

test('a number changed during a run does not change the run; the next visit shows it', async () => {
	const { page } = await visited(`${home}/handlevej`);
	await page.goto(`${home}/handlevej`);
	await page.getByRole('button', { name: 'Fortsæt' }).click();
	await page.getByRole('button', { name: 'Jeg arbejder med børn og unge' }).click();
	const question = await page.locator('main').innerText();
	const owner = await signIn(beredt.origin, 'planejer');
	expect(await changeNumber(owner, '00 00 98 76')).toBe(303);
	// Another page of the same phone fetches the new copy.
	const other = await page.context().newPage();
	await other.goto('/k/proevestad');
	await other.waitForTimeout(500);
	expect(await page.locator('main').innerText()).toBe(question);
	await page.getByRole('link', { name: 'Forlad siden hurtigt' }).click();
	await page.waitForURL(`${gate.origin}/`);
	await page.goto(home);
	await page.getByText('00 00 98 76').first().waitFor();
	await page.context().setOffline(true);
	await opensAtOnce(page, home, '00 00 98 76');
});

test('answers are in no store; after exit there is the copy and nothing else', async () => {
	const { page } = await visited(`${home}/handlevej`);
	const result = await answerPath(page);
	expect(result).toContain('Skriv ned');
	await page.getByRole('link', { name: 'Forlad siden hurtigt' }).click();
	await page.waitForURL(`${gate.origin}/`);
	const left = await page.evaluate(async () => {
		const kept: string[] = [];
		for (const name of await caches.keys()) {
			for (const request of await (await caches.open(name)).keys()) {
				kept.push(`${name.split(':')[0]} ${request.method} ${new URL(request.url).search}`);
			}
		}
		return {
			kept: [...new Set(kept)],
			local: localStorage.length,
			session: sessionStorage.length,
			databases: (await indexedDB.databases()).length,
			cookies: document.cookie
		};
	});
	expect(left).toEqual({
		kept: ['beredt-kopi GET '],
		local: 0,
		session: 0,
		databases: 0,
		cookies: ''
	});
});

test('whoever goes back after leaving meets the first screen with nothing in it, from the browser’s own memory too', async () => {
	const { page, faults } = await openPage(browser, gate.origin);
	const written = async () => {
		await page.goto(`${home}/handlevej`);
		await answerPath(page);
		await page.getByRole('button', { name: 'Åbn notatark' }).click();
		await page.getByLabel('Det så og hørte jeg').fill('Et mærke på armen');
	};
	const nothingLeft = async () => {
		await page.getByRole('heading', { name: 'Er barnet i fare lige nu?' }).waitFor();
		expect(await page.evaluate(() => JSON.stringify(history.state))).toBe('{"path":0}');
		expect(await page.content()).not.toMatch(/Et mærke på armen|type="hidden"/);
		expect(await page.getByLabel('Det så og hørte jeg').count()).toBe(0);
	};
	for (const leave of ['exit', 'away']) {
		await written();
		if (leave === 'exit') await page.getByRole('link', { name: 'Forlad siden hurtigt' }).click();
		else await page.goto('/guide');
		await page.waitForURL((url) => !url.pathname.endsWith('/handlevej'));
		expect(await page.evaluate(() => JSON.stringify(history.state) ?? '')).not.toContain('path');
		await page.goBack({ waitUntil: 'commit' });
		await nothingLeft();
	}
	// A phone that keeps the whole page in memory says so when one leaves; then the page empties itself at once.
	await written();
	await page.evaluate(() =>
		dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
	);
	await nothingLeft();
	expect(faults).toEqual([]);
});

test('one sees what is kept, and takes it away again', async () => {
	const { page, faults } = await visited(home);
	await page.goto('/uden-forbindelse');
	await page
		.getByRole('link', { name: /Eksempelkøbing Kommune, handlevej/ })
		.last()
		.waitFor();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Slet kopien' }).click();
	await page.getByText('Der er ingen kopi på denne enhed.').waitFor();
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	expect(faults).toEqual([]);
});

test('a copy made by another release, in another form, opens until a new one is whole', async () => {
	const { page } = await visited(home);
	await page.evaluate(
		async ({ address, place }) => {
			const [name = ''] = (await caches.keys()).filter((one) => one.startsWith('beredt-kopi:'));
			const [old, other] = [await caches.open(name), await caches.open('beredt-kopi:0:old')];
			for (const request of await old.keys()) {
				await other.put(request, (await old.match(request))!);
			}
			await other.put(address, Response.json({ place, version: 'of another form' }));
			await caches.delete(name);
		},
		{ address: note, place: home }
	);
	gate.set('hanging');
	for (const [address, words] of pages) await opensAtOnce(page, address, words);
	gate.set('open');
	const before = Date.now();
	await page.goto(home);
	await untilKept(page, before);
	await page.waitForTimeout(200);
	expect((await page.evaluate(() => caches.keys())).filter((name) => /:0:/.test(name))).toEqual([]);
});

test('a browser without workers gets every page as before', async () => {
	const { page, faults } = await openPage(browser, gate.origin, { serviceWorkers: 'block' });
	await page.goto(`${home}/handlevej`);
	expect(await answerPath(page)).toContain('Dine svar bliver på din telefon');
	await page.goto(home);
	expect(await page.locator('#copy-banner').isVisible()).toBe(false);
	expect(faults).toEqual([]);
});

test('the service can be installed on a phone under its Danish name', async () => {
	const { page } = await visited(home);
	const session = await page.context().newCDPSession(page);
	const manifest = await session.send('Page.getAppManifest');
	expect(manifest.errors).toEqual([]);
	expect(manifest.data).toContain('når du er bekymret for et barn');
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors.map(({ errorId }) => errorId)).not.toContain('no-acceptable-icon');
});
