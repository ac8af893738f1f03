import { expect, test } from 'vitest';
import { changesSince, handleAnswer, writtenAnswer } from './hearing-answer.ts';

const section = (id: string, text: string, title = id) => ({
	id,
	title,
	theme: null,
	body: [{ type: 'paragraph' as const, id: 'p', content: [{ type: 'text' as const, text }] }]
});

test('an answer is kept with its lines, and one that looks like a CPR number is refused', () => {
	expect(writtenAnswer(' Godt.\r\nMen langt. ')).toEqual({ ok: true, value: 'Godt.\nMen langt.' });
	expect(writtenAnswer('Barnet 010203-1234')).toEqual({ ok: false, reason: 'looks-like-cpr' });
	expect(writtenAnswer('x'.repeat(10_001))).toEqual({ ok: false, reason: 'answer-too-long' });
});

test.each([
	[{ outcome: '', reply: 'Tak' }, 'outcome-missing', 'outcome'],
	[{ outcome: 'maybe', reply: 'Tak' }, 'outcome-missing', 'outcome'],
	[{ outcome: 'taken', reply: ' ' }, 'reply-missing', 'reply'],
	[{ outcome: 'not', reply: 'x'.repeat(2_001) }, 'reply-too-long', 'reply'],
	[{ outcome: 'partly', reply: 'Se 010203-1234' }, 'looks-like-cpr', 'reply']
])('an answer is handled with an outcome and a written reply: %#', (input, reason, field) => {
	expect(handleAnswer(input)).toEqual({ ok: false, reason, about: [field] });
});

test('an answer that was taken gets a reply as well', () => {
	expect(handleAnswer({ outcome: 'taken', reply: ' Tak, det er skrevet ind. ' })).toEqual({
		ok: true,
		value: { outcome: 'taken', reply: 'Tak, det er skrevet ind.' }
	});
});

test('the report tells which sections are another text than the one that was sent out', () => {
	const sent = [section('a', 'Ring 112'), section('b', 'Skriv ned'), section('c', 'Væk')];
	const now = [section('a', 'Ring 112'), section('b', 'Skriv det ned'), section('d', 'Ny')];
	expect(changesSince(sent, now)).toEqual([
		{ title: 'b', change: 'changed' },
		{ title: 'd', change: 'added' },
		{ title: 'c', change: 'removed' }
	]);
	expect(changesSince(sent, sent)).toEqual([]);
	expect(changesSince(sent, [...sent.slice(0, 2), section('c', 'Væk', 'Nyt navn')])).toEqual([
		{ title: 'Nyt navn', change: 'changed' }
	]);
});
