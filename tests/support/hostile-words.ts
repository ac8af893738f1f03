/** What a browser shows of texts that try to run: nothing of them may, whoever typed them wherever. */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage } from './browser.ts';
import type { Person } from './every-route.ts';

/** Signs in by the demo's own choice of people. */
export async function become(page: Page, person: Person): Promise<void> {
	// The provider would remember who it was before.
	await page.context().clearCookies();
	await page.goto('/log-ind');
	await page.locator(`button[value="${person}"]`).click();
	await page.waitForURL(/\/(arbejde|styrelsen)/);
}

/** The page's own scripts have run, and whatever would run with them. */
export const settled = async (page: Page) => {
	await page.waitForLoadState('load');
	await page.waitForTimeout(80);
};

/** A page that counts what runs. */
export async function openWatched(browser: Browser, origin: string) {
	const opened = await openPage(browser, origin);
	await opened.page.addInitScript(() => {
		const own = window as unknown as { ran: number; xss: () => void };
		own.ran = 0;
		own.xss = () => (own.ran += 1);
	});
	return opened;
}

/** Opens a page and looks for what should not be there. Gives the words it shows. */
export async function look(page: Page, address?: string): Promise<string> {
	if (address) await page.goto(address);
	await settled(page);
	const found = await page.evaluate(() => {
		const running = [...document.querySelectorAll('*')].filter((element) =>
			element.getAttributeNames().some((name) => /^on/i.test(name))
		);
		const leading = [...document.querySelectorAll('[href], [action], [formaction], [src]')].filter(
			(element) =>
				['href', 'action', 'formaction', 'src'].some((name) =>
					/^\s*(javascript|data:text|vbscript|\/\/|\\)/i.test(element.getAttribute(name) ?? '')
				)
		);
		const strange = document.querySelectorAll(
			'main script:not([type="application/json"]), iframe, object, embed, base, plaintext, math, marquee, video, audio, main style, main img, template, main meta, main link'
		);
		return {
			ran: (window as unknown as { ran?: number }).ran ?? 0,
			elements: [...running, ...leading, ...strange].map(({ outerHTML }) => outerHTML),
			// The frame below the text is still there: nothing has swallowed it.
			whole: document.querySelector('footer') !== null
		};
	});
	expect(found, page.url()).toEqual({ ran: 0, elements: [], whole: true });
	return page.locator('main').innerText();
}

/** Several short texts in one field, none cut in two. */
export function chunks(texts: readonly string[], most: number): readonly string[] {
	const made: string[] = [];
	for (const one of texts) {
		const last = made.at(-1);
		if (last !== undefined && last.length + one.length + 1 <= most) {
			made[made.length - 1] = `${last} ${one}`;
		} else made.push(one.slice(0, most));
	}
	return made;
}
