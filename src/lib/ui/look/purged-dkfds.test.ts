import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { officeStyles, pageStyles, pathStyles, publicStyles } from './purged-dkfds.ts';

const root = join(import.meta.dirname, '../../../..');
const own = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

test('a public page loads at most 12 kB of style', async () => {
	expect(gzipSync(await pageStyles(root)).length).toBeLessThanOrEqual(12_000);
});

test('the page of a path loads only what its own screens use, ours included', async () => {
	const styles = await pathStyles(root);
	expect(brotliCompressSync(styles).length).toBeLessThanOrEqual(6_000);
	for (const rule of [
		'.path-never',
		'.form-radio',
		'.error-summary',
		'.emergency-strip',
		'--danger'
	])
		expect(styles).toContain(rule);
	for (const rule of ['.breadcrumbs', '.municipality-list', '@import'])
		expect(styles).not.toContain(rule);
});

test('public pages keep the rules they use and fetch no font', async () => {
	const styles = await publicStyles(root);
	for (const rule of ['.form-select', '.button.button-primary', '.sr-only', '.breadcrumbs'])
		expect(styles).toContain(rule);
	expect(styles).not.toContain('@font-face');
	expect(styles).not.toContain('IBM Plex');
	expect(styles).not.toContain('.cookie-message');
});

test('the back office has the whole design system, and its fonts in one format', () => {
	const styles = officeStyles();
	expect(styles).toContain('.cookie-message');
	expect(styles).toContain('IBMPlexSans-Regular.woff2');
	expect(styles).not.toMatch(/\.(eot|ttf|otf|woff)"?\)/);
});

test('red, yellow and the accent keep their single meanings in our own styles', () => {
	const rules = own('elements.css') + own('public.css') + own('office.css');
	const usedBy = (token: string) =>
		[...rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
			.filter(([, , body]) => body?.includes(`var(--${token}`))
			.map(([, selector = '']) => selector.replace(/\/\*[\s\S]*?\*\//g, '').trim());
	expect(usedBy('danger').map((selector) => selector.split(/[\s,]+/)[0])).toEqual([
		'.emergency-strip',
		'.danger-line'
	]);
	expect(usedBy('awaiting')).toEqual(['.awaiting']);
	for (const selector of usedBy('accent')) expect(selector).toContain('.button-primary');
	expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b(?<!#fff|#000)/i);
});
