/**
 * A path as a drawing (H10), for one role: the questions that decide most, and an outcome for each set of
 * answers that leads somewhere else. All steps and "never" rules stand in it, those that await approval too.
 * What follows from every answer alike is drawn once.
 */
import { unknown, type Answers } from './condition.ts';
import type { Compiled, Question, Role } from './definition.ts';
import { linesAt, placeAt, type DrawnLine, type DrawnPlace } from './drawing-lines.ts';
import { machineOf, type Machine } from './machine.ts';
import { offeredAt, questionsAhead } from './walk.ts';

export type { DrawnLine, Terms } from './drawing-lines.ts';

export interface DrawnOutcome {
	readonly kind: 'outcome';
	/** One set of answers that leads here. */
	readonly answers: Answers;
	readonly lines: readonly DrawnLine[];
}

export interface DrawnQuestion {
	readonly kind: 'question';
	readonly question: Question;
	readonly ways: readonly DrawnWay[];
}

export interface DrawnWay {
	/** Answers that lead to the same; `unknown` is "ved ikke". */
	readonly answers: readonly string[];
	readonly to: DrawnNode;
}

export type DrawnNode = DrawnQuestion | DrawnOutcome;

export interface Drawing {
	/** What follows from danger alone, before anything is asked. */
	readonly danger: readonly DrawnLine[];
	readonly root: DrawnNode;
	/** What holds in every outcome, and stands in none of them. */
	readonly always: readonly DrawnLine[];
}

/** Questions that are drawn; what hangs on any other stands as a condition beside its line. */
const drawn = ['degree', 'suspected', 'sorting', 'leader'];

/** `known`: answers that are settled beforehand, such as the degree. */
export function drawingOf(pathway: Compiled, role: Role, known: Answers = {}): Drawing {
	const machine = machineOf(pathway);
	const settled = { ...known, role };
	const root = nodeAt(machine, settled, placeAt(machine, settled).position.doubtful);
	const outcomes = outcomesOf(root);
	const common = inAll(outcomes);
	const fromOutside = new Set(
		pathway.facts.flatMap(({ id, otherwise }) => (otherwise === undefined ? [] : [id]))
	);
	const danger = common.filter(
		({ when }) =>
			when.length > 0 &&
			when.every((terms) => Object.keys(terms).every((fact) => fromOutside.has(fact)))
	);
	const always = outcomes.length > 1 ? common.filter((line) => !danger.includes(line)) : [];
	return { danger, root: without(root, new Set([...danger, ...always].map(keyOf))), always };
}

export const outcomesOf = (node: DrawnNode): readonly DrawnOutcome[] =>
	node.kind === 'outcome' ? [node] : node.ways.flatMap(({ to }) => outcomesOf(to));

/** `settledDoubt`: a bit for each fact that is not known, and that this drawing is about. */
function nodeAt(machine: Machine, answers: Answers, settledDoubt: number): DrawnNode {
	const place = placeAt(machine, answers);
	// In doubt about one answer the strictest holds: what else it hangs on stands beside its lines.
	const question =
		place.position.doubtful === settledDoubt &&
		questionsAhead(machine, place.position, place.live).find(({ fact }) => drawn.includes(fact));
	if (!question) return { kind: 'outcome', answers, lines: linesAt(machine, place) };
	const ways = new Map<string, DrawnWay>();
	for (const answer of answersTo(machine, place, question)) {
		const to = nodeAt(machine, { ...answers, [question.fact]: answer }, settledDoubt);
		const alike = shapeOf(to);
		const same = ways.get(alike);
		ways.set(
			alike,
			same ? { ...same, answers: [...same.answers, answer] } : { answers: [answer], to }
		);
	}
	const [only, ...others] = ways.values();
	// Every answer leads to the same: nothing to ask.
	if (only && others.length === 0) return only.to;
	return { kind: 'question', question, ways: [...ways.values()] };
}

const answersTo = (machine: Machine, { position }: DrawnPlace, question: Question) => [
	...offeredAt(machine, question, position),
	...(question.unknownAs === undefined ? [unknown] : [])
];

/** The same for nodes that say the same, whatever was answered on the way. */
const shapeOf = (node: DrawnNode): string =>
	JSON.stringify(node, (name, value: unknown) =>
		name === 'answers' && !Array.isArray(value) ? undefined : value
	);

const keyOf = (line: DrawnLine): string => JSON.stringify(line);

function inAll(outcomes: readonly DrawnOutcome[]): readonly DrawnLine[] {
	const [first, ...others] = outcomes.map(({ lines }) => lines);
	const keys = others.map((lines) => new Set(lines.map(keyOf)));
	return (first ?? []).filter((line) => keys.every((there) => there.has(keyOf(line))));
}

const without = (node: DrawnNode, left: ReadonlySet<string>): DrawnNode =>
	node.kind === 'outcome'
		? { ...node, lines: node.lines.filter((line) => !left.has(keyOf(line))) }
		: { ...node, ways: node.ways.map((way) => ({ ...way, to: without(way.to, left) })) };
