import type { Settings } from '../platform/settings.ts';

interface Cookie {
	readonly name: string;
	readonly options: {
		readonly path: '/';
		readonly httpOnly: true;
		readonly sameSite: 'lax';
		readonly secure: boolean;
		readonly maxAge: number;
	};
}

/** `__Host-` on https: such a cookie is bound to this host and cannot be set from elsewhere. */
function cookie(settings: Settings, name: string, seconds: number): Cookie {
	const secure = settings.origin.startsWith('https:');
	return {
		name: secure ? `__Host-${name}` : name,
		options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: seconds }
	};
}

export const sessionCookie = (settings: Settings): Cookie =>
	cookie(settings, 'beredt-session', 10 * 60 * 60);

/** Holds a login together while the person is at the provider. */
export const attemptCookie = (settings: Settings): Cookie =>
	cookie(settings, 'beredt-login', 15 * 60);
