/** The advisory programme (R1–R9): from an information meeting to a closing report, six applications and four places. */
import type { Browser, Page } from 'playwright-core';
import { dayOf } from '#domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, expectAccessible, openBrowser, openPage, phone } from '../support/browser.ts';
import { openedPdf } from '../support/opened-pdf.ts';
import { addApplicants } from '../support/programme-applicants.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn, type SignedIn } from '../support/sign-in.ts';

const round = 'lang-naeste';
const own = '/arbejde/raadgivning/ansoegning/demo-ansoegning';
const room = '/styrelsen/raadgivning';

let beredt: RunningBeredt;
let browser: Browser;
beforeAll(async () => {
	[beredt, browser] = await Promise.all([
		startBeredt((data) => addApplicants(data, round, 5)),
		openBrowser()
	]);
});
afterAll(async () => {
	await browser?.close();
	await beredt?.stop();
});

const inDays = (count: number) => dayOf(new Date(Date.now() + count * 86_400_000));

/** On a phone unless said, signed in and at the address. */
async function openAs(name: string, address: string) {
	const opened = await openPage(browser, beredt.origin);
	await opened.page.goto(`/log-ind?til=${address}`);
	await opened.page.getByRole('button', { name }).click();
	await opened.page.waitForURL(`**${address}`);
	return opened;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string | RegExp, text: string) =>
	page.getByLabel(label).locator('visible=true').fill(text);
const main = (page: Page) => page.locator('main').innerText();
const heading = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { name }).waitFor();

/** What a form answers when it has done as asked. */
async function send(
	person: SignedIn,
	address: string,
	fields: Readonly<Record<string, string>>
): Promise<void> {
	const { status } = await person.post(address, fields);
	expect(status, `${address} ${JSON.stringify(fields)}`).toBe(303);
}

const textOf = async (person: SignedIn, address: string) => (await person.send(address)).text();

async function expectPdf(page: Page, address: string): Promise<void> {
	const answer = await page.request.get(address);
	expect(answer.headers()['content-type'], address).toBe('application/pdf');
	expect(openedPdf(await answer.body()), address).toContain('pdfuaid');
}

const mailed = (page: Page, words: RegExp) =>
	expect
		.poll(async () => (await page.request.get('/demo/post')).text(), { timeout: 60_000 })
		.toMatch(words);

test('the agency invites to an information meeting, and somebody signs up', async () => {
	const { page, faults } = await openAs('Rasmus Rådgiver', `${room}/moeder/nyt`);
	await expectAccessible(page);
	await fill(page, 'Titel', 'Fra interesse til ansøgning');
	await fill(page, 'Om mødet', 'Vi fortæller om forløbet, og I spørger.');
	await fill(page, 'Dag', inDays(20));
	await fill(page, 'Begynder kl.', '10:00');
	await fill(page, 'Slutter kl.', '11:30');
	await fill(page, /^Link til at deltage/, 'https://moede.styrelsen.example/nyt');
	await fill(page, 'Antal pladser', '20');
	await fill(page, 'Sprog og adgang', 'Mødet er på dansk og bliver tekstet.');
	await press(page, 'Gem mødet');
	await press(page, 'Offentliggør mødet');
	await page.getByText('Ingen har meldt sig til endnu.').waitFor();

	const visitor = await openPage(browser, beredt.origin);
	await visitor.page.goto('/raadgivning');
	await expectAccessible(visitor.page);
	await visitor.page.getByRole('link', { name: 'Fra interesse til ansøgning' }).click();
	await heading(visitor.page, 'Meld dig til');
	await expectAccessible(visitor.page);
	await fill(visitor.page, 'Navn', 'Opdigtet Deltager');
	await fill(visitor.page, 'Mailadresse', 'deltager@nyby.example');
	await press(visitor.page, 'Meld mig til');
	await heading(visitor.page, 'Tak. Vi har sendt dig en mail');
	await page.reload();
	expect(await main(page)).toContain('Opdigtet Deltager');
	await mailed(page, /deltager@nyby\.example/);
	expect([...faults, ...visitor.faults]).toEqual([]);
	await Promise.all([page.context().close(), visitor.page.context().close()]);
});

