/** A compiled path made ready for walking: its conditions as boxes. Made once for each path, never sent. */
import {
	bitOf,
	boxesOf,
	changed,
	mayHold,
	valuesIn,
	type Axis,
	type Box,
	type Masks
} from './boxes.ts';
import { unknown, type Answers, type Condition } from './condition.ts';
import type { Compiled, Fact, NeverRule, NoteHint, Person, Question, Step } from './definition.ts';

export interface Ready<One> {
	readonly one: One;
	readonly boxes: readonly Box[];
	/** A bit for each fact its condition names. */
	readonly facts: number;
}

/** What may still hold: the fewer questions are left, the less there is to look at. */
export interface Live {
	readonly steps: readonly Ready<Step>[];
	readonly never: readonly Ready<NeverRule>[];
	readonly notes: readonly Ready<NoteHint>[];
}

interface Asked {
	readonly question: Question;
	readonly axis: Axis;
	/** Undefined: always asked where something hangs on it. */
	readonly when: readonly Box[] | undefined;
}

export interface Machine {
	readonly compiled: Compiled;
	readonly axes: ReadonlyMap<string, Axis>;
	readonly facts: readonly (readonly [Fact, Axis])[];
	readonly questions: readonly Asked[];
	readonly everything: Live;
	/** Boxes of a condition from elsewhere, kept for the next time. */
	boxes(condition: Condition): readonly Box[];
}

/** Where somebody is: what the answers leave possible, which facts are still open, and the answers as read. */
export interface Position {
	readonly possible: Masks;
	/** A bit for each fact that has no answer. */
	readonly open: number;
	/** A bit for each fact whose answer leaves several values possible. */
	readonly doubtful: number;
}

const machines = new WeakMap<Compiled, Machine>();

export function machineOf(compiled: Compiled): Machine {
	const made = machines.get(compiled) ?? makeMachine(compiled);
	machines.set(compiled, made);
	return made;
}

function makeMachine(compiled: Compiled): Machine {
	const axes = new Map<string, Axis>();
	for (const [index, fact] of compiled.facts.entries()) {
		axes.set(fact.id, axisOf(compiled, fact, index, axes));
	}
	const known = new Map<Condition, readonly Box[]>();
	const boxes = (condition: Condition) => {
		const found = known.get(condition) ?? boxesOf(condition, axes);
		known.set(condition, found);
		return found;
	};
	const ready = <One extends { readonly when: Condition }>(ones: readonly One[]) =>
		ones.map((one): Ready<One> => {
			const boxes = boxesOf(one.when, axes);
			return { one, boxes, facts: factsIn(boxes) };
		});
	return {
		compiled,
		axes,
		facts: compiled.facts.map((fact) => [fact, axes.get(fact.id)!] as const),
		questions: compiled.questions.flatMap((question) => {
			const axis = axes.get(question.fact);
			return axis ? [{ question, axis, when: question.when && boxesOf(question.when, axes) }] : [];
		}),
		everything: {
			steps: ready(compiled.steps),
			never: ready(compiled.never),
			notes: ready(compiled.notes)
		},
		boxes
	};
}

/** A bit for each fact that the boxes name. */
export const factsIn = (boxes: readonly Box[]): number =>
	boxes.reduce(
		(facts, box) =>
			box.reduce((sum, index, at) => (at % 2 === 0 ? sum | (1 << index) : sum), facts),
		0
	);

function axisOf(
	compiled: Compiled,
	{ id, values }: Fact,
	index: number,
	before: ReadonlyMap<string, Axis>
): Axis {
	const every = 2 ** values.length - 1;
	const none = 1 << values.length;
	const question = compiled.questions.find(({ fact }) => fact === id);
	const conditions = Object.entries(question?.offered ?? {});
	return {
		index,
		id,
		values,
		every,
		none,
		whole: question?.when ? every | none : every,
		offered: new Map(
			conditions.map(([value, when]) => [1 << values.indexOf(value), boxesOf(when, before)])
		)
	};
}

/** Reads the answers: values from outside, "ved ikke" that counts as one value, answers that leave several open. */
export function positionOf(machine: Machine, answers: Answers): Position {
	const possible = machine.facts.map(([, axis]) => axis.every | axis.none);
	let open = 0;
	let doubtful = 0;
	const asked = new Map(machine.questions.map((one) => [one.axis.id, one]));
	for (const [fact, axis] of machine.facts) {
		const question = asked.get(fact.id);
		const mask = answerMask(fact, axis, question?.question, answers[fact.id] ?? fact.otherwise);
		if (mask === 0) {
			open |= 1 << axis.index;
			possible[axis.index] = axis.whole;
		} else {
			possible[axis.index] = mask;
			if ((mask & (mask - 1)) !== 0) doubtful |= 1 << axis.index;
		}
	}
	closeUnasked(machine, possible, open);
	return { possible, open, doubtful };
}

/** The position after one more answer, to a question that was open. */
export function positionAfter(
	machine: Machine,
	{ possible, open, doubtful }: Position,
	question: Question,
	answer: string
): Position {
	const axis = machine.axes.get(question.fact)!;
	const [fact] = machine.facts[axis.index]!;
	const bit = 1 << axis.index;
	const mask = answerMask(fact, axis, question, answer);
	const next = changed(possible, axis.index, mask);
	closeUnasked(machine, next, open & ~bit);
	const several = (mask & (mask - 1)) !== 0;
	return { possible: next, open: open & ~bit, doubtful: several ? doubtful | bit : doubtful };
}

/** Nobody is asked a question whose condition can no longer hold. */
function closeUnasked(machine: Machine, possible: number[], open: number): void {
	for (const { axis, when } of machine.questions) {
		const isOpen = (open & (1 << axis.index)) !== 0;
		if (when && isOpen && !mayHold(when, possible)) possible[axis.index] = axis.none;
	}
}

/** 0 where there is no answer that counts. */
export function answerMask(
	{ leavesOpen }: Fact,
	axis: Axis,
	question: Question | undefined,
	answer: string | undefined
): number {
	if (answer === undefined) return 0;
	if (answer === unknown) {
		return question?.unknownAs === undefined ? axis.every : bitOf(axis, question.unknownAs);
	}
	const others = leavesOpen?.[answer] ?? [];
	return others.reduce((mask, value) => mask | bitOf(axis, value), bitOf(axis, answer));
}

export function narrowed(live: Live, possible: Masks): Live {
	const holding = <One>(ones: readonly Ready<One>[]) =>
		ones.filter(({ boxes }) => mayHold(boxes, possible));
	return {
		steps: holding(live.steps),
		never: holding(live.never),
		notes: holding(live.notes)
	};
}

/** Everybody who is among the suspected in a world that the answers leave possible. */
export function suspectsAt({ facts }: Machine, { possible, open }: Position): ReadonlySet<Person> {
	const suspects = new Set<Person>();
	for (const [{ suspects: map }, axis] of facts) {
		if (!map || (open & (1 << axis.index)) !== 0) continue;
		for (const value of valuesIn(axis, possible[axis.index] ?? 0)) {
			const when = axis.offered.get(bitOf(axis, value));
			if (when && !mayHold(when, possible)) continue;
			map[value]?.forEach((person) => suspects.add(person));
		}
	}
	return suspects;
}
