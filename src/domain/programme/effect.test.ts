import { day } from '#domain/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceWords, figureWords } from './effect-words.ts';
import { effectOf, effectsOf, monthlyUse } from './effect.ts';
import { writtenMeasure, type Measure, type TypedMeasure } from './measure.ts';
import { findIndicator, indicators, isEntered, outcomeIds } from './outcome.ts';

const today = day('2027-06-01');
const typed: TypedMeasure = {
	indicator: 'assessed-within-24-hours',
	moment: 'before',
	measuredOn: '2027-02-01',
	total: '20',
	counted: '14',
	average: '',
	deviation: '',
	source: 'Stikprøve i modtagelsen'
};
const measured = (part: Partial<TypedMeasure> = {}): Measure => {
	const written = writtenMeasure({ ...typed, ...part }, today);
	if (!written.ok) throw new Error(written.reason);
	return written.value;
};
const practice = findIndicator('assessed-within-24-hours')!;
const insight = findIndicator('own-insight')!;

test('each of the five outcomes is shown by something with a definition, a unit and a source', () => {
	for (const outcome of outcomeIds)
		expect(indicators.filter((indicator) => indicator.outcome === outcome)).not.toHaveLength(0);
	for (const { definition, unit, source } of indicators)
		expect([definition, unit, source].every((text) => text.length > 3)).toBe(true);
});

test('before and after stand side by side with n, uncertainty and the difference', () => {
	const { figures, difference } = effectOf(practice, [
		measured(),
		measured({ moment: 'after', total: '20', counted: '19' })
	]);
	expect(figureWords(practice, figures.before)).toBe('70 % (14 af 20 sager; usikkerhed 48–85 %)');
	expect(differenceWords(practice, figures, difference)).toBe(
		'+25 procentpoint (1–47 procentpoint): større end usikkerheden'
	);
});

test('an average is shown with n and its uncertainty', () => {
	const insightBefore = measured({
		indicator: 'own-insight',
		counted: '',
		average: '2,8',
		deviation: '0,9'
	});
	const { figures } = effectOf(insight, [insightBefore]);
	expect(figureWords(insight, figures.before)).toBe('2,8 (20 svar; usikkerhed 2,4–3,2)');
});

test('with fewer than five nothing is shown or kept, and nothing beside it gives it away', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 4 }),
			fc.nat({ max: 4 }),
			fc.constantFrom('before', 'after'),
			(total, part, moment) => {
				const few = measured({ moment, total: `${total}`, counted: `${Math.min(part, total)}` });
				expect(few).toMatchObject({ counted: null, average: null, deviation: null });
				const other = measured({ moment: moment === 'before' ? 'after' : 'before' });
				const { figures, difference } = effectOf(practice, [few, other]);
				const shown = figures[moment as 'before' | 'after'];
				expect(Object.keys(shown).sort()).toEqual(['measuredOn', 'source', 'state']);
				expect(figureWords(practice, shown)).toBe('Færre end fem: vises ikke');
				expect(difference).toBeNull();
			}
		)
	);
});

test('a figure for fewer than five that is in the database all the same is not shown', () => {
	const stored = { ...measured(), total: 4, counted: 3 };
	expect(effectOf(practice, [stored]).figures.before.state).toBe('too-few');
});

test('a missing before-measure is said', () => {
	const { figures, difference } = effectOf(practice, [measured({ moment: 'after' })]);
	expect(figures.before.state).toBe('not-measured');
	expect(differenceWords(practice, figures, difference)).toBe(
		'Der er ingen før-måling at sammenligne med'
	);
});

test('a rise within its uncertainty is not called more than that', () => {
	const { figures, difference } = effectOf(practice, [
		measured(),
		measured({ moment: 'after', total: '20', counted: '16' })
	]);
	expect(differenceWords(practice, figures, difference)).toContain('kan være tilfældigt');
});

test.each([
	[{ indicator: 'plan-in-force' }, 'indicator-unknown', 'indicator'],
	[{ indicator: 'constructor' }, 'indicator-unknown', 'indicator'],
	[{ moment: 'sometime' }, 'moment-unknown', 'moment'],
	[{ measuredOn: '2027-02-30' }, 'day-not-real', 'measuredOn'],
	[{ measuredOn: '2027-06-02' }, 'day-in-the-future', 'measuredOn'],
	[{ total: '0' }, 'total-not-valid', 'total'],
	[{ total: '-3' }, 'total-not-valid', 'total'],
	[{ counted: '21' }, 'count-not-valid', 'counted'],
	[{ source: ' ' }, 'source-missing', 'source'],
	[{ source: 'Barnet 010203-1234' }, 'looks-like-cpr', 'source'],
	[{ indicator: 'own-insight', average: '5,1', deviation: '1' }, 'average-not-valid', 'average'],
	[{ indicator: 'own-insight', average: '3', deviation: '2,4' }, 'deviation-not-valid', 'deviation']
] as const)('%o is sent back', (part, reason, field) => {
	expect(writtenMeasure({ ...typed, ...part }, today)).toEqual({
		ok: false,
		reason,
		about: [field]
	});
});

test('every indicator that people enter figures for has its place in the comparison', () => {
	const compared = effectsOf([]).flatMap(({ effects }) =>
		effects.map(({ indicator }) => indicator)
	);
	expect(compared).toEqual(indicators.filter(isEntered));
});

test('cards opened fewer than five times in a month give no figure', () => {
	expect(
		monthlyUse([
			{ month: '2027-02', opened: 3 },
			{ month: '2027-01', opened: 4 },
			{ month: '2027-02', opened: 9 }
		])
	).toEqual([
		{ month: '2027-01', opened: null },
		{ month: '2027-02', opened: 12 }
	]);
});
