import { everyBlock, inlinesOf, type Document } from '#domain/document';
import type { Day } from '#domain/kernel';
import type { Catalogue, Citation } from '#domain/law';
import { cannotCheck, checkPlan } from '../check-plan.ts';
import type { PlanTemplate } from '../plan-template.ts';
import type { PlanType } from '../plan-type.ts';
import type { Place } from '../place.ts';
import { linesOf, type Line } from '../reading/line.ts';
import { readPlan, type CheckedPlan } from '../reading/plan-reading.ts';
import type { Finding } from '../requirement.ts';
import { citationsIn } from '../requirements/references-current.ts';
import type { Section } from '../section.ts';
import { chaptersOf, type Chapter } from './chapter.ts';
import { hideNumbers, linesWithCpr, withoutCpr } from './hide-cpr.ts';
import { callsItselfDraft, isCivilPlan } from './kind-of-plan.ts';
import { findContacts, type ContactCandidate } from './phone-numbers.ts';
import type { ReadText } from './read-text.ts';
import { templateSectionFor } from './template-section.ts';
import { readLayer } from './text-layer.ts';
import { guessThemes, sure, type GuessedHeading } from './theme-guess.ts';
import {
	imagesWarning,
	layerWarning,
	otherWarnings,
	withoutTextWarning,
	type ImportWarning
} from './warning.ts';

export interface ImportedSection {
	/** Its theme is filled in only where we are sure; `headings` holds every guess with its reason. */
	readonly section: Section;
	/** True for what came before the first heading. */
	readonly untitled: boolean;
	/** The chapter itself first, then the headings in it. */
	readonly headings: readonly GuessedHeading[];
	/** Where in our template it belongs; null when a person must say. */
	readonly templateSection: string | null;
}

/** A proposal, for a person to approve before anything is written (P5). */
export interface ImportedPlan {
	readonly title: string;
	readonly sections: readonly ImportedSection[];
	readonly citations: readonly (Citation & { readonly place: Place })[];
	readonly contacts: readonly (ContactCandidate & { readonly place: Place })[];
	readonly warnings: readonly ImportWarning[];
	/** No letter of it can be trusted, so nothing may be said to be missing. */
	readonly unreadable: boolean;
	/** It must not be stored. */
	readonly holdsCpr: boolean;
	/** Where it looks as if it held a CPR number; the figures are hidden. */
	readonly cprAt: readonly Place[];
	readonly pageOf: ReadonlyMap<string, number>;
}

export interface ImportKnowledge {
	readonly type: PlanType;
	readonly template: PlanTemplate;
	readonly catalogue: Catalogue;
	readonly today: Day;
}

export function importPlan(read: ReadText, known: ImportKnowledge): ImportedPlan {
	const { title: named, chapters: found, pageOf } = chaptersOf(read);
	const title = named === null ? null : withoutCpr(named);
	const { chapters, cprAt } = hideCpr(found);
	const holdsCpr = cprAt.length > 0 || (named !== null && named !== title);
	const sections = chapters.map((chapter, index) => sectionFrom(chapter, index, known.template));
	const lines = sections.flatMap(({ section }) => linesOf(section));
	const layer = layerOf(lines, pageOf);
	const plan = asRead(title ?? '', sections, known.type);
	const reading = readPlan(plan, known.today, known.catalogue);
	return {
		title: title ?? sections.find(({ untitled }) => !untitled)?.section.title ?? 'Uden titel',
		sections,
		citations: layer.unreadable
			? []
			: citationsIn(reading, known.catalogue).map(({ citation, line }) => ({
					...citation,
					place: line.place
				})),
		contacts: layer.unreadable ? [] : contactsIn(lines),
		warnings: [
			...layer.warnings,
			...warningsOf(read, { sections, text: lines.map(({ text }) => text).join('\n') }),
			...(holdsCpr ? [otherWarnings.cpr] : [])
		],
		unreadable: layer.unreadable,
		holdsCpr,
		cprAt,
		pageOf
	};
}

/** The check of a text from outside (P6), on the day it was imported for. */
export function checkImported(imported: ImportedPlan, known: ImportKnowledge): readonly Finding[] {
	if (imported.unreadable || imported.sections.length === 0) {
		return cannotCheck(known.type, 'Teksten i filen kan ikke læses.');
	}
	return checkPlan(
		asRead(imported.title, imported.sections, known.type),
		known.today,
		known.catalogue
	);
}

const asRead = (
	title: string,
	sections: readonly ImportedSection[],
	type: PlanType
): CheckedPlan => ({
	type,
	title,
	status: 'as-read',
	sections: sections.map(({ section }) => section),
	adoption: null,
	publication: null
});

