import { expect, test } from 'vitest';
import type { Passage, Theme } from '#domain/guide';
import { day } from '#domain/kernel';
import type { Provision } from '#domain/law';
import { forWhom, readRole } from './audience-words.ts';
import { obligation } from './obligation.ts';
import { readingAddress, readReading } from './reading-state.ts';
import { groupsFor, themeView } from './theme-view.ts';

const passage = (slug: string, parts: Partial<Passage> = {}): Passage => ({
	id: `opsporing.${slug}`,
	kind: 'attention',
	theme: 'opsporing',
	position: 0,
	title: slug,
	audience: ['leader'],
	law: [],
	evidence: 'confirmed',
	sources: [],
	reviewed: day('2026-11-22'),
	body: [],
	hash: '',
	approval: null,
	...parts
});

const theme = (id: string, position: number): Theme => ({
	id,
	position,
	title: id,
	summary: '',
	introduction: []
});

const provision: Provision = {
	id: 'barnets-lov-133-1',
	act: 'Barnets lov',
	section: '§ 133, stk. 1',
	title: 'Underretning',
	summary: '',
	dutyHolder: 'offentligt ansatte',
	deadline: null,
	themes: [],
	inForceFrom: null,
	inForceTo: null,
	source: 'https://example.org',
	confidence: 'recalled',
	predecessors: [],
	successors: [],
	approval: null
};

test('a theme holds its own passages, the law they rest on, and what follows up which recommendation', () => {
	const themes = [theme('opsporing', 4), theme('samarbejde', 6), theme('handling', 5)];
	const view = themeView({
		edition: { number: 1, publishedOn: day('2026-11-22') },
		themes,
		theme: themes[0]!,
		passages: [
			passage('pligt', { kind: 'law', law: ['barnets-lov-133-1'] }),
			passage('andet', { id: 'samarbejde.andet', theme: 'samarbejde', law: ['unknown'] })
		],
		provisions: [provision, { ...provision, id: 'other' }],
		recommendations: [{ number: 8, title: 'Opsporing', passages: ['opsporing.pligt'] }]
	});
	expect(view.passages.map(({ id }) => id)).toEqual(['opsporing.pligt']);
	expect(view.law).toEqual({
		'barnets-lov-133-1': { reference: 'barnets lov § 133, stk. 1', unconfirmed: true }
	});
	expect(view.recommendations['opsporing.pligt']?.map(({ number }) => number)).toEqual([8]);
	expect(view.next?.id).toBe('handling');
});

test('legislation stands first, and what a role is not shown is counted', () => {
	const passages = [
		passage('begreb', { kind: 'definition' }),
		passage('raad', { audience: ['chief'] }),
		passage('raad-til-leder'),
		passage('lov', { kind: 'law', audience: ['chief', 'leader'] })
	];
	expect(groupsFor(passages, null).map(({ kind, hidden }) => [kind, hidden])).toEqual([
		['law', 0],
		['attention', 0],
		['definition', 0]
	]);
	expect(
		groupsFor(passages, 'chief').map(({ kind, shown, hidden }) => [kind, shown.length, hidden])
	).toEqual([
		['law', 1, 0],
		['attention', 1, 1],
		['definition', 0, 1]
	]);
});

const saying = (text: string) => [
	{ type: 'paragraph', id: 'p', content: [{ type: 'text', text }] } as const
];

test.each([
	['law', 'Kommunen skal vurdere faren', '', 'law-must'],
	['law', 'Forældre må ikke slå', '', 'law-must'],
	['law', 'Alle borgere har en pligt til at underrette', '', 'law-must'],
	['law', 'Ankestyrelsen kan gribe ind', 'Kommunen skal svare.', 'law-may'],
	['law', 'I børnehussager må parterne dele oplysninger', '', 'law-may'],
	['law', 'En ny underretning kræver nye øjne', 'En anden skal se på sagen.', 'law-must'],
	['law', 'Straffeloven rammer vold', 'Straffen står i loven.', 'law'],
	['law', 'Skaldyr', 'Kandis', 'law'],
	['attention', 'Du skal ikke være sikker', '', 'should'],
	['professional', 'Tegn', 'Du skal se efter mønstre.', null],
	['definition', 'Vold', '', null]
] as const)('a passage about %s titled "%s" obliges as it says', (kind, title, text, expected) => {
	expect(obligation({ kind, title, body: saying(text) })).toBe(expected);
});

test('how one reads stands in the address, and an unknown wish shows every title', () => {
	const state = readReading(new URLSearchParams('rolle=planskriver&vis=alle'));
	expect(state).toEqual({ role: 'plan-writer', open: true });
	expect(readingAddress('/guide/opsporing', state)).toBe(
		'/guide/opsporing?rolle=planskriver&vis=alle'
	);
	expect(readReading(new URLSearchParams('rolle=konge&vis=noget'))).toEqual({
		role: null,
		open: false
	});
	expect(readingAddress('/guide/opsporing', { role: null, open: false })).toBe('/guide/opsporing');
	expect(readRole(null)).toBe(null);
});

test('whom a passage is for is said in one order', () => {
	expect(forWhom(['chief', 'staff', 'leader'])).toBe('medarbejdere, ledere og chefer');
	expect(forWhom(['plan-writer'])).toBe('planskrivere');
});
