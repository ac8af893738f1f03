import { everyBlock, inlinesOf, plainText, type Block, type Document } from '#domain/document';
import { containsCpr } from '#domain/kernel';
import type { CitationStatus } from '#domain/law';
import type { Place } from '../place.ts';
import type { Section } from '../section.ts';
import { countWords } from '../reading/word.ts';
import type { ImportedPlan, ImportedSection } from './import-plan.ts';
import { placeInFile } from './place-in-file.ts';
import type { ContactCandidate } from './phone-numbers.ts';
import { sure } from './theme-guess.ts';
import type { ImportWarning } from './warning.ts';

/** What a person is shown before anything of a file is written (P5): plain data, since it is kept until then. */
export interface ImportProposal {
	readonly title: string;
	readonly parts: readonly ImportPart[];
	readonly citations: readonly ProposedCitation[];
	readonly contacts: readonly ProposedContact[];
	readonly warnings: readonly ImportWarning[];
	/** No letter can be trusted: there is nothing to take in. */
	readonly unreadable: boolean;
}

/** A chapter of the file. The text of all parts stands in one document, one after the other. */
export interface ImportPart {
	readonly id: string;
	/** Null for what comes before the first heading. */
	readonly heading: string | null;
	readonly page: number | null;
	/** How many blocks of the document are its own. */
	readonly blocks: number;
	readonly words: number;
	/** The section of the plan it is proposed for; null when a person must say. */
	readonly section: string | null;
	readonly theme: string | null;
	/** 0–1. */
	readonly confidence: number;
	/** One Danish sentence. */
	readonly reason: string;
	/** The headings inside it. */
	readonly headings: readonly string[];
}

export interface ProposedCitation {
	readonly text: string;
	readonly status: CitationStatus;
	/** Ids in the catalogue of law. */
	readonly successors: readonly string[];
	readonly note: string | null;
	readonly place: string | null;
}

export interface ProposedContact extends ContactCandidate {
	readonly place: string | null;
}

/** The proposal, and the document its parts are cut from. */
export function proposeImport(
	imported: ImportedPlan,
	sections: readonly Pick<Section, 'id' | 'theme'>[]
): { readonly proposal: ImportProposal; readonly body: Document } {
	const taken = imported.unreadable ? [] : imported.sections;
	const place = (at: Place) => placeInFile(at, imported);
	return {
		proposal: {
			title: imported.title,
			parts: taken.map((part) => partFrom(part, sections)),
			citations: imported.citations.map((one) => ({
				text: one.text.replace(/\s+/gu, ' '),
				status: one.status,
				successors: one.successors,
				note: one.note,
				place: place(one.place)
			})),
			contacts: imported.contacts.map((one) => ({ ...one, place: place(one.place) })),
			warnings: imported.warnings,
			unreadable: imported.unreadable
		},
		body: taken.flatMap(({ section }) => section.body)
	};
}

function partFrom(
	{ section, untitled, headings, templateSection }: ImportedSection,
	sections: readonly Pick<Section, 'id' | 'theme'>[]
): ImportPart {
	const [own, ...inside] = headings;
	const theme = own?.theme ?? null;
	// A list of numbers has no theme, and its heading says enough.
	const isForNumbers = templateSection !== null && (own?.confidence ?? 0) < sure;
	return {
		id: section.id,
		heading: untitled ? null : section.title,
		page: own?.page ?? null,
		blocks: section.body.length,
		words: countWords(plainText(section.body)),
		section: sectionIn(sections, { templateSection, theme: section.theme }),
		theme,
		...(isForNumbers
			? { confidence: sure, reason: 'Overskriften handler om kontakter og telefonnumre.' }
			: { confidence: own?.confidence ?? 0, reason: own?.reason ?? '' }),
		headings: inside.map(({ heading }) => heading)
	};
}

/** The plan may be older than the template, and its sections others: then the first of the same theme. */
function sectionIn(
	sections: readonly Pick<Section, 'id' | 'theme'>[],
	wanted: { readonly templateSection: string | null; readonly theme: string | null }
): string | null {
	const same = sections.find(({ id }) => id === wanted.templateSection);
	if (same) return same.id;
	if (wanted.theme === null) return null;
	return sections.find(({ theme }) => theme === wanted.theme)?.id ?? null;
}

/**
 * Where the file looks as if it held a CPR number, links included: each place once. Such a file is not stored
 * (principle 1); the number itself is never said.
 */
export function cprPlaces(imported: ImportedPlan): readonly string[] {
	const inLinks = imported.sections.flatMap(({ section }) =>
		[...everyBlock(section.body)]
			.filter((block) => hrefsIn(block).some(containsCpr))
			.map(({ id }) => ({ section: section.id, block: id }))
	);
	const places = [...imported.cprAt, ...inLinks].flatMap((at) => placeInFile(at, imported) ?? []);
	if (places.length === 0 && imported.holdsCpr) return ['Filens titel'];
	return [...new Set(places)];
}

const hrefsIn = (block: Block): readonly string[] =>
	inlinesOf(block).flatMap((piece) =>
		piece.type === 'text'
			? (piece.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.href] : []))
			: []
	);
