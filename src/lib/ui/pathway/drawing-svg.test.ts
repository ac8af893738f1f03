import { expect, test } from 'vitest';
import { drawingFile, drawingSvg } from './drawing-svg.ts';

const picture = {
	width: 200,
	height: 100,
	shapes: [
		{ kind: 'line', points: [[0, 0] as const, [10.12, 20] as const] },
		{ kind: 'box', look: 'never', at: [1, 2] as const, width: 30, height: 40 },
		{ kind: 'text', look: 'strong', at: [5, 6] as const, text: 'Ring <nu> & "straks" </svg>' }
	]
} as const;

test('the drawing is one whole SVG with a title, without styles of its own, and words stay words', () => {
	const { markup } = drawingSvg(picture, 'Medarbejder & leder', 'Som liste');
	const open = markup.match(/<[a-z]+(?=[\s>])/g)?.length ?? 0;
	const closed = markup.match(/<\/[a-z]+>|\/>/g)?.length ?? 0;
	expect(open).toBe(closed);
	expect(markup).not.toMatch(/\bstyle\b|<script|\son\w+=/);
	expect(markup).toMatch(/role="img"\s+aria-labelledby="drawing-title drawing-description"/);
	expect(markup).toContain('<title id="drawing-title">Medarbejder &amp; leder</title>');
	expect(markup).toContain('Ring &lt;nu&gt; &amp; &quot;straks&quot; &lt;/svg&gt;');
	expect(markup).toContain('d="M0 0L10.1 20"');
});

test('the file is an image to keep, and says so when it cannot be made now', async () => {
	const file = drawingFile(picture, 'T', 'handlevej.svg');
	expect(file.headers.get('content-type')).toContain('image/svg+xml');
	expect(file.headers.get('content-disposition')).toContain('handlevej.svg');
	const none = drawingFile(undefined, 'T', 'handlevej.svg');
	expect([none.status, none.headers.get('retry-after')]).toEqual([503, '5']);
});
