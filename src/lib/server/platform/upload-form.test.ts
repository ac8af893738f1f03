import { expect, test } from 'vitest';
import { bodyLimit, longestBody, withBodyLimit } from './body-limit.ts';
import { readUploadForm } from './read-upload-form.ts';

const sent = (form: FormData) => new Request('http://localhost/', { method: 'POST', body: form });
const written = (
	body: string | Uint8Array | ReadableStream,
	{ boundary = 'graense', length }: { boundary?: string; length?: number } = {}
) =>
	new Request('http://localhost/', {
		method: 'POST',
		body,
		duplex: 'half',
		headers: {
			'content-type': `multipart/form-data; boundary=${boundary}`,
			...(length === undefined ? {} : { 'content-length': String(length) })
		}
	} as RequestInit);
const lines = (...all: string[]) => all.join('\r\n');
const part = (head: string, content: string) =>
	lines('--graense', `Content-Disposition: form-data; ${head}`, '', content);

test('what a browser sends is read as it was typed and chosen', async () => {
	const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
	const form = new FormData();
	form.append('svar', 'Ja tak:\r\nvi er "enige" – æøå');
	form.append('navn"med\r\nlinjer', 'x');
	form.append('plan', new File([bytes], 'Beredskab "ny" æ.docx'));
	const read = await readUploadForm(sent(form));
	if (typeof read === 'string') throw new Error(read);
	expect(read.fields).toEqual({
		svar: 'Ja tak:\r\nvi er "enige" – æøå',
		'navn"med\r\nlinjer': 'x'
	});
	expect(read.file?.name).toBe('Beredskab "ny" æ.docx');
	expect(Buffer.from(read.file?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
});

test('a file that holds lines like those between the parts is whole, and an empty choice is none', async () => {
	const tricky = '\r\n--graens\r\n--\r\n\r\n';
	const body = lines(part('name="a"; filename="x.txt"', tricky), '--graense--', '');
	const read = await readUploadForm(written(body));
	expect(read).toMatchObject({ file: { name: 'x.txt', bytes: Buffer.from(tricky) } });
	const none = lines(part('name="a"; filename=""', ''), part('name="b"', ''), '--graense--', '');
	expect(await readUploadForm(written(none))).toEqual({ fields: { b: '' }, file: undefined });
});

test('the bytes of a file are the ones that came, and no copy of them', async () => {
	const body = lines(part('name="a"; filename="x.txt"', 'x'.repeat(1000)), '--graense--', '');
	const read = await readUploadForm(written(body, { length: body.length }));
	if (typeof read === 'string' || !read.file) throw new Error('not read');
	expect(read.file.bytes.buffer.byteLength).toBe(body.length);
});

test.each([
	['nothing', ''],
	['another line', '--anden\r\n'],
	['no end', part('name="a"', 'x')],
	['an end that is not closed', lines(part('name="a"', 'x'), '--graense')],
	['a part without a name', lines(part('filename="x"', 'x'), '--graense--')],
	['a part without headers', lines('--graense', '', 'x', '--graense--')],
	['a head without end', `--graense\r\nContent-Disposition: form-data; ${'x'.repeat(20_000)}`],
	['words before the first line', lines('hej', part('name="a"', 'x'), '--graense--')],
	[
		'more parts than any form has',
		lines(...Array.from({ length: 2002 }, () => part('name="a"', '')), '--graense--')
	]
])('a form with %s is said to be none', async (_what, body) => {
	expect(await readUploadForm(written(body))).toBe('not-a-form');
});

test('less than was said is not filled up with what stood in memory before', async () => {
	const body = part('name="a"', 'x');
	expect(await readUploadForm(written(body, { length: 100_000 }))).toBe('not-a-form');
});

const streamed = (sizes: readonly number[]) =>
	new ReadableStream({
		start(controller) {
			for (const size of sizes) controller.enqueue(new Uint8Array(size));
			controller.close();
		}
	});

test.each([
	['says so beforehand', [500], 500],
	['says nothing of its length', [60, 60], undefined],
	['says less than it sends', [60, 60], 90]
])('a body that is too long and %s is refused where it is read', async (_what, sizes, length) => {
	const request = written(streamed(sizes), length === undefined ? {} : { length });
	const limit = length === 90 ? 80 : 100;
	expect(await readUploadForm(withBodyLimit(request, limit))).toBe('too-large');
});

test('a body within its limit is read as it came', async () => {
	const body = lines(part('name="a"', 'x'), '--graense--', '');
	for (const length of [body.length, undefined]) {
		const request = written(body, length === undefined ? {} : { length });
		expect(await readUploadForm(withBodyLimit(request, 1000))).toEqual({
			fields: { a: 'x' },
			file: undefined
		});
	}
});

test('only the two routes that take files take more than four megabytes', () => {
	expect(bodyLimit('/(municipality)/arbejde/beredskab/[id]/import')).toBe(longestBody);
	expect(bodyLimit('/(hearing)/hoering/[slug]/[hemmelighed]')).toBeGreaterThan(10 * 1024 * 1024);
	for (const route of [null, '/(municipality)/arbejde', '/(public)/handlevej', 'constructor']) {
		expect(bodyLimit(route)).toBe(4 * 1024 * 1024);
	}
});
