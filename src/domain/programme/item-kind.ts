/**
 * What a programme is made of (R8): each kind of thing with its fields, who writes it, and whether a side may keep
 * one to itself. The forms are drawn from this table, and what is typed is held against it.
 */
import type { Side } from './engagement.ts';
import { outcomeIds, outcomeNames } from './outcome.ts';

export const itemKindIds = [
	'document-request',
	'interview',
	'finding',
	'goal',
	'activity',
	'note',
	'task',
	'recommendation',
	'recommendation-status'
] as const;
export type ItemKindId = (typeof itemKindIds)[number];

export type PartInput =
	| 'line'
	| 'text'
	| 'number'
	| 'subject'
	| 'outcome'
	| 'activity-type'
	| 'owner'
	| 'answer'
	| 'goal'
	| 'recommendation';

export interface ItemPart {
	readonly id: string;
	readonly label: string;
	readonly input: PartInput;
	readonly hint?: string;
	readonly optional?: boolean;
}

export interface ItemKind {
	readonly id: ItemKindId;
	readonly name: string;
	readonly many: string;
	/** The label of the title, the due day and the day it was done; null where the kind has none. */
	readonly title: string | null;
	readonly dueOn: string | null;
	readonly doneOn: string | null;
	readonly parts: readonly ItemPart[];
	readonly writers: readonly Side[];
	readonly mayBeInternal: boolean;
	/** A file may be handed over with it. */
	readonly takesFiles: boolean;
	/** What stands where there is none yet. */
	readonly none: string;
}

/** The preliminary study's three subjects. */
export const studySubjects = [
	{ value: 'organisation', text: 'Organisation, arbejdsgange og efterlevelse' },
	{ value: 'staff-knowledge', text: 'Medarbejdernes viden og brugen af den' },
	{ value: 'best-interests', text: 'Barnets bedste og inddragelse' }
] as const;

export const activityTypes = [
	{ value: 'sparring', text: 'Sparring på beredskabet' },
	{ value: 'theme-day', text: 'Temadag' },
	{ value: 'course', text: 'Kursus eller oplæg' },
	{ value: 'workshop', text: 'Workshop på tværs' },
	{ value: 'management', text: 'Møde i ledelsen' },
	{ value: 'other', text: 'Andet' }
] as const;

export const owners = [
	{ value: 'municipality', text: 'Kommunen' },
	{ value: 'agency', text: 'Styrelsen' }
] as const;

export const recommendationAnswers = [
	{ value: 'done', text: 'Gjort' },
	{ value: 'under-way', text: 'I gang' },
	{ value: 'not-done', text: 'Ikke gjort' }
] as const;

const outcomeChoices = outcomeIds.map((id) => ({ value: id, text: outcomeNames[id] }));

/** What there is to choose between; undefined where it is the programme's own items. */
export function choicesOf(
	input: PartInput
): readonly { readonly value: string; readonly text: string }[] | undefined {
	if (input === 'subject') return studySubjects;
	if (input === 'outcome') return outcomeChoices;
	if (input === 'activity-type') return activityTypes;
	if (input === 'owner') return owners;
	return input === 'answer' ? recommendationAnswers : undefined;
}

const subject: ItemPart = { id: 'subject', label: 'Emne', input: 'subject' };
const outcome: ItemPart = { id: 'outcome', label: 'Udbytte', input: 'outcome' };
const plain = { mayBeInternal: false, takesFiles: false } as const;
const both: readonly Side[] = ['municipality', 'agency'];

