import { expect, test } from 'vitest';
import { copyPages } from './page-copy.ts';

const site: Readonly<Record<string, string>> = {
	'/k/by':
		'<a class="x" href="/k/by/handlekort">Kort</a> <a href="/k/by/plan.pdf">PDF</a> <a href="/lov">Lov</a>',
	'/k/by/handlekort': '<a href="/k/by/handlekort/et#top">Et</a> <a href="/k/by?x=1">Op</a>',
	'/k/by/handlekort/et': 'Ring 114',
	'/lov': 'Loven'
};

function served() {
	const asked: string[] = [];
	const fetchPage = (address: string) => {
		asked.push(address);
		const text = site[address];
		const headers = {
			'content-type': 'text/html',
			'content-security-policy': "default-src 'self'"
		};
		return Promise.resolve(new Response(text ?? '', { status: text ? 200 : 404, headers }));
	};
	return { asked, fetchPage };
}

test('the copy holds the first pages and those of the place they lead to, each once', async () => {
	const { asked, fetchPage } = served();
	const copy = await copyPages(fetchPage, {
		label: 'By Kommune',
		first: ['/k/by', '/findes-ikke'],
		belongs: (address) => address.startsWith('/k/by') && !address.endsWith('.pdf')
	});
	expect(Object.keys(copy.pages)).toEqual(['/k/by', '/k/by/handlekort', '/k/by/handlekort/et']);
	expect(copy.pages['/k/by/handlekort/et']).toEqual({
		html: 'Ring 114',
		headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" }
	});
	expect(asked).toEqual(['/k/by', '/findes-ikke', '/k/by/handlekort', '/k/by/handlekort/et']);
});

test('a page that leads on for ever ends', async () => {
	let pages = 0;
	const copy = await copyPages(
		() => {
			pages += 1;
			return Promise.resolve(
				new Response(`<a href="/k/by/${pages}">`, { headers: { 'content-type': 'text/html' } })
			);
		},
		{ label: 'By', first: ['/k/by'], belongs: () => true }
	);
	expect(Object.keys(copy.pages)).toHaveLength(300);
});
