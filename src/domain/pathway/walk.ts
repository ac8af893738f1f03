/**
 * The way through a path: the next question, or what to do. The same pure function on server and
 * phone (H1). A question is asked only when something the person would see still hangs on it.
 */
import { bitOf, hangsOn, mayHold } from './boxes.ts';
import { unknown, type Answers } from './condition.ts';
import type { Compiled, NeverRule, NoteHint, Question } from './definition.ts';
import { standing } from './gives-way.ts';
import {
	machineOf,
	narrowed,
	positionOf,
	suspectsAt,
	type Live,
	type Machine,
	type Position,
	type Ready
} from './machine.ts';
import { counting, outcomeFrom, roleAt, shownTo, type Outcome } from './outcome.ts';

export interface WalkOptions {
	/** Also the steps that await professional approval: for the editor and the table, never the phone. */
	readonly awaiting?: boolean;
}

export interface Progress {
	/** The number of the question now asked, or of questions answered when none is left. */
	readonly at: number;
	readonly atMost: number;
}

export type Walk =
	| { readonly kind: 'question'; readonly question: Question; readonly progress: Progress }
	| { readonly kind: 'outcome'; readonly outcome: Outcome; readonly answers: Answers };

export function walk(compiled: Compiled, answers: Answers, options: WalkOptions = {}): Walk {
	const machine = machineOf(compiled);
	const { kept, position, live, ahead } = follow(machine, answers, options);
	const question = ahead[0];
	return question
		? { kind: 'question', question, progress: progressAt(machine, kept, ahead.length) }
		: { kind: 'outcome', outcome: outcomeFrom(machine, position, live), answers: kept };
}

/** The first question that is unanswered, may be asked, and still changes something. */
export function nextQuestion(
	compiled: Compiled,
	answers: Answers,
	options: WalkOptions = {}
): Question | undefined {
	return stoodAt(machineOf(compiled), answers, options).ahead[0];
}

/** Changing an early answer keeps what still applies: the rest of the answers, in question order. */
export const prune = (compiled: Compiled, answers: Answers, options: WalkOptions = {}): Answers =>
	follow(machineOf(compiled), answers, options).kept;

/** What a person can choose here, "ved ikke" apart: a value with a condition only when that surely holds. */
export function offered(
	compiled: Compiled,
	question: Question,
	answers: Answers
): readonly string[] {
	const machine = machineOf(compiled);
	return offeredAt(machine, question, positionOf(machine, answers));
}

export function progress(
	compiled: Compiled,
	answers: Answers,
	options: WalkOptions = {}
): Progress {
	const machine = machineOf(compiled);
	return progressAt(machine, answers, stoodAt(machine, answers, options).ahead.length);
}

const progressAt = ({ compiled }: Machine, answers: Answers, ahead: number): Progress => {
	const answered = compiled.questions.filter(({ fact }) => answers[fact] !== undefined).length;
	return { at: answered + Math.min(ahead, 1), atMost: answered + ahead };
};

/** Where somebody stands after some answers. */
export interface Stand {
	readonly position: Position;
	readonly live: Live;
	/** Questions that may still come, the next one first. */
	readonly ahead: readonly Question[];
}

/** `within`: what an earlier stand on the same way still found possible. */
export function standAt(
	machine: Machine,
	answers: Answers,
	options: WalkOptions,
	within?: Live
): Stand {
	const position = positionOf(machine, answers);
	const live = narrowed(within ?? counting(machine.everything, options), position.possible);
	return { position, live, ahead: questionsAhead(machine, position, live) };
}

/** Answers one question after the other, as far as the answers go and fit. */
function follow(
	machine: Machine,
	answers: Answers,
	options: WalkOptions
): Stand & { readonly kept: Answers } {
	let kept: Answers = {};
	for (const { id, values, otherwise } of machine.compiled.facts) {
		const value = answers[id];
		if (otherwise !== undefined && value !== undefined && values.includes(value)) {
			kept = { ...kept, [id]: value };
		}
	}
	let stand = stoodAt(machine, kept, options);
	for (;;) {
		const question = stand.ahead[0];
		const value = question && answers[question.fact];
		if (!question || value === undefined) return { ...stand, kept };
		const fits = value === unknown || offeredAt(machine, question, stand.position).includes(value);
		if (!fits) return { ...stand, kept };
		kept = { ...kept, [question.fact]: value };
		stand = stoodAt(machine, kept, options, stand.live);
	}
}

