import fc from 'fast-check';
import type { Document } from '#domain/document';
import { day } from '#domain/kernel';
import { describe, expect, test } from 'vitest';
import { provisionText } from '../../../tests/support/provision-text.ts';
import {
	editionDifference,
	fingerprintForm,
	lastIn,
	movedPassages,
	named,
	overlay,
	provisionsAt,
	renumbered,
	staleEntries,
	stepTo,
	withConfidence,
	withEvidence,
	type Amendment,
	type DraftEntry,
	type EditionContent,
	type PassageText,
	type PlacedPassage,
	type ProvisionText
} from './index.ts';

const words = (text: string): Document => [
	{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text }] }
];

const passage = (id: string, position = 0, more: Partial<PassageText> = {}): PlacedPassage => ({
	id,
	theme: id.split('.')[0] ?? '',
	position,
	kind: 'attention',
	title: `Om ${id}`,
	audience: ['leader'],
	law: [],
	evidence: 'confirmed',
	sources: [{ title: 'Kilden', url: null }],
	reviewed: day('2026-11-01'),
	body: words(`Tekst i ${id}.`),
	...more
});

const provision = provisionText;

const theme = (id: string, position: number) => ({
	id,
	position,
	title: id,
	summary: 'Kort.',
	introduction: []
});

const base: EditionContent = {
	themes: [theme('et', 1), theme('to', 2)],
	passages: [
		passage('et.a', 0),
		passage('et.b', 1),
		passage('et.c', 2, { kind: 'law', law: ['lov'] }),
		passage('to.a', 0)
	],
	provisions: [provision('lov')]
};

const entry = (
	id: string,
	content: PassageText | null,
	position: number | null = null
): DraftEntry => ({
	subjectKind: 'passage',
	subject: id,
	content,
	position,
	baseHash: null,
	note: 'Fordi.'
});

const order = ({ passages }: Pick<EditionContent, 'passages'>) => passages.map(({ id }) => id);

describe('the edition as it would be', () => {
	test('a draft that says nothing changes nothing', () => {
		expect(overlay(base, [])).toEqual(base);
		expect(editionDifference(base, overlay(base, []))).toEqual([]);
	});

	test('what a draft adds, changes, moves and takes out stands so, and everything else as before', () => {
		const next = overlay(base, [
			entry('et.ny', passage('et.ny'), 0.5),
			entry('et.b', passage('et.b', 0, { title: 'Nyt ord' })),
			entry('to.a', { ...passage('to.a'), theme: 'et' }, 7),
			entry('et.c', null)
		]);
		expect(order(next)).toEqual(['et.a', 'et.ny', 'et.b', 'to.a']);
		expect(editionDifference(base, next).map(({ subject, change }) => [subject, change])).toEqual([
			['et.ny', 'added'],
			['et.b', 'changed'],
			['to.a', 'moved'],
			['et.c', 'retired']
		]);
		expect(renumbered(next.passages).map(({ position }) => position)).toEqual([0, 1, 2, 3]);
	});

	test('the words of a theme and a provision are changed like those of a passage', () => {
		const next = overlay(base, [
			{
				...{ subjectKind: 'theme', subject: 'to', position: null, baseHash: null, note: '' },
				content: { id: 'to', title: 'To', summary: 'Nyt.', introduction: words('Velkommen.') }
			},
			{
				...{ subjectKind: 'provision', subject: 'lov', position: null, baseHash: null, note: '' },
				content: provision('lov', { inForceTo: day('2026-12-31') })
			}
		]);
		expect(next.themes.map(({ position, summary }) => [position, summary])).toEqual([
			[1, 'Kort.'],
			[2, 'Nyt.']
		]);
		expect(
			editionDifference(base, next).map(({ subjectKind, change }) => [subjectKind, change])
		).toEqual([
			['theme', 'changed'],
			['provision', 'changed']
		]);
	});
});

describe('moving a passage', () => {
	const passages = [
		passage('et.a', 0),
		passage('et.b', 1, { kind: 'law' }),
		passage('et.c', 2),
		passage('et.d', 3)
	];

	test('one step passes the next of its own kind, since a theme is shown by kind', () => {
		expect(stepTo(passages, 'et.c', 'up')).toEqual({ ok: true, value: -0.5 });
		expect(stepTo(passages, 'et.a', 'down')).toEqual({ ok: true, value: 2.5 });
		expect(stepTo(passages, 'et.d', 'up')).toEqual({ ok: true, value: 1.5 });
	});

	test.each([
		['et.a', 'up', 'already-first'],
		['et.d', 'down', 'already-last'],
		['et.b', 'up', 'already-first'],
		['et.x', 'up', 'not-found']
	] as const)('%s cannot go %s: %s', (id, direction, reason) =>
		expect(stepTo(passages, id, direction)).toEqual({ ok: false, reason })
	);

	test('in another theme it comes last', () => {
		expect(lastIn(passages, 'et')).toBe(4);
		expect(lastIn(passages, 'to')).toBe(0);
	});

	test('of two that changed places the one the editor moved is said to have moved', () => {
		const swapped = [passage('et.b', 0), passage('et.a', 1)];
		const before = [passage('et.a', 0), passage('et.b', 1)];
		expect([...movedPassages(before, swapped, new Set(['et.a']))]).toEqual(['et.a']);
		expect([...movedPassages(before, swapped, new Set(['et.b']))]).toEqual(['et.b']);
	});

	test('taking the moved ones away, the rest stand in their old order', () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		const before = ids.map((id, at) => passage(`et.${id}`, at));
		fc.assert(
			fc.property(fc.shuffledSubarray(before), (after) => {
				const moved = movedPassages(before, after);
				const rest = after.filter(({ id }) => !moved.has(id)).map(({ position }) => position);
				expect(rest).toEqual(rest.toSorted((one, other) => one - other));
				if (after.length > 0) expect(moved.size).toBeLessThan(after.length);
			}),
			{ seed: 4 }
		);
	});
});

