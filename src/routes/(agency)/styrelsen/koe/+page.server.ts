import { error, fail, redirect } from '@sveltejs/kit';
import { countJobs, listJobs } from '#server/platform/job-queue-store';
import { mayTendQueue, retryFailedJob } from '#server/retry-failed-job';
import type { Actor } from '#domain/identity';
import type { Actions, PageServerLoad } from './$types';

function tender(actor: Actor | undefined, path: string): Actor {
	if (!actor) redirect(303, `/log-ind?til=${path}`);
	if (!mayTendQueue(actor)) error(403, { message: 'Denne side er for styrelsens leder' });
	return actor;
}

export const load: PageServerLoad = ({ locals, url }) => {
	tender(locals.actor, url.pathname);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => ({
		counts: await countJobs(tx),
		failed: await listJobs(tx, 'failed'),
		running: await listJobs(tx, 'running'),
		isRunning: locals.beredt.jobs.isRunning()
	}));
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const actor = tender(locals.actor, url.pathname);
		const id = String((await request.formData()).get('id') ?? '');
		const retried = await retryFailedJob({ db: locals.beredt.db, now: locals.now, actor }, id);
		return retried.ok ? { retried: true } : fail(422, { retried: false });
	}
};
