import { expect, test } from 'vitest';
import { isLean, withoutMarks } from './lean-page.ts';

test('a public page carries no marks for a script it does not have, and its text is whole', () => {
	expect(withoutMarks('<p><!--[0-->Ring <!---->112<!--]--> &lt;!--nu--&gt;</p><!--hf2trg-->')).toBe(
		'<p>Ring 112 &lt;!--nu--&gt;</p>'
	);
});

test('the back office keeps its marks', () => {
	expect(isLean('/(public)/guide/[tema]')).toBe(true);
	expect(isLean('/(municipality)/arbejde')).toBe(false);
	expect(isLean(null)).toBe(false);
});
