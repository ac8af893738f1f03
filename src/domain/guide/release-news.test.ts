import { createHash } from 'node:crypto';
import type { Document } from '#domain/document';
import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import {
	editionDifference,
	fingerprintForm,
	named,
	overlay,
	releaseNews,
	seenIn,
	staleEntries,
	type EditionContent,
	type HashOf,
	type PlacedPassage
} from './index.ts';

const hash: HashOf = (text) => createHash('sha256').update(fingerprintForm(text)).digest('hex');

const words = (text: string): Document => [
	{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text }] }
];
const passage = (id: string, text = id): PlacedPassage => ({
	id: `et.${id}`,
	theme: 'et',
	position: 0,
	kind: 'attention',
	title: id,
	audience: ['leader'],
	law: [],
	evidence: 'confirmed',
	sources: [],
	reviewed: day('2026-11-01'),
	body: words(text)
});
const edition = (...passages: readonly PlacedPassage[]): EditionContent => ({
	themes: [{ id: 'et', position: 1, title: 'Et', summary: 'Kort.', introduction: [] }],
	passages: passages.map((one, position) => ({ ...one, position })),
	provisions: []
});

const [a, b, c, d] = [passage('a'), passage('b'), passage('c'), passage('d')];
const first = edition(a, b, c, d);

/** What comes of a release on top of the first one, when the newest edition is as said. */
function brought(release: EditionContent, newest = first) {
	const { entries, settled } = releaseNews(seenIn(first, hash), release, newest, hash);
	const next = overlay(newest, entries);
	const texts = new Map([...seenIn(newest, hash)].map(([key, one]) => [key, one.hash]));
	return {
		settled,
		order: next.passages.map(({ title }) => title).join(' '),
		changes: editionDifference(newest, next).map(
			({ subject, change }) => `${subject.slice(3)} ${change}`
		),
		stale: staleEntries(entries, (kind, subject) => texts.get(`${kind} ${subject}`) ?? null).map(
			({ subject }) => subject
		)
	};
}

test('the same content again is no news', () => {
	expect(brought(first)).toMatchObject({ changes: [], settled: [], stale: [] });
});

test('a release adds, rewrites, moves and takes out, and lands where it stands in the release', () => {
	const release = edition(passage('x'), a, passage('y'), passage('z'), d, passage('b', 'nyt'));
	expect(brought(release)).toMatchObject({
		order: 'x a y z d b',
		changes: [
			'x added',
			'a added',
			'y added',
			'z added',
			'd moved',
			'b changed',
			'c retired'
		].filter((one) => one !== 'a added' && one !== 'd moved'),
		stale: []
	});
});

test('a passage that only changed its place comes as moved', () => {
	expect(brought(edition(d, a, b, c))).toMatchObject({ order: 'd a b c', changes: ['d moved'] });
});

test('what an editor wrote stands, and the release’s own text waits beside it, marked as stale', () => {
	const edited = edition(passage('a', 'redaktørens'), b, c, d);
	expect(brought(edition(passage('a', 'udgivelsens'), b, c, d), edited)).toMatchObject({
		changes: ['a changed'],
		stale: ['et.a']
	});
	// What the release left alone is the editor's.
	expect(brought(first, edited)).toMatchObject({ changes: [], stale: [] });
});

test('a text an editor took out, that the release rewrites, is brought up again as stale', () => {
	expect(brought(edition(passage('a', 'nyt'), b, c, d), edition(b, c, d))).toMatchObject({
		changes: ['a added'],
		stale: ['et.a']
	});
});

test('what an editor has already written as the release has it is no news', () => {
	const same = edition(passage('a', 'nyt'), b, c, d);
	expect(brought(same, same)).toMatchObject({ changes: [], settled: ['passage et.a'], stale: [] });
});

test('an order of the editor’s own is left alone where the release moves nothing', () => {
	const release = edition(a, passage('x'), b, c, d);
	expect(brought(release, edition(d, c, b, a))).toMatchObject({
		order: 'd c b a x',
		changes: ['x added'],
		stale: []
	});
});

test('a passage of the same name from the editor and from the release is looked at', () => {
	const release = edition(a, b, c, d, passage('e', 'udgivelsens'));
	const newest = edition(a, b, c, d, passage('e', 'redaktørens'));
	expect(brought(release, newest)).toMatchObject({ changes: ['e changed'], stale: ['et.e'] });
});

test('a theme is brought like a passage', () => {
	const [theme] = first.themes;
	const release = { ...first, themes: [{ ...theme!, introduction: words('Velkommen.') }] };
	expect(brought(release).changes).toEqual([' changed']);
	expect(named('theme', 'et', theme!).subject).toBe('et');
});
