/**
 * The path page on a small phone beside the same questions in SurveyJS: how much comes over the wire, when the
 * first question takes an answer, and how long a step takes (aims: the promises about weight and speed, H5).
 */
import type { Browser, Page } from 'playwright-core';
import { answer, type Answered, type Answering } from '../answering.ts';
import type { Context } from '../context.ts';
import { openPhone, phoneInWords } from '../emulated-phone.ts';
import { versionOf } from '../install-peers.ts';
import { median } from '../median.ts';
import { serveSurvey, type AskedQuestion } from '../peers/survey-js-page.ts';
import { compare, type Row } from '../row.ts';

const visits = 5;

/** Row 2 of the decision table: a staff member in a day care suspects a parent. */
const choices = ['staff', 'suspicion', 'parent', 'dagtilbud', 'physical', 'no'];

const ours: Answering = {
	before: ['button[value="pass"]', 'button[value="who:professional"]'],
	choices,
	next: 'button[value="answer"]'
};
const theirs: Answering = { before: [], choices, next: '.sd-navigation__next-btn' };

export async function rows(context: Context): Promise<readonly Row[]> {
	const [{ origin }, browser] = await Promise.all([context.beredt(), context.browser()]);
	const address = `${origin}/k/eksempelkoebing/handlevej`;
	const survey = await serveSurvey(await questionsOf(browser, address));
	try {
		const beredt: Visit[] = [];
		const surveyJs: Visit[] = [];
		for (let visit = 1; visit <= visits; visit += 1) {
			context.say(`visit ${visit} of ${visits}`);
			beredt.push(await visitOnPhone(browser, address, ours));
			surveyJs.push(await visitOnPhone(browser, survey.address, theirs));
		}
		return rowsFrom(beredt, surveyJs, await compressionOf(address));
	} finally {
		survey.close();
	}
}

interface Visit extends Answered {
	/** Until the first question takes an answer, and in all. */
	readonly bytes: number;
	readonly allBytes: number;
}

async function visitOnPhone(browser: Browser, address: string, path: Answering): Promise<Visit> {
	const { page, traffic, close } = await openPhone(browser);
	try {
		const answered = await answer(page, address, path);
		const allBytes = await traffic.untilNow();
		return { ...answered, bytes: await traffic.until(answered.answerable), allBytes };
	} finally {
		await close();
	}
}

/** The very questions of our page, read off it; it warms our service up as well. */
async function questionsOf(browser: Browser, address: string): Promise<readonly AskedQuestion[]> {
	const page = await browser.newPage();
	try {
		await page.goto(address);
		for (const button of ours.before) await page.click(button);
		const questions: AskedQuestion[] = [];
		for (const [index, choice] of choices.entries()) {
			await page.waitForSelector(`input[type=radio][value="${choice}"]`);
			questions.push({ name: `question-${index + 1}`, ...(await readQuestion(page)) });
			await page.check(`input[type=radio][value="${choice}"]`);
			await page.click(ours.next);
		}
		return questions;
	} finally {
		await page.close();
	}
}

const readQuestion = (page: Page): Promise<Omit<AskedQuestion, 'name'>> =>
	page.evaluate(() => {
		const options = [...document.querySelectorAll<HTMLInputElement>('input[name=choice]')];
		return {
			title: document.querySelector('fieldset h1')?.textContent?.trim() ?? '',
			definition: document.querySelector('details p')?.textContent?.trim() ?? '',
			options: options.map(({ value, labels }) => ({
				value,
				text: labels?.[0]?.textContent?.trim() ?? ''
			}))
		};
	});

async function compressionOf(address: string): Promise<string> {
	const { headers } = await fetch(address, { headers: { 'accept-encoding': 'br, gzip' } });
	return headers.get('content-encoding') ?? 'uncompressed';
}

function rowsFrom(beredt: readonly Visit[], surveyJs: readonly Visit[], html: string): Row[] {
	const peer = `SurveyJS ${versionOf('survey-core')}`;
	const notes = [
		`Path page: ${phoneInWords}; medians of ${visits} visits, taken in turn. Beredt's page first asks about danger and who one is, and is pressed through both; SurveyJS begins with the question.`,
		'Bytes: with heads of answers; those that have come when the first question takes an answer, and all that the page asks for. Beredt asks for what only a result shows once it takes answers; SurveyJS has all in one. Answerable: painted, and its script listens. Step: work from a choice until the next question is laid out.',
		`As served on loopback: Beredt's HTML ${html}, its script and styles Brotli; SurveyJS (survey-js-ui, built by Vite, styles without fonts) all Brotli. The same questions and options in both.`
	];
	const row = (
		name: string,
		unit: string,
		aim: number | undefined,
		figure: (visit: Visit) => number
	) =>
		compare({
			name,
			unit,
			...(aim === undefined ? {} : { aim }),
			notes,
			ours: median(beredt.map(figure)),
			peers: [{ name: peer, value: median(surveyJs.map(figure)) }]
		});
	return [
		row('path page: over the wire until answerable', 'kB', 20, ({ bytes }) => bytes / 1000),
		row('path page: over the wire in all', 'kB', undefined, ({ allBytes }) => allBytes / 1000),
		row('path page: answerable', 'ms', 500, ({ answerable }) => answerable),
		row('path page: one step', 'ms', 16, ({ steps }) => median(steps))
	];
}
