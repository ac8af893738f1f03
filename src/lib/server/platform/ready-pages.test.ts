import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed, openReadyPages, type Asked } from './ready-pages.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const later = (ms: number) => new Date(noon.getTime() + ms);

const asked = (more: Partial<Asked> = {}): Asked => ({
	address: '/k/eksempelkoebing',
	now: noon,
	encoding: undefined,
	known: null,
	holds: 2000,
	...more
});

/** A page whose number changes, and how often it has been rendered. */
function pageOf(text = () => 'Ring 00 00 12 34') {
	let times = 0;
	const render = () => {
		times += 1;
		return Promise.resolve(
			new Response(`<p>${text()}</p>`, {
				headers: { 'content-type': 'text/html', 'x-request-id': 'one of them' }
			})
		);
	};
	return { render, times: () => times };
}

function opened(budget?: number) {
	let revision = 0;
	return { pages: openReadyPages(() => revision, budget), record: () => (revision += 1) };
}

test('a page is rendered once for all who ask within its time, and again after it', async () => {
	const { pages } = opened();
	const { render, times } = pageOf();
	await Promise.all([pages.answer(asked(), render), pages.answer(asked(), render)]);
	await pages.answer(asked({ now: later(1999) }), render);
	expect(times()).toBe(1);
	await pages.answer(asked({ now: later(2000) }), render);
	expect(times()).toBe(2);
	await pages.answer(asked({ address: '/k/proevestad', now: later(2000) }), render);
	expect(times()).toBe(3);
});

test('a number confirmed a moment ago is on the page at once', async () => {
	const { pages, record } = opened();
	let number = '00 00 12 34';
	const { render } = pageOf(() => number);
	await pages.answer(asked(), render);
	number = '00 00 56 78';
	record();
	expect(await (await pages.answer(asked(), render)).text()).toContain('00 00 56 78');
});

test('what is recorded while a page is being rendered makes that rendering old', async () => {
	const { pages, record } = opened();
	const { render, times } = pageOf();
	await pages.answer(asked(), async () => {
		const response = await render();
		record();
		return response;
	});
	await pages.answer(asked(), render);
	expect(times()).toBe(2);
});

test('an unchanged page costs the browser nothing: its tag is answered with 304', async () => {
	const { pages, record } = opened();
	const { render } = pageOf();
	const tag = (await pages.answer(asked(), render)).headers.get('etag');
	record();
	const again = await pages.answer(asked({ known: `"other", ${tag}` }), render);
	expect(again.status).toBe(304);
	expect(again.headers.get('etag')).toBe(tag);
	expect((await pages.answer(asked({ known: '"other"' }), render)).status).toBe(200);
});

test('pages are sent compressed, say what they vary by, and carry nobody’s request id', async () => {
	const { pages } = opened();
	const { render } = pageOf();
	for (let turn = 1; turn <= 2; turn += 1) {
		const { headers, ...rest } = await answered(pages.answer(asked({ encoding: 'br' }), render));
		expect(headers.get('content-encoding')).toBe('br');
		expect(headers.get('vary')).toBe('accept-encoding, cookie');
		expect(headers.get('x-request-id')).toBeNull();
		expect(brotliDecompressSync(rest.body).toString()).toBe('<p>Ring 00 00 12 34</p>');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
});

const answered = async (promise: Promise<Response>) => {
	const response = await promise;
	return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
};

test('a fault, a cookie and a file are never kept', async () => {
	const { pages } = opened();
	const answers = [
		() => new Response('Noget gik galt', { status: 500 }),
		() => new Response('<p>', { headers: { 'content-type': 'text/html', 'set-cookie': 'a=b' } }),
		() => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } })
	];
	for (const answer of answers) {
		let times = 0;
		const render = () => {
			times += 1;
			return Promise.resolve(answer());
		};
		const both = await Promise.all([pages.answer(asked(), render), pages.answer(asked(), render)]);
		expect(await Promise.all(both.map((one) => one.text()))).toHaveLength(2);
		expect(times).toBe(2);
	}
});

test('the pages kept fit their room: the one asked for longest ago goes first', async () => {
	const { pages } = opened(60);
	const { render, times } = pageOf();
	for (const address of ['/a', '/b', '/a', '/c', '/a']) {
		await pages.answer(asked({ address }), render);
	}
	expect(times()).toBe(3);
	await pages.answer(asked({ address: '/b' }), render);
	expect(times()).toBe(4);
});

test('an answer that is not kept is still sent small, with its status', async () => {
	const answer = new Response('<p>Vælg et svar</p>', {
		status: 422,
		headers: { 'content-type': 'text/html', 'cache-control': 'no-store' }
	});
	const small = await compressed(answer, 'br');
	expect(small.status).toBe(422);
	expect(small.headers.get('cache-control')).toBe('no-store');
	const body = Buffer.from(await small.arrayBuffer());
	expect(brotliDecompressSync(body).toString()).toBe('<p>Vælg et svar</p>');
});
