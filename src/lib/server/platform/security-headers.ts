import { createHash } from 'node:crypto';
import type { Settings } from './settings.ts';

/** On every answer, also on files and on what is refused before it reaches a page. */
export function standingHeaders(origin: string): Readonly<Record<string, string>> {
	return {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		// Not `no-referrer`: without an origin the browser's own form posts could not be told from foreign ones.
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
		...(origin.startsWith('https:')
			? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
			: {})
	};
}

/** The headers every answer of a page carries; what a signed-in person sees is never kept by a cache. */
export function withSecurityHeaders(
	response: Response,
	settings: Settings,
	{ mayKeep }: { readonly mayKeep: boolean }
): Response {
	const { headers } = response;
	for (const [name, value] of Object.entries(standingHeaders(settings.origin))) {
		headers.set(name, value);
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

/** Styles that a page brings along, and only these. */
export function allowSheet({ headers }: Response, sheet: string): void {
	const policy = headers.get('content-security-policy');
	const allowed = `style-src 'self' '${fingerprint(sheet)}'`;
	if (policy) headers.set('content-security-policy', policy.replace("style-src 'self'", allowed));
}

const fingerprints = new Map<string, string>();

/** As a policy names it; the same few sheets are asked for again and again. */
function fingerprint(sheet: string): string {
	const known =
		fingerprints.get(sheet) ?? `sha256-${createHash('sha256').update(sheet).digest('base64')}`;
	fingerprints.set(sheet, known);
	return known;
}
