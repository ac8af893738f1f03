/**
 * The truth table of a path for a reader of law: every distinct route, what was answered, and what follows.
 * Answers that nothing tells apart stand on one line. What awaits approval is in it, and marked.
 */
import {
	allSteps,
	routesOf,
	unknown,
	type Compiled,
	type DistinctRoute,
	type Outcome,
	type RouteSearch
} from '#domain/pathway';
import { csvText } from '../platform/dump-csv.ts';

export interface TableLine {
	readonly rows: readonly string[];
	readonly answers: readonly { readonly question: string; readonly answer: string }[];
	readonly now: readonly TableStep[];
	readonly then: readonly TableStep[];
	readonly never: readonly TableStep[];
}

interface TableStep {
	readonly text: string;
	readonly awaiting: boolean;
	readonly law: readonly string[];
}

export interface TableField {
	readonly name: string;
	readonly label: string;
	readonly options: readonly { readonly value: string; readonly text: string }[];
	readonly value: string;
}

export interface TablePage {
	readonly fields: readonly TableField[];
	readonly lines: readonly TableLine[];
	/** Lines found; `more` says that the search was stopped there. */
	readonly total: number;
	readonly more: boolean;
	readonly page: number;
	readonly pages: number;
	/** The search as the address carries it. */
	readonly query: readonly (readonly [name: string, value: string])[];
}

const perPage = 20;
/** A search is stopped here: whoever finds more has not said enough to read it. */
const most = 1000;

const fieldOfRow = 'raekke';
const fieldOfDanger = { label: 'Fare lige nu', yes: 'Ja', no: 'Nej' };
/** Where nobody has chosen yet: staff, and the second row. */
const first: readonly (readonly [string, string])[] = [
	['role', 'staff'],
	[fieldOfRow, '2'],
	['danger', 'no']
];

/** The whole table takes long to walk, so a page holds what is searched for. */
export function tablePage(pathway: Compiled, parameters: URLSearchParams): TablePage {
	const query = queryOf(pathway, parameters);
	const { found, more } = search(pathway, query);
	const pages = Math.max(1, Math.ceil(found.length / perPage));
	const asked = Number.parseInt(parameters.get('side') ?? '1', 10);
	const page = Math.min(Math.max(1, Number.isNaN(asked) ? 1 : asked), pages);
	return {
		fields: fieldsOf(pathway, query),
		lines: found.slice((page - 1) * perPage, page * perPage).map((route) => line(pathway, route)),
		total: found.length,
		more,
		page,
		pages,
		query
	};
}

/** What is searched for, as a spreadsheet. */
export function tableSheet(pathway: Compiled, parameters: URLSearchParams): string {
	const { found } = search(pathway, queryOf(pathway, parameters));
	return csvText(
		sheetHeader(pathway),
		found.map((route) => sheetLine(pathway, route))
	);
}

/** Every line there is, one after the other: too much to hold at once. */
export function* wholeSheet(pathway: Compiled, options: RouteSearch): Generator<string, void> {
	yield csvText(sheetHeader(pathway), []);
	for (const route of routesOf(pathway, options)) {
		yield csvText(sheetLine(pathway, route), []).slice(1);
	}
}

type Query = TablePage['query'];

function search(pathway: Compiled, query: Query) {
	const only = Object.fromEntries(query.filter(([name]) => name !== fieldOfRow));
	const row = query.find(([name]) => name === fieldOfRow)?.[1];
	const found: DistinctRoute[] = [];
	for (const route of routesOf(pathway, { awaiting: true, only, ...(row ? { row } : {}) })) {
		if (found.length === most) return { found, more: true };
		found.push(route);
	}
	return { found, more: false };
}

/** Only what can be chosen is taken in; an address without a search gets the first one. */
function queryOf(pathway: Compiled, parameters: URLSearchParams): Query {
	const fields = fieldsOf(pathway, []);
	if (!fields.some(({ name }) => parameters.has(name))) return first;
	return fields.flatMap(({ name, options }) => {
		const value = parameters.get(name);
		return value && options.some((option) => option.value === value)
			? [[name, value] as const]
			: [];
	});
}

function fieldsOf(pathway: Compiled, query: Query): readonly TableField[] {
	const chosen = new Map(query);
	const field = (name: string, label: string, options: TableField['options']): TableField => ({
		name,
		label,
		options,
		value: chosen.get(name) ?? ''
	});
	const rows = pathway.rows ?? [];
	return [
		field(
			fieldOfRow,
			'Række i beslutningstabellen',
			rows.map(({ id, text }) => ({ value: id, text: `${id}: ${pathway.texts[text] ?? ''}` }))
		),
		...pathway.questions.map((question) =>
			field(question.fact, pathway.texts[question.text] ?? question.fact, [
				...Object.entries(question.options).map(([value, text]) => ({
					value,
					text: pathway.texts[text] ?? value
				})),
				...(question.unknownAs === undefined ? [{ value: unknown, text: dontKnow }] : [])
			])
		),
		field('danger', fieldOfDanger.label, [
			{ value: 'no', text: fieldOfDanger.no },
			{ value: 'yes', text: fieldOfDanger.yes }
		])
	];
}

const dontKnow = 'Det ved jeg ikke';

function line(pathway: Compiled, { values, outcome, rows, answers }: DistinctRoute): TableLine {
	const asked = pathway.questions.flatMap((question) => {
		const list = values[question.fact];
		if (!list) return [];
		const texts = list.map((value) => pathway.texts[question.options[value] ?? ''] ?? value);
		const answer = list.length === 0 ? dontKnow : texts.join(' / ');
		return [{ question: pathway.texts[question.text] ?? '', answer }];
	});
	const danger =
		answers['danger'] === 'yes'
			? [{ question: fieldOfDanger.label, answer: fieldOfDanger.yes }]
			: [];
	return { rows, answers: [...danger, ...asked], ...told(pathway, outcome) };
}

function told({ texts }: Compiled, outcome: Outcome) {
	const steps = (list: Outcome['now']) =>
		list.map(({ step, text }): TableStep => ({
			text: texts[text] ?? '',
			awaiting: step.status === 'awaiting',
			law: step.law
		}));
	return {
		now: steps(outcome.now),
		then: steps([...outcome.next, ...outcome.later]),
		never: outcome.never.map((rule) => ({
			text: texts[rule.text] ?? '',
			awaiting: rule.status === 'awaiting',
			law: []
		}))
	};
}

const sheetHeader = ({ questions, texts }: Compiled): readonly string[] => [
	'Rækker',
	fieldOfDanger.label,
	...questions.map(({ text }) => texts[text] ?? ''),
	'Gør nu',
	'Derefter',
	'Gør ikke',
	'Afventer faglig godkendelse',
	'Hjemmel'
];

function sheetLine(pathway: Compiled, route: DistinctRoute): readonly string[] {
	const { outcome, values, answers } = route;
	const { now, then, never } = told(pathway, outcome);
	const lines = (list: readonly TableStep[]) => list.map(({ text }) => text).join('\n');
	return [
		route.rows.join(', '),
		answers['danger'] === 'yes' ? fieldOfDanger.yes : fieldOfDanger.no,
		...pathway.questions.map((question) => {
			const list = values[question.fact];
			if (!list) return '';
			return list.length === 0
				? dontKnow
				: list.map((value) => pathway.texts[question.options[value] ?? ''] ?? value).join(' / ');
		}),
		lines(now),
		lines(then),
		lines(never),
		lines([...now, ...then, ...never].filter(({ awaiting }) => awaiting)),
		[...new Set(allSteps(outcome).flatMap(({ step }) => step.law))].join(', ')
	];
}
