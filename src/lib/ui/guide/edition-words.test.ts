import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { faultText, draftRefusal, placeName } from './draft-words.ts';
import { rowsOf, textDifference } from './edition-words.ts';

const provision = {
	id: 'lov',
	act: 'Barnets lov',
	section: '§ 134',
	title: 'Vurdering',
	summary: 'Kommunen vurderer.',
	dutyHolder: 'kommunalbestyrelsen',
	deadline: { duration: 'PT24H', counts_from: 'modtagelsen', day_type: 'timer' },
	themes: ['haandtering'],
	inForceFrom: day('2024-01-01'),
	inForceTo: null,
	source: 'https://lov.example/134',
	confidence: 'verified',
	predecessors: [{ id: 'gammel', confidence: 'recalled' }],
	successors: []
} as const;
const names = { law: { gammel: 'serviceloven § 155' }, themes: {} };
const text = (content: typeof provision | null) =>
	({ subjectKind: 'provision', subject: 'lov', content }) as const;

test('a provision is told field by field, with names and dates as people write them', () => {
	expect(Object.fromEntries(rowsOf(text(provision), names))).toMatchObject({
		Frist: '24 timer fra modtagelsen',
		'Gælder fra': '1. januar 2024',
		'Gælder til': '',
		Afløser: 'serviceloven § 155 (afventer)',
		Grundlag: 'bekræftet'
	});
});

test('only the fields that differ are told; a text that is new or gone is told whole', () => {
	const after = { subjectKind: 'provision', subject: 'lov' } as const;
	const changed = { ...provision, inForceTo: day('2026-12-31') };
	expect(textDifference(text(provision), { ...after, content: changed }, names)).toEqual({
		rows: [{ name: 'Gælder til', words: [{ kind: 'added', text: '31. december 2026' }] }],
		lines: []
	});
	expect(textDifference(text(null), text(provision), names).rows.length).toBeGreaterThan(8);
});

test('every fault and refusal has words of its own, and a block is named', () => {
	expect(faultText({ fault: 'law-unknown', about: 'findes-ikke' })).toContain('“findes-ikke”');
	expect(faultText({ fault: 'heading-level-jumps', about: null })).toMatch(/[Oo]verskrift/);
	expect(draftRefusal('constructor')).toMatch(/Intet er gået tabt/);
	expect(placeName('sources')).toBe('kilder');
	expect(placeName('p7')).toBe('blok p7');
});
