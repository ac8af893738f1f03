/** What has been proved of a path, part by part, for all of its versions: what an edit leaves alone is found here. */
import type { Bits } from './bits.ts';
import type { Compiled, Question } from './definition.ts';
import { machineOf } from './machine.ts';
import { openResiduals, type Residuals } from './residual.ts';
import type { Way } from './routes.ts';
import type { Fault, Found } from './violation.ts';

/** All routes from one point on. */
export interface Tree {
	readonly key: string;
	readonly question?: Question;
	readonly ways: readonly (readonly [Way, Tree])[];
	readonly routes: number;
	readonly combinations: number;
	/** The same number where the very same can be seen. */
	readonly looks: number;
	/** A bit for each step, rule, note and question that is met here. */
	readonly visited: Bits;
	readonly found: Found;
}

/** What has been proved so far, for all versions of a path with the same questions. */
export interface Known {
	/** Everything outside of steps, rules and notes; another frame is another path. */
	readonly frame: string;
	readonly trees: Map<string, Tree>;
	readonly asked: Map<string, Asked>;
	/** Numbers for ids, for what is seen on a route, and for all that keys are made of. */
	readonly ids: Map<string, number>;
	readonly looks: Map<string, number>;
	readonly forms: Map<string, number>;
	readonly residuals: Residuals;
	readonly faults: Map<string, number>;
	readonly faultList: Fault[];
}

/** What is asked at a point; undefined: nothing, the route ends. */
export type Asked = { readonly question: Question; readonly ways: readonly Way[] } | undefined;

export function nothingKnown(compiled: Compiled): Known {
	const { axes } = machineOf(compiled);
	return {
		frame: frameOf(compiled),
		trees: new Map(),
		asked: new Map(),
		ids: new Map(),
		looks: new Map(),
		forms: new Map(),
		residuals: openResiduals([...axes.values()].map(({ whole }) => whole)),
		faults: new Map(),
		faultList: []
	};
}

/** Whether it holds for this path too: the same questions, and room left. Numbers stand in keys as characters. */
export const isAbout = ({ frame, forms, residuals }: Known, compiled: Compiled): boolean =>
	frame === frameOf(compiled) && forms.size < 40_000 && residuals.size < 40_000;

const frameOf = ({ facts, questions }: Compiled): string => JSON.stringify([facts, questions]);

/** Some ten times what one proof takes. */
const manyTrees = 200_000;

/** After many edits what only they needed is forgotten. */
export function forgetBeside(known: Known, trees: readonly Tree[]): void {
	if (known.trees.size < manyTrees) return;
	known.trees.clear();
	const keep = (tree: Tree): void => {
		if (known.trees.has(tree.key)) return;
		known.trees.set(tree.key, tree);
		for (const [, below] of tree.ways) keep(below);
	};
	trees.forEach(keep);
}

export function faultNumber({ faults, faultList }: Known, fault: Fault): number {
	const { invariant, role, step, message } = fault;
	const number = numberOf(faults, [invariant, role, step, message].join('|'));
	faultList[number] ??= fault;
	return number;
}

export function numberOf(numbers: Map<string, number>, name: string): number {
	const known = numbers.get(name);
	if (known !== undefined) return known;
	numbers.set(name, numbers.size);
	return numbers.size - 1;
}
