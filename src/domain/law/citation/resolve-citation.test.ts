import { day } from '#domain/kernel';
import { loadActs } from '#server/law/load-acts';
import { loadProvisions } from '#server/law/load-provisions';
import { describe, expect, test } from 'vitest';
import { citationsIn, judged } from '../../../../tests/support/citations.ts';
import { findCitations, openCatalogue } from '../index.ts';

const only = (text: string, date?: string) => {
	const found = citationsIn(text, date);
	if (found.length !== 1 || !found[0]) throw new Error(`${found.length} citations in: ${text}`);
	return found[0];
};

describe('the duty to have a beredskab, in its three periods', () => {
	test.each(['serviceloven § 19, stk. 4', 'serviceloven § 19, stk. 5'])(
		'%s held until the end of 2023 and is barnets lov § 15, stk. 2, today',
		(text) => {
			expect(only(text, '2023-12-31')).toMatchObject({ status: 'current', successors: [] });
			expect(only(text)).toMatchObject({ status: 'outdated', successors: ['barnets-lov-15-2'] });
			expect(only(text).note).toContain('en dato, der afventer faglig godkendelse');
		}
	);
	test('barnets lov § 15, stk. 2, begins with 2024', () => {
		const text = 'barnets lov § 15, stk. 2';
		expect(only(text, '2023-12-31').status).toBe('not-yet');
		expect(only(text, '2024-01-01')).toMatchObject({
			status: 'current',
			provisions: ['barnets-lov-15-2'],
			note: null
		});
	});
	test('stk. 5 was not there before October 2013', () => {
		expect(only('serviceloven § 19, stk. 5', '2013-09-30').status).toBe('not-yet');
	});
});

test.each([
	['serviceloven §§ 109-110', ['serviceloven § 109: current', 'serviceloven § 110: current']],
	['serviceloven § 153', ['serviceloven § 153: outdated']],
	['serviceloven § 85', ['serviceloven § 85: unknown']],
	['serviceloven § 11', ['serviceloven § 11: unconfirmed']],
	['barnets lov § 23', ['barnets lov § 23: unconfirmed']],
	['barnets lov § 134', ['barnets lov § 134: unknown']],
	['barnets lov § 135', ['barnets lov § 135: current']],
	['straffeloven § 213', ['straffeloven § 213: unconfirmed']],
	['beredskabsloven § 25', ['beredskabsloven § 25: unknown']],
	['folkeskoleloven § 133', ['folkeskoleloven § 133: unknown']],
	['voksenansvarsloven § 3', ['voksenansvarsloven § 3: unconfirmed']],
	['Efter serviceloven kan kommunen', ['serviceloven –: current']],
	['Efter barnets lov skal kommunen', ['barnets lov –: current']],
	['Efter folkeskoleloven skal skolen', ['folkeskoleloven –: unknown']],
	['databeskyttelsesforordningen', ['databeskyttelsesforordningen –: unconfirmed']]
])('today %j is %j', (text, expected) => {
	expect(judged(text)).toEqual(expected);
});

test('an act that is only named is judged by its own dates', () => {
	expect(judged('Efter barnets lov skal kommunen', '2023-06-01')).toEqual([
		'barnets lov –: not-yet'
	]);
	expect(only('Efter serviceloven kan kommunen').note).toContain('flyttede til barnets lov');
	expect(only('Efter serviceloven kan kommunen', '2023-06-01').note).toBeNull();
});

test.each([
	['barnets lov § 15', ['barnets-lov-15-1', 'barnets-lov-15-2', 'barnets-lov-15-3']],
	['barnets lov § 133, stk. 1', ['barnets-lov-133-1']],
	['barnets lov § 133, stk. 1, nr. 4', ['barnets-lov-133-1-4']],
	['barnets lov § 133, stk. 1, nr. 1', ['barnets-lov-133-1']],
	['barnets lov § 133, nr. 4', ['barnets-lov-133-1-4']],
	['barnets lov § 136', ['barnets-lov-136-1', 'barnets-lov-136-24h', 'barnets-lov-136-register']],
	['barnets lov § 143, stk. 4', ['barnets-lov-143-godkendelse']],
	['barnets lov § 18', ['barnets-lov-18']],
	['barnets lov § 18, stk. 3', ['barnets-lov-18-3']],
	['barnets lov § 2, stk. 4', ['barnets-lov-2-3']],
	['barnets lov § 29', ['barnets-lov-28-31']],
	['barnets lov § 25 a', ['barnets-lov-24-27']],
	['barnets lov § 27 a', []],
	['barnets lov § 15, stk. 4', []],
	['serviceloven § 155 a, stk. 2', ['serviceloven-155-a']],
	['børnekonventionen art. 34', ['boernekonventionen-19']],
	['GDPR art. 14', ['gdpr-14']],
	['BEK nr. 1487 § 4', ['bek-boernehuse-4']]
])('%j means %j', (text, provisions) => {
	expect(only(text).provisions).toEqual(provisions);
});

test('a part of a known section that the catalogue lacks is unknown, and says why', () => {
	expect(only('barnets lov § 15, stk. 4')).toMatchObject({
		status: 'unknown',
		note: 'Kataloget har andre dele af paragraffen, men ikke denne.'
	});
});

test('an outdated citation stays outdated where only its successor awaits approval, and says so', () => {
	expect(only('serviceloven § 49 b')).toMatchObject({
		status: 'outdated',
		successors: ['barnets-lov-128'],
		note: 'Gjaldt til og med 31. december 2023. Efterfølgeren afventer faglig godkendelse.'
	});
});

test('what a professional has confirmed is no longer unconfirmed', () => {
	const approval = { at: new Date(0) } as never;
	const provisions = loadProvisions().map((one) =>
		one.id === 'barnets-lov-23' ? { ...one, approval } : one
	);
	const catalogue = openCatalogue(loadActs(), provisions);
	const [found] = findCitations('barnets lov § 23', catalogue, day('2026-11-22'));
	expect(found?.status).toBe('current');
});

test('an act that only an edited provision knows is read by the name it has there', () => {
	const [first] = loadProvisions();
	if (!first) throw new Error('The catalogue is empty.');
	const added = { ...first, id: 'ny-1', act: 'Tryghedsloven', section: '§ 1', predecessors: [] };
	const catalogue = openCatalogue(loadActs(), [added]);
	const [found] = findCitations('tryghedslovens § 1', catalogue, day('2026-11-22'));
	expect(found).toMatchObject({ act: 'tryghedsloven', provisions: ['ny-1'], status: 'current' });
});
