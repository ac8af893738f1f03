import { redirect } from '@sveltejs/kit';
import { isUnconfirmed, reference } from '#domain/law';
import { listContacts } from '#server/directory/directory-store';
import { askedLayer, readAskedDesk } from '#server/pathway/asked-layer';
import { knownLaw } from '#server/pathway/layer-faults';
import { mayChangeLayer } from '#server/pathway/layer-access';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = askedLayer({ locals, url });
	const { db } = locals.beredt;
	const desk = await readAskedDesk(db, asked);
	if (!desk.draft) redirect(303, `/arbejde/handlevej${asked.query}`);
	const contacts = await db.transaction(asked.scope, (tx) =>
		listContacts(tx, asked.place.municipality)
	);
	return {
		query: asked.query,
		name: desk.name,
		mayWrite: mayChangeLayer('write', asked.actor, asked.place),
		mayPublish: mayChangeLayer('publish', asked.actor, asked.place),
		layer: desk.draft.layer,
		revision: desk.draft.revision,
		base: desk.base,
		law: knownLaw(desk.given),
		municipal: [...(desk.above?.layer.steps ?? []), ...(desk.above?.layer.never ?? [])].map(
			({ id }) => id
		),
		contacts: contacts.map(({ slot, label }) => ({ slot, label })),
		provisions: desk.given.provisions
			.filter((one) => !isUnconfirmed(one))
			.map((one) => ({ id: one.id, name: `${reference(one)}: ${one.title}` }))
	};
};
