import { agencyRoles, type AgencyRole, type Role } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Assessor } from './assessment.ts';

/** Where one stands towards an application: not asked to assess it, or how far one has come. */
export const assessorStates = ['none', 'asked', 'reading', 'handed-in', 'excluded'] as const;
export type AssessorState = (typeof assessorStates)[number];

/** A conflict of interest excludes for good, whenever it is declared: also scores already given. */
export function assessorState(assessor: Assessor | undefined): AssessorState {
	if (!assessor) return 'none';
	if (assessor.conflict === null) return 'asked';
	if (assessor.conflict) return 'excluded';
	return assessor.handedInAt === null ? 'reading' : 'handed-in';
}

export const assessmentActs = [
	'list',
	'read',
	'ask-assessor',
	'declare-none',
	'declare-conflict',
	'score',
	'change-score',
	'hand-in',
	'write-joint-note',
	'mark-complete'
] as const;
export type AssessmentAct = (typeof assessmentActs)[number];

interface Rule {
	readonly who: readonly AgencyRole[];
	/** The application's status; left out: any that the agency sees. */
	readonly when?: readonly string[];
	readonly standing: readonly AssessorState[];
}

const advisers: readonly AgencyRole[] = ['agency-adviser'];
const both: readonly AgencyRole[] = ['agency-adviser', 'agency-head'];
/** Undecided, or on the waiting list, where the next place is decided by the same scores. */
const undecided = ['submitted', 'supplement', 'waiting'];
const settled = ['submitted', 'waiting'];
/** Once answered, what was handed in stands: the waiting list keeps its order. */
const beforeAnswer = ['submitted', 'supplement'];

/** Who may do what, when, and from which standing (R6): the whole of it. */
export const assessmentRules: Readonly<Record<AssessmentAct, Rule>> = {
	list: { who: both, standing: assessorStates },
	read: { who: both, standing: ['none', 'reading', 'handed-in'] },
	'ask-assessor': { who: both, when: undecided, standing: ['none', 'reading', 'handed-in'] },
	'declare-none': { who: advisers, when: undecided, standing: ['asked'] },
	'declare-conflict': {
		who: advisers,
		when: undecided,
		standing: ['asked', 'reading', 'handed-in']
	},
	score: { who: advisers, when: undecided, standing: ['reading'] },
	'change-score': { who: advisers, when: beforeAnswer, standing: ['handed-in'] },
	'hand-in': { who: advisers, when: settled, standing: ['reading'] },
	'write-joint-note': { who: advisers, when: settled, standing: ['handed-in'] },
	'mark-complete': { who: both, when: ['submitted'], standing: ['none'] }
};

export type AssessmentRefusal =
	| 'not-your-decision'
	| 'not-now'
	| 'conflict-of-interest'
	| 'declare-first'
	| 'not-an-assessor'
	| 'assessor-cannot'
	| 'already-declared'
	| 'already-handed-in'
	| 'hand-in-first';

export function mayAssess(
	act: AssessmentAct,
	facts: {
		readonly roles: readonly Role[];
		readonly status: string;
		readonly standing: AssessorState;
	}
): Result<void, AssessmentRefusal> {
	const { who, when, standing } = assessmentRules[act];
	const roles = facts.roles.filter((role) => agencyRoles.some((one) => one === role));
	if (!roles.some((role) => who.some((one) => one === role))) return refuse('not-your-decision');
	if (!standing.includes(facts.standing)) return refuse(standingRefusal(act, facts.standing));
	if (when && !when.includes(facts.status)) return refuse('not-now');
	return accept(undefined);
}

function standingRefusal(act: AssessmentAct, standing: AssessorState): AssessmentRefusal {
	if (standing === 'excluded') return 'conflict-of-interest';
	if (act === 'mark-complete') return 'assessor-cannot';
	switch (standing) {
		case 'none':
			return 'not-an-assessor';
		case 'asked':
			return 'declare-first';
		case 'reading':
			return act === 'declare-none' ? 'already-declared' : 'hand-in-first';
		case 'handed-in':
			return act === 'declare-none' ? 'already-declared' : 'already-handed-in';
	}
}
