/** Who may do what with texts, offers and rounds: act × who × while (R1, R4). */
import type { Role } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import type { RoundState } from './round.ts';

/** What the whole programme room of the agency is for; a professional approver has no part in it. */
const programmeStaff: readonly Role[] = ['agency-adviser', 'agency-editor', 'agency-head'];
const heads: readonly Role[] = ['agency-head'];

/** `desk`: the index; `texts`: the public page's words; `offers`: see offers and rounds; `set-offers`: change them. */
export const deskRights = {
	desk: programmeStaff,
	texts: ['agency-editor'],
	offers: ['agency-adviser', 'agency-head'],
	'set-offers': heads
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type DeskAct = keyof typeof deskRights;

const holds = (who: readonly Role[], roles: readonly Role[]): boolean =>
	roles.some((role) => who.includes(role));

export const mayAtDesk = (act: DeskAct, roles: readonly Role[]): boolean =>
	holds(deskRights[act], roles);

export type RoundAct = 'change' | 'move-days' | 'end';

interface RoundRight {
	readonly who: readonly Role[];
	readonly while: readonly RoundState[];
}

/** A round that is over stays as it was. */
export const roundRights: Readonly<Record<RoundAct, RoundRight>> = {
	change: { who: heads, while: ['planned'] },
	'move-days': { who: heads, while: ['planned', 'open'] },
	end: { who: heads, while: ['planned', 'open'] }
};

export type RoundActFault = 'not-your-decision' | 'round-is-over' | 'round-is-open';

export function mayWithRound(
	act: RoundAct,
	state: RoundState,
	roles: readonly Role[]
): Result<void, RoundActFault> {
	const right = roundRights[act];
	if (!holds(right.who, roles)) return refuse('not-your-decision');
	if (right.while.includes(state)) return accept(undefined);
	return refuse(state === 'open' ? 'round-is-open' : 'round-is-over');
}

export const roundActs = Object.keys(roundRights) as readonly RoundAct[];
