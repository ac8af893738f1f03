import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import {
	checkHelp,
	earlierHelp,
	helpInWords,
	helpUnderName,
	type EarlierHelp
} from './earlier-help.ts';

const entry = (part: Partial<EarlierHelp>): EarlierHelp => ({
	id: 'h1',
	municipality: '9901',
	what: 'Indsatsforløb',
	fromOn: day('2015-03-02'),
	untilOn: day('2016-04-01'),
	source: 'Slutrapport',
	nameThen: null,
	withdrawn: false,
	...part
});

test('earlier help is what began before the day, is not withdrawn and is the municipality’s own', () => {
	const entries = [
		entry({}),
		entry({ id: 'h2', fromOn: day('2021-01-01'), untilOn: null }),
		entry({ id: 'h3', withdrawn: true }),
		entry({ id: 'h4', municipality: '9902' }),
		entry({ id: 'h5', fromOn: day('2026-12-01') })
	];
	expect(earlierHelp(entries, '9901', day('2026-12-01')).map(({ id }) => id)).toEqual(['h2', 'h1']);
	expect(earlierHelp(entries, '9903', day('2026-12-01'))).toEqual([]);
});

test('help given under a former name counts for the municipality it is part of today, and is found by both names', () => {
	const merged = { ...entry({ nameThen: 'Gammelby Kommune' }), nameNow: 'Nyby Kommune' };
	expect(earlierHelp([merged], '9901', day('2026-12-01'))).toEqual([merged]);
	expect(helpUnderName([merged], 'gammelby')).toEqual([merged]);
	expect(helpUnderName([merged], 'NYBY')).toEqual([merged]);
	expect(helpUnderName([merged], 'Andetsted')).toEqual([]);
	expect(helpUnderName([merged], ' ')).toEqual([merged]);
	expect(helpInWords(merged)).toBe(
		'Indsatsforløb, 2. marts 2015 til 1. april 2016, som Gammelby Kommune'
	);
	expect(helpInWords(entry({ untilOn: null }))).toBe('Indsatsforløb, fra 2. marts 2015');
});

const typed = {
	what: ' Indsatsforløb ',
	fromOn: '2015-03-02',
	untilOn: '',
	source: 'Slutrapport 2016',
	nameThen: ''
};
const today = day('2026-12-01');

test('an older programme is entered with its days and where it is known from', () => {
	expect(checkHelp(typed, today)).toEqual({
		ok: true,
		value: {
			what: 'Indsatsforløb',
			fromOn: '2015-03-02',
			untilOn: null,
			source: 'Slutrapport 2016',
			nameThen: null
		}
	});
});

test.each([
	[{ what: '' }, 'help-missing'],
	[{ source: ' ' }, 'source-missing'],
	[{ fromOn: '2015-02-30' }, 'day-not-real'],
	[{ untilOn: 'i går' }, 'day-not-real'],
	[{ fromOn: '2026-12-02' }, 'day-in-the-future'],
	[{ untilOn: '2015-03-01' }, 'days-turned-around'],
	[{ nameThen: 'x'.repeat(201) }, 'line-too-long'],
	[{ source: 'Sag 010190-1234' }, 'looks-like-cpr']
])('an entry with %o is refused', (part, reason) => {
	expect(checkHelp({ ...typed, ...part }, today)).toMatchObject({ ok: false, reason });
});
