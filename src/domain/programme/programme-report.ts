/**
 * The closing report, written from the record (R8): what was found, agreed, done, measured and recommended. Only
 * what both sides see is in it, whoever makes it; notes and tasks are the work itself and no part of its result.
 */
import { withIds, type Document, type DraftBlock } from '#domain/document';
import { danishDate, type Day } from '#domain/kernel';
import type { Effect, MonthlyUse, OutcomeEffect } from './effect.ts';
import { differenceWords, figureWords, tooFewWords } from './effect-words.ts';
import type { Engagement } from './engagement.ts';
import type { EngagementItem } from './engagement-item.ts';
import { activityTypes, itemKinds, studySubjects, type ItemKindId } from './item-kind.ts';
import { momentNames, moments } from './measure.ts';
import { outcomeIds, outcomeNames } from './outcome.ts';

export interface ProgrammeRecord {
	readonly municipality: string;
	readonly engagement: Engagement;
	readonly items: readonly EngagementItem[];
	readonly outcomes: readonly OutcomeEffect[];
	/** What the plan says of itself, as one sentence. */
	readonly planFact: string;
	readonly cardUse: readonly MonthlyUse[];
}

export interface ProgrammeReport {
	readonly title: string;
	readonly front: Document;
	readonly sections: readonly { readonly title: string; readonly blocks: Document }[];
}

export function closingReport(record: ProgrammeRecord, on: Day): ProgrammeReport {
	const items = record.items.filter(({ side }) => side === 'both');
	const { engagement, municipality } = record;
	const period = `${danishDate(engagement.startsOn)} til ${danishDate(engagement.endedOn ?? on)}`;
	return {
		title: `Slutrapport: ${engagement.title}`,
		front: numbered('forside', [
			paragraph(`${municipality}. Rådgivningsforløb fra ${period}.`),
			...engagement.pauses.map(({ from, to, why }) =>
				paragraph(`Pause fra ${danishDate(from)} til ${danishDate(to ?? on)}: ${why}`)
			),
			paragraph('Rapporten er dannet af det, kommunen og styrelsen har skrevet undervejs.')
		]),
		sections: [
			['Forundersøgelse', studyBlocks(items)] as const,
			['Mål og aktiviteter', developmentBlocks(items)] as const,
			['Udbytte før og efter', effectBlocks(record)] as const,
			['Anbefalinger', recommendationBlocks(items)] as const
		].map(([title, blocks], place) => ({ title, blocks: numbered(`del-${place + 1}`, blocks) }))
	};
}

const of = (items: readonly EngagementItem[], kind: ItemKindId): readonly EngagementItem[] =>
	items.filter((item) => item.kind === kind);

const words = (text: string) => [{ type: 'text', text }] as const;
const paragraph = (text: string): DraftBlock => ({ type: 'paragraph', content: words(text) });
const heading = (text: string): DraftBlock => ({
	type: 'heading',
	level: 2,
	content: words(text)
});
const list = (lines: readonly string[]): DraftBlock => ({
	type: 'list',
	ordered: false,
	items: lines.map((line) => ({ blocks: [paragraph(line)] }))
});
const table = (header: readonly string[], rows: readonly (readonly string[])[]): DraftBlock => ({
	type: 'table',
	header: header.map(words),
	rows: rows.map((row) => row.map((cell) => words(cell === '' ? '–' : cell)))
});

function numbered(prefix: string, blocks: readonly DraftBlock[]): Document {
	let next = 0;
	return withIds(blocks, () => `${prefix}-${++next}`);
}

/** A paragraph for each line somebody wrote. */
const written = (text: string | number | undefined): readonly DraftBlock[] =>
	String(text ?? '')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map(paragraph);

