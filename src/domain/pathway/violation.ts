/** What a proof has to say: each fault once, with the first route it was seen on and how many there are. */
import type { Answers } from './condition.ts';
import type { Role } from './definition.ts';
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

export type Found = Omit<Violation, 'routes'>;

interface Part {
	readonly ways: readonly (readonly [unknown, Part])[];
	readonly found: readonly Found[];
	readonly faulty: boolean;
}

export const foundBy = (
	invariant: Invariant,
	role: Role,
	answers: Answers,
	breach: Breach
): Found => ({
	invariant: invariant.id,
	level: invariant.level,
	blocks: isBlocking(invariant),
	role,
	answers,
	...breach
});

export const withoutEffect = (question: string, answers: Answers): Found => ({
	invariant: 'question-without-effect',
	level: 'FORM',
	blocks: false,
	role: answers['role'] ?? '',
	answers,
	step: question,
	message: 'Spørgsmålet ændrer ikke noget her.'
});

/** `lost`: what no route comes past. */
export function violationsIn(
	parts: readonly Part[],
	lost: readonly string[]
): readonly Violation[] {
	const sum = new Map<string, Violation>();
	for (const part of parts) add(sum, part);
	for (const id of lost) {
		count(sum, {
			invariant: 'unreachable',
			level: 'FORM',
			blocks: true,
			role: '',
			answers: {},
			step: id,
			message: 'Ingen vej kommer forbi det.',
			routes: 1
		});
	}
	return [...sum.values()];
}

/** Sums of parts that an edit leaves alone are not made again. */
const sums = new WeakMap<Part, ReadonlyMap<string, Violation>>();

function add(sum: Map<string, Violation>, part: Part): void {
	if (!part.faulty) return;
	if (part.ways.length === 0) {
		for (const found of part.found) count(sum, { ...found, routes: 1 });
		return;
	}
	const known = sums.get(part) ?? sumOf(part);
	sums.set(part, known);
	for (const violation of known.values()) count(sum, violation);
}

function sumOf(part: Part): ReadonlyMap<string, Violation> {
	const sum = new Map<string, Violation>();
	for (const [, below] of part.ways) add(sum, below);
	for (const found of part.found) count(sum, { ...found, routes: 1 });
	return sum;
}

function count(sum: Map<string, Violation>, violation: Violation): void {
	const { invariant, role, step, message, routes } = violation;
	const key = [invariant, role, step, message].join('|');
	const before = sum.get(key);
	sum.set(key, before ? { ...before, routes: before.routes + routes } : violation);
}