const remembered = new WeakMap<Machine, Map<string, Stand>>();
/** A person's own way is a dozen stands; on a server many people stand where others stood before. */
const mostRemembered = 1000;

/** Each step walks the whole way again, and finds the stands before it as they were. */
function stoodAt(machine: Machine, kept: Answers, options: WalkOptions, within?: Live): Stand {
	const stands = remembered.get(machine) ?? new Map<string, Stand>();
	remembered.set(machine, stands);
	const way = `${options.awaiting === true}${JSON.stringify(kept)}`;
	const found = stands.get(way);
	if (found) return found;
	if (stands.size >= mostRemembered) stands.clear();
	const stand = standAt(machine, kept, options, within);
	stands.set(way, stand);
	return stand;
}

export function offeredAt(
	{ axes }: Machine,
	{ fact }: Question,
	{ possible }: Position
): readonly string[] {
	const axis = axes.get(fact);
	if (!axis) return [];
	return axis.values.filter((value) => {
		const when = axis.offered.get(bitOf(axis, value));
		if (!when) return true;
		// Surely: it may hold, and hangs on nothing even if every fact were open.
		return mayHold(when, possible) && hangsOn(when, possible, ~0) === 0;
	});
}

/** The questions on whose facts something this role would see still hangs. */
export function questionsAhead(
	machine: Machine,
	position: Position,
	live: Live
): readonly Question[] {
	const { possible, open } = position;
	if (!machine.questions.some(({ axis }) => (open & (1 << axis.index)) !== 0)) return [];
	let found = hangingFacts(machine, position, live);
	const ahead: Question[] = [];
	for (const { question, axis, when } of [...machine.questions].reverse()) {
		if ((found & open & (1 << axis.index)) === 0) continue;
		if (when) found |= hangsOn(when, possible, open);
		for (const condition of axis.offered.values()) found |= hangsOn(condition, possible, open);
		if (possible[axis.index] !== axis.none) ahead.unshift(question);
	}
	return ahead;
}

/** A bit for each open fact on which a step, a rule or a note still hangs. */
function hangingFacts(machine: Machine, position: Position, live: Live): number {
	const { possible, open, doubtful } = position;
	const role = roleAt(machine, position);
	const suspects = doubtful === 0 ? undefined : suspectsAt(machine, position);
	// In doubt, a step that informs somebody who could be suspected is out, whatever else is answered …
	const candidates = live.steps.filter(
		({ one }) =>
			(!role || shownTo(one, role)) && !one.informs.some((person) => suspects?.has(person))
	);
	const seen = ({ one }: Ready<NeverRule | NoteHint>) => !role || one.roles.includes(role);
	const never = live.never.filter(seen);
	const roleAxis = machine.axes.get('role');
	let found = role || !roleAxis ? 0 : 1 << roleAxis.index;
	const hangs = ({ boxes, facts }: Ready<unknown>) =>
		(facts & open) === 0 ? 0 : hangsOn(boxes, possible, open);
	const hanging = <One extends { readonly id: string; readonly givesWayTo?: readonly string[] }>(
		ones: readonly Ready<One>[]
	) => {
		const facts = ones.map(hangs);
		if (facts.every((bits) => (bits & ~found) === 0)) return;
		const certain = ones.filter((_one, at) => facts[at] === 0).map(({ one }) => one);
		// … and so is a step or a rule that gives way to one that is there already.
		const stands = new Set(
			standing(
				ones.map(({ one }) => one),
				certain
			)
		);
		for (const [at, { one }] of ones.entries()) if (stands.has(one)) found |= facts[at] ?? 0;
	};
	hanging(candidates);
	hanging(never);
	for (const note of live.notes.filter(seen)) found |= hangs(note);
	return found;
}
