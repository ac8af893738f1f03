import { error, fail, redirect } from '@sveltejs/kit';
import type { Result } from '#domain/kernel';
import { addPlace } from '#server/directory/add-place';
import { listMunicipalities } from '#server/directory/directory-store';
import { nameContactOwner } from '#server/directory/name-contact-owner';
import { readPlace } from '#server/directory/place-store';
import { joinMunicipality } from '#server/identity/join-municipality';
import { mayHelpJoin } from '#server/identity/joining-record';
import { findMembership } from '#server/identity/membership-store';
import { findProvider } from '#server/identity/provider-store';
import { mapClaim, setProvider, unmapClaim } from '#server/identity/set-provider';
import { endPersonSessions, listSignedIn, mayEndSessions } from '#server/identity/signed-in';
import { joiningProgress } from '#server/pathway/joining-progress';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The agency's own login stands beside the municipalities'. */
const ownerAt = (kode: string) => (kode === 'styrelsen' ? 'agency' : kode);

/** Whom the page is about; somebody else than an adviser or the head never gets so far. */
async function whom({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
	const { actor, now } = locals;
	const { db } = locals.beredt;
	if (!actor) redirect(303, `/log-ind?til=/styrelsen/kommuner/${params.kode}`);
	if (!mayHelpJoin(actor)) error(403, { message: 'Denne side er for styrelsens rådgivere' });
	const owner = ownerAt(params.kode);
	const all = await db.transaction({ kind: 'public' }, listMunicipalities);
	if (owner !== 'agency' && !all.some(({ code }) => code === owner))
		error(404, { message: 'Vi kender ikke den kommune' });
	return { context: { db, now, actor }, owner };
}

export const load: PageServerLoad = async (event) => {
	const { context, owner } = await whom(event);
	const { db, now, actor } = context;
	const { settings } = event.locals.beredt;
	const agency = await db.transaction({ kind: 'agency' }, async (tx) => ({
		membership: await findMembership(tx, owner),
		provider: await findProvider(tx, owner)
	}));
	const place =
		owner === 'agency'
			? undefined
			: await db.transaction({ kind: 'municipality', municipality: owner }, (tx) =>
					readPlace(tx, owner)
				);
	const { secretName } = agency.provider ?? {};
	return {
		...agency,
		place,
		checklist: owner === 'agency' ? [] : await joiningProgress(db, now, owner),
		secretIsSet: !secretName || settings.login.secrets[secretName] !== undefined,
		callback: `${settings.origin}/log-ind/svar/${owner}`,
		people: await listSignedIn(db, now, owner),
		mayEnd: mayEndSessions(actor, owner)
	};
};

type Perform = (
	context: Awaited<ReturnType<typeof whom>>['context'],
	owner: string,
	typed: Readonly<Record<string, string>>,
	demo: boolean
) => Promise<Result<unknown>>;

/** One form of the page: what was typed stands there still when it is refused. */
const form = (step: string, perform: Perform) => async (event: RequestEvent) => {
	const { context, owner } = await whom(event);
	const fields = [...(await event.request.formData())].map(([name, value]) => [
		name,
		String(value)
	]);
	const typed = Object.fromEntries(fields) as Readonly<Record<string, string>>;
	const done = await perform(context, owner, typed, event.locals.beredt.settings.demo);
	if (!done.ok) return fail(422, { step, reason: done.reason, about: done.about ?? [], typed });
	redirect(303, `/styrelsen/kommuner/${event.params.kode}#${step}`);
};

const of = (typed: Readonly<Record<string, string>>, name: string) => typed[name] ?? '';

export const actions: Actions = {
	medlemskab: form('medlemskab', (context, municipality, typed) =>
		joinMunicipality(context, {
			municipality,
			firstOwner: { name: of(typed, 'owner-name'), email: of(typed, 'owner-email') }
		})
	),
	login: form('login', (context, owner, typed, demo) =>
		setProvider(context, {
			owner,
			loopback: demo,
			typed: {
				name: of(typed, 'provider-name'),
				issuer: of(typed, 'issuer'),
				clientId: of(typed, 'client-id'),
				clientAuthentication: of(typed, 'authentication'),
				secretName: of(typed, 'secret-name'),
				scopes: of(typed, 'scopes'),
				claim: of(typed, 'claim'),
				emailDomains: of(typed, 'email-domains')
			}
		})
	),
	rolle: form('roller', (context, owner, typed) =>
		mapClaim(context, { owner, typed: mappingIn(typed) })
	),
	fjern: form('roller', (context, owner, typed) =>
		unmapClaim(context, { owner, removed: mappingIn(typed) })
	),
	enhed: form('enhed', (context, municipality, typed) =>
		addPlace(context, { municipality, name: of(typed, 'unit-name'), kind: of(typed, 'unit-kind') })
	),
	institution: form('institution', (context, municipality, typed) =>
		addPlace(context, {
			municipality,
			name: of(typed, 'institution-name'),
			kind: of(typed, 'institution-kind')
		})
	),
	kontakt: form('kontakt', (context, municipality, typed) =>
		nameContactOwner(context, {
			municipality,
			slot: of(typed, 'slot'),
			owner: of(typed, 'contact-owner'),
			ownerEmail: of(typed, 'contact-email'),
			phone: of(typed, 'phone')
		})
	),
	afslut: form('adgang', (context, owner, typed) =>
		endPersonSessions(context, { owner, personId: of(typed, 'person') })
	)
};

const mappingIn = (typed: Readonly<Record<string, string>>) => ({
	value: of(typed, 'value'),
	role: of(typed, 'role'),
	institution: of(typed, 'institution')
});
