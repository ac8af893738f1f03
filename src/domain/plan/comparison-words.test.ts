import { expect, test } from 'vitest';
import {
	changeName,
	comparisonSummary,
	reasonTexts,
	type PlanComparison,
	type SectionComparison
} from './index.ts';

const section = (
	change: SectionComparison['change'],
	more: Partial<SectionComparison> = {}
): SectionComparison => ({
	id: 'a',
	title: [],
	change,
	moved: false,
	lines: [],
	reasons: [],
	...more
});

const summary = (...sections: PlanComparison['sections']) =>
	comparisonSummary({ title: [], sections });

test('the summary counts sections in words, the new ones first', () => {
	const words = [
		{ kind: 'same' as const, text: 'Ring ' },
		{ kind: 'removed' as const, text: 'snart' },
		{ kind: 'added' as const, text: 'nu, med det samme' }
	];
	expect(
		summary(
			section('changed', { lines: [{ shape: 'paragraph', words }], moved: true }),
			section('added'),
			section('added'),
			section('removed'),
			section('same')
		)
	).toEqual([
		'To afsnit er nye.',
		'Et afsnit er taget ud.',
		'Et afsnit har fået andre ord.',
		'Et afsnit er flyttet.',
		'Et afsnit er ens, ord for ord.',
		'4 ord er kommet til, og 1 ord er gået ud.'
	]);
});

test('where nothing differs the summary says so', () => {
	expect(summary(section('same'))).toEqual(['De to tekster er ens, ord for ord.']);
});

test('each change has a name that needs no colour', () => {
	const names = (['added', 'removed', 'changed', 'same'] as const).flatMap((change) => [
		changeName(section(change)),
		changeName(section(change, { moved: true }))
	]);
	expect([...new Set(names)]).toEqual([
		'Nyt afsnit',
		'Taget ud',
		'Ændret',
		'Ændret og flyttet',
		'Uændret',
		'Flyttet'
	]);
});

test('a reason names the law that ended and the one that holds, or the guide’s edition, once each', () => {
	const names = {
		law: { old: 'serviceloven § 153', now: 'barnets lov § 133' },
		passages: { tegn: 'Tegn på overgreb' }
	};
	const law = { kind: 'law' as const, ended: 'old', successor: 'now' };
	const reasons = [
		{ ...law, unconfirmed: false },
		{ ...law, unconfirmed: true },
		{ ...law, unconfirmed: false },
		{ kind: 'guide' as const, passage: 'tegn', edition: 2 }
	];
	expect(reasonTexts(section('changed', { reasons }), names)).toEqual([
		'Serviceloven § 153 gælder ikke længere. Nu gælder barnets lov § 133.',
		'Serviceloven § 153 gælder ikke længere. Nu gælder barnets lov § 133 (afventer faglig godkendelse).',
		'Guidens tekst »Tegn på overgreb« er kommet i udgave 2.'
	]);
});
