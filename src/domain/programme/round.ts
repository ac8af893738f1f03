/**
 * When one may apply (R4): a round with a deadline, or a year in which applications are decided as they come. The
 * agency may go over from the one to the other in mid-year: a round that is ended keeps what was handed in to it.
 */
import type { Day } from '#domain/kernel';

export type RoundMode = 'round' | 'rolling';

export interface RoundContent {
	readonly name: string;
	readonly mode: RoundMode;
	/** The year whose places it gives out. */
	readonly year: number;
	readonly places: number;
	/** Instants. Closed from `closesAt` on: the end of the last day. */
	readonly opensAt: string;
	readonly closesAt: string;
	/** When an answer is promised, and when programmes begin; days. */
	readonly answerOn: Day | null;
	readonly startsOn: Day | null;
}

export interface Round extends RoundContent {
	readonly id: string;
	readonly offer: string;
	/** Ended before its time, with the reason. */
	readonly endedAt: string | null;
	readonly endedBecause: string | null;
	readonly revision: number;
}

export const roundStates = ['planned', 'open', 'closed', 'ended'] as const;
export type RoundState = (typeof roundStates)[number];

export const stateWords: Readonly<Record<RoundState, string>> = {
	planned: 'åbner senere',
	open: 'åben',
	closed: 'lukket',
	ended: 'afsluttet før tid'
};

type Dates = Pick<Round, 'opensAt' | 'closesAt' | 'endedAt'>;

export function roundState({ opensAt, closesAt, endedAt }: Dates, now: Date): RoundState {
	if (endedAt !== null) return 'ended';
	const at = now.getTime();
	if (at < Date.parse(opensAt)) return 'planned';
	return at < Date.parse(closesAt) ? 'open' : 'closed';
}

/** Whether an application may be handed in at this instant. */
export const isOpen = (round: Dates, now: Date): boolean => roundState(round, now) === 'open';