test('a municipality writes its application, the director approves it, and it is handed in', async () => {
	const { page, faults } = await openAs('Signe Skriver', '/arbejde/raadgivning');
	await expectAccessible(page);
	await page.getByRole('link', { name: /Ansøgningsrunde/ }).click();
	await heading(page, 'Skriv ansøgningen');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Ledelse og ressourcer' }).click();
	await heading(page, 'Ledelse og ressourcer');
	const participants = page.getByLabel(/^Hvem er med fra/);
	await participants.fill('To skoleledere og leder af Modtagelsen.');
	await page.getByText(/^Gemt kl\./).waitFor();
	await fill(page, /^Hvad sætter I af/, 'Projektleder otte timer om ugen.');
	await expectAccessible(page);
	await press(page, 'Gem, og fortsæt: Udbytte og grænser');
	await fill(page, /^Hvad skal være anderledes/, 'Alle ledere ved, hvem de ringer til.');
	await press(page, 'Gem, og se hele ansøgningen');
	await heading(page, 'Send til beslutning');
	await page.goto(`${own}/backing`);
	expect(await participants.inputValue()).toBe('To skoleledere og leder af Modtagelsen.');
	await page.goto(own);
	await press(page, 'Send til direktøren');
	await heading(page, 'Beslutning');

	const director = await openAs('Dagny Direktør', `${own}/beslut`);
	await expectAccessible(director.page);
	await press(director.page, 'Godkend');
	await heading(director.page, 'Send ansøgningen');
	await director.page.context().close();

	await page.reload();
	await press(page, 'Send ansøgningen til styrelsen');
	await heading(page, 'Kvitteringer');
	expect(await page.locator('.hash code').innerText()).toMatch(/^[0-9a-f]{64}$/);
	await expectPdf(page, `${own}/kvittering/1`);
	expect([...faults, ...director.faults]).toEqual([]);
	await page.context().close();
});

