import { expect, test } from 'vitest';
import { containsCpr } from './index.ts';

test.each([
	'010190-1234',
	'0101901234',
	'010190 1234',
	'010190\u00a01234',
	'010190\u200b-1234',
	'0101\u00ad901234',
	'010190–1234',
	'010190\u22121234',
	'010190: 1234',
	'010190, 1234',
	'01-01-90-1234',
	'01/01/90-1234',
	'01.01.90 1234',
	'01.01.1990-1234',
	'01011990-1234',
	'01 01 90 1234',
	'01 01 90 12 34',
	'610190-1234',
	'０１０１９０-１２３４',
	'٠١٠١٩٠-١٢٣٤',
	'Barnet er født 010190-\n1234 og går i Solskin',
	'010190\t1234'
])('a CPR number is seen however it is written: %j', (text) =>
	expect(containsCpr(text)).toBe(true)
);

test.each([
	'',
	'Ring 00 00 12 34 eller 00 00 11 99',
	'20 10 12 34 21 10 11 12',
	'Mødet er 14. maj 2025 kl. 15.30',
	'14.05.2025, 1200 børn',
	'2025-05-14',
	'https://eksempelkoebing.example/dagsordener/2025-05-14#punkt-7',
	'Barnets lov § 133, stk. 1, nr. 4',
	'LBK nr. 282 af 17/03/2025',
	'VEJ nr. 9471 af 21/06/2024',
	'Kontonummer 1234 5678901234',
	'ISBN 978-87-93944-77-0',
	'401390-1234',
	'011390-1234'
])('ordinary text is let in: %j', (text) => expect(containsCpr(text)).toBe(false));

test('a long text of digits takes no longer than its length', () => {
	const started = performance.now();
	for (const text of ['1'.repeat(200_000), '01 '.repeat(70_000), '01.'.repeat(70_000)]) {
		containsCpr(text);
	}
	expect(performance.now() - started).toBeLessThan(5_000);
});
