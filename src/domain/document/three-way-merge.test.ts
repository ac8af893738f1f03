import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../../tests/support/arbitrary-document.ts';
import {
	checkDocument,
	hashForm,
	mergeDocuments,
	plainText,
	withIds,
	type Block,
	type Document,
	type DocumentMerge
} from './index.ts';

const paragraph = (id: string, text: string): Block => ({
	type: 'paragraph',
	id,
	content: [{ type: 'text', text }]
});
const paragraphs = (...texts: readonly string[]): Document =>
	texts.map((text, at) => paragraph(`p${at + 1}`, text));
const list = (...texts: readonly string[]): Block => ({
	type: 'list',
	id: 'list',
	ordered: false,
	items: texts.map((text, at) => ({ id: `i${at}`, blocks: [paragraph(`i${at}p`, text)] }))
});

const merged = (result: DocumentMerge): string => {
	if (result.kind === 'conflict') throw new Error(`Conflict: ${JSON.stringify(result.parts)}`);
	return plainText(result.document);
};
const isConflict = (result: DocumentMerge) => result.kind === 'conflict';

/** A document somebody has worked on: blocks taken out, put in and moved along. */
const edited = (base: Document): fc.Arbitrary<Document> =>
	fc
		.record({
			keep: fc.array(fc.integer({ min: 0, max: 9 }), {
				minLength: base.length,
				maxLength: base.length
			}),
			more: arbitraryDocument,
			words: fc.constantFrom('Ring nu', 'Vi mødes hver uge', 'x')
		})
		.map(({ keep, more, words }) => {
			let next = 0;
			const blocks = base.flatMap((block, at): readonly Block[] => {
				const what = keep[at] ?? 9;
				if (what === 0) return [];
				if (what === 1) return [...more.slice(0, 1), block];
				if (what < 4 && block.type === 'paragraph')
					return [{ ...block, content: [...block.content, { type: 'text', text: words }] }];
				return [block];
			});
			return checkDocument(withIds(blocks, () => `new-${(next += 1)}`));
		})
		.filter((result) => result.ok)
		.map((result) => result.value);

const three = arbitraryDocument.chain((base) =>
	fc.record({ base: fc.constant(base), theirs: edited(base), ours: edited(base) })
);
const runs = { seed: 1, numRuns: 200 };

test('where nothing has changed, the merged text is the text', () => {
	fc.assert(
		fc.property(arbitraryDocument, (same) => {
			const result = mergeDocuments({ base: same, theirs: same, ours: same });
			expect(result).toEqual({ kind: 'merged', document: same });
		}),
		runs
	);
});

test('where only one side has changed the text, that side’s text is taken', () => {
	fc.assert(
		fc.property(three, ({ base, theirs }) => {
			for (const sides of [
				{ base, theirs, ours: base },
				{ base, theirs: base, ours: theirs }
			]) {
				const result = mergeDocuments(sides);
				if (result.kind === 'conflict') throw new Error('One side alone cannot be in conflict.');
				expect(hashForm(result.document)).toBe(hashForm(theirs));
			}
		}),
		runs
	);
});

test('two sides that made the same change are not in conflict', () => {
	fc.assert(
		fc.property(three, ({ base, theirs }) => {
			const result = mergeDocuments({ base, theirs, ours: theirs });
			expect(result).toEqual({ kind: 'merged', document: theirs });
		}),
		runs
	);
});

test('what is merged can always be stored, and it does not matter which side is which', () => {
	fc.assert(
		fc.property(three, ({ base, theirs, ours }) => {
			const [one, other] = [
				mergeDocuments({ base, theirs, ours }),
				mergeDocuments({ base, theirs: ours, ours: theirs })
			];
			expect(other.kind).toBe(one.kind);
			if (one.kind === 'conflict' || other.kind === 'conflict') return;
			expect(checkDocument(one.document)).toEqual({ ok: true, value: one.document });
			expect(hashForm(other.document)).toBe(hashForm(one.document));
		}),
		runs
	);
});

test('a conflict never drops text: every line one side has written is in what comes out', () => {
	let conflicts = 0;
	fc.assert(
		fc.property(three, ({ base, theirs, ours }) => {
			const result = mergeDocuments({ base, theirs, ours });
			if (result.kind !== 'conflict') return;
			conflicts += 1;
			const out = (side: 'theirs' | 'ours') =>
				result.parts.flatMap((part) => (part.kind === 'settled' ? part.values : part[side]));
			const old = new Set(base.map((block) => hashForm([block])));
			for (const [side, document] of [
				['theirs', theirs],
				['ours', ours]
			] as const) {
				const found = plainText(out(side));
				for (const block of document.filter((one) => !old.has(hashForm([one]))))
					for (const word of plainText([block]).split(/\s+/)) expect(found).toContain(word);
			}
		}),
		{ seed: 7, numRuns: 700 }
	);
	expect(conflicts).toBeGreaterThan(20);
});

