import { redirect } from '@sveltejs/kit';
import { attemptCookie } from '#server/identity/session-cookie';
import type { PageServerLoad } from './$types';

/** Leads straight on to the provider; a page is shown only when that is not possible. */
export const load: PageServerLoad = async ({ locals, url, cookies }) => {
	const { login, settings } = locals.beredt;
	// The provider sends people back to the service's own address, and cookies follow addresses.
	if (url.origin !== settings.origin) {
		const own = new URL(`${url.pathname}${url.search}`, settings.origin);
		redirect(307, own, { external: [settings.origin] });
	}
	const fault = url.searchParams.get('fejl');
	if (fault) return { fault };
	const begun = await login.begin(locals.now, url.searchParams.get('til') ?? '/arbejde');
	if (!begun.ok) return { fault: begun.reason };
	const cookie = attemptCookie(settings);
	cookies.set(cookie.name, begun.value.secret, cookie.options);
	redirect(303, begun.value.url, { external: [begun.value.url.origin] });
};
