import fc from 'fast-check';
import { checkDocument, withIds, type Document, type DraftBlock } from '#domain/document';

/** Valid documents in normal form, with words that try to break out: quotes, markup, accents, emoji. */

const words = fc.oneof(
	fc.constantFrom(
		'Ring nu',
		'Underretning efter § 133',
		'a * b _ c `d` #e [f](g) <h> $i$ @j ~k \\l "m" // n /* o */',
		'1. ikke en liste',
		'- heller ikke',
		'| en | celle |',
		'#import "x"',
		'https://eksempel.dk'
	),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.string({ maxLength: 20 })
);

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);

const mark = fc.oneof(
	fc.constant({ type: 'strong' as const }),
	fc.constant({ type: 'emphasis' as const }),
	fc.record({
		type: fc.constant('link' as const),
		href: fc.constantFrom(
			'https://eksempel.dk/side?a=1&b=(2)',
			'/lov/barnets-lov-15-2',
			'mailto:modtagelsen@eksempel.dk',
			'tel:+4500001234'
		)
	}),
	fc.record({ type: fc.constant('term' as const), term: id })
);

const inline = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			type: fc.constant('text' as const),
			text: words,
			marks: fc.array(mark, { maxLength: 2 })
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({ type: fc.constant('contact' as const), slot: id })
	},
	{ weight: 1, arbitrary: fc.constant({ type: 'break' as const }) }
);

const content = fc.array(inline, { maxLength: 4 });

const paragraph = fc.record({ type: fc.constant('paragraph' as const), content });

const { list } = fc.letrec<{ list: DraftBlock; inItem: DraftBlock }>((tie) => ({
	list: fc.record({
		type: fc.constant('list' as const),
		ordered: fc.boolean(),
		items: fc.array(
			fc
				.tuple(paragraph, fc.array(tie('inItem'), { maxLength: 2 }))
				.map(([first, rest]) => ({ blocks: [first, ...rest] })),
			{ minLength: 1, maxLength: 3 }
		)
	}),
	inItem: fc.oneof({ maxDepth: 2 }, paragraph, tie('list'))
}));

const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
	const row = fc.array(content, { minLength: width, maxLength: width });
	return fc.record({
		type: fc.constant('table' as const),
		header: row,
		rows: fc.array(row, { maxLength: 3 })
	});
});

const heading = fc.record({
	type: fc.constant('heading' as const),
	level: fc.constantFrom(2 as const, 3 as const),
	content
});

const plainBlock: fc.Arbitrary<DraftBlock> = fc.oneof(heading, paragraph, list, table);

const block: fc.Arbitrary<DraftBlock> = fc.oneof(
	{ weight: 8, arbitrary: plainBlock },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('passage' as const),
			source: fc.record({
				passage: id,
				edition: fc.integer({ min: 1, max: 99 }),
				hash: fc.constant('a1'.repeat(32))
			}),
			blocks: fc.array(plainBlock, { minLength: 1, maxLength: 3 })
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('pathway' as const),
			role: fc.constantFrom('staff' as const, 'leader' as const)
		})
	}
);

const checked = (drafts: readonly DraftBlock[]) => {
	let next = 0;
	return checkDocument(withIds(drafts, () => `b${(next += 1)}`));
};

export const arbitraryDocument: fc.Arbitrary<Document> = fc
	.array(block, { maxLength: 6 })
	.map(checked)
	.filter((result) => result.ok)
	.map((result) => result.value);

/** Any readable text, in the form a document keeps it. */
export const arbitraryWords = words;
