/**
 * A point in a proof: what is left of every condition there. Points where the same is left go on in the same
 * way, whatever was answered before, so the key of a point says all that a proof from there on depends on. It
 * is made of what steps and rules are, not of one version of a path, so that it still holds after an edit.
 */
import type { Box } from './boxes.ts';
import type { Answers } from './condition.ts';
import {
	roles,
	type NeverRule,
	type NoteHint,
	type Question,
	type Role,
	type Step
} from './definition.ts';
import { heededFor } from './invariants/heeded.ts';
import { positionAfter, positionOf, suspectsAt } from './machine.ts';
import type { Live, Machine, Position } from './machine.ts';
import { contradicts, roleAt, shownTo } from './outcome.ts';
import { certain, gone, type Residuals } from './residual.ts';
import { actsSaid } from './said.ts';
import type { WalkOptions } from './walk.ts';

/** What has been given a number, for all versions of a path with the same questions. */
export interface Numbers {
	of(text: string): number;
	readonly residuals: Residuals;
}

/** One version of a path. All lists run through its steps, rules and notes, then what the invariants ask about. */
export interface Ground {
	readonly machine: Machine;
	readonly numbers: Numbers;
	/** What it is, in every respect that a proof looks at. */
	readonly natures: readonly number[];
	/** What it is where only the questions matter. */
	readonly shapes: readonly number[];
	/** Something else gives way to it: then it matters to the questions even when it is certain. */
	readonly strong: readonly boolean[];
	/** What is left of each before anything is answered. */
	readonly whole: readonly number[];
	/** For each rule the steps it forbids, by index. */
	readonly forbids: readonly (readonly number[])[];
	/** Facts, by index, by which questions and values are offered, and those that name suspects. */
	readonly offering: readonly number[];
	readonly suspecting: readonly number[];
}

export interface Point {
	readonly position: Position;
	readonly role: Role | undefined;
	readonly left: readonly number[];
	readonly suspects: number;
}

const heeded = heededFor(undefined);

export function groundOf(machine: Machine, numbers: Numbers, options: WalkOptions): Ground {
	const { steps, never, notes } = machine.everything;
	const listed = [...steps, ...never, ...notes];
	const stronger = new Set([...steps, ...never].flatMap(({ one }) => one.givesWayTo ?? []));
	const form = (...parts: readonly unknown[]) => numbers.of(JSON.stringify(parts));
	const asked = heeded.map((_condition, at) => form('heeded', at));
	const said = ({ text }: Step | NeverRule | NoteHint) =>
		actsSaid(machine.compiled.texts[text] ?? '');
	const offers = machine.questions.flatMap(({ axis, when = [] }) => [
		...when,
		...[...axis.offered.values()].flat()
	]);
	return {
		machine,
		numbers,
		natures: [...listed.map(({ one }) => form(one, said(one))), ...asked],
		shapes: [...listed.map(({ one }) => form('shape', shapeOf(one))), ...asked],
		strong: [...listed.map(({ one }) => stronger.has(one.id)), ...heeded.map(() => false)],
		whole: [
			...listed.map(({ one, boxes }) =>
				one.status === 'confirmed' || options.awaiting ? numbers.residuals.of(boxes) : gone
			),
			...heeded.map((condition) => numbers.residuals.of(machine.boxes(condition)))
		],
		forbids: never.map(({ one: rule }) =>
			steps.flatMap(({ one }, at) => (contradicts(one, rule) ? [at] : []))
		),
		offering: [...new Set(offers.flatMap(factsOf))],
		suspecting: machine.facts.flatMap(([{ suspects }, { index }]) => (suspects ? [index] : []))
	};
}

const factsOf = (box: Box): readonly number[] => box.filter((_part, at) => at % 2 === 0);

/** Whatever decides when a question hangs on it. */
const shapeOf = (one: Step | NeverRule | NoteHint) =>
	'owner' in one
		? [one.id, one.owner, one.seen?.by, one.informs, one.givesWayTo]
		: [one.id, one.roles, 'givesWayTo' in one && one.givesWayTo];

export function pointAt(ground: Ground, answers: Answers): Point {
	const position = positionOf(ground.machine, answers);
	const left = [...ground.whole];
	for (const [, { index }] of ground.machine.facts) {
		if ((position.open & (1 << index)) === 0) narrow(ground, left, index, position);
	}
	return seen(ground, position, left, undefined, suspectsFor(ground, position));
}

