import type { Block, Document, PassageSource } from '#domain/document';
import { accept, refuse, type Result } from '#domain/kernel';

/** A passage of the guide in the edition it is taken from. */
export interface GuideText extends PassageSource {
	readonly blocks: Document;
}

export type TakingFault =
	'passage-already-taken' | 'passage-without-text' | 'passage-within-passage' | 'place-unknown';

/**
 * Takes a guide passage into a section as raw material (G7). The passage block keeps where the words came
 * from, so that a later edition can be compared with them. `after` is the id of the block it follows;
 * null puts it last. `id` is a fresh id for the passage block.
 */
export function takePassage(
	body: Document,
	text: GuideText,
	{ id, after }: { readonly id: string; readonly after: string | null }
): Result<Document, TakingFault> {
	if (text.blocks.length === 0) return refuse('passage-without-text');
	if (text.blocks.some(({ type }) => type === 'passage')) return refuse('passage-within-passage');
	if (body.some((block) => isFrom(block, text.passage))) {
		return refuse('passage-already-taken', [text.passage]);
	}
	const place = after === null ? body.length : body.findIndex((block) => block.id === after) + 1;
	if (place === 0 && after !== null) return refuse('place-unknown', [after]);

	const { passage, edition, hash, blocks } = text;
	const taken: Block = { type: 'passage', id, source: { passage, edition, hash }, blocks };
	return accept([...body.slice(0, place), taken, ...body.slice(place)]);
}

const isFrom = (block: Block, passage: string): boolean =>
	block.type === 'passage' && block.source.passage === passage;
