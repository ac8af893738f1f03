import { expect, test } from 'vitest';
import { cacheName, copiedAddress, filesOf, isCopy, readNote, readSent } from './copy-format.ts';

const origin = 'https://beredt.example';

test('a page’s own script, styles and icon are found, and nobody else’s', () => {
	const html = `<link rel="icon" href="../../favicon.svg" type="image/svg+xml" />
		<link href="../_app/immutable/assets/page.css" rel="stylesheet">
		<script type="module" src="/_app/immutable/workers/phone.js"></script>
		<link rel="alternate" type="application/json" id="path-steps" href="/k/by/handlevej/trin-1a.json"/>
		<link rel="canonical" href="/k/by"><script src="https://other.example/x.js"></script>`;
	expect(filesOf(html, new URL('/k/by/handlevej', origin))).toEqual([
		'/favicon.svg',
		'/k/_app/immutable/assets/page.css',
		'/_app/immutable/workers/phone.js',
		'/k/by/handlevej/trin-1a.json'
	]);
});

test('choosing a municipality on the front page opens its copied page', () => {
	expect(copiedAddress(new URL('/k?kommune=by-nord', origin))).toBe('/k/by-nord');
	expect(copiedAddress(new URL('/k/by', origin))).toBe('/k/by');
	expect(copiedAddress(new URL('/k?kommune=../x', origin))).toBeUndefined();
	expect(copiedAddress(new URL('/k/by?meldt', origin))).toBeUndefined();
});

test('a copy of a later form is known as a copy, and its note is read as far as it can be', () => {
	expect(isCopy(cacheName('/k/by', 'W/"a"'))).toBe(true);
	expect(isCopy('beredt-kopi:7:whatever')).toBe(true);
	expect(isCopy('beredt-valg')).toBe(false);
	expect(readNote({ place: '/k/by', later: true })).toEqual({
		place: '/k/by',
		label: 'Kopi',
		tag: '',
		checkedAt: 0
	});
	expect(readNote('nonsense')).toBeUndefined();
});

test('an answer that is no copy is not kept', () => {
	const page = { html: '<p>', headers: { 'content-type': 'text/html' } };
	expect(readSent({ label: 'By', pages: { '/': page } })).toBeDefined();
	for (const wrong of [
		null,
		[],
		{ label: 'By' },
		{ label: 'By', pages: {} },
		{ label: 'By', pages: { '/': '<p>' } },
		{ label: 'By', pages: { '/': { html: '<p>' } } },
		{ pages: { '/': page } }
	]) {
		expect(readSent(wrong)).toBeUndefined();
	}
});