test('six applications are assessed by two each, and four get a place', async () => {
	const [first, second, third, head] = await Promise.all(
		['raadgiver', 'raadgiver-to', 'raadgiver-tre', 'styrelsesleder'].map((person) =>
			signIn(beredt.origin, person)
		)
	);
	if (!first || !second || !third || !head) throw new Error('Somebody is not signed in.');
	const all = await textOf(first, `${room}/ansoegninger`);
	const found = all.matchAll(/href="([^"]*\/ansoegninger\/\d{4}\/[\w-]+)"/g);
	const applications = [...new Set([...found].map(([, address = '']) => address))];
	const [ours, ...others] = applications.toSorted();
	expect(others).toHaveLength(5);
	expect(ours).toContain('/9901/');

	// One of them as an assessor meets it.
	const { page, faults } = await openAs('Rasmus Rådgiver', ours ?? '');
	await expectAccessible(page);
	const choices = await page.getByLabel('Bed en rådgiver vurdere').locator('option').all();
	const ids = new Map<string, string>();
	for (const choice of choices)
		ids.set(await choice.innerText(), (await choice.getAttribute('value')) ?? '');
	const asked = ['Rasmus Rådgiver', 'Ruth Rådgiver'].map((name) => ids.get(name) ?? '');
	expect(await main(page)).toContain('Kilde: Planen i Beredt. Kommunen har ikke skrevet det.');
	await page.getByLabel('Bed en rådgiver vurdere').selectOption({ label: 'Rasmus Rådgiver' });
	await press(page, 'Spørg');
	await page.getByLabel('Er du inhabil?').selectOption('nej');
	await press(page, 'Gem svaret');
	await heading(page, 'Din vurdering');
	for (const criterion of ['motivation', 'backing']) {
		await page.locator(`[name="score-${criterion}"]`).selectOption('5');
		await page.locator(`[name="reason-${criterion}"]`).fill('Det står klart og med timer.');
	}
	await expectAccessible(page);
	await press(page, 'Aflevér vurderingen');
	await page.getByText('Du har afleveret.').waitFor();

	const assess = async (person: SignedIn, address: string, score: number) => {
		await send(person, `${address}?/habil`, { inhabil: 'nej', note: '' });
		const scores = ['motivation', 'backing'].flatMap((id) => [
			[`score-${id}`, String(score)],
			[`reason-${id}`, 'Det, ansøgningen siger om det.'],
			[`revision-${id}`, '0']
		]);
		await send(person, `${address}?/aflever`, Object.fromEntries(scores));
	};
	for (const [place, address] of [ours ?? '', ...others].entries()) {
		for (const person of place === 0 ? asked.slice(1) : asked)
			await send(head, `${address}?/spoerg`, { person });
		const score = [5, 4, 4, 3, 2, 1][place] ?? 1;
		if (place > 0) await assess(first, address, score);
		await assess(second, address, score);
		await send(third, `${address}?/komplet`, { komplet: 'ja', mangler: '', revision: '0' });
	}
	await page.reload();
	await page.setViewportSize(desktop);
	expect(await main(page)).toContain('Ja, siger Roar Rådgiver.');
	await expectAccessible(page);
	await page.context().close();

	// A round with a deadline is decided when it is over.
	await send(head, `${room}/runder/${round}?/afslut`, {
		revision: '1',
		reason: 'Alle, der ville søge, har søgt.'
	});
	const decider = await openAs('Lone Leder', `${room}/brev`);
	await expectAccessible(decider.page);
	await fill(decider.page, 'Afsnittet om klage', 'I kan skrive til styrelsen inden fire uger.');
	await decider.page.getByLabel('Teksten er bekræftet').check();
	await press(decider.page, 'Gem teksten');
	await decider.page.getByText('Teksten står i alle nye breve.').waitFor();
	await decider.page.goto(`${room}/tildeling/${round}`);
	await expectAccessible(decider.page);
	const proposed = await decider.page.locator('section h3').allInnerTexts();
	expect(proposed.map((one) => one.split(': ').at(-1))).toEqual([
		...['plads', 'plads', 'plads', 'plads', 'venteliste', 'venteliste']
	]);
	expect(proposed[0]).toContain('Eksempelkøbing Kommune');
	await press(decider.page, 'Beslut det hele');
	await heading(decider.page, /^Beslutning 1,/);
	const letters = decider.page.getByRole('link', { name: /^Brevet til/ });
	expect(await letters.count()).toBe(6);
	await expectPdf(decider.page, (await letters.last().getAttribute('href')) ?? '');
	await decider.page.context().close();

	const answer = '/arbejde/raadgivning/svar/demo-ansoegning';
	const writer = await openAs('Signe Skriver', answer);
	await expectAccessible(writer.page);
	expect(await main(writer.page)).toContain('I har fået plads');
	expect(await main(writer.page)).toContain('I kan skrive til styrelsen inden fire uger.');
	await expectPdf(writer.page, `${answer}/1`);
	await writer.page.context().close();
	expect([...faults, ...decider.faults, ...writer.faults]).toEqual([]);
});

