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
	const violations = new Map<string, Violation>();
	const count = (found: Found) => {
		const key = [found.invariant, found.role, found.step, found.message].join('|');
		const before = violations.get(key);
		violations.set(key, { ...(before ?? found), routes: (before?.routes ?? 0) + 1 });
	};
	const look = (part: Part): void => {
		if (!part.faulty) return;
		for (const [, below] of part.ways) look(below);
		part.found.forEach(count);
	};
	parts.forEach(look);
	for (const id of lost) {
		count({
			invariant: 'unreachable',
			level: 'FORM',
			blocks: true,
			role: '',
			answers: {},
			step: id,
			message: 'Ingen vej kommer forbi det.'
		});
	}
	return [...violations.values()];
}
