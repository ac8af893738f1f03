/**
 * What a path consists of (H1): plain data, conditions included, so that the phone, the card, the
 * drawing, the plan's chapter and the drill are made from one source. All lists here are closed:
 * a step that cannot be said with them cannot be checked, and what cannot be checked is not shown.
 */
import type { Condition } from './condition.ts';

export const roles = ['staff', 'leader', 'chief', 'authority'] as const;
export type Role = (typeof roles)[number];

export const acts = [
	'call-112',
	'call-authority',
	'notify',
	'tell-leader',
	'tell-chief',
	'tell-colleagues',
	'tell-network',
	'tell-parents',
	'tell-suspected',
	'ask-for-sparring',
	'ask-leave',
	'agree',
	'advise',
	'decide-on-parents',
	'support-notifier',
	'accept-notification',
	'talk-with-child',
	'question-child',
	'listen',
	'promise-secrecy',
	'investigate',
	'confront',
	'show-child',
	'wait',
	'separate',
	'protect',
	'record',
	'preserve-evidence',
	'spread-images',
	'report-to-police',
	'gather-team',
	'take-over',
	'plan-information',
	'inform-staff',
	'inform-press',
	'keep-tracks-apart',
	'assess',
	'assess-risk',
	'use-childrens-house',
	'decide-emergency',
	'help-other-child',
	'support-children',
	'coordinate',
	'leave-together',
	'bring-together',
	'leave-to-parents',
	'shame',
	'label',
	'discipline',
	'choose-mildest',
	'follow-up'
] as const;
export type Act = (typeof acts)[number];

export const persons = [
	'child',
	'parents',
	'network',
	'suspected',
	'colleagues',
	'reporter',
	'leader',
	'chief',
	'authority',
	'police',
	'hr',
	'press'
] as const;
export type Person = (typeof persons)[number];

export const phases = ['now', 'next', 'later'] as const;
export type Phase = (typeof phases)[number];

/** From the earliest to the latest: the order is what "earliest deadline" means. */
export const deadlines = [
	'at-once',
	'before-child-goes-home',
	'same-day',
	'within-24-hours',
	'before-parents-are-told',
	'within-7-days',
	'within-6-working-days',
	'within-1-month',
	'within-4-months',
	'when-agreed',
	'ongoing'
] as const;
export type Deadline = (typeof deadlines)[number];

/** `awaiting`: a proposal that a professional approver has not confirmed; never on the phone path. */
export type Status = 'confirmed' | 'awaiting';

export interface Fact {
	readonly id: string;
	readonly values: readonly string[];
	/** The value when nobody asks: for facts that come from outside the questions (danger). */
	readonly otherwise?: string;
	/** Who is among the suspected when the fact has this value: such persons are not informed in doubt. */
	readonly suspects?: Readonly<Record<string, readonly Person[]>>;
	/** Values that are themselves a doubt, and the others they leave possible: "flere, eller uklart hvem". */
	readonly leavesOpen?: Readonly<Record<string, readonly string[]>>;
}

export interface Question {
	readonly id: string;
	readonly fact: string;
	readonly when?: Condition;
	/** Values that are offered only under a condition; the rest are always offered. */
	readonly offered?: Readonly<Record<string, Condition>>;
	/** "Ved ikke" counts as this value; without it every value stays possible. */
	readonly unknownAs?: string;
	readonly text: string;
	/** Text id per value. */
	readonly options: Readonly<Record<string, string>>;
	readonly definition: string;
}

export interface Step {
	readonly id: string;
	readonly when: Condition;
	readonly act: Act;
	readonly owner: Role | 'everyone';
	readonly informs: readonly Person[];
	readonly precedes: readonly string[];
	/** Left out when one of these stronger steps is there too. */
	readonly givesWayTo: readonly string[];
	readonly phase: Phase;
	readonly deadline: Deadline;
	/** Ids in the law catalogue. */
	readonly law: readonly string[];
	readonly contact?: string;
	readonly text: string;
	/** Other roles to whom the step is told, in words of their own: "Modtagelsen vurderer …". */
	readonly seen?: { readonly by: readonly Role[]; readonly text: string };
	readonly status: Status;
}

export interface NeverRule {
	readonly id: string;
	readonly when: Condition;
	readonly acts: readonly Act[];
	/** Empty: whoever the act concerns. */
	readonly persons: readonly Person[];
	/** Left out when one of these rules, which forbid at least as much, is there too. */
	readonly givesWayTo?: readonly string[];
	readonly roles: readonly Role[];
	readonly text: string;
	readonly why: string;
	readonly status: Status;
}

/** One thing to write down. */
export interface NoteHint {
	readonly id: string;
	readonly when: Condition;
	readonly roles: readonly Role[];
	readonly text: string;
	readonly status: Status;
}

/** A row of the decision table a path is made from. */
export interface Row {
	readonly id: string;
	readonly when: Condition;
	readonly text: string;
}

export interface Definition {
	readonly id: string;
	readonly version: string;
	readonly facts: readonly Fact[];
	readonly questions: readonly Question[];
	readonly steps: readonly Step[];
	readonly never: readonly NeverRule[];
	readonly notes: readonly NoteHint[];
	/** Contact slots that a municipality fills. */
	readonly slots: readonly string[];
	/** For whoever reads the whole path; nobody walks by them. */
	readonly rows?: readonly Row[];
}

/** A definition without fault, its steps in the order they are taken, with the words it uses. Plain data too. */
export interface Compiled extends Definition {
	readonly texts: Readonly<Record<string, string>>;
}
