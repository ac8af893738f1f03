/** Nothing of somebody else's runs in a page, no page asks elsewhere, and no page elsewhere can act here (A5). */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { entrances, type Person } from '../support/every-route.ts';
import { become, chunks, look, openWatched, settled } from '../support/hostile-words.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn, type SignedIn } from '../support/sign-in.ts';
import { xssCorpus } from '../support/xss-corpus.ts';

let beredt: RunningBeredt;
let browser: Browser;
let writer: SignedIn;
let plan: string;
let draft: string;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
	writer = await signIn(beredt.origin, 'planskriver');
	const started = await writer.post('/arbejde?/start', { fra: 'guide' });
	plan = started.headers.get('location') ?? '';
	const editor = await signIn(beredt.origin, 'redaktoer');
	const begun = await editor.post('/styrelsen/guide?/begin', {});
	draft = begun.headers.get('location') ?? '';
});
afterAll(async () => {
	await browser?.close();
	await beredt?.stop();
});

const addressOf = (address: string) =>
	address.replace('/arbejde/beredskab/{plan}', plan).replace('/styrelsen/guide/{draft}', draft);

const headersOnEvery = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': expect.stringContaining('geolocation=()')
};

const visitors: readonly Person[] = [
	'nobody',
	'planskriver',
	'planejer',
	'direktoer',
	'styrelsesleder'
];

/** The public's pages are the same for whoever is signed in. */
const seePublic: readonly Person[] = ['nobody', 'planskriver'];

const seenBy = (person: Person) =>
	entrances.filter(
		({ isPage, seenBy: some }) =>
			isPage !== false && (some?.includes(person) ?? seePublic.includes(person))
	);

const expectHeaders = (address: string, person: Person, headers: Record<string, string>) => {
	expect(headers, address).toMatchObject(headersOnEvery);
	const policy = headers['content-security-policy'] ?? '';
	expect(policy, address).toContain("default-src 'self'");
	expect(policy, address).toContain("object-src 'none'");
	expect(policy, address).toContain("frame-ancestors 'none'");
	expect(policy, address).not.toMatch(/unsafe-inline|unsafe-eval|\*|https:/);
	if (person !== 'nobody') expect(headers['cache-control'], address).toContain('no-store');
	expect(headers['x-request-id'], address).toMatch(/^[0-9a-f-]{36}$/);
};

test.each(visitors)('every page that %s sees names our own origin only', async (person) => {
	const visitor = person === 'nobody' ? undefined : await signIn(beredt.origin, person);
	for (const { address } of seenBy(person)) {
		const at = addressOf(address);
		const answer = await (visitor?.send(at) ?? fetch(`${beredt.origin}${at}`));
		expectHeaders(address, person, Object.fromEntries(answer.headers));
		await answer.text();
	}
});

test.each(visitors)(
	'every page that %s is the first to see keeps to our own origin and runs our own code only',
	async (person) => {
		const before = visitors.slice(0, visitors.indexOf(person)).flatMap(seenBy);
		// What the service itself sends; a copy on the device has a test of its own.
		const { page, faults } = await openPage(browser, beredt.origin, { serviceWorkers: 'block' });
		if (person !== 'nobody') await become(page, person);
		for (const one of seenBy(person).filter((entrance) => !before.includes(entrance))) {
			await page.goto(addressOf(one.address));
			await settled(page);
		}
		expect(faults).toEqual([]);
		await page.context().close();
	}
);

test('files and refusals carry the headers as well', async () => {
	const page = await (await fetch(`${beredt.origin}/`)).text();
	const file = /href="([^"]+\.css)"/.exec(page)?.[1] ?? '';
	for (const [address, options] of [
		[new URL(file, `${beredt.origin}/`).href, {}],
		[`${beredt.origin}/findes-ikke`, {}],
		[`${beredt.origin}/_app/findes-ikke.js`, {}],
		[`${beredt.origin}/handlevej`, { method: 'POST', body: new URLSearchParams({ a: 'b' }) }],
		[`${beredt.origin}/health`, {}]
	] as const) {
		const headers = Object.fromEntries((await fetch(address, options)).headers);
		expect(headers, address).toMatchObject(headersOnEvery);
	}
});

