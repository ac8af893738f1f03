import { expect, test } from 'vitest';
import { typedOffer } from '../../../tests/support/programme-offers.ts';
import { checkOffer, idFrom, lengthInWords, sameCriteria, type TypedOffer } from './offer.ts';

const typed: TypedOffer = {
	...typedOffer,
	criteria: [
		{ id: 'motivation', name: 'Motivation', asks: 'Hvorfor nu?', weight: '1' },
		{ id: '', name: 'Ledelse', asks: 'Hvem bakker op?', weight: '2' },
		{ id: '', name: '', asks: '', weight: '1' }
	]
};
const first = { id: 'motivation', name: 'Motivation', asks: 'Hvorfor nu?', weight: '1' };

test('an offer is what was typed, rows left empty apart', () => {
	expect(checkOffer(typed)).toEqual({
		ok: true,
		value: {
			name: 'Langt forløb',
			about: 'Om hele indsatsen.',
			months: 12,
			days: null,
			hours: null,
			decisionLevel: 'director',
			placesPerYear: 4,
			criteria: [
				{ id: 'motivation', name: 'Motivation', asks: 'Hvorfor nu?', weight: 1 },
				{ id: 'ledelse', name: 'Ledelse', asks: 'Hvem bakker op?', weight: 2 }
			],
			open: true
		}
	});
});

test.each([
	[{ name: '' }, 'name-missing', 'name'],
	[{ about: ' ' }, 'about-missing', 'about'],
	[{ about: 'Om 010190-1234' }, 'looks-like-cpr', 'about'],
	[{ name: 'x'.repeat(201) }, 'too-long', 'name'],
	[{ months: 'tolv' }, 'number-not-valid', 'months'],
	[{ hours: '-1' }, 'number-not-valid', 'hours'],
	[{ placesPerYear: '' }, 'number-not-valid', 'placesPerYear'],
	[{ months: '' }, 'length-missing', 'months'],
	[{ decisionLevel: 'mayor' }, 'level-unknown', 'decisionLevel'],
	[{ criteria: [] }, 'criteria-missing', 'criterion-0-name'],
	[{ criteria: [{ ...first, asks: '' }] }, 'criterion-not-whole', 'criterion-0-asks'],
	[{ criteria: [{ ...first, name: '' }] }, 'criterion-not-whole', 'criterion-0-name'],
	[{ criteria: [{ ...first, weight: '0' }] }, 'weight-not-valid', 'criterion-0-weight'],
	[{ criteria: [{ ...first, weight: '6' }] }, 'weight-not-valid', 'criterion-0-weight'],
	[{ criteria: [first, first] }, 'criterion-named-twice', 'criterion-1-name'],
	[{ criteria: [{ ...first, asks: '0101901234' }] }, 'looks-like-cpr', 'criterion-0-asks']
] as const)('an offer with %j is refused: %s', (part, reason, field) => {
	expect(checkOffer({ ...typed, ...part })).toEqual({ ok: false, reason, about: [field] });
});

test('weights and words make the criteria, their order too', () => {
	const one = { id: 'a', name: 'A', asks: 'A?', weight: 1 };
	const other = { id: 'b', name: 'B', asks: 'B?', weight: 1 };
	expect(sameCriteria([one, other], [{ ...one }, { ...other }])).toBe(true);
	expect(sameCriteria([one, other], [one, { ...other, weight: 2 }])).toBe(false);
	expect(sameCriteria([one, other], [other, one])).toBe(false);
});

test('a name makes a key, whatever is in it', () => {
	expect(idFrom('2027: Børn & unge på Ærø!')).toBe('boern-unge-paa-aeroe');
	expect(idFrom('***')).toBe('');
});

test('a length is told in months or in days', () => {
	expect(lengthInWords({ months: 12, days: null })).toBe('omkring 12 måneder');
	expect(lengthInWords({ months: null, days: 4 })).toBe('op til 4 dage');
	expect(lengthInWords({ months: null, days: 1 })).toBe('1 dag');
});
