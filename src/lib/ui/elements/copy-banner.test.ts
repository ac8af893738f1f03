import { expect, test } from 'vitest';
import { checkedWords, copyBanner, isDoubtful, withBanner } from './copy-banner.ts';

const checkedAt = Date.parse('2026-11-22T12:05:00Z');
const copy = {
	place: '/k/eksempelkoebing',
	label: 'Eksempelkøbing Kommune, handlevej version 3',
	checkedAt
};
const days = (count: number) => checkedAt + count * 86_400_000;

test('a page from the copy says which version it is and when it was last checked', () => {
	const banner = copyBanner(copy, days(1));
	expect(banner).toContain('Eksempelkøbing Kommune, handlevej version 3');
	expect(banner).toContain('22. november 2026 kl. 13.05');
	expect(banner).toContain('href="/k/eksempelkoebing"');
	expect(banner).not.toContain('114');
});

test('after fourteen days the copy says to ring when in doubt', () => {
	expect(isDoubtful(copy, days(13))).toBe(false);
	expect(isDoubtful(copy, days(14))).toBe(true);
	expect(copyBanner(copy, days(14))).toMatch(/ikke kontrolleret i 14 dage[\s\S]*tel:114/);
});

test('a clock that goes wrong neither breaks the copy nor calls it old', () => {
	expect(isDoubtful(copy, days(-400))).toBe(false);
	expect(copyBanner(copy, days(-400))).toContain('kl. 13.05');
});

test('the time is Danish time, whatever the device is set to', () => {
	expect(checkedWords(Date.parse('2026-07-01T22:30:00Z'))).toBe('2. juli 2026 kl. 00.30');
});

test('the name of a copy is text, never markup', () => {
	const page = '<nav></nav><div id="copy-banner" hidden></div><main></main>';
	const shown = withBanner(page, { ...copy, label: '<b>$&</b>' }, days(0));
	expect(shown).toContain('&lt;b&gt;$&amp;&lt;/b&gt;');
	expect(shown).not.toContain('hidden');
	expect(shown).toMatch(/^<nav><\/nav><aside[\s\S]*<\/aside><main><\/main>$/);
});