const kinds: readonly ItemKind[] = [
	{
		...plain,
		id: 'document-request',
		name: 'Dokument',
		many: 'Dokumenter, vi beder om',
		title: 'Hvilket dokument?',
		dueOn: 'Senest',
		doneOn: 'Taget til efterretning',
		parts: [subject],
		writers: ['agency'],
		takesFiles: true,
		none: 'Styrelsen har ikke bedt om dokumenter endnu.'
	},
	{
		...plain,
		id: 'interview',
		name: 'Interview',
		many: 'Interview',
		title: 'Hvilken funktion?',
		dueOn: 'Dag',
		doneOn: 'Holdt',
		parts: [subject],
		writers: ['agency'],
		none: 'Der er ikke aftalt interview endnu.'
	},
	{
		...plain,
		id: 'finding',
		name: 'Fund',
		many: 'Hvad forundersøgelsen viser',
		title: 'Overskrift',
		dueOn: null,
		doneOn: null,
		parts: [subject, { id: 'text', label: 'Hvad viser det?', input: 'text' }],
		writers: ['agency'],
		none: 'Styrelsen har ikke skrevet, hvad forundersøgelsen viser.'
	},
	{
		...plain,
		id: 'goal',
		name: 'Mål',
		many: 'Mål',
		title: 'Hvad vil I opnå?',
		dueOn: 'Senest',
		doneOn: 'Nået',
		parts: [
			outcome,
			{ id: 'text', label: 'Hvordan ser I, at det er nået?', input: 'text', optional: true }
		],
		writers: both,
		none: 'Der er ingen mål endnu. Begynd med det, forundersøgelsen viser.'
	},
	{
		...plain,
		id: 'activity',
		name: 'Aktivitet',
		many: 'Aktiviteter',
		title: 'Hvad skal ske?',
		dueOn: 'Dag',
		doneOn: 'Holdt',
		parts: [
			{ id: 'type', label: 'Slags', input: 'activity-type' },
			{ id: 'goal', label: 'Mål', input: 'goal', optional: true },
			{ id: 'participants', label: 'Antal deltagere', input: 'number', optional: true },
			{ id: 'hours', label: 'Timer', input: 'number', optional: true },
			{ id: 'material', label: 'Materiale', input: 'text', optional: true }
		],
		writers: both,
		takesFiles: true,
		none: 'Der er ingen aktiviteter endnu.'
	},
	{
		...plain,
		id: 'note',
		name: 'Note',
		many: 'Noter',
		title: 'Overskrift',
		dueOn: null,
		doneOn: null,
		parts: [{ id: 'text', label: 'Note', input: 'text' }],
		writers: both,
		mayBeInternal: true,
		none: 'Der er ingen noter endnu.'
	},
	{
		...plain,
		id: 'task',
		name: 'Opgave',
		many: 'Opgaver',
		title: 'Hvad skal gøres?',
		dueOn: 'Senest',
		doneOn: 'Gjort',
		parts: [{ id: 'owner', label: 'Hvem gør det?', input: 'owner' }],
		writers: both,
		mayBeInternal: true,
		none: 'Der er ingen opgaver.'
	},
	{
		...plain,
		id: 'recommendation',
		name: 'Anbefaling',
		many: 'Anbefalinger',
		title: 'Hvad anbefaler I?',
		dueOn: null,
		doneOn: null,
		parts: [
			{
				id: 'to',
				label: 'Til hvem?',
				input: 'line',
				hint: 'En funktion, for eksempel chefgruppen.'
			},
			outcome,
			{ id: 'text', label: 'Begrundelse', input: 'text', optional: true }
		],
		writers: ['agency'],
		none: 'Styrelsen har ikke skrevet anbefalinger endnu.'
	},
	{
		...plain,
		id: 'recommendation-status',
		name: 'Status',
		many: 'Status på anbefalingerne',
		title: null,
		dueOn: null,
		doneOn: null,
		parts: [
			{ id: 'recommendation', label: 'Anbefaling', input: 'recommendation' },
			{ id: 'answer', label: 'Hvad er der sket?', input: 'answer' },
			{ id: 'text', label: 'Med jeres egne ord', input: 'text', optional: true }
		],
		writers: ['municipality'],
		none: 'Kommunen har ikke svaret endnu.'
	}
];

export const itemKinds = Object.fromEntries(kinds.map((kind) => [kind.id, kind])) as Readonly<
	Record<ItemKindId, ItemKind>
>;

export const parseItemKind = (text: string): ItemKindId | undefined =>
	itemKindIds.find((id) => id === text);
