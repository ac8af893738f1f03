import type { MunicipalRole, Role } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import type { Adoption } from './adoption.ts';
import type { PlanStatus } from './plan.ts';
import { stopsRecommendation, type Finding } from './requirement.ts';

/**
 * From × who × to × when refused (P7). Software never stops a lawful act: nothing is asked on the way
 * from adopted to published, whatever is missing. A hearing leads back to the draft, where the answers are
 * handled; no act demands one, so a draft may also be recommended without it.
 */
export interface Transition {
	readonly from: PlanStatus;
	readonly to: PlanStatus;
	readonly who: readonly MunicipalRole[];
	readonly refusedWhen: readonly Objection[];
}

export type MoveRefusal =
	| 'no-such-step'
	| 'not-your-decision'
	| 'requirements-missing'
	| 'override-needs-reason'
	| 'override-reason-too-long'
	| 'override-looks-like-cpr'
	| 'adoption-not-recorded'
	| 'newer-version-not-published';

/** What the decision rests on. */
export interface MoveGrounds {
	readonly roles: readonly Role[];
	readonly findings: readonly Finding[];
	/** Why it is recommended, or sent out for answers, although something is missing; null when nobody asks to. */
	readonly overrideReason: string | null;
	readonly adoption: Adoption | null;
	readonly newerVersionPublished: boolean;
}

type Objection = (grounds: MoveGrounds) => { reason: MoveRefusal; about?: string[] } | undefined;

const requirementsMissing: Objection = ({ findings, overrideReason }) => {
	const missing = findings.filter(stopsRecommendation).map(({ requirement }) => requirement);
	if (missing.length === 0) return undefined;
	if (overrideReason === null) return { reason: 'requirements-missing', about: missing };
	if (writtenText(overrideReason) === '')
		return { reason: 'override-needs-reason', about: missing };
	if (overrideReason.length > limits.reason) return { reason: 'override-reason-too-long' };
	if (containsCpr(overrideReason)) return { reason: 'override-looks-like-cpr' };
	return undefined;
};

const adoptionNotRecorded: Objection = ({ adoption }) =>
	adoption ? undefined : { reason: 'adoption-not-recorded' };

const newerVersionNotPublished: Objection = ({ newerVersionPublished }) =>
	newerVersionPublished ? undefined : { reason: 'newer-version-not-published' };

const writers: readonly MunicipalRole[] = ['plan-writer', 'plan-owner'];

export const transitions: readonly Transition[] = [
	{ from: 'draft', to: 'hearing', who: writers, refusedWhen: [requirementsMissing] },
	{ from: 'hearing', to: 'draft', who: writers, refusedWhen: [] },
	{ from: 'draft', to: 'recommended', who: ['director'], refusedWhen: [requirementsMissing] },
	{ from: 'recommended', to: 'draft', who: ['director', 'plan-owner'], refusedWhen: [] },
	{
		from: 'recommended',
		to: 'adopted',
		who: ['plan-writer', 'plan-owner'],
		refusedWhen: [adoptionNotRecorded]
	},
	{ from: 'adopted', to: 'published', who: ['plan-writer', 'plan-owner'], refusedWhen: [] },
	{
		from: 'published',
		to: 'superseded',
		who: ['plan-writer', 'plan-owner'],
		refusedWhen: [newerVersionNotPublished]
	}
];

export interface Move {
	readonly status: PlanStatus;
	/** To be recorded with the decision; null when nothing was missing. */
	readonly override: { readonly reason: string; readonly missing: readonly string[] } | null;
}

/** Moves a plan one step, or says in a phrase why not; `about` names the requirements that are missing. */
export function movePlan(
	from: PlanStatus,
	to: PlanStatus,
	grounds: MoveGrounds
): Result<Move, MoveRefusal> {
	const transition = transitions.find((step) => step.from === from && step.to === to);
	if (!transition) return refuse('no-such-step');
	if (!grounds.roles.some((role) => mayTake(transition, role))) return refuse('not-your-decision');
	for (const objects of transition.refusedWhen) {
		const objection = objects(grounds);
		if (objection) return refuse(objection.reason, objection.about);
	}
	return accept({ status: to, override: overrideIn(to, grounds) });
}

/** The steps a person with these roles may take from here; what else may refuse them is not asked yet. */
export const movesFrom = (status: PlanStatus, roles: readonly Role[]): readonly PlanStatus[] =>
	transitions
		.filter((step) => step.from === status && roles.some((role) => mayTake(step, role)))
		.map(({ to }) => to);

const mayTake = (transition: Transition, role: Role): boolean =>
	transition.who.some((allowed) => allowed === role);

function overrideIn(to: PlanStatus, { findings, overrideReason }: MoveGrounds): Move['override'] {
	const missing = findings.filter(stopsRecommendation).map(({ requirement }) => requirement);
	const asks = to === 'recommended' || to === 'hearing';
	if (!asks || missing.length === 0 || overrideReason === null) return null;
	return { reason: writtenText(overrideReason), missing };
}

const isWriter = (role: Role): boolean => writers.some((writer) => writer === role);

/** Who may start a plan, and change its words while it is a draft. */
export function mayWrite(
	status: PlanStatus,
	roles: readonly Role[]
): Result<void, 'not-your-decision' | 'text-is-frozen'> {
	if (!roles.some(isWriter)) return refuse('not-your-decision');
	if (status !== 'draft') return refuse('text-is-frozen');
	return accept(undefined);
}

/** Who sees a plan before it is published: those who write it, decide on it or answer for it. */
const readers: readonly Role[] = [...writers, 'director', 'chief'];

export const mayRead = (roles: readonly Role[]): boolean =>
	roles.some((role) => readers.includes(role));
