import { expect, test } from 'vitest';
import { isNamed } from './use.ts';

test.each([
	['Ring til modtagelsen.', true],
	['Modtagelsens leder svarer.', true],
	['MODTAGELSEN', true],
	['Lægemodtagelsen ligger i centrum.', false],
	['Modtagelsesteamet har flyttet.', false],
	['', false]
])('“%s” names the unit Modtagelsen: %s', (text, named) => {
	expect(isNamed('Modtagelsen', text)).toBe(named);
});

test('a name with signs of its own is looked for as it is written', () => {
	expect(isNamed('Børn (0–6 år)', 'Skriv til Børn (0–6 år) i dag.')).toBe(true);
	expect(isNamed('Børn (0–6 år)', 'Skriv til Børn 0–6 år i dag.')).toBe(false);
	expect(isNamed(' ', 'Hvad som helst')).toBe(false);
});
