/**
 * The proof (H3): every distinct route of every role is walked, "ved ikke" included, and held against the
 * invariants. Routes that differ only in what no longer matters share their end, which is proved once; and
 * what has been proved is kept, so that after an edit only what it can touch is proved anew.
 */
import { bits, has, union } from './bits.ts';
import { confirmedOnly } from './confirmed.ts';
import type { Compiled, Status } from './definition.ts';
import { invariants as all } from './invariants/index.ts';
import type { Invariant } from './invariants/invariant.ts';
import { routeAt } from './invariants/route.ts';
import { machineOf, type Machine } from './machine.ts';
import {
	askingKeyOf,
	groundOf,
	keyOf,
	liveAt,
	pointAfter,
	pointAt,
	type Ground,
	type Point
} from './point.ts';
import {
	faultNumber,
	forgetBeside,
	isAbout,
	nothingKnown,
	numberOf,
	type Asked,
	type Known,
	type Tree
} from './proved.ts';
import { givenAnswers, waysFrom } from './routes.ts';
import { faultOf, together, violationsIn, withoutEffect } from './violation.ts';
import type { Violation } from './violation.ts';
import { questionsAhead, type WalkOptions } from './walk.ts';

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
	readonly known: Known;
}

type Keyless = Omit<Tree, 'key'>;

interface Proving {
	readonly ground: Ground;
	readonly options: VerifyOptions;
	readonly known: Known;
}

export const verify = (compiled: Compiled, options: VerifyOptions = {}): Proof =>
	prove(compiled, options).proof;

export function prove(compiled: Compiled, options: VerifyOptions = {}): Proven {
	return provenWith(compiled, options, nothingKnown(compiled));
}

/** The same proof as `prove(compiled)`, from an earlier one: only what the edit can touch is walked again. */
export function verifyAgain({ options, known, trees }: Proven, compiled: Compiled): Proven {
	if (!isAbout(known, compiled)) return prove(compiled, options);
	forgetBeside(known, trees);
	return provenWith(compiled, options, known);
}

function provenWith(compiled: Compiled, options: VerifyOptions, known: Known): Proven {
	const of = (text: string) => numberOf(known.forms, text);
	const numbers = { of, residuals: known.residuals };
	const ground = groundOf(machineOf(compiled), numbers, options);
	const given = givenAnswers(compiled);
	const trees = given.map((answers) =>
		explore({ ground, options, known }, pointAt(ground, answers))
	);
	const visited = union(trees.map((tree) => tree.visited));
	const lost = idsOf(compiled, options).filter((id) => !has(visited, numberOf(known.ids, id)));
	const found = violationsIn(trees, given, known.faultList, lost);
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
	return { proof, compiled, options, trees, known };
}

/** Walks on from here, unless the same has been proved already. */
function explore(proving: Proving, point: Point): Tree {
	const { ground, known } = proving;
	const key = keyOf(ground, point);
	const before = known.trees.get(key);
	if (before) return before;
	const asked = askedAt(proving, point);
	const tree = { key, ...(asked ? fork(proving, point, asked) : routeEnd(proving, point)) };
	known.trees.set(key, tree);
	return tree;
}

function askedAt({ ground, known }: Proving, point: Point): Asked {
	const key = askingKeyOf(ground, point);
	if (known.asked.has(key)) return known.asked.get(key);
	const { machine } = ground;
	const { position } = point;
	const live = liveAt(ground, point);
	const ahead = questionsAhead(machine, position, live);
	const [question] = ahead;
	const asked = question && {
		question,
		ways: waysFrom(machine, { position, live, ahead }, question)
	};
	known.asked.set(key, asked);
	return asked;
}

function fork(proving: Proving, point: Point, { question, ways }: NonNullable<Asked>): Keyless {
	const { ground, known } = proving;
	const below = ways.map((way) =>
		explore(proving, pointAfter(ground, point, question, way.answer))
	);
	const looks = below.map((tree) => tree.looks);
	const here =
		new Set(looks).size === 1
			? [faultNumber(known, withoutEffect(question.id, point.role ?? ''))]
			: [];
	return {
		question,
		ways: ways.map((way, at) => [way, below[at]!] as const),
		routes: below.reduce((sum, { routes }) => sum + routes, 0),
		combinations: below.reduce(
			(sum, { combinations }, at) => sum + Math.max(1, ways[at]!.values.length) * combinations,
			0
		),
		looks: numberOf(known.looks, `${question.id}(${looks.join()})`),
		visited: union([
			...below.map(({ visited }) => visited),
			bits([numberOf(known.ids, question.id)])
		]),
		found: together(
			below.map(({ found }) => found),
			here
		)
	};
}

function routeEnd({ ground, options, known }: Proving, point: Point): Keyless {
	const { machine } = ground;
	const route = routeAt(machine, point.position, liveAt(ground, point));
	const { outcome, steps, own, role } = route;
	const here = (options.invariants ?? all).flatMap((invariant) => {
		const breaches = invariant.breaches(route);
		return breaches.length === 0
			? none
			: breaches.map((breach) => faultNumber(known, faultOf(invariant, role, breach)));
	});
	const number = ({ id }: { readonly id: string }) => numberOf(known.ids, id);
	const shown = steps.map(number);
	const rules = [...outcome.never, ...outcome.notes].map(number);
	return {
		ways: [],
		routes: 1,
		combinations: assignments(machine, point),
		looks: numberOf(known.looks, String.fromCharCode(...shown, 0xffff, ...rules)),
		visited: bits([...shown.filter((_step, at) => own.includes(steps[at]!)), ...rules]),
		found: together([], here)
	};
}

const none: readonly number[] = [];

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
const assignments = ({ questions }: Machine, { position: { open } }: Point): number =>
	questions.reduce(
		(product, { axis }) =>
			(open & (1 << axis.index)) === 0 ? product : product * (axis.values.length + 1),
		1
	);
