/**
 * A text that follows another (G7): the guide has a new edition, and the municipality has changed its own copy.
 * Blocks first, by what they say and by their ids; then words within a paragraph, items within a list, rows
 * within a table. Nothing is dropped in silence: what both have changed is a conflict with both texts.
 */
import type { Block, Document, Inline, List, ListItem, Table } from './block.ts';
import { canonicalJson } from './canonical-json.ts';
import { checkDocument } from './check-document.ts';
import { hashForm } from './hash-form.ts';
import { mergeSequence, settledValues, type Merged, type Three } from './merge-sequence.ts';
import { mergeWords } from './merge-words.ts';
import { normalInlines } from './normal-form.ts';
import { withIds } from './with-ids.ts';

/** Part by part in reading order: blocks that are settled, or a conflict with the three texts of it. */
export type MergePart = Merged<Block>;

export type DocumentMerge =
	| { readonly kind: 'merged'; readonly document: Document }
	| { readonly kind: 'conflict'; readonly parts: readonly MergePart[] };

/** A merged document can be stored as it is: it has passed `checkDocument`. */
export function mergeDocuments(three: Three<Document>): DocumentMerge {
	const parts = mergeBlocks(three);
	const blocks = settledValues(parts);
	if (!blocks) return { kind: 'conflict', parts };
	// Each side may have given a new block the same id.
	let next = 0;
	const checked = checkDocument(withIds(blocks, () => `merged-${(next += 1)}`));
	// Fine apart, and not together: a heading level that is left out, say.
	if (!checked.ok) return { kind: 'conflict', parts: [{ kind: 'conflict', ...three }] };
	return { kind: 'merged', document: checked.value };
}

const mergeBlocks = (three: Three<Document>): readonly MergePart[] =>
	mergeSequence(three, {
		key: (block) => hashForm([block]),
		name: ({ type, id }) => `${type} ${id}`,
		alike: (one, other) => one.type === other.type,
		mergeOne: mergeBlock
	});

/** A passage within is one text, and an embedded path has no words: both stand or fall whole. */
function mergeBlock({ base, theirs, ours }: Three<Block>): Block | undefined {
	if (isWritten(base) && isWritten(theirs) && isWritten(ours)) {
		if (theirs.type !== ours.type || levelOf(theirs) !== levelOf(ours)) return undefined;
		const three = { base: base.content, theirs: theirs.content, ours: ours.content };
		const content = mergeWords(three);
		return content && { ...ours, content };
	}
	if (base.type === 'list' && theirs.type === 'list' && ours.type === 'list')
		return mergeLists({ base, theirs, ours });
	if (base.type === 'table' && theirs.type === 'table' && ours.type === 'table')
		return mergeTables({ base, theirs, ours });
	return undefined;
}

const isWritten = (block: Block) => block.type === 'heading' || block.type === 'paragraph';

const levelOf = (block: Block): number => (block.type === 'heading' ? block.level : 0);

function mergeLists({ base, theirs, ours }: Three<List>): List | undefined {
	if (theirs.ordered !== ours.ordered) return undefined;
	const merged = mergeSequence(
		{ base: base.items, theirs: theirs.items, ours: ours.items },
		{
			key: ({ blocks }: ListItem) => hashForm(blocks),
			name: ({ id }) => id,
			alike: () => true,
			mergeOne: (items) => {
				const { base: from, theirs: one, ours: other } = items;
				const inner = { base: from.blocks, theirs: one.blocks, ours: other.blocks };
				const blocks = settledValues(mergeBlocks(inner));
				return blocks && { id: other.id, blocks };
			}
		}
	);
	const items = settledValues(merged);
	return items && { ...ours, items };
}

type Row = Table['header'];

/** Row by row while the columns are the same; a row both have changed is a conflict of the whole table. */
function mergeTables({ base, theirs, ours }: Three<Table>): Table | undefined {
	const header = rowKey(base.header);
	if (rowKey(theirs.header) !== header || rowKey(ours.header) !== header) return undefined;
	const rows = settledValues(
		mergeSequence({ base: base.rows, theirs: theirs.rows, ours: ours.rows }, { key: rowKey })
	);
	return rows && { ...ours, rows };
}

const rowKey = (row: Row): string =>
	canonicalJson(row.map((cell: readonly Inline[]) => normalInlines(cell)));
