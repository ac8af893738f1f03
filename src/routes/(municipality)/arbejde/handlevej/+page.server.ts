import { error, fail, redirect } from '@sveltejs/kit';
import { askedPlace, readAskedDesk } from '#server/pathway/asked-layer';
import { beginLayerDraft, throwAwayLayerDraft } from '#server/pathway/begin-layer-draft';
import { keepNational, takeInNational } from '#server/pathway/follow-national';
import { mayChangeLayer } from '#server/pathway/layer-access';
import { institutionLayers, layerOverview } from '#server/pathway/layer-overview';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = askedPlace({ locals, url });
	const { actor, place, scope } = asked;
	const { db } = locals.beredt;
	const institutions =
		place.institution === ''
			? await db.transaction(scope, (tx) => institutionLayers(tx, actor, place.municipality))
			: [];
	const may = (act: 'read' | 'write' | 'approve' | 'publish') => mayChangeLayer(act, actor, place);
	// Who leads an institution finds the way to its layer here, and nothing of the municipality's.
	if (!may('read') && institutions.length === 0) {
		error(403, { message: 'Handlevejen under arbejde er for dem, der skriver og beslutter den' });
	}
	return {
		sted: place.institution,
		query: asked.query,
		institutions,
		may: { write: may('write'), approve: may('approve'), publish: may('publish') },
		overview: may('read') ? await layerOverview(db, await readAskedDesk(db, asked)) : null
	};
};

const context = ({ locals, url }: RequestEvent) => {
	const { actor, place, query } = askedPlace({ locals, url });
	return { db: locals.beredt.db, now: locals.now, actor, place, query };
};

export const actions: Actions = {
	begynd: async (event) => {
		const { place, query, ...who } = context(event);
		const done = await beginLayerDraft(who, place);
		if (!done.ok) return fail(409, { reason: done.reason });
		redirect(303, `/arbejde/handlevej/rediger${query}`);
	},
	kasser: async (event) => {
		const { place, query, ...who } = context(event);
		const { revision } = await readForm(event.request);
		const done = await throwAwayLayerDraft(who, place, Number(revision));
		if (!done.ok) return fail(409, { reason: done.reason });
		redirect(303, `/arbejde/handlevej${query}`);
	},
	modtag: async (event) => {
		const { place, ...who } = context(event);
		const done = await takeInNational(who, place.municipality);
		if (!done.ok) return fail(409, { reason: done.reason });
		redirect(303, '/arbejde/handlevej');
	},
	behold: async (event) => {
		const { place, ...who } = context(event);
		const done = await keepNational(who, place.municipality);
		if (!done.ok) return fail(409, { reason: done.reason });
		redirect(303, '/arbejde/handlevej');
	}
};
