/**
 * Every distinct route through a path. Values that nothing the role can see tells apart, and no invariant
 * either, go the same way: one route stands for all of them.
 */
import { bitOf, hangingBoxes, mayHold, pairAt, type Axis, type Box } from './boxes.ts';
import { unknown, type Answers } from './condition.ts';
import type { Compiled, Question, Role } from './definition.ts';
import { heededFor } from './invariants/heeded.ts';
import { machineOf, type Live, type Machine, type Position } from './machine.ts';
import { contradicts, counting, outcomeFrom, roleAt, shownTo, type Outcome } from './outcome.ts';
import { offeredAt, standAt, type Stand, type WalkOptions } from './walk.ts';

/** One way on from a question: an answer, and the values it stands for. */
export interface Way {
	readonly answer: string;
	/** None for "ved ikke". */
	readonly values: readonly string[];
}

export interface DistinctRoute {
	/** One set of answers that leads here … */
	readonly answers: Answers;
	/** … and, for each fact asked, all values that do; none for "ved ikke". */
	readonly values: Readonly<Record<string, readonly string[]>>;
	readonly outcome: Outcome;
	/** The rows of the decision table it belongs to. */
	readonly rows: readonly string[];
}

export interface RouteSearch extends WalkOptions {
	/** Only routes on which a fact was answered so, or asked about and not known. */
	readonly only?: Readonly<Record<string, string>>;
	/** Only routes of this row. */
	readonly row?: string;
}

/** Where each route begins: every combination of the facts that come from outside. */
export const givenAnswers = (compiled: Compiled): readonly Answers[] =>
	compiled.facts
		.filter(({ otherwise }) => otherwise !== undefined)
		.reduce<readonly Answers[]>(
			(sofar, { id, values }) =>
				sofar.flatMap((answers) => values.map((value) => ({ ...answers, [id]: value }))),
			[{}]
		);

/** Where somebody stands, with what can matter to the role alone. */
export function standFor(
	machine: Machine,
	answers: Answers,
	options: WalkOptions,
	within: Live = counting(machine.everything, options)
): Stand {
	const stand = standAt(machine, answers, options, within);
	const role = roleAt(machine, stand.position);
	return role ? { ...stand, live: mattering(stand.live, role) } : stand;
}

/** A rule for others matters only where it forbids a step that this role is shown. */
function mattering(live: Live, role: Role): Live {
	const steps = live.steps.filter(({ one }) => shownTo(one, role));
	return {
		steps,
		never: live.never.filter(
			({ one: rule }) =>
				rule.roles.includes(role) || steps.some(({ one }) => contradicts(one, rule))
		),
		notes: live.notes.filter(({ one }) => one.roles.includes(role))
	};
}

export function waysFrom(machine: Machine, stand: Stand, question: Question): readonly Way[] {
	const axis = machine.axes.get(question.fact);
	const fact = machine.compiled.facts.find(({ id }) => id === question.fact);
	if (!axis || !fact) return [];
	const telling = tellingMasks(machine, stand, axis);
	const ways = new Map<string, string[]>();
	for (const value of offeredAt(machine, question, stand.position)) {
		const bit = bitOf(axis, value);
		const alike = [
			...telling.map((mask) => ((mask & bit) === 0 ? 0 : 1)),
			fact.suspects?.[value],
			fact.leavesOpen?.[value],
			// Steps have owners rather than conditions on the role.
			fact.id === 'role' && value
		].join();
		ways.set(alike, [...(ways.get(alike) ?? []), value]);
	}
	const known = [...ways.values()].map((values): Way => ({ answer: values[0] ?? '', values }));
	return question.unknownAs === undefined ? [...known, { answer: unknown, values: [] }] : known;
}

/** What each condition that can still matter allows of the fact. */
function tellingMasks(machine: Machine, stand: Stand, { index }: Axis): readonly number[] {
	const { position, live } = stand;
	const masks = new Set<number>();
	const { possible, open } = position;
	const look = (boxes: readonly Box[], facts = ~0) => {
		if ((facts & (1 << index)) === 0) return;
		for (const box of hangingBoxes(boxes, possible, open)) {
			const at = pairAt(box, index);
			if (at >= 0) masks.add(box[at + 1]!);
		}
	};
	for (const { boxes, facts } of live.steps) look(boxes, facts);
	for (const { boxes, facts } of live.never) look(boxes, facts);
	for (const { boxes, facts } of live.notes) look(boxes, facts);
	for (const condition of heededFor(roleAt(machine, stand.position)))
		look(machine.boxes(condition));
	for (const { axis, when } of machine.questions) {
		if (when) look(when);
		for (const condition of axis.offered.values()) look(condition);
	}
	return [...masks];
}

export function* routesOf(
	compiled: Compiled,
	search: RouteSearch = {}
): Generator<DistinctRoute, void> {
	const machine = machineOf(compiled);
	for (const given of givenAnswers(compiled)) {
		const values = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, [value]]));
		const isWanted = Object.entries(given).every(([id, value]) => fits(search, id, value, [value]));
		if (isWanted) {
			yield* routesFrom(machine, standFor(machine, given, search), given, values, search);
		}
	}
}

const fits = ({ only }: RouteSearch, fact: string, answer: string, values: readonly string[]) => {
	const wanted = only?.[fact];
	return wanted === undefined || wanted === answer || values.includes(wanted);
};

function* routesFrom(
	machine: Machine,
	stand: Stand,
	answers: Answers,
	values: DistinctRoute['values'],
	search: RouteSearch
): Generator<DistinctRoute, void> {
	const row = machine.compiled.rows?.find(({ id }) => id === search.row);
	if (row && !mayHold(machine.boxes(row.when), stand.position.possible)) return;
	const question = stand.ahead[0];
	if (!question) {
		const rows = rowsAt(machine, stand.position);
		// What was searched for must have been asked about.
		const asked = Object.keys(search.only ?? {}).every((fact) => answers[fact] !== undefined);
		if (!asked || (row && !rows.includes(row.id))) return;
		const outcome = outcomeFrom(machine, stand.position, stand.live);
		yield { answers, values, outcome, rows };
		return;
	}
	for (const way of waysFrom(machine, stand, question)) {
		if (!fits(search, question.fact, way.answer, way.values)) continue;
		const next = { ...answers, [question.fact]: way.answer };
		yield* routesFrom(
			machine,
			standFor(machine, next, search, stand.live),
			next,
			{ ...values, [question.fact]: way.values },
			search
		);
	}
}

/** A row speaks of what was asked about: a question that nobody put belongs to none. */
function rowsAt(machine: Machine, { possible, open }: Position): readonly string[] {
	const known = [...possible];
	for (const { index, none } of machine.axes.values()) {
		if ((open & (1 << index)) !== 0) known[index] = none;
	}
	return (machine.compiled.rows ?? [])
		.filter(({ when }) => mayHold(machine.boxes(when), known))
		.map(({ id }) => id);
}