test('whichever paragraphs each side rewrites, puts in or takes out, both survive where they do not meet', () => {
	const lines = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 3, maxLength: 9 });
	const side = fc.array(fc.constantFrom('none', 'theirs', 'ours'), { minLength: 9, maxLength: 9 });
	const how = fc.array(fc.constantFrom('rewrite', 'remove'), { minLength: 9, maxLength: 9 });
	fc.assert(
		fc.property(lines, side, how, (numbers, sides, ways) => {
			const base = paragraphs(...numbers.map((number) => `Afsnit ${number} om forebyggelse.`));
			// A line between is left alone, so that two changes never stand side by side.
			const changedBy = (at: number) => (at % 2 === 0 ? sides[at] : 'none');
			const by = (...who: readonly string[]) =>
				base.flatMap((block, at) => {
					if (!who.includes(changedBy(at) ?? 'none')) return [block];
					if (ways[at] === 'remove') return [];
					return [paragraph(block.id, `Afsnit ${numbers[at]} hos os.`)];
				});
			const result = mergeDocuments({ base, theirs: by('theirs'), ours: by('ours') });
			expect(merged(result)).toBe(plainText(by('theirs', 'ours')));
		}),
		runs
	);
});

test('changes in different paragraphs both survive', () => {
	const base = paragraphs('Ring til modtagelsen.', 'Skriv barnets ord ned.', 'Tal med din leder.');
	const theirs = paragraphs(
		'Ring straks til modtagelsen.',
		'Skriv barnets ord ned.',
		'Tal med din leder.'
	);
	const ours = paragraphs(
		'Ring til modtagelsen.',
		'Skriv barnets ord ned.',
		'Tal med skolelederen.'
	);
	expect(merged(mergeDocuments({ base, theirs, ours }))).toBe(
		'Ring straks til modtagelsen.\nSkriv barnets ord ned.\nTal med skolelederen.'
	);
});

test('changes in different ends of one paragraph both survive', () => {
	const base = paragraphs('Ring til modtagelsen, og skriv barnets egne ord ned samme dag.');
	const theirs = paragraphs(
		'Ring straks til modtagelsen, og skriv barnets egne ord ned samme dag.'
	);
	const ours = paragraphs('Ring til modtagelsen, og skriv barnets egne ord ned inden for en time.');
	expect(merged(mergeDocuments({ base, theirs, ours }))).toBe(
		'Ring straks til modtagelsen, og skriv barnets egne ord ned inden for en time.'
	);
});

test('changes side by side in one sentence are a conflict with both texts', () => {
	const base = paragraphs('Ring nu til modtagelsen.');
	const theirs = paragraphs('Ring straks til modtagelsen.');
	const ours = paragraphs('Kontakt nu modtagelsen.');
	expect(mergeDocuments({ base, theirs, ours })).toEqual({
		kind: 'conflict',
		parts: [{ kind: 'conflict', base, theirs, ours }]
	});
});

test('a paragraph one side has taken out and the other has rewritten is a conflict, and the rest is settled', () => {
	const base = paragraphs('Første.', 'Andet afsnit om forebyggelse.');
	const theirs = base.slice(0, 1);
	const ours = paragraphs('Første.', 'Andet afsnit om forebyggelse hos os.');
	expect(mergeDocuments({ base, theirs, ours })).toEqual({
		kind: 'conflict',
		parts: [
			{ kind: 'settled', values: base.slice(0, 1) },
			{ kind: 'conflict', base: base.slice(1), theirs: [], ours: ours.slice(1) }
		]
	});
});

test('a new item from one side and a rewritten one from the other stand in the same list', () => {
	const base = [list('Ring til lederen.', 'Skriv det ned.')];
	const theirs = [list('Ring til lederen.', 'Skriv det ned.', 'Gem notatet.')];
	const ours = [list('Ring til skolelederen.', 'Skriv det ned.')];
	expect(merged(mergeDocuments({ base, theirs, ours }))).toBe(
		'Ring til skolelederen.\nSkriv det ned.\nGem notatet.'
	);
});

test('rows from both sides stand in one table, and a changed column heading is a conflict', () => {
	const table = (header: string, ...rows: readonly string[]): Document => [
		{
			type: 'table',
			id: 't',
			header: [[{ type: 'text', text: header }]],
			rows: rows.map((text) => [[{ type: 'text', text }]])
		}
	];
	const base = table('Hvem', 'Lederen', 'Modtagelsen', 'Politiet');
	const theirs = table('Hvem', 'Lederen', 'Modtagelsen', 'Politiet', 'Børnehuset');
	const ours = table('Hvem', 'Skolelederen', 'Modtagelsen', 'Politiet');
	expect(merged(mergeDocuments({ base, theirs, ours }))).toBe(
		'Hvem\nSkolelederen\nModtagelsen\nPolitiet\nBørnehuset'
	);
	expect(isConflict(mergeDocuments({ base, theirs: table('Rolle', 'Lederen'), ours }))).toBe(true);
});
