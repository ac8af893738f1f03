import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import { checkFacts, factsStatus, settingOf, showFacts, type TypedFacts } from './index.ts';

const typed: TypedFacts = {
	who: ' Skolelederen ',
	whoPhone: '+45 00 00 22 10',
	place: 'Kontoret',
	reached: 'Hverdage kl. 7.30–15',
	deputy: 'Viceskolelederen',
	deputyPhone: '',
	posterPlace: 'Personalerummet'
};
const told = {
	who: 'Skolelederen',
	whoPhone: '00002210',
	place: 'Kontoret',
	reached: 'Hverdage kl. 7.30–15',
	deputy: 'Viceskolelederen',
	deputyPhone: null,
	posterPlace: 'Personalerummet'
};
const facts = { ...told, confirmedOn: day('2026-11-01'), confirmedBy: 'leder', revision: 1 };

test('what a house says is kept as clean lines and digits; a number may be missing', () => {
	expect(checkFacts(typed)).toEqual({ ok: true, value: told });
});

test.each([
	['nobody to go to', { who: ' ' }, 'fact-missing', 'who'],
	['no place', { place: '' }, 'fact-missing', 'place'],
	['no poster place', { posterPlace: '' }, 'fact-missing', 'posterPlace'],
	['a line too long for a card', { reached: 'x'.repeat(101) }, 'fact-too-long', 'reached'],
	['words for a number', { deputyPhone: 'spørg' }, 'phone-not-valid', 'deputyPhone'],
	['a CPR number in a line', { who: 'Mor til 010203-1234' }, 'looks-like-cpr', 'who'],
	['a CPR number for a number', { whoPhone: '010203-1234' }, 'looks-like-cpr', 'whoPhone']
])('%s is refused, and the field is named', (_what, more, reason, field) => {
	expect(checkFacts({ ...typed, ...more })).toEqual({ ok: false, reason, about: [field] });
});

test('what was confirmed more than 180 days ago is overdue, and shown with 114 beside it', () => {
	expect(factsStatus(undefined, day('2026-11-22'))).toBe('missing');
	expect(factsStatus(facts, day('2027-04-30'))).toBe('current');
	expect(factsStatus(facts, day('2027-05-01'))).toBe('overdue');
	expect(showFacts(facts, day('2027-05-01'))).toMatchObject({
		overdue: true,
		confirmation: 'bekræftet 1. november 2026 af leder – svarer ingen, så ring 114',
		who: { label: 'Skolelederen', number: '00 00 22 10', href: 'tel:+4500002210' },
		deputy: { label: 'Viceskolelederen', number: null, href: null }
	});
});

test('the kind of house says where one is', () => {
	expect(settingOf({ id: 'x', name: 'X', kind: 'day-care' })).toBe('dagtilbud');
	expect(settingOf({ id: 'x', name: 'X', kind: 'school' })).toBe('skole');
	expect(settingOf({ id: 'x', name: 'X', kind: 'dental-clinic' })).toBe('sundhed');
});
