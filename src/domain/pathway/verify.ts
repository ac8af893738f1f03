/**
 * The proof (H3): every route of every role is walked, "ved ikke" included, and held against the
 * invariants. Facts that no question asks on a route collapse: one route stands for all their values.
 */
import { unknown, type Answers } from './condition.ts';
import type { Compiled } from './definition.ts';
import { invariants as all } from './invariants/index.ts';
import type { Invariant, Route } from './invariants/invariant.ts';
import { outcomeOf } from './outcome.ts';
import { nextQuestion, offered, type WalkOptions } from './walk.ts';
import { settle } from './worlds.ts';

export interface Violation {
	readonly invariant: string;
	readonly level: Invariant['level'];
	readonly blocks: boolean;
	readonly role: string;
	/** The first route it was seen on; `routes` says on how many. */
	readonly answers: Answers;
	readonly routes: number;
	readonly step?: string;
	readonly message: string;
}

export interface Proof {
	/** Full assignments of every fact, covered by the routes. */
	readonly combinations: number;
	readonly routes: number;
	readonly questions: number;
	readonly steps: number;
	/** What stops a publication … */
	readonly violations: readonly Violation[];
	/** … and what asks for a reason. */
	readonly warnings: readonly Violation[];
}

export function verify(
	compiled: Compiled,
	options: WalkOptions & { readonly invariants?: readonly Invariant[] } = {}
): Proof {
	const found = new Map<string, Violation>();
	const visited = new Set<string>();
	let routes = 0;
	let combinations = 0;

	const report = (violation: Omit<Violation, 'routes'>) => {
		const { invariant, role, step, message } = violation;
		const key = [invariant, role, step, message].join('|');
		found.set(key, { ...violation, routes: (found.get(key)?.routes ?? 0) + 1, ...first(key) });
	};
	const first = (key: string) => {
		const before = found.get(key);
		return before ? { answers: before.answers } : {};
	};

	/** Walks on from these answers; gives back a signature of all that can be seen from here. */
	const explore = (answers: Answers): string => {
		const question = nextQuestion(compiled, answers, options);
		if (!question) {
			const route = routeOf(compiled, answers, options);
			routes += 1;
			combinations += assignments(compiled, answers);
			visit(route, visited);
			for (const { id, level, blocks, breaches } of options.invariants ?? all) {
				for (const breach of breaches(route)) {
					report({ invariant: id, level, blocks, role: route.role, answers, ...breach });
				}
			}
			return signature(route);
		}
		visited.add(question.id);
		const values = offered(compiled, question, answers);
		const ways = question.unknownAs === undefined ? [...values, unknown] : values;
		const seen = ways.map((value) => explore({ ...answers, [question.fact]: value }));
		if (new Set(seen).size === 1) {
			report({
				invariant: 'question-without-effect',
				level: 'FORM',
				blocks: false,
				role: answers['role'] ?? '',
				answers,
				step: question.id,
				message: 'Spørgsmålet ændrer ikke noget her.'
			});
		}
		return `${question.id}(${seen.join()})`;
	};

	for (const given of givenAnswers(compiled)) explore(given);
	for (const id of unvisited(compiled, visited, options)) {
		report({
			invariant: 'unreachable',
			level: 'FORM',
			blocks: true,
			role: '',
			answers: {},
			step: id,
			message: 'Ingen vej kommer forbi det.'
		});
	}
	const violations = [...found.values()];
	return {
		combinations,
		routes,
		questions: compiled.questions.length,
		steps: compiled.steps.length,
		violations: violations.filter(({ blocks }) => blocks),
		warnings: violations.filter(({ blocks }) => !blocks)
	};
}

function routeOf(compiled: Compiled, answers: Answers, options: WalkOptions): Route {
	const outcome = outcomeOf(compiled, answers, options);
	return {
		answers: settle(compiled, answers),
		role: outcome.role,
		outcome,
		steps: [...outcome.now, ...outcome.next, ...outcome.later].map(({ step }) => step)
	};
}

const signature = ({ steps, outcome }: Route): string =>
	[...steps, ...outcome.never, ...outcome.notes].map(({ id }) => id).join(' ');

function visit({ outcome }: Route, visited: Set<string>): void {
	for (const shown of [...outcome.now, ...outcome.next, ...outcome.later]) {
		if (shown.own) visited.add(shown.step.id);
	}
	for (const { id } of [...outcome.never, ...outcome.notes]) visited.add(id);
}

const unvisited = (
	compiled: Compiled,
	visited: ReadonlySet<string>,
	options: WalkOptions
): readonly string[] =>
	[
		...[...compiled.steps, ...compiled.never, ...compiled.notes].filter(
			({ status }) => status === 'confirmed' || options.awaiting === true
		),
		...compiled.questions
	]
		.map(({ id }) => id)
		.filter((id) => !visited.has(id));

/** Every combination of the facts that come from outside. */
const givenAnswers = (compiled: Compiled): readonly Answers[] =>
	compiled.facts
		.filter(({ otherwise }) => otherwise !== undefined)
		.reduce<readonly Answers[]>(
			(sofar, { id, values }) =>
				sofar.flatMap((answers) => values.map((value) => ({ ...answers, [id]: value }))),
			[{}]
		);

/** How many full assignments this route stands for: the facts it did not ask about, each with "ved ikke". */
const assignments = (compiled: Compiled, answers: Answers): number =>
	compiled.questions
		.filter(({ fact }) => answers[fact] === undefined)
		.reduce(
			(product, { fact }) =>
				product * ((compiled.facts.find(({ id }) => id === fact)?.values.length ?? 0) + 1),
			1
		);
