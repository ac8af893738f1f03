/** The dates a plan promises in its own text (P9): what is read, what is asked about, and what is no promise. */
import { danishDate, day, type Day } from '#domain/kernel';
import type { Block } from '#domain/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckedPlan } from './plan-reading.ts';
import { promisedDates } from './promised-date.ts';
import { promisedTimes } from './promised-time.ts';

const today = day('2026-11-22');
const asked = { since: today, today };
const timesIn = (sentence: string) =>
	promisedTimes(sentence, asked).map(({ phrase, on, everyMonths }) => [phrase, on, everyMonths]);

const paragraph = (id: string, text: string): Block => ({
	type: 'paragraph',
	id,
	content: [{ type: 'text', text }]
});

const planWith = (...bodies: readonly (readonly Block[])[]): CheckedPlan => ({
	type: 'overgreb',
	title: 'Beredskab',
	status: 'draft',
	adoption: null,
	publication: null,
	sections: bodies.map((body, index) => ({
		id: `afsnit-${index + 1}`,
		title: 'Opfølgning',
		theme: null,
		position: index + 1,
		body,
		revision: 1
	}))
});

describe('a sentence that names a day proposes that day', () => {
	test.each([
		['Vi evaluerer senest den 1. marts 2027.', 'den 1. marts 2027', '2027-03-01', null],
		['Evalueringen er færdig 01.03.2027.', '01.03.2027', '2027-03-01', null],
		['Kortene er delt ud inden udgangen af 2026.', 'udgangen af 2026', '2026-12-31', null],
		['Vi øver inden udgangen af februar 2028.', 'udgangen af februar 2028', '2028-02-29', null],
		[
			'Lederen melder tilbage inden udgangen af andet kvartal 2027.',
			...['udgangen af andet kvartal 2027', '2027-06-30', null]
		],
		['Udvalget får en status hvert år den 1. oktober.', 'den 1. oktober', '2027-10-01', 12],
		['Hvert år den 24. december ringer vi rundt.', 'den 24. december', '2026-12-24', 12]
	])('%s', (sentence, ...time) => {
		expect(timesIn(sentence)).toEqual([time]);
	});
});

describe('a sentence that names no day proposes none, and says how often', () => {
	test.each([
		['Alle gennemgår handlekortene hvert år i august.', 'august', 12],
		['Vi måler kendskabet i andet kvartal 2027.', 'andet kvartal 2027', null],
		['Netværket mødes to gange årligt.', 'to gange årligt', 6],
		['Ledelsen følger op to gange om året.', 'to gange om året', 6],
		['Status gennemgås hvert kvartal.', 'hvert kvartal', 3],
		['Lederen gennemgår planen ved skoleårets start.', 'skoleårets start', 12],
		['Nye ledere er klar ved skoleårets start 2027.', 'skoleårets start 2027', null],
		['Vi holder temadag i foråret 2027.', 'foråret 2027', null],
		['Den årlige temadag ligger i september.', 'september', 12],
		['Kurset holdes hvert andet år.', 'hvert andet år', 24],
		['Forvaltningen afleverer listen den 1. oktober.', 'den 1. oktober', null],
		['Vi spørger igen i 2028.', '2028', null],
		['Lederen følger op den 31. februar 2027.', 'den 31. februar 2027', null]
	])('%s', (sentence, phrase, everyMonths) => {
		expect(timesIn(sentence)).toEqual([[phrase, null, everyMonths]]);
	});
});

describe('no promise', () => {
	test.each([
		'Planen revideres mindst hvert fjerde år.',
		'Kommunalbestyrelsen reviderer planen hvert 4. år.',
		'Planen blev vedtaget den 14. maj 2025.',
		'Planen er vedtaget den 14. december 2026, punkt 7.',
		'Ændringen træder i kraft den 1. januar 2027.',
		'Det følger af lov nr. 721 af 13. juni 2027.',
		'Årligt modtager kommunen omkring 400 underretninger.',
		'Ring til Modtagelsen på 00 00 10 10 inden for 24 timer.',
		'Vi taler om det hver dag og på hvert personalemøde.',
		'Vi øvede os senest den 1. marts 2024.',
		'Se barnets lov § 15, stk. 2.'
	])('%s', (sentence) => {
		expect(timesIn(sentence)).toEqual([]);
	});
});

