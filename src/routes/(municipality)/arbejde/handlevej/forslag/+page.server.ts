import { fail, redirect } from '@sveltejs/kit';
import { reference } from '#domain/law';
import { approvables, lawOf } from '#domain/pathway';
import { askedLayer, askedPlace, readAskedDesk } from '#server/pathway/asked-layer';
import type { LayerContext } from '#server/pathway/change-layer';
import { mayChangeLayer } from '#server/pathway/layer-access';
import {
	approveProposal,
	leaveOutProposal,
	leaveOutTheRest,
	proposalHash,
	withdrawProposal
} from '#server/pathway/settle-proposal';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = askedLayer({ locals, url: municipal(url) });
	const desk = await readAskedDesk(locals.beredt.db, asked);
	const { definition, texts } = desk.template;
	const names = new Map(desk.given.provisions.map((one) => [one.id, reference(one)]));
	return {
		mayApprove: mayChangeLayer('approve', asked.actor, asked.place),
		path: { questions: definition.questions, texts },
		opened: url.searchParams.get('godkend'),
		undecided: desk.undecided.length,
		proposals: approvables(definition)
			.filter(({ id, status }) => status === 'awaiting' && !desk.given.approved.has(id))
			.map((one) => {
				const hash = proposalHash(one, desk);
				return {
					one,
					hash,
					approval: desk.local.get(one.id) ?? null,
					leftOut: desk.layer.leftOut?.[one.id] === hash,
					/** Provisions that must be confirmed nationally first. */
					waitsFor: lawOf(one)
						.filter((id) => !desk.given.law.has(id))
						.map((id) => ({ id, name: names.get(id) ?? id }))
				};
			})
	};
};

/** The proposals are the municipality's to settle, whoever looks. */
const municipal = (url: URL) => new URL(url.pathname, url);

type Written = Readonly<Record<string, string>>;
type Done = { readonly ok: boolean; readonly reason?: string; readonly about?: readonly string[] };

const settling =
	(
		settle: (
			context: LayerContext,
			seen: { municipality: string; id: string; hash: string },
			form: Written
		) => Promise<Done>
	) =>
	async ({ locals, request, url }: RequestEvent) => {
		const { actor, place } = askedPlace({ locals, url: municipal(url) });
		const form = await readForm(request);
		const seen = { municipality: place.municipality, id: form.id ?? '', hash: form.hash ?? '' };
		const done = await settle({ db: locals.beredt.db, now: locals.now, actor }, seen, form);
		if (done.ok) redirect(303, `${url.pathname}#forslag-${seen.id}`);
		return fail(422, {
			reason: done.reason ?? '',
			about: done.about ?? [],
			id: seen.id,
			source: form.source ?? '',
			vouchedFor: form['vouched-for'] === 'ja'
		});
	};

export const actions: Actions = {
	godkend: settling((context, seen, form) =>
		approveProposal(context, {
			...seen,
			source: form.source ?? '',
			vouchedFor: form['vouched-for'] === 'ja'
		})
	),
	traek: settling(withdrawProposal),
	ude: settling(leaveOutProposal),
	resten: settling((context, { municipality }) => leaveOutTheRest(context, municipality))
};
