/** What a proof has to say: each fault once, with the first route it was seen on and how many there are. */
import type { Answers } from './condition.ts';
import { isBlocking, type Breach, type Invariant } from './invariants/invariant.ts';

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

/** What a reason for publishing in spite of a warning is kept by. */
export const warningKey = ({ invariant, role, step }: Violation): string =>
	[invariant, role, step ?? ''].join('/');

/** A fault, wherever it is seen. */
export type Fault = Omit<Violation, 'answers' | 'routes'>;

/** Faults by number → on how many routes each is seen. */
export type Found = ReadonlyMap<number, number>;

/** A part of the tree of routes, with all that was found in it. */
interface Part {
	readonly question?: { readonly fact: string };
	readonly ways: readonly (readonly [{ readonly answer: string }, Part])[];
	readonly found: Found;
}

export const faultOf = (invariant: Invariant, role: string, breach: Breach): Fault => ({
	invariant: invariant.id,
	level: invariant.level,
	blocks: isBlocking(invariant),
	role,
	...breach
});

export const withoutEffect = (question: string, role: string): Fault => ({
	invariant: 'question-without-effect',
	level: 'FORM',
	blocks: false,
	role,
	step: question,
	message: 'Spørgsmålet ændrer ikke noget her.'
});

const unreachable = (step: string): Violation => ({
	invariant: 'unreachable',
	level: 'FORM',
	blocks: true,
	role: '',
	answers: {},
	step,
	message: 'Ingen vej kommer forbi det.',
	routes: 1
});

const nothing: Found = new Map();

/** What was found in the parts together, then what stands at the point itself. */
export function together(parts: readonly Found[], here: readonly number[] = []): Found {
	const filled = parts.filter((part) => part.size > 0);
	if (here.length === 0 && filled.length < 2) return filled[0] ?? nothing;
	const sum = new Map<number, number>();
	for (const part of filled) {
		for (const [fault, routes] of part) sum.set(fault, (sum.get(fault) ?? 0) + routes);
	}
	for (const fault of here) sum.set(fault, (sum.get(fault) ?? 0) + 1);
	return sum;
}

/** `given`: what was known where each part begins. `lost`: what no route comes past. */
export function violationsIn(
	parts: readonly Part[],
	given: readonly Answers[],
	faults: readonly Fault[],
	lost: readonly string[]
): readonly Violation[] {
	return [
		...[...together(parts.map(({ found }) => found))].map(([number, routes]): Violation => {
			const first = parts.findIndex(({ found }) => found.has(number));
			const answers = { ...given[first], ...firstSeen(parts[first]!, number) };
			return { ...faults[number]!, answers, routes };
		}),
		...lost.map(unreachable)
	];
}

/** The answers that lead from a part to the first place in it where a fault is seen. */
function firstSeen({ question, ways }: Part, fault: number): Answers {
	const way = ways.find(([, below]) => below.found.has(fault));
	if (!question || !way) return {};
	return { [question.fact]: way[0].answer, ...firstSeen(way[1], fault) };
}
