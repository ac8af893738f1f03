/**
 * A plan of sixty pages: the demo's own large plan, and as many of its chapters again as it takes. Each turn writes
 * a number of its own into every paragraph, so that nothing that remembers has met a line of it before.
 */
import { showContact } from '../src/domain/directory/index.ts';
import type { Block, Document, Inline } from '../src/domain/document/index.ts';
import { dayOf, type Day } from '../src/domain/kernel/index.ts';
import { chapter } from '../src/domain/pathway/index.ts';
import type { Section } from '../src/domain/plan/index.ts';
import { contactValues } from '../src/lib/server/directory/contact-values.ts';
import type { PdfInput } from '../src/lib/server/document/pdf.ts';
import { withPathways } from '../src/lib/server/document/with-pathways.ts';
import { loadDemo } from '../src/lib/server/load-demo.ts';
import { nationalPath } from './national-path.ts';

export const pages = 60;

/** Chapters in all, found by counting the pages that come out. */
const chapters = 15;

const now = new Date('2026-11-22T12:00:00Z');
export const today: Day = dayOf(now);

export function sixtyPages(turn = 0): readonly Section[] {
	const { sections } = demoPlan();
	return Array.from({ length: chapters }, (_, at) => {
		const section = sections[at % sections.length]!;
		const again = Math.floor(at / sections.length);
		return {
			...section,
			id: again > 0 ? `${section.id}-${again + 1}` : section.id,
			position: at + 1,
			revision: 1,
			body: numbered(withPathways(section.body, pathways()), `${turn}.${at} `)
		};
	});
}

/** As the files of a version are made from it. */
export const sixtyPagesForPaper = (turn: number): PdfInput => ({
	title: demoPlan().title,
	language: 'da',
	author: 'Eksempelkøbing Kommune',
	date: today,
	front: [],
	sections: sixtyPages(turn).map(({ title, body }) => ({ title, blocks: body })),
	contacts: contacts(),
	site: 'https://beredt.example',
	sectionPages: true,
	footer: 'Eksempelkøbing Kommune · version 2'
});

const once = <Value>(make: () => Value): (() => Value) => {
	let made: { readonly value: Value } | undefined;
	return () => (made ??= { value: make() }).value;
};

const demo = once(loadDemo);
const demoPlan = once(() => demo().plans.toSorted((a, b) => size(b) - size(a))[0]!);
const size = ({ sections }: { readonly sections: readonly { readonly body: Document }[] }) =>
	JSON.stringify(sections).length;
const pathways = once(() => {
	const path = nationalPath();
	return { staff: chapter(path, 'staff'), leader: chapter(path, 'leader') };
});
export const contacts = once(() => {
	const place = demo().places.find(({ slug }) => slug === demoPlan().municipality);
	return contactValues(
		(place?.contacts ?? []).map(({ confirmedDaysAgo, ...contact }) => {
			const confirmedOn = dayOf(new Date(now.getTime() - confirmedDaysAgo * 86_400_000));
			return showContact({ ...contact, confirmedOn, revision: 1 }, now);
		})
	);
});

const numbered = (document: Document, number: string): Document =>
	document.map((block) => withNumber(block, number));

const before = (content: readonly Inline[], number: string): readonly Inline[] =>
	content.length > 0 ? [{ type: 'text', text: number }, ...content] : content;

function withNumber(block: Block, number: string): Block {
	switch (block.type) {
		case 'heading':
		case 'paragraph':
			return { ...block, content: before(block.content, number) };
		case 'list':
			return {
				...block,
				items: block.items.map((item) => ({ ...item, blocks: numbered(item.blocks, number) }))
			};
		case 'table':
			return {
				...block,
				rows: block.rows.map((row) => row.map((cell) => before(cell, number)))
			};
		case 'passage':
			return { ...block, blocks: numbered(block.blocks, number) };
		case 'pathway':
			return block;
	}
}