describe('the mark “afventer faglig godkendelse”', () => {
	const confirmed = passage('et.a');

	test('a confirmed text keeps its standing only while its words are those that were confirmed', () => {
		expect(withEvidence(confirmed, [confirmed]).evidence).toBe('confirmed');
		const rewritten = { ...confirmed, body: words('Andre ord.') };
		expect(withEvidence(rewritten, [confirmed]).evidence).toBe('awaiting');
		expect(withEvidence({ ...confirmed, title: 'Andet' }, [confirmed]).evidence).toBe('awaiting');
		const sourced = { ...confirmed, sources: [{ title: 'En kilde til', url: null }] };
		expect(withEvidence(sourced, [confirmed]).evidence).toBe('confirmed');
	});

	test('no editor takes the mark off, and every editor may set it', () => {
		const awaiting = { ...confirmed, evidence: 'awaiting' as const };
		expect(withEvidence(confirmed, [awaiting]).evidence).toBe('awaiting');
		expect(withEvidence(confirmed, []).evidence).toBe('awaiting');
		expect(withEvidence(awaiting, [confirmed]).evidence).toBe('awaiting');
	});

	test('the same holds for a provision, and for each of its links by itself', () => {
		const known = provision('lov', { predecessors: [{ id: 'a', confidence: 'verified' }] });
		expect(withConfidence(known, [known])).toEqual(known);
		const changed = withConfidence(
			{
				...known,
				predecessors: [...known.predecessors, { id: 'b', confidence: 'verified' }]
			},
			[known]
		);
		expect(changed.confidence).toBe('recalled');
		expect(changed.predecessors).toEqual([
			{ id: 'a', confidence: 'verified' },
			{ id: 'b', confidence: 'recalled' }
		]);
	});
});

test('an entry is stale when its text has changed since, or has come or gone', () => {
	const entries = [
		{ ...entry('et.a', passage('et.a')), baseHash: 'h1' },
		{ ...entry('et.b', passage('et.b')), baseHash: 'gammel' },
		entry('et.ny', passage('et.ny')),
		entry('to.a', passage('to.a'))
	];
	const newest = new Map([
		['et.a', 'h1'],
		['et.b', 'h2'],
		['to.a', 'h3']
	]);
	const stale = staleEntries(entries, (_, subject) => newest.get(subject) ?? null);
	expect(stale.map(({ subject }) => subject)).toEqual(['et.b', 'to.a']);
});

test('a fingerprint follows the words and the theme, not the ids of the blocks', () => {
	const form = (text: PassageText) => fingerprintForm(named('passage', text.id, text));
	const text = passage('et.a');
	const renamed = text.body.map((block) => ({ ...block, id: 'andet' }));
	expect(form({ ...text, body: renamed })).toBe(form(text));
	expect(form({ ...text, theme: 'to' })).not.toBe(form(text));
	expect(form({ ...text, reviewed: day('2026-12-01') })).not.toBe(form(text));
});

test('the catalogue is told as it stood at each edition', () => {
	const amendment = (
		edition: number,
		subject: string,
		before: ProvisionText | null
	): Amendment => ({
		edition,
		subjectKind: 'provision',
		subject,
		change: before ? 'changed' : 'added',
		title: subject,
		note: '',
		before
	});
	const now = [provision('a', { title: 'Tredje' }), provision('ny')];
	const amendments = [
		amendment(2, 'a', provision('a', { title: 'Første' })),
		amendment(3, 'a', provision('a', { title: 'Anden' })),
		amendment(3, 'ny', null),
		amendment(3, 'gammel', provision('gammel'))
	];
	const titles = (edition: number) =>
		provisionsAt(edition, now, amendments).map(({ id, title }) => `${id}: ${title}`);
	expect(titles(1)).toEqual(['a: Første', 'gammel: Beredskab']);
	expect(titles(2)).toEqual(['a: Anden', 'gammel: Beredskab']);
	expect(titles(3)).toEqual(['a: Tredje', 'ny: Beredskab']);
});
