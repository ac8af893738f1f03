import { redirect } from '@sveltejs/kit';
import { homeMunicipality, isAgency, type Actor } from '#domain/identity';

/**
 * Where a signed-in person works. Every signed-in page and action asks here: nobody is sent to log in, and
 * people of the agency to their own side.
 */
export function workplace(actor: Actor | undefined): {
	readonly actor: Actor;
	readonly code: string;
	readonly scope: { readonly kind: 'municipality'; readonly municipality: string };
} {
	if (!actor) redirect(303, '/log-ind');
	const code = homeMunicipality(actor);
	if (code) return { actor, code, scope: { kind: 'municipality', municipality: code } };
	if (isAgency(actor)) redirect(303, '/styrelsen');
	redirect(303, '/log-ind?fejl=no-role');
}
