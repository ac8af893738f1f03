import type { Block, Document, Inline, ListItem } from './block.ts';
import { canonicalJson } from './canonical-json.ts';
import { normalInlines } from './normal-form.ts';

/**
 * What adoption freezes (P7) and what an approval or a taken passage is bound to (G4a, G7): the words,
 * their structure and the slot ids. Contact values are not in it, because they live on; block ids are
 * not in it either, because they are addresses and no part of what was decided. The hash itself is
 * SHA-256 of this string in UTF-8, made where there is a hash function.
 */
export const hashForm = (document: Document): string => canonicalJson(document.map(withoutId));

function withoutId(block: Block): object {
	switch (block.type) {
		case 'heading':
			return { type: 'heading', level: block.level, content: inline(block.content) };
		case 'paragraph':
			return { type: 'paragraph', content: inline(block.content) };
		case 'list':
			return { type: 'list', ordered: block.ordered, items: block.items.map(item) };
		case 'table':
			return {
				type: 'table',
				header: block.header.map(inline),
				rows: block.rows.map((row) => row.map(inline))
			};
		case 'passage':
			return { type: 'passage', source: block.source, blocks: block.blocks.map(withoutId) };
		case 'pathway':
			return { type: 'pathway', role: block.role };
	}
}

const item = ({ blocks }: ListItem) => blocks.map(withoutId);

const inline = (content: readonly Inline[]) => normalInlines(content);
