import { error, fail, redirect } from '@sveltejs/kit';
import { isAgency, type Actor } from '#domain/identity';
import { reference } from '#domain/law';
import { mayDecideOnPath } from '#server/pathway/decide-on-proposal';
import { declineProposal } from '#server/pathway/decline-proposal';
import { readNationalDesk } from '#server/pathway/national-desk';
import { publishTemplate } from '#server/pathway/publish-template';
import { readForm } from '#server/platform/read-form';
import { toldDifference } from '#ui/pathway/difference-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

function desk({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Actor {
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
	if (!isAgency(actor)) error(403, { message: 'Denne side er for styrelsens medarbejdere' });
	return actor;
}

export const load: PageServerLoad = async (event) => {
	const actor = desk(event);
	const { inForce, versions, declined, provisions, waiting } = await readNationalDesk(
		event.locals.beredt.db
	);
	const law = Object.fromEntries(provisions.map((one) => [one.id, reference(one)]));
	const { steps } = inForce.definition;
	return {
		mayDecide: mayDecideOnPath(actor),
		inForce: {
			version: inForce.version,
			publishedOn: inForce.publishedOn,
			steps: steps.length,
			awaiting: steps.filter(({ status }) => status === 'awaiting').length
		},
		versions,
		declined: declined.map(({ fingerprint, arrivedAt, settledAt, reason }) => ({
			...{ fingerprint, arrivedAt, settledAt, reason }
		})),
		waiting: waiting && {
			fingerprint: waiting.fingerprint,
			arrivedAt: waiting.arrivedAt,
			changes: toldDifference(inForce, waiting, law),
			obstacle: waiting.obstacle,
			routes: waiting.proof?.routes ?? 0,
			warnings: [...new Set(waiting.proof?.warnings.map(({ message }) => message))],
			clashing: waiting.clashing
		},
		done: event.url.searchParams.get('gjort')
	};
};

/** Reads the form once: what was typed goes back to the page when the answer is no. */
async function asked(event: RequestEvent) {
	const actor = desk(event);
	const form = await readForm(event.request);
	return {
		context: { db: event.locals.beredt.db, now: event.locals.now, actor },
		fingerprint: form.fingerprint ?? '',
		upon: Number(form.upon ?? ''),
		note: form.note ?? '',
		reason: form.reason ?? ''
	};
}

export const actions: Actions = {
	publish: async (event) => {
		const { context, fingerprint, upon, note } = await asked(event);
		const done = await publishTemplate(context, { fingerprint, upon, reason: note });
		if (!done.ok) {
			return fail(422, {
				step: 'publish' as const,
				reason: done.reason,
				about: done.about ?? [],
				typed: note
			});
		}
		redirect(303, '/styrelsen/handlevej?gjort=offentliggjort');
	},
	decline: async (event) => {
		const { context, fingerprint, reason } = await asked(event);
		const done = await declineProposal(context, { fingerprint, reason });
		if (!done.ok) {
			return fail(422, { step: 'decline' as const, reason: done.reason, about: [], typed: reason });
		}
		redirect(303, '/styrelsen/handlevej?gjort=afvist');
	}
};