test('both sides work on the programme, and it closes with a report and its recommendations', async () => {
	const { page, faults } = await openAs('Rasmus Rådgiver', '/styrelsen/forloeb');
	await expectAccessible(page);
	expect(await page.getByRole('button', { name: 'Begynd forløbet' }).count()).toBe(4);
	const ours = page.locator('section', { hasText: 'Eksempelkøbing Kommune' });
	await ours.getByRole('button', { name: 'Begynd forløbet' }).click();
	await page.waitForURL('**/styrelsen/forloeb/9901/*');
	const theirs = new URL(page.url()).pathname;
	const home = `/arbejde/forloeb/${theirs.split('/').at(-1) ?? ''}`;
	await expectAccessible(page);
	await press(page, 'Begynd forløbet');
	await heading(page, 'Gå til opfølgning');

	const local = await openAs('Pelle Ejer', '/arbejde/forloeb');
	await local.page.getByRole('link', { name: /i Eksempelkøbing Kommune$/ }).click();
	await heading(local.page, 'Følg rådgivningsforløbet');
	await expectAccessible(local.page);
	await local.page.getByRole('link', { name: 'Udviklingsplan' }).click();
	await local.page.getByText('Tilføj: mål').click();
	await fill(local.page, 'Hvad vil I opnå?', 'Alle ledere kender deres handlevej');
	await local.page.getByLabel('Udbytte').locator('visible=true').selectOption('knowledge');
	await local.page.locator('form:visible').getByRole('button', { name: 'Gem' }).click();
	await local.page.getByText('Ret: Alle ledere kender deres handlevej').waitFor();
	await expectAccessible(local.page);

	const adviser = await signIn(beredt.origin, 'raadgiver');
	const owner = await signIn(beredt.origin, 'planejer');
	const goal = /id="item-([\w-]+)"/.exec(await textOf(adviser, `${theirs}/udviklingsplan`))?.[1];
	await send(adviser, `${theirs}/udviklingsplan?/gem`, {
		...{ kind: 'activity', item: 'temadag', revision: '0', title: 'Temadag for alle ledere' },
		...{ type: 'theme-day', goal: goal ?? '', participants: '40', hours: '6', doneOn: inDays(0) }
	});
	const measure = (moment: string, counted: string) => ({
		...{ indicator: 'knows-whom-to-call', moment, replaces: '', measuredOn: inDays(0) },
		...{ total: '40', counted, source: 'Spørgeskema på et møde' }
	});
	await send(owner, `${home}/effekt?/gem`, measure('before', '18'));
	await send(adviser, `${theirs}/effekt?/gem`, measure('after', '36'));
	await send(adviser, `${theirs}/anbefalinger?/gem`, {
		...{ kind: 'recommendation', item: 'hvert-aar', revision: '0', outcome: 'knowledge' },
		...{ title: 'Hold temadagen hvert år', to: 'Chefgruppen' }
	});

	await press(page, 'Gå til opfølgning');
	await press(page, 'Afslut, og lav slutrapporten');
	await heading(page, 'Slutrapport');
	// Whoever cannot see it hears where the programme is now.
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Afsluttet');
	await expectPdf(page, `${theirs}/rapport.pdf`);
	await expectPdf(local.page, `${home}/rapport.pdf`);
	expect((await page.request.get(`${theirs}/rapport.docx`)).status()).toBe(200);
	await page.setViewportSize(desktop);
	await expectAccessible(page);

	await local.page.goto(`${home}/effekt`);
	expect(await main(local.page)).toMatch(/45\s?%[\s\S]*90\s?%/);
	await expectAccessible(local.page);
	await local.page.goto(`${home}/status`);
	await local.page.getByLabel('Hvad er der sket?').selectOption({ label: 'Gjort' });
	await local.page.locator('main form').getByRole('button', { name: 'Gem' }).click();
	await local.page.getByRole('cell', { name: /^Gjort,/ }).waitFor();
	await expectAccessible(local.page);
	await page.setViewportSize(phone);
	await page.goto(`${theirs}/status`);
	expect(await main(page)).toMatch(/Hold temadagen hvert år[\s\S]*Gjort,/);
	// Letters go out in their own time.
	await mailed(page, /Ansøgningen er modtaget/);
	await mailed(page, /Der er svar på jeres ansøgning/);
	expect([...faults, ...local.faults]).toEqual([]);
});
