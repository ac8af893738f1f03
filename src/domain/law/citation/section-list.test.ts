import { expect, test } from 'vitest';
import { citationsIn, read } from '../../../../tests/support/citations.ts';

/** `132 133` for § 132 and § 133 of one act. */
const sections = (text: string) =>
	read(text).map((one) => one.replace(/^[^§–]*(?:§+|art\.) /, '').replaceAll(', ', ' '));

test.each([
	['§§ 132-135, 138 og 214 i barnets lov', ['132', '133', '134', '135', '138', '214']],
	['barnets lov §§ 132-135, 138', ['132', '133', '134', '135', '138']],
	['barnets lov §§ 133 og 135', ['133', '135']],
	['barnets lov § 133 og § 135', ['133', '135']],
	['§ 133 og § 135 i barnets lov', ['133', '135']],
	['barnets lov § 133/135', ['133', '135']],
	['BL §§ 133+135', ['133', '135']],
	['§ 133 / § 135 i barnets lov', ['133', '135']],
	['straffeloven §§ 222–224', ['222', '223', '224']],
	['straffeloven §§ 222 — 224', ['222', '223', '224']],
	['straffeloven § 222 til 224', ['222', '223', '224']],
	['straffeloven § 222 til og med § 224', ['222', '223', '224']],
	['straffelovens §§ 222-\n224', ['222', '223', '224']],
	['Servicelovens §§153,154 & 155', ['153', '154', '155']],
	['serviceloven §§ 50 a - 50 c', ['50 a', '50 b', '50 c']],
	['servicelovens § 50 a-c', ['50 a', '50 b', '50 c']],
	['§§ 50 a, b og c i serviceloven', ['50 a', '50 b', '50 c']],
	['SEL §§ 153 – 155 b', ['153', '154', '155', '155 a', '155 b']],
	['Serviceloven § 155, § 155a og § 155b', ['155', '155 a', '155 b']],
	['serviceloven § 153, stk. 1, nr. 2 eller 3', ['153 stk. 1 nr. 2', '153 stk. 1 nr. 3']],
	['serviceloven § 52, stk. 3, nr. 1-3', ['52 stk. 3 nr. 1', '52 stk. 3 nr. 2', '52 stk. 3 nr. 3']],
	['barnets lov § 15, stk. 2 og 3', ['15 stk. 2', '15 stk. 3']],
	['barnets lov § 15, stk. 2 og stk. 3', ['15 stk. 2', '15 stk. 3']],
	['barnets lov § 137, stk. 2-4', ['137 stk. 2', '137 stk. 3', '137 stk. 4']],
	['straffelovens § 245, stk. 1 og 2', ['245 stk. 1', '245 stk. 2']],
	['barnets lov § 133, stk. 1, nr. 4, og stk. 2', ['133 stk. 1 nr. 4', '133 stk. 2']],
	['serviceloven §§ 152, 153 stk. 1 og 2, 154', ['152', '153 stk. 1', '153 stk. 2', '154']],
	['Barnets Lov §§ 133, stk. 1, nr. 4 og 136', ['133 stk. 1 nr. 4', '136']],
	['straffeloven § 222, stk. 1, jf. § 225', ['222 stk. 1', '225']],
	['straffelovens § 223 stk. 1 og § 232', ['223 stk. 1', '232']],
	['GDPR art. 6, stk. 1, litra c og e', ['6 stk. 1 litra c', '6 stk. 1 litra e']],
	['GDPR art. 6, stk. 1, litra c-e', ['6 stk. 1 litra c', '6 stk. 1 litra d', '6 stk. 1 litra e']],
	['Børnekonventionen artikel 3, 12 og 19', ['3', '12', '19']],
	['Straffelovens kapitel 24 (§§ 222-224)', ['222', '223', '224']],
	['barnets lov § 20 og 3 andre regler', ['20']],
	['barnets lov § 15, 24 timer efter', ['15']],
	['barnets lov § 136, 1. januar', ['136']],
	['barnets lov § 133 i 2024', ['133']],
	['barnets lov § 133 og 2024', ['133']],
	['barnets lov § 133 s. 12', ['133']],
	['barnets lov § 133 m.v.', ['133']],
	['barnets lov §§ 133 f.', ['133']],
	['barnets lov §§ 135-132', ['135']],
	['barnets lov §§ 1-200', ['1-200']]
])('%j names %j', (text, expected) => {
	expect(sections(text)).toEqual(expected);
});

test('each section of a list has its own piece of the text, and those of a range share theirs', () => {
	const pieces = citationsIn('Se barnets lov §§ 132-133, 138 og 214.').map(({ text }) => text);
	expect(pieces).toEqual(['barnets lov §§ 132-133', 'barnets lov §§ 132-133', '138', '214']);
});

test('a short text cannot ask for an endless answer', () => {
	const ranges = citationsIn('Barnets lov §§ 1-60. '.repeat(5_000));
	expect(ranges.length).toBeLessThan(60_000);
	expect(ranges.at(-1)?.note).toBe('Rækken er for lang til at blive slået op.');
});
