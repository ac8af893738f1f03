import { fail, redirect } from '@sveltejs/kit';
import { listMunicipalities } from '#server/directory/directory-store';
import { loginOwners, ownerOfEmail } from '#server/identity/login-choice';
import { installationOwner } from '#server/identity/login-provider';
import { attemptCookie } from '#server/identity/session-cookie';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const returnToIn = (url: URL) => url.searchParams.get('til') ?? '/arbejde';

/** Leads straight on where there is one provider; else a person chooses her municipality first. */
export const load: PageServerLoad = async ({ locals, url, cookies }) => {
	const { db, login, settings } = locals.beredt;
	// The provider sends people back to the service's own address, and cookies follow addresses.
	if (url.origin !== settings.origin) {
		const own = new URL(`${url.pathname}${url.search}`, settings.origin);
		redirect(307, own, { external: [settings.origin] });
	}
	const owner = url.searchParams.get('hos');
	const returnTo = returnToIn(url);
	const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
	const whose = municipalities.find(({ code }) => code === owner)?.name;
	const fault = url.searchParams.get('fejl');
	if (fault) return { fault, whose, ofAgency: owner === 'agency' };
	const owners = await loginOwners(db);
	if (owner === null && owners.length > 0) {
		return {
			fault: undefined,
			returnTo,
			hasAgency: owners.includes('agency'),
			choices: municipalities.map(({ slug, name, invented }) => ({ slug, name, demo: invented }))
		};
	}
	const begun = await login.begin(locals.now, returnTo, owner ?? installationOwner);
	if (!begun.ok) return { fault: begun.reason, whose, ofAgency: owner === 'agency' };
	const cookie = attemptCookie(settings);
	cookies.set(cookie.name, begun.value.secret, cookie.options);
	redirect(303, begun.value.url, { external: [begun.value.url.origin] });
};

/**
 * A form may lead to our own addresses only, redirects included: so a choice is answered with a page that
 * leads on, and the provider's address is asked for from there.
 */
const onwards = (url: URL, owner: string) => ({
	next: `/log-ind?${new URLSearchParams({ hos: owner, til: returnToIn(url) }).toString()}`
});

const refusal = (field: 'kommune' | 'mail', reason: string, typed: string, about: string) =>
	fail(422, { field, reason, typed, about });

export const actions: Actions = {
	kommune: async ({ locals, request, url }: RequestEvent) => {
		const { db } = locals.beredt;
		const form = await request.formData();
		const slug = String(form.get('kommune') ?? '');
		const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
		const chosen = municipalities.find((one) => one.slug === slug);
		if (!chosen) return refusal('kommune', 'municipality-missing', slug, '');
		const owners = await loginOwners(db);
		return owners.includes(chosen.code)
			? onwards(url, chosen.code)
			: refusal('kommune', 'municipality-without-login', slug, chosen.name);
	},
	mail: async ({ locals, request, url }: RequestEvent) => {
		const form = await request.formData();
		const typed = String(form.get('mail') ?? '').trim();
		const owner = await ownerOfEmail(locals.beredt.db, typed);
		if (owner.ok) return onwards(url, owner.value);
		return refusal('mail', owner.reason, typed, owner.about?.join(', ') ?? '');
	}
};
