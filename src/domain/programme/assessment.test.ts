import { expect, test } from 'vitest';
import {
	countingAssessors,
	heldScores,
	isAssessed,
	isCompared,
	meanWords,
	missingScores,
	unexplained,
	validScores,
	writtenScore,
	type Assessor,
	type Score
} from './assessment.ts';

const at = '2026-12-01T10:00:00Z';
const assessor = (assessorId: string, part: Partial<Assessor> = {}): Assessor => ({
	assessorId,
	conflict: false,
	handedInAt: at,
	...part
});
const score = (assessorId: string, value: number | null, part: Partial<Score> = {}): Score => ({
	assessorId,
	criterion: 'motivation',
	revision: 1,
	score: value,
	reason: 'Klart beskrevet',
	...part
});
const criteria = [{ id: 'motivation' }];

test('nothing is compared before at least two have handed in, and all who assess', () => {
	expect(isCompared([assessor('ida')])).toBe(false);
	expect(isCompared([assessor('ida'), assessor('bo')])).toBe(true);
	expect(isCompared([assessor('ida'), assessor('bo'), assessor('eva', { handedInAt: null })])).toBe(
		false
	);
});

test('an assessor who has not declared holds the comparison back; one with a conflict does not', () => {
	const two = [assessor('ida'), assessor('bo')];
	expect(isCompared([...two, assessor('eva', { conflict: null, handedInAt: null })])).toBe(false);
	expect(isCompared([...two, assessor('eva', { conflict: true })])).toBe(true);
	expect(isCompared([assessor('ida'), assessor('bo', { conflict: true })])).toBe(false);
});

test('a conflict declared late takes the scores already given out of the count', () => {
	const assessors = [assessor('ida'), assessor('bo', { conflict: true }), assessor('eva')];
	expect(countingAssessors(assessors).map(({ assessorId }) => assessorId)).toEqual(['ida', 'eva']);
	const valid = validScores(assessors, [score('ida', 4), score('bo', 1), score('eva', 5)]);
	expect(valid.map((one) => one.score)).toEqual([4, 5]);
});

test('the newest revision of a score holds', () => {
	const held = heldScores([
		score('ida', 2),
		score('ida', 4, { revision: 3 }),
		score('ida', 3, { revision: 2 })
	]);
	expect(held.map((one) => one.score)).toEqual([4]);
});

test('a criterion without a score or without a reason is still missing', () => {
	expect(missingScores(criteria, [score('ida', null)])).toEqual(['motivation']);
	expect(missingScores(criteria, [score('ida', 4, { reason: '' })])).toEqual(['motivation']);
	expect(missingScores(criteria, [score('ida', 4)])).toEqual([]);
});

test('a difference of two or more asks for a note that all who count agree to', () => {
	const assessors = [assessor('ida'), assessor('bo')];
	const scores = [score('ida', 5), score('bo', 3)];
	const note = (agreedBy: readonly string[]) => [
		{ criterion: 'motivation', text: 'Vi ser det samme', agreedBy }
	];
	expect(unexplained(criteria, { assessors, scores, notes: [] })).toEqual(['motivation']);
	expect(unexplained(criteria, { assessors, scores, notes: note(['ida']) })).toEqual([
		'motivation'
	]);
	expect(isAssessed(criteria, { assessors, scores, notes: note(['ida']) })).toBe(false);
	expect(isAssessed(criteria, { assessors, scores, notes: note(['ida', 'bo']) })).toBe(true);
});

test('a difference of one needs no note', () => {
	const assessors = [assessor('ida'), assessor('bo')];
	const scores = [score('ida', 4), score('bo', 3)];
	expect(isAssessed(criteria, { assessors, scores, notes: [] })).toBe(true);
});

test.each([
	['6', 'Fordi', 'score-not-on-scale'],
	['0', 'Fordi', 'score-not-on-scale'],
	['4', 'x'.repeat(2_001), 'reason-too-long'],
	['4', 'Sagen 010203-1234', 'looks-like-cpr']
])('a score of %j with %j is refused', (typed, reason, refusal) => {
	expect(writtenScore({ score: typed, reason })).toEqual({ ok: false, reason: refusal });
});

test('a draft may lack its score', () => {
	expect(writtenScore({ score: '', reason: ' Fordi ' })).toEqual({
		ok: true,
		value: { score: null, reason: 'Fordi' }
	});
});

test('a mean is said in the words of the scale', () => {
	expect(meanWords(4)).toBe('godt beskrevet');
	expect(meanWords(3.5)).toBe('mellem delvist beskrevet og godt beskrevet');
});
