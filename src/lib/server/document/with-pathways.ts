import type { Block, Document, PathwayEmbed } from '#domain/document';

/** The action path of each role, as blocks; a role without one says that none is published. */
export type Pathways = Readonly<Partial<Record<PathwayEmbed['role'], Document>>>;

/** Puts each action path in its place, its headings below the one it stands under. */
export function withPathways(document: Document, pathways: Pathways | undefined): Document {
	let level = 1;
	return document.flatMap((block, place) => {
		if (block.type === 'heading') ({ level } = block);
		if (block.type !== 'pathway') return [block];
		const path = pathways?.[block.role] ?? [notPublished(block)];
		return path.map((inner) => below(inner, level, `embed${place}-`));
	});
}

const notPublished = ({ id, role }: PathwayEmbed): Block => ({
	type: 'paragraph',
	id,
	content: [
		{
			type: 'text',
			text: `Handlevejen for ${role === 'staff' ? 'medarbejdere' : 'ledere'} er ikke udgivet endnu.`
		}
	]
});

function below(block: Block, level: number, idPrefix: string): Block {
	if (block.type !== 'heading') return block;
	const deeper = Math.min(4, block.level + level - 1) as 2 | 3 | 4;
	return { ...block, id: `${idPrefix}${block.id}`, level: deeper };
}