test('what has happened is told from what will, in one sentence', () => {
	expect(timesIn('Kortene blev trykt i 2027, og de fornys senest den 1. marts 2029.')).toEqual([
		['den 1. marts 2029', '2029-03-01', null]
	]);
});

test('what the words leave open is said: the first and the last day', () => {
	expect(promisedTimes('Vi måler i andet kvartal 2027.', asked)[0]?.within).toEqual({
		earliest: '2027-04-01',
		latest: '2027-06-30'
	});
});

test('a day after the adoption is a promise of the plan, also when it has passed', () => {
	const sentence = 'Vi evaluerer senest den 1. marts 2025.';
	expect(promisedTimes(sentence, { since: day('2024-05-14'), today })[0]?.on).toBe('2025-03-01');
	expect(promisedTimes(sentence, asked)).toEqual([]);
});

test('headings and placeholders promise nothing; a row of a table is one sentence', () => {
	const cell = (text: string) => [{ type: 'text' as const, text }];
	const plan = planWith([
		{ type: 'heading', id: 'h', level: 2, content: cell('Hvert år i august') },
		{
			type: 'table',
			id: 't',
			header: [cell('Hvad'), cell('Hvornår')],
			rows: [
				[cell('Temadag for alle'), cell('Hvert år i august')],
				[cell('Kortene på væggen'), cell('Senest den 1. marts 2027')]
			]
		}
	]);
	expect(promisedDates(plan, today)).toMatchObject([
		{ sentence: 'Temadag for alle – Hvert år i august', on: null, everyMonths: 12 },
		{ sentence: 'Kortene på væggen – Senest den 1. marts 2027', on: '2027-03-01' }
	]);
});

test('a promise keeps its key when the text around it changes, and has another in another section', () => {
	const sentence = 'Vi evaluerer senest den 1. marts 2027.';
	const alone = promisedDates(planWith([paragraph('p', sentence)]), today);
	const among = promisedDates(
		planWith(
			[paragraph('a', `Vi øver os. ${sentence}`), paragraph('b', sentence)],
			[paragraph('c', sentence)]
		),
		today
	);
	expect(among.map(({ key }) => key === alone[0]?.key)).toEqual([true, false]);
	expect(among[0]?.key).toMatch(/^[a-z0-9]{14}$/);
});

const anyDay = fc
	.date({ min: new Date('2026-11-23'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => day(date.toISOString().slice(0, 10)));
const figures = (on: Day) => on.split('-').reverse().join('.');

test('every day, in each way Danish writes it, is proposed as exactly that day', () => {
	fc.assert(
		fc.property(anyDay, (on) => {
			for (const written of [danishDate(on), `den ${danishDate(on)}`, figures(on), on]) {
				expect(promisedTimes(`Vi evaluerer senest ${written}.`, asked), written).toMatchObject([
					{ on, everyMonths: null }
				]);
			}
		})
	);
});

test('a text without a day in it never proposes one', () => {
	const vague = fc.constantFrom(
		...['hvert år i august', 'i andet kvartal 2027', 'to gange årligt', 'ved skoleårets start'],
		...[
			'i foråret 2028',
			'inden sommerferien',
			'i løbet af 2027',
			'hvert kvartal',
			'ved skolestart'
		]
	);
	const doing = fc.constantFrom('Vi øver', 'Lederen følger op', 'Netværket mødes', 'Status gives');
	fc.assert(
		fc.property(doing, fc.array(vague, { minLength: 1, maxLength: 3 }), (who, when) => {
			const times = promisedTimes(`${who} ${when.join(' og ')}.`, asked);
			expect(times.length).toBeGreaterThan(0);
			expect(times.every(({ on }) => on === null)).toBe(true);
		})
	);
});
