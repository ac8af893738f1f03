import { checkDocument, plainText } from '#domain/document';
import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { effectsOf } from './effect.ts';
import { isOverdue, writtenItem, type EngagementItem } from './engagement-item.ts';
import { itemKinds, type ItemKindId } from './item-kind.ts';
import { closingReport } from './programme-report.ts';

const item = (
	id: string,
	kind: ItemKindId,
	part: Partial<EngagementItem> = {}
): EngagementItem => ({
	id,
	kind,
	side: 'both',
	title: id,
	detail: {},
	dueOn: null,
	doneOn: null,
	...part
});

const items: readonly EngagementItem[] = [
	item('Retningslinjer', 'document-request', { detail: { subject: 'organisation' } }),
	item('Skoleledere', 'interview', {
		detail: { subject: 'staff-knowledge' },
		doneOn: day('2027-02-01')
	}),
	item('Kortene er ukendte', 'finding', {
		detail: { subject: 'staff-knowledge', text: 'Få kender dem.\nIngen øver sig.' }
	}),
	item('Alle kender kortene', 'goal', { detail: { outcome: 'plan' } }),
	item('Temadag', 'activity', {
		detail: { type: 'theme-day', participants: 40, hours: 3.5 },
		doneOn: day('2027-05-03')
	}),
	item('Øv jer hvert år', 'recommendation', { detail: { to: 'chefgruppen', outcome: 'plan' } }),
	item('Kun for rådgivere', 'goal', { side: 'agency', detail: { outcome: 'plan' } }),
	item('Kun for kommunen', 'activity', { side: 'municipality' })
];

const record = {
	municipality: 'Nyby Kommune',
	engagement: {
		status: 'closed' as const,
		title: 'Forløb i Nyby',
		startsOn: day('2027-01-01'),
		endsOn: day('2027-12-31'),
		pauses: [],
		advisers: [],
		endedOn: day('2027-12-20'),
		endedBecause: null
	},
	items,
	outcomes: effectsOf([
		{
			indicator: 'plan-known',
			moment: 'before',
			measuredOn: day('2027-02-01'),
			total: 20,
			counted: 9,
			average: null,
			deviation: null,
			source: 'Møde'
		}
	]),
	planFact: 'Version 2 gælder.',
	cardUse: [{ month: '2027-05', opened: null }]
};

const textOf = (report: ReturnType<typeof closingReport>): string =>
	[report.front, ...report.sections.map(({ blocks }) => blocks)]
		.map((one) => plainText(one))
		.join('\n');

test('the report says what was found, agreed, done, measured and recommended', () => {
	const text = textOf(closingReport(record, day('2027-12-20')));
	for (const said of [
		'1. januar 2027 til 20. december 2027',
		'Dokument: Retningslinjer',
		'Interview: Skoleledere, 1. februar 2027',
		'Ingen øver sig.',
		'Alle kender kortene',
		'3,5',
		'45 % (9 af 20 svar',
		'Kilde til Kender beredskabet, før (1. februar 2027): Møde',
		'Læst og forstået (andel af medarbejderne)',
		'Ikke målt endnu',
		'2027-05: færre end fem',
		'Øv jer hvert år',
		'Til chefgruppen.'
	])
		expect(text).toContain(said);
});

test('what one side keeps to itself is in no report', () => {
	const text = textOf(closingReport(record, day('2027-12-20')));
	expect(text).not.toContain('Kun for');
});

test('every part of a report is a document that can be printed, with ids that do not clash', () => {
	const { front, sections } = closingReport(record, day('2027-12-20'));
	for (const blocks of [front, ...sections.map((section) => section.blocks)])
		expect(checkDocument(blocks).ok).toBe(true);
	const empty = closingReport({ ...record, items: [], outcomes: effectsOf([]) }, day('2027-12-20'));
	for (const { blocks } of empty.sections) expect(checkDocument(blocks).ok).toBe(true);
});

const write = (
	kind: ItemKindId,
	typed: Readonly<Record<string, string>>,
	known: readonly string[] = []
) => writtenItem(itemKinds[kind], typed, 'agency', known);

test('an activity is written with its numbers, its goal and its day', () => {
	const typed = {
		title: ' Temadag ',
		type: 'theme-day',
		goal: 'g1',
		participants: '40',
		hours: '3,5',
		dueOn: '2027-05-03',
		side: 'own'
	};
	expect(write('activity', typed, ['g1'])).toEqual({
		ok: true,
		value: {
			side: 'both',
			title: 'Temadag',
			detail: { type: 'theme-day', goal: 'g1', participants: 40, hours: 3.5 },
			dueOn: '2027-05-03',
			doneOn: null
		}
	});
});

test('a note is shared unless its side keeps it to itself', () => {
	const note = { title: 'Om mødet', text: 'Vi talte om kortene.' };
	expect(write('note', note)).toMatchObject({ value: { side: 'both' } });
	expect(write('note', { ...note, side: 'own' })).toMatchObject({ value: { side: 'agency' } });
});

test.each([
	['note', { title: '', text: 'x' }, 'title-missing', 'title'],
	['note', { title: 'x', text: '' }, 'text-missing', 'text'],
	['note', { title: 'x', text: 'Barnet 010203-1234' }, 'looks-like-cpr', 'text'],
	['note', { title: '010203-1234', text: 'x' }, 'looks-like-cpr', 'title'],
	['note', { title: 'x', text: 'x'.repeat(2_001) }, 'text-too-long', 'text'],
	['task', { title: 'x', owner: 'politiet' }, 'choice-missing', 'owner'],
	['task', { title: 'x', owner: 'agency', dueOn: '2027-02-30' }, 'day-not-real', 'dueOn'],
	[
		'activity',
		{ title: 'x', type: 'course', participants: '-2' },
		'number-not-valid',
		'participants'
	],
	['activity', { title: 'x', type: 'course', goal: 'another' }, 'choice-missing', 'goal'],
	['goal', { title: 'x', outcome: 'constructor' }, 'choice-missing', 'outcome']
] as const)('a %s with %o is sent back', (kind, typed, reason, field) => {
	expect(write(kind, typed)).toEqual({ ok: false, reason, about: [field] });
});

test('a task is overdue the day after its day, until it is done', () => {
	const task = item('t', 'task', { dueOn: day('2027-03-01') });
	expect(isOverdue(task, day('2027-03-01'))).toBe(false);
	expect(isOverdue(task, day('2027-03-02'))).toBe(true);
	expect(isOverdue({ ...task, doneOn: day('2027-03-05') }, day('2027-03-06'))).toBe(false);
});
