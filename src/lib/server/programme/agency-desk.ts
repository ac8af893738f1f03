import { error, redirect } from '@sveltejs/kit';
import { rolesOf, type Actor } from '#domain/identity';
import { mayAllocate, mayAssess, maySeeOutlook } from '#domain/programme';

const rooms = {
	assessment: {
		may: (actor: Actor) =>
			mayAssess('list', { roles: rolesOf(actor), status: '', standing: 'none' }).ok,
		message: 'Ansøgningerne er for styrelsens rådgivere og leder'
	},
	allocation: {
		may: (actor: Actor) => mayAllocate(rolesOf(actor)),
		message: 'Pladserne gives af styrelsens leder'
	},
	outlook: {
		may: (actor: Actor) => maySeeOutlook(rolesOf(actor)),
		message: 'Overblikket er for styrelsens rådgivere og leder'
	}
} as const;

/** Who works at one of the agency's desks: nobody is sent to log in, and who may not is told no. */
export function agencyDesk(
	{ actor }: { readonly actor: Actor | undefined },
	path: string,
	room: keyof typeof rooms
): Actor {
	if (!actor) redirect(303, `/log-ind?til=${path}`);
	if (!rooms[room].may(actor)) error(403, { message: rooms[room].message });
	return actor;
}
