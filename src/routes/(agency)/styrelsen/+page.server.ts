import { error, redirect } from '@sveltejs/kit';
import { isAgency, rolesOf, subjectKinds } from '#domain/identity';
import { readNationalTexts } from '#server/approvable-texts';
import { listNationalContacts } from '#server/directory/directory-store';
import { getEdition } from '#server/guide/guide-store';
import { findWaiting } from '#server/pathway/proposal-store';
import type { PageServerLoad } from './$types';

/** What awaits a professional's approval, and which numbers nobody has confirmed. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
	if (!isAgency(actor)) error(403, { message: 'Denne side er for styrelsens medarbejdere' });
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const edition = await getEdition(tx);
		const { texts } = await readNationalTexts(tx);
		const contacts = await listNationalContacts(tx);
		const awaiting = texts.filter(({ awaits }) => awaits);
		return {
			roles: rolesOf(actor),
			edition,
			pathWaits: (await findWaiting(tx)) !== undefined,
			awaiting: subjectKinds.map((kind) => ({
				kind,
				count: awaiting.filter(({ subjectKind }) => subjectKind === kind).length
			})),
			contacts: contacts.filter(({ confirmedOn }) => confirmedOn === null)
		};
	});
};
