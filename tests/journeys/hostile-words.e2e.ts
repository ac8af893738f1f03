/**
 * Texts that try to run, in every field there is (A5): the table of routes says which pages there are, and each
 * form on them is sent with such texts in all its fields. What is refused is typed back, what is kept is shown.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { entrances, type Person } from '../support/every-route.ts';
import { become, chunks, look, openWatched } from '../support/hostile-words.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn } from '../support/sign-in.ts';
import { xssCorpus } from '../support/xss-corpus.ts';

const whole = xssCorpus.inText.join(' ');
const lines = chunks(xssCorpus.inText, 190);

let beredt: RunningBeredt;
let browser: Browser;
let plan: string;
let draft: string;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([startBeredt(), openBrowser()]);
	const writer = await signIn(beredt.origin, 'planskriver');
	const started = await writer.post('/arbejde?/start', { fra: 'guide' });
	plan = started.headers.get('location') ?? '';
	draft = await begin();
});
afterAll(async () => {
	await browser?.close();
	await beredt?.stop();
});

/** A draft of the guide's next edition. */
async function begin(): Promise<string> {
	const editor = await signIn(beredt.origin, 'redaktoer');
	const begun = await editor.post('/styrelsen/guide?/begin', {});
	return begun.headers.get('location') ?? '';
}

const addressOf = (address: string) =>
	address.replace('/arbejde/beredskab/{plan}', plan).replace('/styrelsen/guide/{draft}', draft);

const pagesOf = (person: Person) =>
	entrances
		.filter(({ isPage, seenBy }) => isPage !== false && (!seenBy || seenBy.includes(person)))
		.map(({ address }) => addressOf(address))
		// Who is signed out tries no further field; and what all may see is tried by nobody in particular.
		.filter((address) => !/^\/(log-|demo|arbejde\/logget)/.test(address))
		.filter((address) => person === 'nobody' || /^\/(arbejde|styrelsen)/.test(address));

const written =
	'input:not([type]), input[type=text], input[type=search], input[type=tel], input[type=email], input[type=url], textarea';

/** The forms of a page that have something to write in, by their place. */
const formsOn = (page: Page) =>
	page.evaluate(
		(fields) =>
			[...document.forms].flatMap((form, place) =>
				form.querySelector(fields) ? [{ place, action: form.getAttribute('action') ?? '' }] : []
			),
		written
	);

/** Sends a form as a browser without script and without the fields' own limits would. */
async function send(page: Page, place: number, text: string): Promise<number> {
	const loaded = page.waitForEvent('load');
	const fields = await page.evaluate(
		({ at, hostile, selector }) => {
			const form = document.forms[at]!;
			const own = [...form.querySelectorAll<HTMLInputElement>(selector)];
			for (const field of own) {
				field.removeAttribute('maxlength');
				field.value = hostile;
			}
			HTMLFormElement.prototype.submit.call(form);
			return own.length;
		},
		{ at: place, hostile: text, selector: written }
	);
	await loaded;
	return fields;
}

test('in a text of the guide stay text: where it is written, looked at, published, compared and found', async () => {
	const { page, faults } = await openWatched(browser, beredt.origin);
	await become(page, 'styrelsesleder');
	const draft = await begin();
	const paragraph = (text: string, index: number) => ({
		type: 'paragraph',
		id: `p${index}`,
		content: [{ type: 'text', text, marks: [] }]
	});
	const own = `${draft}/afsnit/forebyggelse.boerneattest`;
	const save = (revision: number) =>
		page.request.put(`${own}/gem`, {
			headers: { origin: beredt.origin },
			data: {
				revision,
				body: {
					content: {
						kind: 'attention',
						title: lines[0],
						audience: ['staff'],
						law: [],
						evidence: 'awaiting',
						sources: lines.slice(1).map((title) => ({ title, url: null })),
						reviewed: '2026-11-22',
						body: xssCorpus.inText.map(paragraph)
					},
					note: lines[1]
				}
			}
		});
	const first = await save(0);
	const saved = first.ok()
		? first
		: await save(((await first.json()) as { theirs: { revision: number } }).theirs.revision);
	expect(saved.status(), await saved.text()).toBe(200);
	expect(await look(page, own)).toContain('Hvem er teksten til?');
	await look(page, draft);
	expect(await look(page, `${draft}/vis/forebyggelse?vis=alle`)).toContain(
		'<script>xss()</script>'
	);
	await page.goto(draft);
	await page.getByLabel('Hvad er nyt i udgaven?').fill(lines[2]!);
	await page.getByRole('button', { name: 'Offentliggør udgave 2' }).click();
	await page.waitForURL('**/guide/aendringer#udgave-2');
	await page.context().clearCookies();
	for (const address of [
		'/guide/aendringer',
		'/guide/aendringer/1-2',
		'/guide/forebyggelse?vis=alle',
		'/soeg?q=script'
	]) {
		expect(await look(page, address), address).toContain('xss()');
	}
	expect(faults).toEqual([]);
	await page.context().close();
});

/** A form that several may send is tried by the first of them. */
const triedBefore = new Set<string>();

test.each([
	['planejer', 5],
	['redaktoer', 6],
	['godkender', 1],
	['styrelsesleder', 14],
	['nobody', 4]
] as const)('in every field that %s may write in stay text', async (person, atLeast) => {
	const { page, faults } = await openWatched(browser, beredt.origin);
	if (person !== 'nobody') await become(page, person);
	let tried = 0;
	for (const address of pagesOf(person)) {
		const html = await (await page.request.get(address)).text();
		if (!html.includes('<form')) continue;
		await page.goto(address);
		for (const { place, action } of await formsOn(page)) {
			if (/giveUp|log-ud/.test(action) || triedBefore.has(`${address} ${action}`)) continue;
			triedBefore.add(`${address} ${action}`);
			for (const text of [whole, lines[tried % lines.length]!]) {
				await page.goto(address);
				tried += await send(page, place, text);
				await look(page);
			}
		}
	}
	expect(tried, 'fields').toBeGreaterThanOrEqual(2 * atLeast);
	// What was kept by anybody stands on somebody's pages.
	if (['planejer', 'styrelsesleder', 'nobody'].includes(person)) {
		for (const address of pagesOf(person)) await look(page, address);
	}
	expect(faults.filter((fault) => !/status of (4\d\d)/.test(fault))).toEqual([]);
	await page.context().close();
});