describe('a page elsewhere cannot act here', () => {
	const changes = entrances.flatMap(({ address, changes: all }) =>
		Object.keys(all ?? {}).map((change) => [change, address] as const)
	);
	const origins = [
		['a foreign origin', { origin: 'https://elsewhere.example' }],
		['an origin that hides itself', { origin: 'null' }],
		['no origin', {}]
	] as const;

	test.each(changes)('%s at %s', async (change, address) => {
		const cookie = await cookieOf('planejer');
		const put = change === 'PUT';
		const query =
			put || change === 'default' ? '' : `${address.includes('?') ? '&' : '?'}/${change}`;
		for (const [what, origin] of origins) {
			for (const type of put
				? ['application/json', 'text/plain']
				: ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
				const response = await fetch(`${beredt.origin}${addressOf(address)}${query}`, {
					method: put ? 'PUT' : 'POST',
					redirect: 'manual',
					headers: { ...origin, cookie, 'content-type': type },
					body: put ? '{"revision":1,"body":[]}' : 'a=b'
				});
				expect(response.status, `${what}, ${type}`).toBe(403);
			}
		}
		const still = await fetch(`${beredt.origin}/arbejde`, { headers: { cookie } });
		expect(still.status, 'still signed in').toBe(200);
	});

	/** The browser would send the cookie along; so does this. */
	async function cookieOf(person: Person): Promise<string> {
		kept ??= (async () => {
			const { page } = await openPage(browser, beredt.origin);
			await become(page, person);
			const cookies = await page.context().cookies();
			await page.context().close();
			return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		})();
		return kept;
	}
	let kept: Promise<string> | undefined;
});

