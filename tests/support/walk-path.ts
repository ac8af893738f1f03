import type { Page } from 'playwright-core';

/** Row 2 of the decision table, to its result: staff in day care who suspect a parent. */
export async function walkRowTwo(page: Page): Promise<void> {
	await page.goto('/k/eksempelkoebing/handlevej');
	await page.getByRole('button', { name: 'Fortsæt' }).click();
	await page.getByRole('button', { name: 'Jeg arbejder med børn og unge' }).click();
	for (const option of [
		/^Medarbejder/,
		/^Mistanke/,
		/^En forælder/,
		/[Dd]agtilbud/,
		/^Fysisk/,
		/^Nej/
	]) {
		await page.getByRole('radio', { name: option }).check();
		await page.getByRole('button', { name: 'Videre' }).click();
	}
	await page.getByRole('heading', { name: /Gør nu/i }).waitFor();
}