const sectionId = (index: number): string => `k${index + 1}`;

function sectionFrom(chapter: Chapter, index: number, template: PlanTemplate): ImportedSection {
	const headings = guessThemes(chapter);
	const [own] = headings;
	const theme = own && own.confidence >= sure ? own.theme : null;
	const title = chapter.heading ?? 'Forside';
	return {
		section: {
			id: sectionId(index),
			title,
			theme,
			position: index + 1,
			body: chapter.body,
			revision: 1
		},
		untitled: chapter.heading === null,
		headings,
		templateSection: own ? (templateSectionFor(title, own, template)?.id ?? null) : null
	};
}

/** Takes the figures out of every block that holds something like a CPR number, alone or with its neighbour. */
function hideCpr(chapters: readonly Chapter[]): {
	readonly chapters: readonly Chapter[];
	readonly cprAt: readonly Place[];
} {
	const blocks = chapters.flatMap(({ heading, body }, index) => [
		{ section: sectionId(index), block: null, text: heading ?? '' },
		...[...everyBlock(body)].map((block) => ({
			section: sectionId(index),
			block: block.id,
			text: textOf(inlinesOf(block))
		}))
	]);
	const found = linesWithCpr(blocks.map(({ text }) => text));
	if (found.length === 0) return { chapters, cprAt: [] };
	const cprAt = found.flatMap((index) => blocks[index] ?? []);
	const ids = new Set(cprAt.map(({ block }) => block ?? ''));
	const hide = (body: Document) => hideNumbers(body, ids);
	const safe = chapters.map((chapter) => ({
		...chapter,
		heading: chapter.heading === null ? null : withoutCpr(chapter.heading),
		body: hide(chapter.body),
		parts: chapter.parts.map((part) => ({ ...part, heading: withoutCpr(part.heading) }))
	}));
	return { chapters: safe, cprAt: cprAt.map(({ section, block }) => ({ section, block })) };
}

const textOf = (content: ReturnType<typeof inlinesOf>): string =>
	content.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('');

function layerOf(lines: readonly Line[], pageOf: ReadonlyMap<string, number>) {
	const whole = readLayer(lines.map(({ text }) => text).join('\n'));
	if (whole.faults.length > 0 || whole.unreadable) {
		return {
			unreadable: whole.unreadable,
			warnings: whole.faults.map((fault) => layerWarning(fault))
		};
	}
	const byPage = Map.groupBy(lines, ({ place }) => pageOf.get(place.block ?? '') ?? 0);
	const broken = [...byPage]
		.filter(([page]) => page > 0)
		.filter(([, texts]) => readLayer(texts.map(({ text }) => text).join('\n')).unreadable)
		.map(([page]) => page);
	return {
		unreadable: false,
		warnings: broken.length > 0 ? [layerWarning('unreadable', broken)] : []
	};
}

function warningsOf(
	read: ReadText,
	{ sections, text }: { readonly sections: readonly ImportedSection[]; readonly text: string }
): readonly ImportWarning[] {
	const images = imagesWarning(read.images);
	const beginning = `${sections[0]?.section.title ?? ''}\n${text.slice(0, 600)}`;
	return [
		...(read.pagesWithoutText.length > 0
			? [withoutTextWarning(read.pagesWithoutText, read.pages)]
			: []),
		...(sections.length > 0 && sections.every(({ untitled }) => untitled)
			? [otherWarnings.noHeadings]
			: []),
		...(read.tagged === false ? [otherWarnings.notTagged] : []),
		...(images ? [images] : []),
		...(isCivilPlan(text) ? [otherWarnings.civil] : []),
		...(callsItselfDraft(beginning) ? [otherWarnings.draft] : [])
	];
}

function contactsIn(lines: readonly Line[]): ImportedPlan['contacts'] {
	const rows = Map.groupBy(lines, rowKey);
	const found = findContacts(
		lines.map((line) => ({
			text: line.text,
			row: line.row,
			column: line.column,
			heading: line.headings.at(-1) ?? null,
			beside:
				line.rowAt === null
					? []
					: (rows.get(rowKey(line)) ?? []).filter((one) => one !== line).map(({ text }) => text)
		}))
	);
	return found.flatMap(({ line, ...contact }) => {
		const place = lines[line]?.place;
		return place ? [{ ...contact, place }] : [];
	});
}

const rowKey = ({ place, rowAt }: Line): string => `${place.section}/${place.block}/${rowAt}`;
