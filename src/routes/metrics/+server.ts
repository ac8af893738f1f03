import { error } from '@sveltejs/kit';
import { hasToken } from '#server/platform/metrics';
import { isOwnMachine } from '#server/platform/rate-limit-sender';
import type { RequestHandler } from './$types';

/** For a Prometheus collector on this machine, or one elsewhere that has the token. */
export const GET: RequestHandler = async ({ locals, request, getClientAddress }) => {
	const { metrics, settings } = locals.beredt;
	const allowed = settings.metricsToken
		? hasToken(request.headers.get('authorization'), settings.metricsToken)
		: isOwnMachine(getClientAddress(), request.headers);
	if (!allowed) error(404, { message: 'Siden findes ikke' });
	return new Response(await locals.operation.metrics(), {
		headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' }
	});
};
