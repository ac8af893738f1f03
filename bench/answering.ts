/** Answers questions in a page as fast as the page allows, and tells how long that took. */
import type { Page } from 'playwright-core';

export interface Answering {
	/** Buttons of forms to press before the first question; each says by refusing the post that script listens. */
	readonly before: readonly string[];
	/** The value to choose in each question; the last is only waited for. */
	readonly choices: readonly string[];
	/** The button that leads on. */
	readonly next: string;
}

export interface Answered {
	/** Milliseconds from navigation start until the first question is painted and takes an answer. */
	readonly answerable: number;
	/** Milliseconds of work from a choice until the next question stands and is laid out. */
	readonly steps: readonly number[];
}

export async function answer(page: Page, address: string, answering: Answering): Promise<Answered> {
	await page.addInitScript(answerInPage, answering);
	await page.goto(address, { waitUntil: 'commit' });
	return page.evaluate(() => (window as unknown as { answered: Promise<Answered> }).answered);
}

/** Runs in the page, before its own scripts: nothing outside this function is there. */
function answerInPage({ before, choices, next }: Answering): void {
	const find = (selector: string) => document.querySelector<HTMLElement>(selector);
	const option = (value = '') => find(`input[type=radio][value="${value}"]`);

	const until = (look: () => unknown) =>
		new Promise<void>((resolve, reject) => {
			const check = () => {
				if (!look()) return;
				observer.disconnect();
				clearInterval(timer);
				clearTimeout(patience);
				resolve();
			};
			const observer = new MutationObserver(check);
			observer.observe(document, { childList: true, subtree: true });
			const timer = setInterval(check, 20);
			const patience = setTimeout(() => reject(new Error(`Waited in vain for ${look}`)), 30_000);
			check();
		});

	const painted = () =>
		new Promise<void>((resolve) =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve();
				port2.postMessage(null);
			})
		);

	/** A made-up event posts nothing by itself, so it can be tried until script takes it. */
	const taken = (button: HTMLButtonElement | null) =>
		button?.form?.dispatchEvent(
			new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button })
		) === false;

	const run = async (): Promise<Answered> => {
		for (const button of before) await until(() => taken(find(button) as HTMLButtonElement | null));
		await until(() => option(choices[0]) && find(next));
		await painted();
		const answerable = performance.now();
		const steps: number[] = [];
		for (const [index, value] of choices.slice(0, -1).entries()) {
			const began = performance.now();
			option(value)?.click();
			find(next)?.click();
			await until(() => option(choices[index + 1]));
			document.body.getBoundingClientRect();
			steps.push(performance.now() - began);
			await painted();
		}
		return { answerable, steps };
	};
	Object.assign(window, { answered: run() });
}
