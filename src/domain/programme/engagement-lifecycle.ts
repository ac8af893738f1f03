import type { Role } from '#domain/identity';
import {
	accept,
	containsCpr,
	limits,
	refuse,
	writtenText,
	type Day,
	type Result
} from '#domain/kernel';
import { addDays, pausedDays, type Engagement, type EngagementStatus } from './engagement.ts';

/** From × step × who × when refused (R8). A programme that is closed or ended stays as it is. */
export const engagementSteps = [
	'begin',
	'pause',
	'resume',
	'follow-up',
	'develop-more',
	'end-early',
	'close'
] as const;
export type EngagementStep = (typeof engagementSteps)[number];

export type StepRefusal =
	| 'no-such-step'
	| 'not-your-decision'
	| 'reason-missing'
	| 'text-too-long'
	| 'looks-like-cpr'
	| 'recommendations-missing';

export interface StepGrounds {
	readonly roles: readonly Role[];
	readonly today: Day;
	/** Why it pauses or ends. */
	readonly why: string;
	/** How many recommendations both sides see. */
	readonly recommendations: number;
}

export interface EngagementTransition {
	readonly step: EngagementStep;
	readonly from: readonly EngagementStatus[];
	readonly to: EngagementStatus;
	readonly who: readonly Role[];
}

const adviser: readonly Role[] = ['agency-adviser'];
/** Either side may stop for a while, or for good: the programme is free, and so is leaving it. */
const eitherSide: readonly Role[] = ['agency-adviser', 'director'];

export const engagementTransitions: readonly EngagementTransition[] = [
	{ step: 'begin', from: ['planned'], to: 'under-way', who: adviser },
	{ step: 'pause', from: ['under-way'], to: 'paused', who: eitherSide },
	{ step: 'resume', from: ['paused'], to: 'under-way', who: eitherSide },
	{ step: 'follow-up', from: ['under-way'], to: 'follow-up', who: adviser },
	{ step: 'develop-more', from: ['follow-up'], to: 'under-way', who: adviser },
	{
		step: 'end-early',
		from: ['planned', 'under-way', 'paused', 'follow-up'],
		to: 'ended-early',
		who: [...eitherSide, 'agency-head']
	},
	{ step: 'close', from: ['follow-up'], to: 'closed', who: adviser }
];

/** The steps a person with these roles may take from here. */
export const engagementStepsFrom = (
	status: EngagementStatus,
	roles: readonly Role[]
): readonly EngagementStep[] =>
	engagementTransitions
		.filter(({ from, who }) => from.includes(status) && roles.some((role) => who.includes(role)))
		.map(({ step }) => step);

const asksWhy: ReadonlySet<EngagementStep> = new Set(['pause', 'end-early']);

/** Takes one step, or says in a phrase why not. */
export function moveEngagement(
	engagement: Engagement,
	step: EngagementStep,
	{ roles, today, why, recommendations }: StepGrounds
): Result<Engagement, StepRefusal> {
	const transition = engagementTransitions.find((one) => one.step === step);
	if (!transition?.from.includes(engagement.status)) return refuse('no-such-step');
	if (!roles.some((role) => transition.who.includes(role))) return refuse('not-your-decision');
	const reason = writtenText(why);
	if (asksWhy.has(step)) {
		if (reason === '') return refuse('reason-missing', ['why']);
		if (reason.length > limits.reason) return refuse('text-too-long', ['why']);
		if (containsCpr(reason)) return refuse('looks-like-cpr', ['why']);
	}
	if (step === 'close' && recommendations === 0) return refuse('recommendations-missing');
	const settled = { ...settlePause(engagement, step, today), status: transition.to };
	if (step === 'pause') {
		const pauses = [...engagement.pauses, { from: today, to: null, why: reason }];
		return accept({ ...settled, pauses });
	}
	if (step === 'end-early') return accept({ ...settled, endedOn: today, endedBecause: reason });
	return accept(step === 'close' ? { ...settled, endedOn: today } : settled);
}

/** A pause that is over has moved the end by its days; one the programme ended in is only closed. */
function settlePause(engagement: Engagement, step: EngagementStep, today: Day): Engagement {
	const open = engagement.pauses.find(({ to }) => to === null);
	if (!open) return engagement;
	const pauses = engagement.pauses.map((pause) =>
		pause === open ? { ...pause, to: today } : pause
	);
	const moved = step === 'resume' ? pausedDays(open, today) : 0;
	return { ...engagement, pauses, endsOn: addDays(engagement.endsOn, moved) };
}
