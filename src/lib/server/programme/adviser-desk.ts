/** Where the agency's advisers work before a programme is given: the head reads along, the rest of the agency does not. */
import { error, redirect } from '@sveltejs/kit';
import { mayActInAgency, type Actor } from '#domain/identity';

export function adviserDesk(
	actor: Actor | undefined,
	path: string
): { readonly actor: Actor; readonly mayWrite: boolean } {
	if (!actor) redirect(303, `/log-ind?til=${path}`);
	if (!mayActInAgency(actor, ['agency-adviser', 'agency-head']))
		error(403, { message: 'Denne side er for styrelsens rådgivere' });
	return { actor, mayWrite: mayActInAgency(actor, ['agency-adviser']) };
}