describe('texts that try to run', () => {
	const { inText, inLinks } = xssCorpus;
	const text = (value: string, marks: readonly object[] = []) => ({
		type: 'text',
		text: value,
		marks
	});

	test('are more than sixty', () => {
		expect(inText.length + inLinks.length).toBeGreaterThanOrEqual(60);
		expect(new Set(inText).size).toBe(inText.length);
	});

	async function save(address: string, body: unknown): Promise<Response> {
		const put = (revision: number) =>
			writer.send(`${address}/tekst`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ revision, body })
			});
		const first = await put(999_999);
		if (first.status !== 409) return first;
		const { theirs } = (await first.json()) as { theirs: { revision: number } };
		return put(theirs.revision);
	}

	test('links that would run or mislead are refused, with the rest of the text', async () => {
		for (const href of inLinks) {
			const body = [
				{ type: 'paragraph', id: 'p', content: [text('et link', [{ type: 'link', href }])] }
			];
			const refused = await save(`${plan}/opsporing`, body);
			expect(refused.status, href).toBe(422);
			expect(await refused.json(), href).toMatchObject({ reason: 'link-not-allowed' });
		}
	});

	test('in a section, its headings, lists and tables stay text: in the editor, the plan and its PDF', async () => {
		const line = (value: string, index: number) => ({
			type: 'paragraph',
			id: `p${index}`,
			content: [text(value), text(value, [{ type: 'strong' }])]
		});
		const some = inText.slice(0, 12);
		const body = [
			...inText.map(line),
			{ type: 'heading', id: 'h', level: 2, content: [text(inText.join(' ').slice(0, 400))] },
			{
				type: 'list',
				id: 'l',
				ordered: false,
				items: some.map((value, index) => ({
					id: `i${index}`,
					blocks: [line(value, 1000 + index)]
				}))
			},
			{
				type: 'table',
				id: 't',
				header: [[text(inText[0]!)], [text(inText[24]!)]],
				rows: inText.slice(24, 46).map((value) => [[text(value)], [text(value)]])
			}
		];
		for (const section of ['forebyggelse', 'opsporing', 'haandtering']) {
			const address = `${plan}/${section}`;
			if ((await writer.send(address)).status === 404) continue;
			expect(await (await save(address, body)).json(), section).toMatchObject({
				revision: expect.any(Number)
			});
		}
		const { page, faults } = await openWatched(browser, beredt.origin);
		await become(page, 'planskriver');
		const shown = await look(page, `${plan}/forebyggelse`);
		expect(shown).toContain('<script>xss()</script>');
		expect(shown).toContain('<img src=x onerror=xss()>');
		await look(page, plan);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	test('in each field of the decision stay text: typed back after a no, and published', async () => {
		const { page, faults } = await openWatched(browser, beredt.origin);
		await become(page, 'direktoer');
		await page.goto(plan);
		for (const value of chunks(inText, 400)) {
			// A text that is too long is refused, and given back.
			const reason = `${value} ${'x'.repeat(2000)}`;
			await post(page, `${plan}?/recommend`, { override: 'ja', reason });
			await look(page);
			expect(await page.getByLabel(/Begrundelse/).inputValue()).toContain(value);
		}
		await page.getByLabel(/Begrundelse/).fill(inText.join(' ').slice(0, 900));
		await page.getByRole('button', { name: 'Indstil planen' }).click();
		await page.getByText('Status: indstillet').waitFor();
		await look(page);

		await become(page, 'planejer');
		await page.goto(plan);
		for (const value of chunks(inText, 150)) {
			const adoption = { body: value, heldOn: '2099-01-01', agendaItem: value, link: value };
			await post(page, `${plan}?/adopt`, adoption);
			await look(page);
			expect(await page.getByLabel('Punkt på dagsordenen').inputValue()).toBe(value.trim());
		}
		for (const link of inLinks.filter((href) => !href.startsWith('https://example.dk/'))) {
			const adoption = { body: 'Kommunalbestyrelsen', heldOn: '2026-11-10', agendaItem: '1', link };
			await post(page, `${plan}?/adopt`, adoption);
			await look(page);
			expect(await page.locator('main').innerText(), link).toContain('Status: indstillet');
		}
		await post(page, `${plan}?/adopt`, {
			body: 'Kommunalbestyrelsen',
			heldOn: '2026-11-10',
			agendaItem: '<img src=x onerror=xss()>"\'><script>xss()</script>'.slice(0, 60),
			link: 'https://example.dk/dagsorden?a=%3Cscript%3Exss()%3C/script%3E'
		});
		await page.getByText('Status: vedtaget').waitFor();
		await page.getByRole('button', { name: 'Offentliggør' }).click();
		await page.getByText('Status: offentliggjort').waitFor();
		await look(page);
		await page.context().clearCookies();
		const shown = await look(page, '/k/eksempelkoebing/beredskab');
		expect(shown).toContain('<script>xss()</script>');
		const pdf = await page.request.get('/k/eksempelkoebing/beredskab.pdf');
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
		expect(faults).toEqual([]);
		await page.context().close();
	});

	test("in a number's name and note stay text on the plan, the path, the cards and the page", async () => {
		const { page, faults } = await openWatched(browser, beredt.origin);
		await become(page, 'planejer');
		const lines = chunks(inText, 190);
		for (const [index, value] of lines.entries()) {
			await page.goto('/arbejde/kontakter/intake');
			await page.getByLabel('Telefonnummer').fill('00 00 12 34');
			await page.locator('[name=label]').fill(value);
			await page.locator('[name=note]').fill(lines[lines.length - 1 - index] ?? '');
			await page.getByRole('button', { name: 'Bekræft nummeret' }).click();
			await page.waitForURL('**/arbejde/kontakter');
			await look(page);
			for (const address of ['', '/handlekort/foraelder-medarbejder']) {
				await look(page, `/k/eksempelkoebing${address}`);
			}
		}
		for (const address of ['/beredskab', '/handlevej', '/handlekort']) {
			await look(page, `/k/eksempelkoebing${address}`);
		}
		expect(faults).toEqual([]);
		await page.context().close();
	});
});

/** Posts a form as the page's own would be, without the limits its fields set in the browser. */
async function post(page: Page, address: string, fields: Readonly<Record<string, string>>) {
	const loaded = page.waitForEvent('load');
	await page.evaluate(
		({ to, values }) => {
			const form = document.createElement('form');
			form.method = 'post';
			form.action = to;
			for (const [name, value] of Object.entries(values)) {
				const input = document.createElement('textarea');
				input.name = name;
				input.value = value;
				form.append(input);
			}
			document.body.append(form);
			form.submit();
		},
		{ to: address, values: fields }
	);
	await loaded;
}
