import type { AgencyRole, Role } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import type { AllocationOutcome } from './allocation.ts';

export type AnswerStep = 'give-place' | 'put-on-waiting-list' | 'refuse' | 'take-back-place';

/** How an application is answered (R7): from × who × to. A place given back is free for the next. */
export const answerSteps: Readonly<
	Record<
		AnswerStep,
		{ readonly from: readonly string[]; readonly to: string; readonly who: readonly AgencyRole[] }
	>
> = {
	'give-place': { from: ['submitted', 'waiting'], to: 'place', who: ['agency-head'] },
	'put-on-waiting-list': { from: ['submitted'], to: 'waiting', who: ['agency-head'] },
	refuse: { from: ['submitted', 'waiting'], to: 'refused', who: ['agency-head'] },
	'take-back-place': { from: ['place'], to: 'withdrawn', who: ['agency-head'] }
};

const stepTo: Readonly<Record<AllocationOutcome, AnswerStep>> = {
	place: 'give-place',
	waiting: 'put-on-waiting-list',
	refused: 'refuse'
};
export const stepFor = (outcome: AllocationOutcome): AnswerStep => stepTo[outcome];

export type AnswerRefusal = 'not-your-decision' | 'no-such-step';

/** The new status, or why not. */
export function answerApplication(
	status: string,
	step: AnswerStep,
	roles: readonly Role[]
): Result<string, AnswerRefusal> {
	const { from, to, who } = answerSteps[step];
	if (!roles.some((role) => who.some((one) => one === role))) return refuse('not-your-decision');
	return from.includes(status) ? accept(to) : refuse('no-such-step');
}

/** Who gives places out, and writes what every letter says of complaints. */
export const mayAllocate = (roles: readonly Role[]): boolean =>
	roles.some((role) => answerSteps['give-place'].who.some((one) => one === role));

/** Who sees queue, load and figures. */
export const maySeeOutlook = (roles: readonly Role[]): boolean =>
	roles.some((role) => role === 'agency-head' || role === 'agency-adviser');
