/** The form of an invariant: what every route through a path must keep. */
import { unknown, type Answers } from '../condition.ts';
import type { Role, Step } from '../definition.ts';
import type { Outcome } from '../outcome.ts';

export interface Route {
	readonly answers: Answers;
	readonly role: Role;
	readonly outcome: Outcome;
	/** The steps in the order they are taken, those of others included. */
	readonly steps: readonly Step[];
}

export interface Breach {
	/** The step it stands on; absent when the fault is that a step is missing. */
	readonly step?: string;
	readonly message: string;
}

export interface Invariant {
	readonly id: string;
	readonly level: 'LAW' | 'GUID' | 'INF' | 'FORM';
	readonly source: string;
	/** LAW and GUID that are verified block publication, and so do I6 and I21; the rest warn. */
	readonly blocks: boolean;
	readonly breaches: (route: Route) => readonly Breach[];
}

/** True when the fact has the value, or nobody knows, or nobody was asked. */
export const couldBe = (route: Route, fact: string, ...values: readonly string[]): boolean => {
	const answer = route.answers[fact];
	return answer === undefined || answer === unknown || values.includes(answer);
};

/** Suspicion or knowledge, or a degree that nobody can name. */
export const isSerious = (route: Route): boolean =>
	couldBe(route, 'degree', 'suspicion', 'knowledge');

/** The steps the person takes, and not those of others. */
export const ownSteps = (route: Route): readonly Step[] =>
	[...route.outcome.now, ...route.outcome.next, ...route.outcome.later]
		.filter(({ own }) => own)
		.map(({ step }) => step);

export const missing = (message: string): readonly Breach[] => [{ message }];

export const at = (steps: readonly Step[], message: string): readonly Breach[] =>
	steps.map(({ id }) => ({ step: id, message }));
