/** Public pages come small and ready; what a signed-in person sees is neither kept nor compressed. */
import { get, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeNumber } from '../support/contact-form.ts';
import { startBeredt, type RunningBeredt } from '../support/running-beredt.ts';
import { signIn } from '../support/sign-in.ts';

let beredt: RunningBeredt;
beforeAll(async () => {
	beredt = await startBeredt();
});
afterAll(() => beredt?.stop());

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly bytes: number;
}

/** As it comes over the wire: nothing is unpacked. */
const wire = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
	new Promise((resolve, reject) => {
		get(`${beredt.origin}${address}`, { headers }, (response) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes })
			);
		}).on('error', reject);
	});

const home = '/k/eksempelkoebing';
const small = { 'accept-encoding': 'gzip, deflate, br, zstd' };

test.each(['/', home, `${home}/handlevej`, `${home}/beredskab`, `${home}/kopi`, '/guide'])(
	'%s is sent compressed, and not at all when the browser has it',
	async (address) => {
		const whole = await wire(address);
		expect(whole.headers['content-encoding']).toBeUndefined();
		const packed = await wire(address, small);
		expect(packed.headers['content-encoding']).toBe('br');
		expect(packed.headers['vary']).toBe('accept-encoding, cookie');
		expect(packed.bytes).toBeLessThan(whole.bytes / 2);
		expect((await wire(address, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(
			'gzip'
		);
		const known = { ...small, 'if-none-match': packed.headers.etag ?? '' };
		const again = await wire(address, known);
		expect([again.status, again.bytes]).toEqual([304, 0]);
		expect(again.headers['x-content-type-options']).toBe('nosniff');
	}
);

test('what a signed-in person sees is kept nowhere and sent as it is', async () => {
	const owner = await signIn(beredt.origin, 'planejer');
	for (const address of ['/', `${home}/handlevej`, '/arbejde']) {
		const { headers } = await owner.send(address, { headers: small });
		expect(headers.get('content-encoding'), address).toBeNull();
		expect(headers.get('cache-control'), address).toBe('no-store');
	}
	const name = /Planejer/i;
	const anybody = await (await fetch(`${beredt.origin}/`)).text();
	expect(anybody).toContain('href="/log-ind"');
	expect(anybody).not.toMatch(name);
	const stranger = await wire('/', { ...small, cookie: 'something=else' });
	expect(stranger.headers['content-encoding']).toBeUndefined();
});

test('a number confirmed now stands on page, path, card and copy in the same moment', async () => {
	const owner = await signIn(beredt.origin, 'planejer');
	const addresses = ['', '/handlevej', '/handlekort/foraelder-medarbejder', '/kopi'];
	const read = async (address: string) => (await fetch(`${beredt.origin}${home}${address}`)).text();
	for (const address of addresses) await read(address);
	for (const phone of ['00 00 31 31', '00 00 32 32']) {
		expect(await changeNumber(owner, phone)).toBe(303);
		for (const address of addresses) expect(await read(address), address).toContain(phone);
	}
});

test('the worker’s file may be kept for a day, and no page brings a script of its own', async () => {
	const worker = await wire('/service-worker.js');
	expect(worker.headers['cache-control']).toBe('public, max-age=86400');
	const page = await (await fetch(`${beredt.origin}${home}/handlevej`)).text();
	expect(page).not.toMatch(/<script(?![^>]*(src=|application\/json))/);
	const policy = (await wire(home)).headers['content-security-policy'];
	expect(policy).toContain("worker-src 'self'");
	expect(policy).toContain("manifest-src 'self'");
});

test('the first question of a path waits for two answers, a page with its styles and a script, of 20 kB at most', async () => {
	await wire(`${home}/handlevej`, small);
	await new Promise((resolve) => setTimeout(resolve, 1000));
	const page = await (await fetch(`${beredt.origin}${home}/handlevej`)).text();
	const named = [...page.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+\.(?:json|js|css))"/g)];
	const isLater = ([tag]: RegExpExecArray) => /rel="(alternate|later)"/.test(tag);
	const addresses = (files: readonly RegExpExecArray[]) => files.map(([, file = '']) => file);
	const first = [`${home}/handlevej`, ...addresses(named.filter((file) => !isLater(file)))];
	expect(first).toHaveLength(2);
	let bytes = 0;
	for (const address of first) bytes += (await wire(address, small)).bytes;
	expect(bytes).toBeLessThanOrEqual(20_000);
	const later = addresses(named.filter(isLater));
	expect(later, 'steps, result and tools').toHaveLength(3);
	for (const address of later) {
		const { headers } = await wire(address, small);
		expect(headers['cache-control'], address).toContain('immutable');
		expect(headers['content-encoding'], address).toBe('br');
	}
});
