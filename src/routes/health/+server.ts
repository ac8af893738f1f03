import type { RequestHandler } from './$types';

/** Alive: the process answers. It asks nothing of the database. */
export const GET: RequestHandler = () =>
	new Response('ok\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
