import { expect, test } from 'vitest';
import provisions from '../../../content/law/provisions.json' with { type: 'json' };
import {
	dayTypes,
	deadlineInWords,
	durationInWords,
	isDuration,
	type Deadline
} from './deadline.ts';

test.each([
	['PT24H', 'timer', '24 timer'],
	['PT1H', 'timer', '1 time'],
	['P6D', 'hverdage', '6 hverdage'],
	['P1D', 'hverdage', '1 hverdag'],
	['P7D', 'arbejdsdage', '7 arbejdsdage'],
	['P7D', 'kalenderdage', '7 dage'],
	['P4W', 'kalenderdage', '4 uger'],
	['P1M', 'kalenderdage', '1 måned'],
	['P4M', 'kalenderdage', '4 måneder'],
	['P4Y', 'kalenderdage', '4 år']
] as const)('%s in %s is said as "%s"', (duration, day_type, words) => {
	expect(isDuration(duration)).toBe(true);
	expect(durationInWords({ duration, day_type })).toBe(words);
});

test('a deadline says how long and from when', () => {
	expect(
		deadlineInWords({
			duration: 'P6D',
			counts_from: 'kommunens modtagelse af underretningen',
			day_type: 'hverdage'
		})
	).toBe('6 hverdage fra kommunens modtagelse af underretningen');
});

test('what is no duration stands as it was written', () => {
	for (const text of ['straks', 'P', 'PT', 'P0D', 'P1Y6M', '']) {
		expect(isDuration(text)).toBe(false);
		expect(durationInWords({ duration: text, day_type: 'kalenderdage' })).toBe(text);
	}
});

test('every deadline in the catalogue can be said in words', () => {
	const deadlines = provisions.flatMap(({ deadline }) => (deadline ? [deadline as Deadline] : []));
	expect(deadlines.length).toBeGreaterThan(15);
	for (const deadline of deadlines) {
		expect(dayTypes).toContain(deadline.day_type);
		expect(deadlineInWords(deadline)).toMatch(
			/^\d+ (timer?|dage?|hverdage?|arbejdsdage?|uger?|måned(er)?|år) fra [a-zæøå]/
		);
	}
});
