import { expect, test } from 'vitest';
import { checkComment, threads, type Comment } from './comment.ts';

const comment = (id: string, part: Partial<Comment> = {}): Comment => ({
	id,
	answers: null,
	writtenAt: `2026-11-02T09:00:0${id}.000Z`,
	resolvedAt: null,
	...part
});

test.each([
	['nothing but spaces', '  \n ', 'comment-missing'],
	['more than 2,000 characters', 'a'.repeat(2_001), 'comment-too-long'],
	['a CPR number', 'Det er 010116-1234.', 'looks-like-cpr']
])('a comment of %s is refused', (_what, typed, reason) => {
	expect(checkComment(typed)).toMatchObject({ ok: false, reason });
});

test('a comment is kept as it was written, without spaces at its ends', () => {
	expect(checkComment('  Skal vi nævne\r\ndagplejen? ')).toEqual({
		ok: true,
		value: 'Skal vi nævne\ndagplejen?'
	});
});

test('answers stand below what they answer, and settled comments come last', () => {
	const all = [
		comment('4', { answers: '2' }),
		comment('1', { resolvedAt: '2026-11-03T09:00:00.000Z' }),
		comment('3', { answers: '2' }),
		comment('2')
	];
	expect(threads(all).map(({ first, answers }) => [first.id, answers.map(({ id }) => id)])).toEqual(
		[
			['2', ['3', '4']],
			['1', []]
		]
	);
});
