import { error, fail, redirect } from '@sveltejs/kit';
import { emptyLayer, layerDifference, warningKey } from '#domain/pathway';
import { askedLayer, askedPlace, readAskedDesk } from '#server/pathway/asked-layer';
import { mayChangeLayer } from '#server/pathway/layer-access';
import { proveAside } from '#server/pathway/pathway-proof';
import { obstacleTo, pathOf, publishPathway } from '#server/pathway/publish-pathway';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = askedLayer({ locals, url });
	if (!mayChangeLayer('publish', asked.actor, asked.place)) {
		error(403, { message: 'Kun planens ejer, eller institutionens leder, offentliggør' });
	}
	const { db } = locals.beredt;
	const desk = await readAskedDesk(db, asked);
	if (!desk.draft) redirect(303, `/arbejde/handlevej${asked.query}`);
	const path = pathOf(desk);
	const proof = path && (await proveAside(path));
	return {
		query: asked.query,
		name: desk.name,
		revision: desk.draft.revision,
		next: (desk.published?.version ?? 0) + 1,
		obstacle: (await db.transaction(asked.scope, (tx) => obstacleTo(tx, desk))) ?? null,
		proof: proof?.ok
			? {
					routes: proof.value.routes,
					violations: proof.value.violations,
					warnings: [...Map.groupBy(proof.value.warnings, warningKey)].map(([key, [first]]) => ({
						key,
						message: first?.message ?? '',
						role: first?.role ?? '',
						reason: desk.published?.reasons[key] ?? ''
					}))
				}
			: null,
		path: desk.base.pathway,
		/** What each rule and step says, by id. */
		names: path
			? Object.fromEntries(
					[...path.steps, ...path.never].map((one) => [one.id, path.texts[one.text] ?? ''])
				)
			: {},
		since: layerDifference(desk.published?.layer ?? emptyLayer(desk.layer.owner), desk.draft.layer)
	};
};

const prefix = 'begrundelse:';

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const { actor, place } = askedPlace({ locals, url });
		const form = await readForm(request);
		const reasons = Object.fromEntries(
			Object.entries(form).flatMap(([name, text]) =>
				name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : []
			)
		);
		const done = await publishPathway({ db: locals.beredt.db, now: locals.now, actor }, place, {
			revision: Number(form.revision),
			reasons
		});
		if (!done.ok) {
			const about = 'about' in done ? (done.about ?? []) : [];
			return fail(422, { reason: done.reason, about, reasons });
		}
		redirect(303, '/arbejde/handlevej' + url.search.replace(/^\?\/[^&]*&?/, '?'));
	}
};
