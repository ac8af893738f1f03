import type { Role } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import type { AllocationOutcome } from './allocation.ts';
import {
	applicationStatuses,
	mayReadApplications,
	moveApplication,
	type ApplicationAct,
	type ApplicationRefusal,
	type ApplicationStatus
} from './application-lifecycle.ts';

const actOf: Readonly<Record<AllocationOutcome, ApplicationAct>> = {
	place: 'give-place',
	waiting: 'put-on-waiting-list',
	refused: 'refuse'
};

/** The status an answer leads to, by the application's own lifecycle. */
export function answerApplication(
	status: string,
	outcome: AllocationOutcome,
	roles: readonly Role[]
): Result<ApplicationStatus, ApplicationRefusal> {
	const from = applicationStatuses.find((one) => one === status);
	return from ? moveApplication(from, actOf[outcome], { roles }) : refuse('no-such-step');
}

export type TakeBackRefusal =
	| 'not-your-decision'
	| 'no-such-step'
	| 'already-begun'
	| 'reason-missing'
	| 'reason-too-long'
	| 'looks-like-cpr';

/** A municipality gives its place back before its programme has begun: the place is free for the next. */
export function takeBackPlace(facts: {
	readonly status: string;
	readonly roles: readonly Role[];
	/** An engagement has been made of it: that is ended, not given back. */
	readonly begun: boolean;
	readonly reason: string;
}): Result<{ readonly status: ApplicationStatus; readonly reason: string }, TakeBackRefusal> {
	if (!mayAllocate(facts.roles)) return refuse('not-your-decision');
	if (facts.status !== 'place') return refuse('no-such-step');
	if (facts.begun) return refuse('already-begun');
	const reason = writtenText(facts.reason);
	if (reason === '') return refuse('reason-missing');
	if (reason.length > limits.reason) return refuse('reason-too-long');
	if (containsCpr(reason)) return refuse('looks-like-cpr');
	return accept({ status: 'withdrawn', reason });
}

/** Who gives places out, and writes what every letter says of complaints. */
export const mayAllocate = (roles: readonly Role[]): boolean => roles.includes('agency-head');

/** Who sees queue, load and figures. */
export const maySeeOutlook = (roles: readonly Role[]): boolean =>
	roles.includes('agency-head') || roles.includes('agency-adviser');

/** Who in the municipality reads the answer: those who see its applications. */
export const mayReadAnswer = (roles: readonly Role[]): boolean => mayReadApplications(roles);
