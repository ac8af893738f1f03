import { error, fail, redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayWrite } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { slotForNumber } from '#server/plan/import/contact-candidate';
import { readImport } from '#server/plan/read-import';
import { giveUpImport, keepChoices, takeImport } from '#server/plan/settle-import';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const allowed = mayWrite('draft', rolesIn(actor, code));
	if (!allowed.ok) error(403, 'Kun de, der skriver planen, kan hente tekst fra en fil');
	const key = { municipality: code, planId: params.id, importId: params.fil };
	const { db, catalogue } = locals.beredt;
	const read = await db.transaction(scope, (tx) =>
		readImport(tx, key, { now: locals.now, catalogue })
	);
	if (!read) error(404, 'Filen findes ikke');
	return { ...read, saved: url.searchParams.has('gemt') };
};

/** Reads the form once: what was chosen goes back to the page when the answer is no. */
async function asked({ locals, params, request }: RequestEvent) {
	const { actor, code, scope } = workplace(locals.actor);
	const form = await readForm(request);
	const choices = Object.fromEntries(
		Object.entries(form).flatMap(([name, value]) =>
			name.startsWith('del-') ? [[name.slice('del-'.length), value]] : []
		)
	);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		scope,
		key: { municipality: code, planId: params.id, importId: params.fil },
		imports: `/arbejde/beredskab/${params.id}/import`,
		form,
		choices
	};
}

type Refused = { readonly reason: string; readonly about?: readonly string[] };
type Choices = Readonly<Record<string, string>>;

const refused = ({ reason, about }: Refused, choices: Choices | null = null) =>
	fail(422, { reason, about: about ?? [], choices });

export const actions: Actions = {
	tag: async (event) => {
		const { context, key, choices } = await asked(event);
		const taken = await takeImport(context, { ...key, choices, newId: event.locals.newId });
		if (!taken.ok) return refused(taken, choices);
		redirect(303, `${event.url.pathname}#status`);
	},
	gem: async (event) => {
		const { context, key, choices } = await asked(event);
		const kept = await keepChoices(context, { ...key, choices });
		if (!kept.ok) return refused(kept, choices);
		redirect(303, `${event.url.pathname}?gemt#status`);
	},
	opgiv: async (event) => {
		const { context, key, imports } = await asked(event);
		const gone = await giveUpImport(context, key);
		if (!gone.ok) return refused(gone);
		redirect(303, imports);
	},
	/** To the contact form, filled in: the number holds nothing before somebody has called it. */
	kontakt: async (event) => {
		const { context, scope, key, form, choices } = await asked(event);
		const allowed = mayWrite('draft', rolesIn(context.actor, key.municipality));
		if (!allowed.ok) return refused(allowed);
		const chosen = { number: form.nummer ?? '', slot: form.kontakt ?? '' };
		const found = await context.db.transaction(scope, (tx) => slotForNumber(tx, key, chosen));
		if (!found.ok) return refused({ reason: found.reason, about: ['nummer'] }, choices);
		// They are sent along; a file that is settled has none to keep.
		if (Object.keys(choices).length > 0) await keepChoices(context, { ...key, choices });
		const { slot, at } = found.value;
		const query = new URLSearchParams({ plan: key.planId, fil: key.importId, nummer: `${at}` });
		redirect(303, `/arbejde/kontakter/${slot}?${query}`);
	}
};
