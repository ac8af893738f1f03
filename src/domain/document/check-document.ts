import { accept, containsCpr, limits, refuse, type Result } from '#domain/kernel';
import type { Block, Document, Heading, Inline, List, Passage, Table } from './block.ts';
import { readInlines } from './check-inline.ts';
import { Fault, listOf, recordOf, wordOf, type DocumentFault } from './fault.ts';
import { outline } from './outline.ts';
import { plainText } from './plain-text.ts';

/** Deeper lists cannot be read aloud in a way that anyone follows. */
const deepestList = 4;

/**
 * Takes anything — a form post, a file, the editor's output — and gives back a document in normal form,
 * or the first fault with the id of the block it stands in. Principle 1 is kept here as well: text that
 * looks like a CPR number is refused. Unknown keys are dropped.
 *
 * Headings: the first may be of level 2 or 3, since the page decides where a document hangs; after that
 * no level is skipped on the way down (WCAG 1.3.1).
 */
export function checkDocument(value: unknown): Result<Document, DocumentFault> {
	try {
		const document = readBlocks(value, { place: 'document', depth: 0, seen: new Set() });
		const text = plainText(document);
		if (text.length > limits.sectionText) return refuse('text-too-long');
		// Also where it is split between lines, cells or blocks.
		if (containsCpr(text)) return refuse('looks-like-cpr');
		checkHeadingLevels(document);
		return accept(document);
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return refuse(error.fault, error.block === undefined ? undefined : [error.block]);
	}
}

interface Reading {
	readonly place: 'document' | 'passage' | 'item';
	/** How many lists we are inside. */
	readonly depth: number;
	readonly seen: Set<string>;
}

/** What may stand where: simple enough for every adapter, so that none of them has to guess. */
const mayStandIn: Record<Reading['place'], readonly Block['type'][]> = {
	document: ['heading', 'paragraph', 'list', 'table', 'passage', 'pathway'],
	passage: ['heading', 'paragraph', 'list', 'table'],
	item: ['paragraph', 'list']
};

const readBlocks = (value: unknown, reading: Reading): Block[] =>
	listOf(value, 'not-a-document').map((block) => readBlock(block, reading));

function readBlock(value: unknown, reading: Reading): Block {
	const block = recordOf(value, 'not-a-document');
	const id = readId(block.id, reading);
	const type = mayStandIn.document.find((known) => known === block.type);
	if (!type) throw new Fault('unknown-block', id);
	if (!mayStandIn[reading.place].includes(type)) throw new Fault('misplaced-block', id);
	switch (type) {
		case 'heading':
			return {
				type,
				id,
				level: readLevel(block.level, id),
				content: readInlines(block.content, id)
			};
		case 'paragraph':
			return { type, id, content: readInlines(block.content, id) };
		case 'list':
			return readList(block, id, reading);
		case 'table':
			return readTable(block, id);
		case 'passage':
			return readPassage(block, id, reading);
		case 'pathway':
			if (block.role !== 'staff' && block.role !== 'leader') throw new Fault('unknown-block', id);
			return { type, id, role: block.role };
	}
}

function readId(value: unknown, { seen }: Reading): string {
	if (value === undefined || value === null || value === '') throw new Fault('block-without-id');
	const id = wordOf(value, 'id-not-well-formed', typeof value === 'string' ? value : undefined);
	if (seen.has(id)) throw new Fault('id-used-twice', id);
	seen.add(id);
	return id;
}

function readLevel(value: unknown, id: string): Heading['level'] {
	if (value === 2 || value === 3 || value === 4) return value;
	throw new Fault('heading-level-jumps', id);
}

function readList(block: Readonly<Record<string, unknown>>, id: string, reading: Reading): List {
	const depth = reading.depth + 1;
	if (depth > deepestList) throw new Fault('list-too-deep', id);
	if (typeof block.ordered !== 'boolean') throw new Fault('not-a-document', id);
	const items = listOf(block.items, 'not-a-document', id).map((value) => {
		const item = recordOf(value, 'not-a-document', id);
		const itemId = readId(item.id, reading);
		const blocks = readBlocks(item.blocks, { ...reading, place: 'item', depth });
		if (blocks[0]?.type !== 'paragraph') throw new Fault('misplaced-block', itemId);
		return { id: itemId, blocks };
	});
	if (items.length === 0) throw new Fault('list-without-items', id);
	return { type: 'list', id, ordered: block.ordered, items };
}

function readTable(block: Readonly<Record<string, unknown>>, id: string): Table {
	const readRow = (row: unknown): Inline[][] =>
		listOf(row, 'not-a-document', id).map((cell) => readInlines(cell, id));
	const header = readRow(block.header);
	if (header.length === 0) throw new Fault('table-without-header', id);
	const rows = listOf(block.rows, 'not-a-document', id).map(readRow);
	if (rows.some((row) => row.length !== header.length)) throw new Fault('table-rows-uneven', id);
	return { type: 'table', id, header, rows };
}

function readPassage(
	block: Readonly<Record<string, unknown>>,
	id: string,
	reading: Reading
): Passage {
	const { passage, edition, hash } = recordOf(block.source, 'passage-without-source', id);
	if (typeof edition !== 'number' || !Number.isInteger(edition) || edition < 1) {
		throw new Fault('passage-without-source', id);
	}
	const source = {
		passage: wordOf(passage, 'passage-without-source', id),
		edition,
		hash: wordOf(hash, 'passage-without-source', id)
	};
	return {
		type: 'passage',
		id,
		source,
		blocks: readBlocks(block.blocks, { ...reading, place: 'passage' })
	};
}

function checkHeadingLevels(document: Document): void {
	let above = 2;
	for (const { id, level } of outline(document)) {
		if (level > above + 1) throw new Fault('heading-level-jumps', id);
		above = level;
	}
}
