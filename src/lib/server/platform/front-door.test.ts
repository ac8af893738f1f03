import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { frontDoor } from './front-door.ts';
import { openReadyPages, type Asked } from './ready-pages.ts';
import type { AnsweredRequest } from './request-log.ts';

const address = '/k/eksempelkoebing';
const route = '/(public)/k/[slug]';

let server: Server | undefined;
afterEach(() => server?.close());

interface Heard {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** A door with one page behind it, which somebody has asked for before; what it lets by is answered with 299. */
async function opened({ isCounted = false } = {}) {
	let revision = 0;
	const pages = openReadyPages(() => revision);
	const noted: AnsweredRequest[] = [];
	const door = frontDoor({
		pages,
		finish: (response) => {
			response.headers.set('x-frame-options', 'DENY');
			return response;
		},
		note: (answered) => noted.push(answered)
	});
	const asked = (encoding: Asked['encoding']): Asked => ({
		...{ address, now: new Date(), encoding, known: null, holds: 60_000 },
		...(isCounted ? {} : { route })
	});
	const render = () =>
		Promise.resolve(
			new Response('<p>Ring 00 00 12 34</p>', { headers: { 'content-type': 'text/html' } })
		);
	const first = await pages.answer(asked(undefined), render);
	await pages.answer(asked('gzip'), render);
	server = createServer((request, response) => {
		if (!door(request, response)) response.writeHead(299).end('on');
	});
	await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const ask = (path = address, headers: Record<string, string> = {}, method = 'GET') =>
		new Promise<Heard>((resolve, reject) => {
			get({ port, host: '127.0.0.1', path, headers, method, agent: false }, (answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('end', () =>
					resolve({
						status: answer.statusCode ?? 0,
						headers: answer.headers,
						body: Buffer.concat(chunks)
					})
				);
			}).on('error', reject);
		});
	return { ask, noted, record: () => (revision += 1), etag: first.headers.get('etag') ?? '' };
}

test('a page that lies ready is handed out with every header, counted, and with an id of its own', async () => {
	const { ask, noted } = await opened();
	const [one, other] = [await ask(), await ask()];
	expect([one.status, one.body.toString()]).toEqual([200, '<p>Ring 00 00 12 34</p>']);
	expect(one.headers).toMatchObject({
		'content-type': 'text/html',
		'content-length': '23',
		vary: 'accept-encoding, cookie',
		'x-frame-options': 'DENY'
	});
	expect(one.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
	expect(other.headers['x-request-id']).not.toBe(one.headers['x-request-id']);
	expect(noted).toMatchObject([
		{ requestId: one.headers['x-request-id'], method: 'GET', route, status: 200 },
		{ requestId: other.headers['x-request-id'], method: 'GET', route, status: 200 }
	]);
});

test('the browser gets it compressed when it takes that, and nothing when it has it', async () => {
	const { ask, etag } = await opened();
	const packed = await ask(address, { 'accept-encoding': 'gzip' });
	expect(packed.headers['content-encoding']).toBe('gzip');
	expect(gunzipSync(packed.body).toString()).toBe('<p>Ring 00 00 12 34</p>');
	const known = await ask(address, { 'if-none-match': etag });
	expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, etag]);
	expect(known.headers['x-frame-options']).toBe('DENY');
	expect((await ask(address, { 'accept-encoding': 'br' })).status, 'not compressed so yet').toBe(
		299
	);
});

test.each([
	['a cookie', address, { cookie: 'beredt-session=x' }, 'GET'],
	['a question in the address', `${address}?q=1`, {}, 'GET'],
	['another way to write the address', '/k/%65ksempelkoebing', {}, 'GET'],
	['a form', address, {}, 'POST'],
	['a page nobody has asked for', '/k/proevestad', {}, 'GET']
])('%s goes on to the service', async (_what, path, headers, method) => {
	const { ask, noted } = await opened();
	expect((await ask(path, headers, method)).status).toBe(299);
	expect(noted).toEqual([]);
});

test('what has changed, and what is counted against a limit, goes on to the service', async () => {
	const { ask, record } = await opened();
	record();
	expect((await ask()).status).toBe(299);
	server?.close();
	const counted = await opened({ isCounted: true });
	expect((await counted.ask()).status).toBe(299);
});
