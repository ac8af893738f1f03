import { expect, test } from 'vitest';
import { headingLevels, type Document } from './index.ts';

const headings = (...levels: readonly (2 | 3 | 4)[]): Document =>
	levels.map((level, at) => ({
		type: 'heading',
		id: `h${at}`,
		level,
		content: [{ type: 'text', text: 'Overskrift' }]
	}));

test.each<[readonly (2 | 3 | 4)[], number, readonly number[]]>([
	[[3, 3, 3], 1, [2, 2, 2]],
	[[2, 3, 3, 2], 1, [2, 3, 3, 2]],
	[[2, 4, 3, 4], 1, [2, 3, 3, 4]],
	[[4, 3, 2], 1, [2, 2, 2]],
	[[3, 4, 4, 3], 2, [3, 4, 4, 3]],
	[[2, 3], 0, [1, 2]],
	[[2, 3, 4], 5, [6, 6, 6]]
])('headings of the levels %j below level %i get %j', (own, under, shown) => {
	expect([...headingLevels(headings(...own), under).values()]).toEqual(shown);
});
