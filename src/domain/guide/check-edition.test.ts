import type { Block, Mark } from '#domain/document';
import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { provisionText } from '../../../tests/support/provision-text.ts';
import {
	checkEdition,
	overlay,
	type EditionContent,
	type PlacedPassage,
	type ProvisionText
} from './index.ts';

const block = (id: string, text: string, marks: readonly Mark[] = []): Block => ({
	type: 'paragraph',
	id,
	content: [{ type: 'text', text, marks }]
});

const passage = (more: Partial<PlacedPassage> = {}): PlacedPassage => ({
	id: 'et.a',
	theme: 'et',
	position: 0,
	kind: 'attention',
	title: 'Sig det til lederen',
	audience: ['staff'],
	law: ['lov'],
	evidence: 'confirmed',
	sources: [{ title: 'Kilden', url: 'https://kilde.example/' }],
	reviewed: day('2026-11-01'),
	body: [block('p1', 'Ring.')],
	...more
});

const provision = provisionText('lov');

const other = passage({ id: 'et.b', position: 1, kind: 'definition' });
const base: EditionContent = {
	themes: [{ id: 'et', position: 1, title: 'Et', summary: 'Kort.', introduction: [] }],
	passages: [passage(), other],
	provisions: [provision, { ...provision, id: 'anden' }]
};

const faultsOf = (changed: Partial<PlacedPassage>) =>
	checkEdition(base, { ...base, passages: [passage(changed), other] });

test('an edition without faults is let through', () => {
	expect(checkEdition(base, base)).toEqual([]);
});

test.each<[string, Partial<PlacedPassage>, string, string, string | null]>([
	['a law id nobody has', { law: ['findes-ikke'] }, 'law-unknown', 'law', 'findes-ikke'],
	['no source', { sources: [] }, 'source-missing', 'sources', null],
	[
		'a source that says nothing',
		{ sources: [{ title: ' ', url: null }] },
		'source-missing',
		'sources',
		null
	],
	[
		'a source at no address',
		{ sources: [{ title: 'Kilden', url: 'javascript:alert(1)' }] },
		'source-not-an-address',
		'sources',
		'Kilden'
	],
	['no audience', { audience: [] }, 'audience-missing', 'audience', null],
	['no title', { title: '  ' }, 'title-missing', 'title', null],
	['no text', { body: [block('p1', ' ')] }, 'text-missing', 'body', null],
	['no provision under a duty', { kind: 'law', law: [] }, 'law-missing', 'law', null],
	['a theme the guide has not', { theme: 'syv' }, 'theme-unknown', 'theme', null],
	[
		'a heading that jumps',
		{
			body: [
				block('p1', 'Først.'),
				{ type: 'heading', id: 'h1', level: 4, content: [{ type: 'text', text: 'For dybt' }] }
			]
		},
		'heading-level-jumps',
		'h1',
		null
	],
	[
		'an image without text',
		{ body: [{ type: 'image', id: 'i1', src: '/x.png' } as unknown as Block] },
		'unknown-block',
		'i1',
		null
	],
	[
		'a CPR number in its text',
		{ body: [block('p7', 'Født 010116-1234')] },
		'looks-like-cpr',
		'p7',
		null
	],
	['a CPR number in its title', { title: 'Født 010116-1234' }, 'looks-like-cpr', 'title', null],
	[
		'a word nobody has defined',
		{ body: [block('p1', 'mistanke', [{ type: 'term', term: 'et.findes-ikke' }])] },
		'term-unknown',
		'p1',
		'et.findes-ikke'
	]
])(
	'a passage with %s cannot be published, and it is said where',
	(_what, changed, fault, place, about) => {
		expect(faultsOf(changed)).toContainEqual({
			subjectKind: 'passage',
			subject: 'et.a',
			place,
			fault,
			about
		});
	}
);

test('what leads to a passage that was taken out is found, in the block where it stands', () => {
	for (const href of ['/guide/et#et.b', '/guide/et#b']) {
		const linked = passage({ body: [block('p3', 'Læs mere', [{ type: 'link', href }])] });
		const before = { ...base, passages: [linked, other] };
		expect(checkEdition(before, before)).toEqual([]);
		expect(checkEdition(before, { ...before, passages: [linked] })).toEqual([
			{
				subjectKind: 'passage',
				subject: 'et.a',
				place: 'p3',
				fault: 'passage-elsewhere',
				about: 'et.b'
			}
		]);
	}
});

test('a provision that is taken out may not be referred to: by a passage, by another, by the path', () => {
	const after = { ...base, provisions: [{ ...provision, id: 'anden' }] };
	expect(checkEdition(base, after).map(({ fault, subject }) => [fault, subject])).toEqual([
		['law-retired', 'et.a'],
		['law-retired', 'et.b']
	]);
	const linked: ProvisionText = {
		...provision,
		id: 'anden',
		successors: [{ id: 'lov', confidence: 'recalled' }]
	};
	const unused = { ...base, passages: [] };
	expect(checkEdition(base, { ...unused, provisions: [linked] })).toMatchObject([
		{ fault: 'law-unknown', subject: 'anden', place: 'successors', about: 'lov' }
	]);
	expect(
		checkEdition(base, { ...unused, provisions: [provision] }, [
			{ subjectKind: 'provision', subject: 'anden', place: 'handlevejen' },
			{ subjectKind: 'provision', subject: 'lov', place: 'handlevejen' }
		])
	).toEqual([
		{
			subjectKind: 'provision',
			subject: 'anden',
			place: 'id',
			fault: 'still-used',
			about: 'handlevejen'
		}
	]);
});

test('a provision says what it is, where it is read, and ends after it begins', () => {
	const faulty = {
		...provision,
		title: '',
		source: 'loven',
		inForceTo: day('2023-01-01')
	};
	const entry = {
		subjectKind: 'provision',
		subject: 'lov',
		content: faulty,
		position: null,
		baseHash: null,
		note: ''
	} as const;
	expect(
		checkEdition(base, overlay(base, [entry])).map(({ place, fault }) => [place, fault])
	).toEqual([
		['title', 'title-missing'],
		['source', 'source-not-an-address'],
		['inForceTo', 'days-reversed']
	]);
});

test('two texts with one id are not published', () => {
	expect(checkEdition(base, { ...base, passages: [passage(), passage(), other] })).toMatchObject([
		{ subject: 'et.a', fault: 'duplicate-id' }
	]);
});
