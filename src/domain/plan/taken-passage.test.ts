import { expect, test } from 'vitest';
import { checkDocument, type Block } from '#domain/document';
import { takePassage, type GuideText } from './taken-passage.ts';

const paragraph = (id: string): Block => ({
	type: 'paragraph',
	id,
	content: [{ type: 'text', text: `Afsnit ${id}` }]
});

const text: GuideText = {
	passage: 'forebyggelse.samvaersregler',
	edition: 1,
	hash: 'ab12',
	blocks: [paragraph('g1')]
};

test('a taken passage stands where it was put and says where it came from', () => {
	const taken = takePassage([paragraph('a'), paragraph('b')], text, { id: 'p', after: 'a' });
	expect(taken).toMatchObject({
		ok: true,
		value: [
			{ id: 'a' },
			{
				type: 'passage',
				id: 'p',
				source: { passage: 'forebyggelse.samvaersregler', edition: 1, hash: 'ab12' },
				blocks: text.blocks
			},
			{ id: 'b' }
		]
	});
	expect(taken.ok && checkDocument(taken.value).ok).toBe(true);
});

test('with no place named, the passage comes last', () => {
	const taken = takePassage([paragraph('a')], text, { id: 'p', after: null });
	expect(taken).toMatchObject({ value: [{ id: 'a' }, { id: 'p' }] });
});

test('a passage can be the first of an empty section', () => {
	expect(takePassage([], text, { id: 'p', after: null })).toMatchObject({ value: [{ id: 'p' }] });
});

test.each([
	[
		'the same passage twice',
		[{ ...text, type: 'passage', id: 'q', source: text } as Block],
		text,
		null,
		'passage-already-taken'
	],
	['a passage without text', [], { ...text, blocks: [] }, null, 'passage-without-text'],
	[
		'a passage within a passage',
		[],
		{ ...text, blocks: [{ type: 'passage', id: 'q', source: text, blocks: [] } as Block] },
		null,
		'passage-within-passage'
	],
	['a place that is not there', [paragraph('a')], text, 'z', 'place-unknown']
])('refused: %s', (_, body, passage, after, reason) => {
	expect(takePassage(body, passage, { id: 'p', after })).toMatchObject({ ok: false, reason });
});
