import type { RequestHandler } from './$types';

/** Whom to tell about a vulnerability (RFC 9116). */
export const GET: RequestHandler = ({ locals }) => {
	const { origin, securityContact } = locals.beredt.settings;
	const expires = new Date(locals.now.getTime() + 180 * 24 * 60 * 60_000);
	expires.setUTCHours(0, 0, 0, 0);
	const lines = [
		`Contact: ${securityContact ?? `${origin}/om`}`,
		`Expires: ${expires.toISOString()}`,
		'Preferred-Languages: da, en',
		`Canonical: ${origin}/.well-known/security.txt`
	];
	return new Response(`${lines.join('\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
