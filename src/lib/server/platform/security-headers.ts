import type { Settings } from './settings.ts';

/** The headers every answer carries; what a signed-in person sees is never kept by a cache. */
export function withSecurityHeaders(
	response: Response,
	settings: Settings,
	{ mayKeep }: { readonly mayKeep: boolean }
): Response {
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('x-frame-options', 'DENY');
	// Not `no-referrer`: without an origin the browser's own form posts could not be told from foreign ones.
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()');
	if (settings.origin.startsWith('https:')) {
		headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
	}
	if (!mayKeep) headers.set('cache-control', 'no-store');
	else if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
	// Logging out leads on to the provider; the browser asks whether the form may end there.
	const policy = headers.get('content-security-policy');
	if (policy) {
		const provider = new URL(settings.login.issuer).origin;
		headers.set(
			'content-security-policy',
			policy.replace("form-action 'self'", `form-action 'self' ${provider}`)
		);
	}
	return response;
}
