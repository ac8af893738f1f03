import { beforeAll, expect, test } from 'vitest';
import { day } from '#domain/kernel';
import type { Provision } from '#domain/law';
import { loadProvisions } from '#server/law/load-provisions';
import { facets, filterCatalogue, isFiltered, readFilter } from './catalogue-filter.ts';
import { notInForceInWords, standingOn, validityInWords } from './provision-words.ts';

const today = day('2026-11-22');
let all: readonly Provision[];
beforeAll(() => {
	all = loadProvisions();
});
const get = (id: string) => all.find((one) => one.id === id)!;
const found = (query: string) =>
	filterCatalogue(all, readFilter(new URLSearchParams(query)), today).map(({ id }) => id);

test('without a wish the whole catalogue is shown', () => {
	expect(found('')).toHaveLength(all.length);
	expect(isFiltered(readFilter(new URLSearchParams('')))).toBe(false);
});

test.each([
	['q=§ 133', 'barnets-lov-133-1'],
	['q=§133,stk.1', 'barnets-lov-133-1'],
	['q=133 barnets', 'barnets-lov-133-1'],
	['q=152', 'barnets-lov-151-153'],
	['q=48a serviceloven', 'serviceloven-48-a'],
	['q=§ 48 a', 'serviceloven-48-a'],
	['q=UNDERRETNING', 'barnets-lov-133-1'],
	['lov=Barnets lov&tema=formelle-krav&hvem=kommunalbestyrelsen', 'barnets-lov-15-2']
])('%s finds %s', (query, id) => {
	expect(found(query)).toContain(id);
});

test('a number is looked for in the section, whole', () => {
	for (const id of found('q=155')) expect(get(id).section).toMatch(/(^|\D)155(\D|$)/);
	expect(found('q=155').length).toBeGreaterThan(1);
	expect(found('q=§ 13')).not.toContain('barnets-lov-133-1');
	expect(found('q=findes-slet-ikke')).toEqual([]);
});

test('the catalogue of another day shows what held then', () => {
	const ids = found('dag=2023-05-01&kun=gaeldende');
	expect(ids).toContain('serviceloven-19-4');
	expect(ids).not.toContain('barnets-lov-15-2');
	expect(found('kun=gaeldende')).not.toContain('serviceloven-19-4');
});

test('what cannot be read is said, and the rest still answers', () => {
	const filter = readFilter(
		new URLSearchParams('dag=i går&q=010203-1234&tema=constructor&lov=Barnets lov')
	);
	expect(filter).toMatchObject({ day: null, words: '', theme: '', act: 'Barnets lov' });
	expect(filter.faults).toEqual(['not-a-day', 'looks-like-cpr']);
	expect(found(`q=${'§'.repeat(10_000)}`)).toHaveLength(all.length);
	expect(found('q=%25_*\\\'"<script>')).toEqual([]);
});

test('each choice says how many it finds beside the others', () => {
	const filter = readFilter(new URLSearchParams('lov=Barnets lov'));
	const { acts, themes, holders } = facets(all, filter, today);
	const inAct = all.filter(({ act }) => act === 'Barnets lov');
	expect(acts.find(({ value }) => value === 'Barnets lov')?.text).toBe(
		`Barnets lov (${inAct.length})`
	);
	expect(themes.map(({ value }) => value)[0]).toBe('formelle-krav');
	const held = inAct.filter(({ dutyHolder }) => dutyHolder === 'Ankestyrelsen').length;
	expect(holders.find(({ value }) => value === 'Ankestyrelsen')?.text).toBe(
		`Ankestyrelsen (${held})`
	);
});

test('validity is said in words, and an unknown day is said to be unknown', () => {
	expect(validityInWords(get('barnets-lov-15-2'), today)).toBe('Gælder fra 1. januar 2024.');
	expect(validityInWords(get('serviceloven-19-5'), today)).toBe(
		'Gjaldt fra 1. oktober 2013 til og med 31. december 2023.'
	);
	expect(validityInWords(get('serviceloven-19-4'), today)).toBe(
		'Gjaldt til og med 31. december 2023. Startdatoen står ikke i vores katalog.'
	);
	expect(validityInWords(get('barnets-lov-15-2'), day('2023-05-01'))).toBe(
		'Kommer til at gælde fra 1. januar 2024.'
	);
});

test('what does not hold on the day says so', () => {
	const old = get('serviceloven-19-4');
	expect(standingOn(old, today)).toBe('no-longer');
	expect(notInForceInWords(old, today)).toBe('gælder ikke længere (til og med 31. december 2023)');
	expect(notInForceInWords(old, day('2023-05-01'))).toBe(null);
	expect(notInForceInWords(get('barnets-lov-15-2'), day('2023-05-01'))).toBe(
		'gælder ikke endnu (fra 1. januar 2024)'
	);
});