export function pointAfter(
	ground: Ground,
	{ position: before, role, left: all, suspects }: Point,
	question: Question,
	answer: string
): Point {
	const { machine, offering, suspecting } = ground;
	const position = positionAfter(machine, before, question, answer);
	const left = [...all];
	const { index } = machine.axes.get(question.fact)!;
	narrow(ground, left, index, position);
	const same = !suspecting.includes(index) && !offering.includes(index);
	return seen(ground, position, left, role, same ? suspects : suspectsFor(ground, position));
}

/** Takes a fact that has been answered out of what is left, and those that nobody will be asked about. */
function narrow({ machine, numbers }: Ground, left: number[], index: number, position: Position) {
	const { residuals } = numbers;
	const { possible, open } = position;
	const closed = machine.questions.filter(
		({ axis, when }) =>
			when && (open & (1 << axis.index)) !== 0 && possible[axis.index] === axis.none
	);
	for (let at = 0; at < left.length; at += 1) {
		if (left[at]! <= certain) continue;
		left[at] = residuals.after(left[at]!, index, possible[index]!);
		for (const { axis } of closed) left[at] = residuals.after(left[at]!, axis.index, axis.none);
	}
}

const suspectsFor = ({ machine, numbers }: Ground, position: Position): number =>
	numbers.of(`suspects ${[...suspectsAt(machine, position)].join()}`);

/** What can never matter to the role is left out. A rule for others matters where it forbids a step that is shown. */
function seen(
	ground: Ground,
	position: Position,
	left: number[],
	known: Role | undefined,
	suspects: number
): Point {
	const { machine, forbids } = ground;
	const role = known ?? roleAt(machine, position);
	if (role) {
		if (!known) for (const at of strangeTo(machine, role)) left[at] = gone;
		const first = machine.everything.steps.length;
		for (const [nth, { one }] of machine.everything.never.entries()) {
			if (left[first + nth] === gone || one.roles.includes(role)) continue;
			if (forbids[nth]!.every((step) => left[step] === gone)) left[first + nth] = gone;
		}
	}
	return { position, role, left, suspects };
}

function strangeTo(
	{ everything: { steps, never, notes } }: Machine,
	role: Role
): readonly number[] {
	const asks = heededFor(role);
	const strange = [
		...steps.map(({ one }) => !shownTo(one, role)),
		...never.map(() => false),
		...notes.map(({ one }) => !one.roles.includes(role)),
		...heeded.map((condition) => !asks.includes(condition))
	];
	return strange.flatMap((is, at) => (is ? [at] : []));
}

/** What may still hold here. */
export function liveAt({ machine }: Ground, { left }: Point): Live {
	const { steps, never, notes } = machine.everything;
	const there = <One>(ones: readonly One[], from: number) =>
		ones.filter((_one, at) => left[from + at] !== gone);
	return {
		steps: there(steps, 0),
		never: there(never, steps.length),
		notes: there(notes, steps.length + never.length)
	};
}

/** The same key: the same proof from here on. */
export const keyOf = (ground: Ground, point: Point): string =>
	rowOf(ground, point, (at, left) => (left === gone ? undefined : ground.natures[at]));

/** The same key: the same question and the same ways on from it. */
export const askingKeyOf = (ground: Ground, point: Point): string =>
	rowOf(ground, point, (at, left) =>
		left > certain || (left === certain && ground.strong[at]) ? ground.shapes[at] : undefined
	);

function rowOf(
	{ machine, offering }: Ground,
	{ position, role, left, suspects }: Point,
	number: (at: number, left: number) => number | undefined
): string {
	const { possible, open, doubtful } = position;
	const row = [
		role ? roles.indexOf(role) : roles.length,
		doubtful === 0 ? 0 : 1,
		suspects,
		...halves(open)
	];
	for (const { axis, when } of machine.questions) {
		if (when && possible[axis.index] === axis.none) row.push(axis.index);
	}
	row.push(0xffff);
	for (const index of offering) row.push(...halves(possible[index]!));
	for (let at = 0; at < left.length; at += 1) {
		const one = number(at, left[at]!);
		if (one !== undefined) row.push(one, left[at]!);
	}
	return String.fromCharCode(...row);
}

/** As two characters. */
const halves = (bits: number): readonly number[] => [bits & 0xffff, bits >>> 16];
