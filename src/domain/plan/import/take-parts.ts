import {
	withIds,
	type Block,
	type Document,
	type DraftBlock,
	type Heading
} from '#domain/document';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Section } from '../section.ts';
import type { ImportPart } from './import-proposal.ts';

/** What is chosen of a part that shall not come along. */
export const leftOut = 'ikke-med';

/** By the part's id: a section of the plan, `leftOut`, or nothing yet. */
export type ImportChoices = Readonly<Record<string, string>>;

export type TakingPartsFault = 'part-not-chosen' | 'section-unknown' | 'nothing-taken';

/** A section with the parts it is given after what stands in it. */
export interface GrownSection {
	readonly section: Section;
	readonly body: Document;
	/** The parts it was given. */
	readonly parts: readonly string[];
}

/**
 * Puts the parts of a file after what stands in the sections chosen for them, each under its own heading.
 * Nothing is guessed here: a part nobody has chosen for is named in `about`.
 */
export function takeParts(
	sections: readonly Section[],
	file: { readonly parts: readonly ImportPart[]; readonly body: Document },
	choices: ImportChoices,
	/** Makes ids that no block has had. */
	makeId: () => string
): Result<readonly GrownSection[], TakingPartsFault> {
	const open = file.parts.filter(({ id }) => !choices[id]);
	if (open.length > 0)
		return refuse(
			'part-not-chosen',
			open.map(({ id }) => id)
		);
	const known = new Set([leftOut, ...sections.map(({ id }) => id)]);
	const strange = file.parts.filter(({ id }) => !known.has(choices[id] ?? ''));
	if (strange.length > 0)
		return refuse(
			'section-unknown',
			strange.map(({ id }) => id)
		);
	const texts = textsOf(file);
	const grown = sections.flatMap((section): GrownSection[] => {
		const parts = file.parts.filter(({ id }) => choices[id] === section.id);
		if (parts.length === 0) return [];
		const added = parts.flatMap((part) => underHeading(part, texts.get(part.id) ?? [], section));
		return [
			{
				section,
				body: withIds([...section.body, ...added], makeId),
				parts: parts.map(({ id }) => id)
			}
		];
	});
	return grown.length > 0 ? accept(grown) : refuse('nothing-taken');
}

/** The text of each part, as it stands in the file. */
export function textsOf({
	parts,
	body
}: {
	readonly parts: readonly ImportPart[];
	readonly body: Document;
}): ReadonlyMap<string, Document> {
	let at = 0;
	return new Map(parts.map(({ id, blocks }) => [id, body.slice(at, (at += blocks))]));
}

/** A heading that says what the section is called already is left out; else the headings inside go one level down. */
function underHeading(part: ImportPart, text: Document, section: Section): readonly DraftBlock[] {
	const isNamed = part.heading !== null && plain(part.heading) !== plain(section.title);
	if (part.heading === null || !isNamed) return text.map(withoutId);
	const heading = {
		type: 'heading',
		level: 2,
		content: [{ type: 'text', text: part.heading }]
	} as const;
	return [heading, ...text.map(withoutId).map(oneDown)];
}

const plain = (title: string): string =>
	title
		.replace(/^[\d.\s]+/u, '')
		.trim()
		.toLocaleLowerCase('da');

const oneDown = (block: DraftBlock): DraftBlock =>
	block.type === 'heading' ? { ...block, level: deeper[block.level] } : block;

const deeper: Readonly<Record<Heading['level'], Heading['level']>> = { 2: 3, 3: 4, 4: 4 };

/** The ids of a file count from one in every file: here each block gets one that is its own. */
function withoutId(block: Block): DraftBlock {
	if (block.type === 'list') {
		const items = block.items.map(({ blocks }) => ({ blocks: blocks.map(withoutId) }));
		return { type: 'list', ordered: block.ordered, items };
	}
	if (block.type === 'passage') {
		return { type: 'passage', source: block.source, blocks: block.blocks.map(withoutId) };
	}
	return { ...block, id: null };
}
