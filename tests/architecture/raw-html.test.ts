import { expect, test } from 'vitest';
import { rawHtmlBreaches } from './raw-html.ts';

const breaches = (path: string) => rawHtmlBreaches([{ path, text: '<p>\n\t{@html words}\n</p>' }]);

test.each([
	['src/routes/(public)/guide/+page.svelte'],
	['src/lib/ui/document/BlockView.svelte'],
	['src/routes/handlevejen/+page.svelte']
])('%s may not write HTML itself', (path) => {
	expect(breaches(path)).toEqual([
		`no raw HTML outside the path's renderer: write it as a component (${path}:2)`
	]);
});

test.each([
	['src/routes/(public)/handlevej/+page.svelte'],
	['src/routes/(public)/k/[slug]/handlevej/+page.svelte'],
	['src/lib/ui/pathway/PathwayStep.svelte']
])('%s belongs to the path, whose renderer the phone shares', (path) => {
	expect(breaches(path)).toEqual([]);
});
