import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** Lone surrogates are no text; they are tested apart. */
const json = fc.jsonValue({ stringUnit: 'grapheme' });

function shuffled(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shuffled);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, inner]) => [key, shuffled(inner)])
	);
}

test('the canonical form says the same as the value', () => {
	fc.assert(
		fc.property(json, (value) => {
			expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
		})
	);
});

test('the order in which a record was written makes no difference', () => {
	fc.assert(
		fc.property(json, (value) => {
			expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
		})
	);
});

test('keys are sorted and nothing is padded', () => {
	expect(canonicalJson({ b: [1, 'å'], a: { d: null, c: true }, Z: 1e21 })).toBe(
		'{"Z":1e+21,"a":{"c":true,"d":null},"b":[1,"å"]}'
	);
});

test('the example of RFC 8785 comes out as the standard says', () => {
	expect(
		canonicalJson({
			'\u20ac': 'Euro Sign',
			'\r': 'Carriage Return',
			'\ufb33': 'Hebrew Letter Dalet With Dagesh',
			'1': 'One',
			'\ud83d\ude00': 'Emoji: Grinning Face',
			'\u0080': 'Control',
			'\u00f6': 'Latin Small Letter O With Diaeresis'
		})
	).toBe(
		'{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}'
	);
	expect(canonicalJson([-0, 4.5, 0.002, 1e-27])).toBe('[0,4.5,0.002,1e-27]');
});

test.each([
	['undefined', undefined],
	['an undefined field', { a: undefined }],
	['a hole in a list', new Array(2)],
	['NaN', Number.NaN],
	['infinity', [Infinity]],
	['a date', new Date(0)],
	['a function', () => 1],
	['a big integer', 1n],
	['a lone surrogate', '\ud800'],
	['a lone surrogate in a key', { '\udc00': 1 }]
])('%s has no canonical form and is not lost in silence', (_, value) => {
	expect(() => canonicalJson(value)).toThrow(TypeError);
});
