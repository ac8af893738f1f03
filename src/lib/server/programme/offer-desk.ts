import { error, redirect } from '@sveltejs/kit';
import { rolesOf, type Actor } from '#domain/identity';
import { mayAtDesk, mayHoldMeetings, type DeskAct } from '#domain/programme';

const whose: Readonly<Record<DeskAct | 'meetings', string>> = {
	desk: 'Denne side er for styrelsens rådgivere, redaktører og ledere',
	texts: 'Denne side er for styrelsens redaktører',
	offers: 'Denne side er for styrelsens rådgivere og ledere',
	'set-offers': 'Det er styrelsens leder, der bestemmer det',
	meetings: 'Denne side er for styrelsens rådgivere og ledere'
};

/** Whoever comes to a page of the agency's programme; nobody is sent to log in, and others are told no. */
export function programmeDesk(
	actor: Actor | undefined,
	path: string,
	act: DeskAct | 'meetings'
): Actor {
	if (!actor) redirect(303, `/log-ind?til=${path}`);
	const roles = rolesOf(actor);
	const may = act === 'meetings' ? mayHoldMeetings(roles) : mayAtDesk(act, roles);
	if (!may) error(403, { message: whose[act] });
	return actor;
}
