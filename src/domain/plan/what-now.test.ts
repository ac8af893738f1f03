import { day } from '#domain/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostUrgentFirst, type DueItem } from './index.ts';

const today = day('2026-12-01');
const item = (about: string, dueOn: string | null, more: Partial<DueItem> = {}): DueItem => ({
	...{ reason: 'revision', about, more: [], href: '/arbejde' },
	dueOn: dueOn === null ? null : day(dueOn),
	...more
});

const items = [
	item('om et halvt år', '2027-06-01'),
	item('om tre uger', '2026-12-22'),
	item('guiden', null, { reason: 'guide' }),
	item('loven', null, { reason: 'law' }),
	item('i dag', '2026-12-01'),
	item('overskredet i går', '2026-11-30'),
	item('nummeret', null, { reason: 'contact' }),
	item('overskredet længe', '2025-01-01')
];

test('what is past its day stands first, then what is to be done now, then what has time', () => {
	expect(mostUrgentFirst(items, today).map(({ about, urgency }) => [about, urgency])).toEqual([
		['overskredet længe', 'overdue'],
		['overskredet i går', 'overdue'],
		['i dag', 'now'],
		['om tre uger', 'now'],
		['nummeret', 'now'],
		['loven', 'now'],
		['guiden', 'now'],
		['om et halvt år', 'later']
	]);
});

test('the order does not depend on where the list came from, and nothing is left out', () => {
	const inOrder = mostUrgentFirst(items, today);
	fc.assert(
		fc.property(
			fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
			(shuffled) => {
				expect(mostUrgentFirst(shuffled, today)).toEqual(inOrder);
			}
		),
		{ seed: 1, numRuns: 100 }
	);
});