function studyBlocks(items: readonly EngagementItem[]): readonly DraftBlock[] {
	return studySubjects.flatMap(({ value, text }) => {
		const here = items.filter(({ detail }) => detail['subject'] === value);
		const basis = [
			...of(here, 'document-request').map(({ title }) => `Dokument: ${title}`),
			...of(here, 'interview').map(
				({ title, doneOn }) =>
					`Interview: ${title}${doneOn ? `, ${danishDate(doneOn)}` : ' (ikke holdt)'}`
			)
		];
		const found = of(here, 'finding').flatMap(({ title, detail }) => [
			paragraph(title),
			...written(detail['text'])
		]);
		return [
			heading(text),
			...(found.length > 0 ? found : [paragraph(itemKinds.finding.none)]),
			...(basis.length > 0 ? [list(basis)] : [])
		];
	});
}

function developmentBlocks(items: readonly EngagementItem[]): readonly DraftBlock[] {
	const goals = of(items, 'goal');
	const activities = of(items, 'activity');
	return [
		heading('Mål'),
		goals.length === 0
			? paragraph(itemKinds.goal.none)
			: table(
					['Mål', 'Udbytte', 'Nået'],
					outcomeIds.flatMap((outcome) =>
						goals
							.filter(({ detail }) => detail['outcome'] === outcome)
							.map(({ title, doneOn }) => [
								title,
								outcomeNames[outcome],
								doneOn ? danishDate(doneOn) : 'Nej'
							])
					)
				),
		heading('Aktiviteter'),
		activities.length === 0
			? paragraph(itemKinds.activity.none)
			: table(
					['Aktivitet', 'Slags', 'Dag', 'Deltagere', 'Timer'],
					activities.map(({ title, detail, doneOn }) => [
						title,
						activityTypes.find(({ value }) => value === detail['type'])?.text ?? '',
						doneOn ? danishDate(doneOn) : 'Ikke holdt',
						said(detail['participants']),
						said(detail['hours'])
					])
				)
	];
}

const said = (value: string | number | undefined): string => String(value ?? '').replace('.', ',');

function effectBlocks({ outcomes, planFact, cardUse }: ProgrammeRecord): readonly DraftBlock[] {
	return outcomes.flatMap(({ outcome, effects, others }) => [
		heading(outcomeNames[outcome]),
		...(effects.length === 0
			? []
			: [
					table(
						['Måles på', ...moments.slice(0, 2).map((moment) => momentNames[moment]), 'Forskel'],
						effects.map(({ indicator, figures, difference }) => [
							`${indicator.name} (${indicator.unit})`,
							figureWords(indicator, figures.before),
							figureWords(indicator, figures.after),
							differenceWords(indicator, figures, difference)
						])
					)
				]),
		...effects.flatMap(sourcesOf),
		...others.map(({ name, kind }) =>
			paragraph(`${name}: ${kind === 'fact' ? planFact : useWords(cardUse)}`)
		)
	]);
}

/** Where each figure comes from, and the day it was measured. */
const sourcesOf = ({ indicator, figures }: Effect): readonly DraftBlock[] =>
	moments.flatMap((moment) => {
		const figure = figures[moment];
		if (figure.state === 'not-measured') return [];
		const { source, measuredOn } = figure;
		const at = `${momentNames[moment].toLowerCase()} (${danishDate(measuredOn)})`;
		return [paragraph(`Kilde til ${indicator.name}, ${at}: ${source}`)];
	});

const useWords = (months: readonly MonthlyUse[]): string =>
	months.length === 0
		? 'ingen åbninger er talt.'
		: `${months
				.map(({ month, opened }) => `${month}: ${opened ?? tooFewWords.toLowerCase()}`)
				.join('; ')}.`;

function recommendationBlocks(items: readonly EngagementItem[]): readonly DraftBlock[] {
	const found = of(items, 'recommendation');
	if (found.length === 0) return [paragraph(itemKinds.recommendation.none)];
	return found.flatMap(({ title, detail }) => [
		heading(title),
		paragraph(
			`Til ${said(detail['to'])}. Udbytte: ${outcomeNames[outcomeIds.find((id) => id === detail['outcome']) ?? 'insight']}.`
		),
		...written(detail['text'])
	]);
}
