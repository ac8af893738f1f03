import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** For a balancer: 200 when this instance can do its work, 503 with what is missing when it cannot. */
export const GET: RequestHandler = async ({ locals }) => {
	const state = await locals.operation.readiness();
	return json(state, {
		status: state.ready ? 200 : 503,
		headers: { 'cache-control': 'no-store' }
	});
};
