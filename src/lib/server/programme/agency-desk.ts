/** Whoever comes to one of the agency's desks in the programme: nobody is sent to log in, and who may not is told no. */
import { error, redirect } from '@sveltejs/kit';
import { mayActInAgency, rolesOf, type Actor, type Role } from '#domain/identity';
import {
	mayAllocate,
	mayAssess,
	mayAtDesk,
	mayHoldMeetings,
	maySeeOutlook
} from '#domain/programme';

type Roles = readonly Role[];

const readers: Roles = ['agency-adviser', 'agency-head'];
const forAdvisers = 'Denne side er for styrelsens rådgivere og ledere';
const desks = {
	desk: {
		may: (roles: Roles) => mayAtDesk('desk', roles),
		message: 'Denne side er for styrelsens rådgivere, redaktører og ledere'
	},
	texts: {
		may: (roles: Roles) => mayAtDesk('texts', roles),
		message: 'Denne side er for styrelsens redaktører'
	},
	offers: { may: (roles: Roles) => mayAtDesk('offers', roles), message: forAdvisers },
	'set-offers': {
		may: (roles: Roles) => mayAtDesk('set-offers', roles),
		message: 'Det er styrelsens leder, der bestemmer det'
	},
	meetings: { may: mayHoldMeetings, message: forAdvisers },
	advice: {
		may: (roles: Roles) => roles.some((role) => readers.includes(role)),
		message: forAdvisers
	},
	assessment: {
		may: (roles: Roles) => mayAssess('list', { roles, status: '', standing: 'none' }).ok,
		message: 'Ansøgningerne er for styrelsens rådgivere og leder'
	},
	allocation: { may: mayAllocate, message: 'Pladserne gives af styrelsens leder' },
	outlook: { may: maySeeOutlook, message: 'Overblikket er for styrelsens rådgivere og leder' }
} as const;

export function agencyDesk(
	{ actor }: { readonly actor: Actor | undefined },
	path: string,
	desk: keyof typeof desks
): Actor {
	if (!actor) redirect(303, `/log-ind?til=${path}`);
	if (!desks[desk].may(rolesOf(actor))) error(403, { message: desks[desk].message });
	return actor;
}

/** Before a place is given the head reads along, and an adviser writes. */
export function adviserDesk(
	locals: { readonly actor: Actor | undefined },
	path: string
): { readonly actor: Actor; readonly mayWrite: boolean } {
	const actor = agencyDesk(locals, path, 'advice');
	return { actor, mayWrite: mayActInAgency(actor, ['agency-adviser']) };
}
