/**
 * The proof (H3): every distinct route of every role is walked, "ved ikke" included, and held against the
 * invariants. What a proof has seen is kept, so that after an edit only what it can touch is proved anew.
 */
import type { Answers } from './condition.ts';
import { confirmedOnly } from './confirmed.ts';
import type { Compiled, Status } from './definition.ts';
import { changesBetween, touches, type Changes } from './edit.ts';
import { invariants as all } from './invariants/index.ts';
import type { Invariant } from './invariants/invariant.ts';
import { routeAt } from './invariants/route.ts';
import { bits, has, union, type Bits } from './bits.ts';
import { machineOf, positionOf, type Machine } from './machine.ts';
import { roleAt } from './outcome.ts';
import { givenAnswers, standFor, waysFrom, type Way } from './routes.ts';
import { foundBy, violationsIn, withoutEffect, type Found, type Violation } from './violation.ts';
import type { Stand, WalkOptions } from './walk.ts';

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

export interface VerifyOptions extends WalkOptions {
	readonly invariants?: readonly Invariant[];
}

/** A proof together with the tree of routes it stands on. */
export interface Proven {
	readonly proof: Proof;
	readonly compiled: Compiled;
	readonly options: VerifyOptions;
	readonly trees: readonly Tree[];
	readonly names: Names;
}

/** All routes that begin with the same answers. */
export interface Tree {
	readonly question?: string;
	readonly ways: readonly (readonly [Way, Tree])[];
	readonly routes: number;
	readonly combinations: number;
	/** The same number where the very same can be seen. */
	readonly looks: number;
	/** A bit for each step, rule, note and question that is met here. */
	readonly visited: Bits;
	readonly found: readonly Found[];
	/** Something was found here or further on. */
	readonly faulty: boolean;
}

/** What has been given a number so far. */
interface Names {
	readonly ids: Map<string, number>;
	/** What can be seen on a route, or on all routes from a question on. */
	readonly looks: Map<string, number>;
}

interface Proving {
	readonly machine: Machine;
	readonly options: VerifyOptions;
	readonly names: Names;
	readonly changes: Changes;
}

export const verify = (compiled: Compiled, options: VerifyOptions = {}): Proof =>
	prove(compiled, options).proof;

export function prove(compiled: Compiled, options: VerifyOptions = {}): Proven {
	const names: Names = { ids: new Map(), looks: new Map() };
	const machine = machineOf(compiled);
	const proving = { machine, options, names, changes: [] };
	const trees = givenAnswers(compiled).map((given) =>
		explore(proving, standFor(machine, given, options), given)
	);
	return proven(compiled, options, trees, names);
}

/** The same proof as `prove(compiled)`, from an earlier one: only what the edit can touch is walked again. */
export function verifyAgain(previous: Proven, compiled: Compiled): Proven {
	const { options, names } = previous;
	const changes = changesBetween(previous.compiled, compiled);
	if (!changes) return prove(compiled, options);
	const machine = machineOf(compiled);
	const proving = { machine, options, names, changes };
	const trees = givenAnswers(compiled).map((given, at) =>
		explore(proving, standFor(machine, given, options), given, previous.trees[at])
	);
	return proven(compiled, options, trees, names);
}

function proven(
	compiled: Compiled,
	options: VerifyOptions,
	trees: readonly Tree[],
	names: Names
): Proven {
	const visited = union(trees.map((tree) => tree.visited));
	const lost = idsOf(compiled, options).filter((id) => !has(visited, numberOf(names.ids, id)));
	const found = violationsIn(trees, lost);
	const total = (figure: (tree: Tree) => number) =>
		trees.reduce((sum, tree) => sum + figure(tree), 0);
	const proof = {
		combinations: total(({ combinations }) => combinations),
		routes: total(({ routes }) => routes),
		questions: compiled.questions.length,
		steps: compiled.steps.length,
		violations: found.filter(({ blocks }) => blocks),
		warnings: found.filter(({ blocks }) => !blocks)
	};
	return { proof, compiled, options, trees, names };
}

/** Walks on from here; an earlier tree is taken over where nothing that changed can be met. */
function explore(proving: Proving, stand: Stand, answers: Answers, before?: Tree): Tree {
	const { machine, options, names } = proving;
	const question = stand.ahead[0];
	if (!question) return routeEnd(proving, stand, answers);
	const ways = waysFrom(machine, stand, question).map((way): readonly [Way, Tree] => {
		const next = { ...answers, [question.fact]: way.answer };
		const old = before?.question === question.id ? treeAt(before, way) : undefined;
		if (old && !isTouched(proving, next)) return [way, old];
		return [way, explore(proving, standFor(machine, next, options, stand.live), next, old)];
	});
	const below = ways.map(([, tree]) => tree);
	const looks = below.map((tree) => tree.looks);
	const found = new Set(looks).size === 1 ? [withoutEffect(question.id, answers)] : [];
	return {
		question: question.id,
		ways,
		routes: below.reduce((sum, { routes }) => sum + routes, 0),
		combinations: ways.reduce(
			(sum, [{ values }, { combinations }]) => sum + Math.max(1, values.length) * combinations,
			0
		),
		looks: numberOf(names.looks, `${question.id}(${looks.join()})`),
		visited: union([
			...below.map(({ visited }) => visited),
			bits([numberOf(names.ids, question.id)])
		]),
		found,
		faulty: found.length > 0 || below.some(({ faulty }) => faulty)
	};
}

const treeAt = ({ ways }: Tree, { answer, values }: Way): Tree | undefined =>
	ways.find(([way]) => way.answer === answer && way.values.join() === values.join())?.[1];

function isTouched({ machine, changes }: Proving, answers: Answers): boolean {
	const position = positionOf(machine, answers);
	return touches(changes, position, roleAt(machine, position));
}

function routeEnd({ machine, options, names }: Proving, stand: Stand, answers: Answers): Tree {
	const route = routeAt(machine, stand, answers);
	const { outcome, steps, own } = route;
	const rules = [...outcome.never, ...outcome.notes];
	const found = (options.invariants ?? all).flatMap((invariant) =>
		invariant.breaches(route).map((breach) => foundBy(invariant, route.role, answers, breach))
	);
	const number = ({ id }: { readonly id: string }) => numberOf(names.ids, id);
	return {
		ways: [],
		routes: 1,
		combinations: assignments(machine.compiled, answers),
		looks: numberOf(names.looks, [...steps, ...rules].map(number).join()),
		visited: bits([...own, ...rules].map(number)),
		found,
		faulty: found.length > 0
	};
}

/** What a route should come past: a question that only proposals hang on is not asked without them. */
function idsOf(compiled: Compiled, options: VerifyOptions): readonly string[] {
	const { questions } = options.awaiting ? compiled : confirmedOnly(compiled);
	const counts = ({ status }: { readonly status: Status }) =>
		status === 'confirmed' || options.awaiting === true;
	return [
		...[...compiled.steps, ...compiled.never, ...compiled.notes].filter(counts),
		...questions
	].map(({ id }) => id);
}

/** How many full assignments this route stands for: the facts it did not ask about, each with "ved ikke". */
const assignments = (compiled: Compiled, answers: Answers): number =>
	compiled.questions
		.filter(({ fact }) => answers[fact] === undefined)
		.reduce(
			(product, { fact }) =>
				product * ((compiled.facts.find(({ id }) => id === fact)?.values.length ?? 0) + 1),
			1
		);

function numberOf(names: Map<string, number>, name: string): number {
	const number = names.get(name) ?? names.size;
	names.set(name, number);
	return number;
}
