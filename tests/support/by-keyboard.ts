/** A person without a mouse: Tab by Tab, and the arrow keys inside a toolbar. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Tab by Tab, as far as a person would go. */
export async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
	await wanted.waitFor();
	const place = await wanted.elementHandle();
	for (let pressed = 0; pressed < 250; pressed++) {
		await page.keyboard.press(key);
		if (await place?.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab does not come to ${String(wanted)}`);
}

export async function press(
	page: Page,
	name: string | RegExp,
	role: 'button' | 'link' = 'button'
): Promise<void> {
	await tabTo(page, page.getByRole(role, { name }).first());
	await page.keyboard.press('Enter');
}

export const hasFocus = (wanted: Locator): Promise<boolean> =>
	wanted.evaluate((element) => element === document.activeElement);

/** The browser moves the caret at once, and tells the editor a moment later: sooner than a person's next key. */
export async function moveCaret(page: Page, key: string): Promise<void> {
	await page.keyboard.press(key);
	await page.evaluate(() => new Promise((told) => setTimeout(told, 60)));
}

/** From the text to a tool, and back into the text when it has done what it does. */
export async function useTool(page: Page, text: Locator, name: string): Promise<void> {
	await page.keyboard.press('Alt+F10');
	await page.keyboard.press('Home');
	const tool = page.getByRole('toolbar').getByRole('button', { name, exact: true });
	for (let pressed = 0; !(await hasFocus(tool)); pressed++) {
		if (pressed > 30) throw new Error(`The arrow keys do not come to ${name}`);
		await page.keyboard.press('ArrowRight');
	}
	await page.keyboard.press('Enter');
	if (!name.endsWith('…')) await expect.poll(() => hasFocus(text), { timeout: 10_000 }).toBe(true);
}
