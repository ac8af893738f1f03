import type { Block, Document } from '#domain/document';
import { expect, test } from 'vitest';
import { affectedPassages, guideChange, guideChoices, settleGuideChange } from './index.ts';

const text = (...lines: readonly string[]): Document =>
	lines.map((line, at) => ({
		type: 'paragraph',
		id: `p${at}`,
		content: [{ type: 'text', text: line }]
	}));
const base = text('Ring til modtagelsen.', 'Skriv barnets ord ned.');
const newer = text('Ring straks til modtagelsen.', 'Skriv barnets ord ned.');
const own = text('Ring til modtagelsen.', 'Skriv barnets ord ned i notatet.');
const against = text('Ring på 00 00 10 10 til os.', 'Skriv barnets ord ned.');
const both = text('Ring straks til modtagelsen.', 'Skriv barnets ord ned i notatet.');

const taken = (blocks: Document): Block => ({
	type: 'passage',
	id: 'taken',
	source: { passage: 'a.b', edition: 1, hash: 'old' },
	blocks
});
const inSection = (blocks: Document): Document => [
	{ type: 'paragraph', id: 'before', content: [{ type: 'text', text: 'Vores egne ord.' }] },
	taken(blocks)
];
const newest = { passage: 'a.b', edition: 2, hash: 'new', blocks: newer };
const moved = { passage: 'a.b', edition: 2, hash: 'new' };
let given = 0;
const settle = (
	ours: Document,
	choice: (typeof guideChoices)[number],
	guide: typeof newest | null = newest
) =>
	settleGuideChange(
		inSection(ours),
		{ block: 'taken', base, newest: guide, choice },
		() => `ny-${(given += 1)}`
	);

test.each([
	['nobody has changed it', base, base, 'unchanged'],
	['only the municipality has', base, own, 'changed-here'],
	['only the guide has', newer, base, 'changed-upstream'],
	['each has changed its own place', newer, own, 'changed-both'],
	['both have changed the same place', newer, against, 'conflict'],
	['the guide has taken it out', null, own, 'removed-upstream']
] as const)('a taken text where %s is said to be so', (_what, theirs, ours, state) => {
	expect(guideChange({ base, theirs, ours }).state).toBe(state);
});

test('only a taken text whose words are others in the newest edition, or gone from it, is affected', () => {
	const body = inSection(base);
	expect(affectedPassages(body, new Map([['a.b', 'old']]))).toEqual([]);
	expect(affectedPassages(body, new Map([['a.b', 'new']]))).toEqual([body[1]]);
	expect(affectedPassages(body, new Map())).toEqual([body[1]]);
});

test.each([
	['the guide’s change where only the guide has changed', base, 'merged', newer],
	['both changes where they can stand together', own, 'merged', both],
	['the guide’s text instead of the municipality’s', against, 'theirs', newer],
	['the municipality’s text, with this edition seen', against, 'keep', against]
] as const)('what is chosen is what stands: %s', (_what, ours, choice, result) => {
	expect(settle(ours, choice)).toEqual({
		ok: true,
		value: [inSection(ours)[0], { ...taken(result), source: moved }]
	});
});

test('two texts against each other are never put together by themselves', () => {
	expect(settle(against, 'merged')).toEqual({ ok: false, reason: 'choice-not-open' });
	expect(settle(against, 'remove')).toEqual({ ok: false, reason: 'choice-not-open' });
});

test('a text the guide no longer has becomes the municipality’s own, or goes', () => {
	expect(settle(own, 'keep', null)).toEqual({
		ok: true,
		value: [...inSection(own).slice(0, 1), ...own]
	});
	expect(settle(own, 'remove', null)).toEqual({ ok: true, value: inSection(own).slice(0, 1) });
	expect(settle(own, 'merged', null)).toEqual({ ok: false, reason: 'choice-not-open' });
	expect(settle(own, 'theirs', null)).toEqual({ ok: false, reason: 'choice-not-open' });
});

test('a block of the guide whose id is used in the section already gets another', () => {
	const guide = {
		...newest,
		blocks: newer.map((block, at) => (at ? block : { ...block, id: 'before' }))
	};
	const result = settle(base, 'theirs', guide);
	const passage = result.ok ? result.value[1] : undefined;
	expect(passage?.type === 'passage' && passage.blocks.map(({ id }) => id)).toEqual([
		expect.stringMatching(/^ny-/),
		'p1'
	]);
});

test('a passage that is not in the section cannot be settled', () => {
	const input = { block: 'before', base, newest, choice: 'keep' } as const;
	expect(settleGuideChange(inSection(own), input, () => 'x')).toEqual({
		ok: false,
		reason: 'not-found'
	});
});
