/** The form of an invariant: what every route through a path must keep. */
import type { Condition } from '../condition.ts';
import type { Act, Role, Step } from '../definition.ts';
import type { Outcome } from '../outcome.ts';

export interface Route {
	readonly role: Role;
	readonly outcome: Outcome;
	/** The steps in the order they are taken, those of others included. */
	readonly steps: readonly Step[];
	/** Those the person takes, and not those of others. */
	readonly own: readonly Step[];
	/** Acts that the words of a step speak of, whatever act it was given. */
	readonly said: (step: Step) => readonly Act[];
	/** Whether a condition may hold here: it does, or nobody knows, or nobody was asked. */
	readonly may: (condition: Condition) => boolean;
}

export interface Breach {
	/** The step it stands on; absent when the fault is that a step is missing. */
	readonly step?: string;
	readonly message: string;
}

export interface Invariant {
	readonly id: string;
	/** LAW: the Act. GUID: professional guidance. INF: our inference. FORM: what a path must be to be followed. */
	readonly level: 'LAW' | 'GUID' | 'INF' | 'FORM';
	readonly source: string;
	/** `verified`: seen in the Act or stated by an authority. */
	readonly confidence: 'verified' | 'unconfirmed';
	readonly breaches: (route: Route) => readonly Breach[];
}

/** A warning cannot be taken back, nor can a personnel case that stood in the way of a notification. */
const alwaysBlocking: readonly string[] = ['I6', 'I21'];

/** Verified law and guidance stop a publication, and so does form; the rest asks for a reason. */
export const isBlocking = ({ id, level, confidence }: Invariant): boolean =>
	level === 'FORM' || alwaysBlocking.includes(id) || (level !== 'INF' && confidence === 'verified');

export const missing = (message: string): readonly Breach[] => [{ message }];

export const at = (steps: readonly Step[], message: string): readonly Breach[] =>
	steps.map(({ id }) => ({ step: id, message }));

export const none: readonly Breach[] = [];
