import { expect, test } from 'vitest';
import { instantAt, localTime, timeInWords } from './local-time.ts';

test.each([
	['2026-12-10T09:00', '2026-12-10T08:00:00.000Z'],
	['2026-07-10T09:00', '2026-07-10T07:00:00.000Z'],
	['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
	['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
	['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
	['2026-10-25T03:00', '2026-10-25T02:00:00.000Z']
])('%s on a Danish clock is %s', (local, instant) => {
	expect(instantAt(local)?.toISOString()).toBe(instant);
	expect(localTime(new Date(instant))).toBe(local);
});

test.each(['2026-03-29T02:30', '2026-02-30T09:00', '2026-12-10', 'i morgen', ''])(
	'%s is no time in Denmark',
	(local) => expect(instantAt(local)).toBeUndefined()
);

test('a time is read as people say it', () => {
	expect(timeInWords(new Date('2026-12-10T08:05:00Z'))).toBe('10. december 2026 kl. 9.05');
});
