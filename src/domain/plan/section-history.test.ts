import { expect, test } from 'vitest';
import { sittings, type SectionSave } from './section-history.ts';

const save = (revision: number, time: string, savedBy: string | null): SectionSave => ({
	revision,
	savedAt: `2026-11-02T${time}:00.000Z`,
	savedBy
});

test('saves by one person close upon each other are one sitting, with the text it ended at', () => {
	const all = [
		save(1, '08:00', null),
		save(2, '09:00', 'signe'),
		save(3, '09:04', 'signe'),
		save(4, '09:09', 'signe')
	];
	expect(sittings(all)).toMatchObject([
		{
			revision: 4,
			before: 1,
			by: 'signe',
			saves: 3,
			from: all[1]?.savedAt,
			until: all[3]?.savedAt
		},
		{ revision: 1, before: null, by: null, saves: 1 }
	]);
});

test('after a pause the same person begins a new sitting', () => {
	const all = [save(1, '09:00', 'signe'), save(2, '09:06', 'signe')];
	expect(sittings(all).map(({ revision }) => revision)).toEqual([2, 1]);
});

test('another person in between begins a new sitting, however short the time', () => {
	const all = [save(1, '09:00', 'signe'), save(2, '09:01', 'pelle'), save(3, '09:02', 'signe')];
	expect(sittings(all).map(({ by, before }) => [by, before])).toEqual([
		['signe', 2],
		['pelle', 1],
		['signe', null]
	]);
});

test('the order they come in means nothing, and no save is left out', () => {
	const all = [save(3, '12:00', 'a'), save(1, '09:00', 'a'), save(2, '09:02', 'a')];
	expect(sittings(all)).toEqual(sittings([...all].reverse()));
	expect(sittings(all).reduce((sum, { saves }) => sum + saves, 0)).toBe(3);
});
