/** A save that was acknowledged is there after the process was killed in the middle of writing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
beforeAll(async () => {
	beredt = await startBeredt();
});
afterAll(() => beredt.stop());

const sentence = (count: number) => ({
	type: 'paragraph',
	id: 'afsnit',
	content: [{ type: 'text', text: `Gemt gang nummer ${count}.` }]
});

test('every acknowledged save survives kill -9, and nobody is signed out', async () => {
	const writer = await signIn(beredt.origin, 'planskriver');
	const started = await writer.post('/arbejde?/start', { fra: 'guide' });
	const plan = started.headers.get('location');
	expect(plan).toMatch(/^\/arbejde\/beredskab\//);

	let revision = 1;
	for (const round of [1, 2, 3]) {
		let saving = true;
		const writing = (async () => {
			while (saving) {
				const response = await writer.send(`${plan}/forebyggelse/tekst`, {
					method: 'PUT',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({ revision, body: [sentence(revision)] })
				});
				if (!response.ok) throw new Error(`refused with ${response.status}`);
				({ revision } = (await response.json()) as { revision: number });
			}
		})().catch(() => undefined);
		const before = revision;
		while (revision < before + 10 * round) await new Promise((resolve) => setTimeout(resolve, 10));
		await beredt.kill();
		saving = false;
		await writing;
		await beredt.restart();

		const page = await writer.send(`${plan}/forebyggelse`);
		expect(page.status, 'still signed in').toBe(200);
		const shown = Number(/Gemt gang nummer (\d+)\./.exec(await page.text())?.[1]);
		// The save under way when the process died may have got through as well.
		expect([revision - 1, revision]).toContain(shown);
		revision = shown + 1;
	}
});
