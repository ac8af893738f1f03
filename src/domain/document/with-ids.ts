import type { Block, Document, List, ListItem, Passage } from './block.ts';

/** A block as it comes from a hand or a file: the id may be missing, empty or used twice. */
export type DraftBlock =
	| Draft<Exclude<Block, List | Passage>>
	| (Draft<Omit<List, 'items'>> & { readonly items: readonly DraftItem[] })
	| (Draft<Omit<Passage, 'blocks'>> & { readonly blocks: readonly DraftBlock[] });
export type DraftItem = Draft<Omit<ListItem, 'blocks'>> & {
	readonly blocks: readonly DraftBlock[];
};
type Draft<Part extends object> = Part extends unknown
	? Omit<Part, 'id'> & { readonly id?: string | null | undefined }
	: never;

/**
 * Gives every block and list item an id of its own. Ids that are there stay, because comments and
 * history point at them; of two equal ones the first keeps it. `makeId` must in the end give a free one.
 */
export function withIds(blocks: readonly DraftBlock[], makeId: () => string): Document {
	const present = new Set(idsIn(blocks));
	const taken = new Set<string>();
	const identify = (given: string | null | undefined): string => {
		let id = given;
		if (!id || taken.has(id)) {
			do id = makeId();
			while (taken.has(id) || present.has(id));
		}
		taken.add(id);
		return id;
	};
	const identifyBlock = (block: DraftBlock): Block => {
		const id = identify(block.id);
		if (block.type === 'list') return { ...block, id, items: block.items.map(identifyItem) };
		if (block.type === 'passage') return { ...block, id, blocks: block.blocks.map(identifyBlock) };
		return { ...block, id };
	};
	const identifyItem = (item: DraftItem): ListItem => ({
		id: identify(item.id),
		blocks: item.blocks.map(identifyBlock)
	});
	return blocks.map(identifyBlock);
}

function* idsIn(blocks: readonly DraftBlock[]): Generator<string> {
	for (const block of blocks) {
		if (block.id) yield block.id;
		if (block.type === 'passage') yield* idsIn(block.blocks);
		if (block.type !== 'list') continue;
		for (const item of block.items) {
			if (item.id) yield item.id;
			yield* idsIn(item.blocks);
		}
	}
}
