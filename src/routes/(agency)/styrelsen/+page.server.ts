import { error, redirect } from '@sveltejs/kit';
import { isAgency, rolesOf } from '#domain/identity';
import { listNationalContacts } from '#server/directory/directory-store';
import { getEdition, listPassages } from '#server/guide/guide-store';
import { listProvisions } from '#server/law/provision-store';
import { getPathwayTemplate } from '#server/pathway/pathway-store';
import type { PageServerLoad } from './$types';

/** What awaits a professional's approval, and which numbers nobody has confirmed. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
	if (!isAgency(actor)) error(403, { message: 'Denne side er for styrelsens medarbejdere' });
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const edition = await getEdition(tx);
		const passages = await listPassages(tx, edition.number);
		const provisions = await listProvisions(tx);
		const template = await getPathwayTemplate(tx);
		const contacts = await listNationalContacts(tx);
		return {
			roles: rolesOf(actor),
			edition,
			passages: passages
				.filter(({ evidence }) => evidence === 'awaiting')
				.map(({ id, theme, title }) => ({ id, theme, title })),
			provisions: provisions
				.filter(({ confidence }) => confidence === 'recalled')
				.map(({ id, act, section }) => ({ id, name: `${act} ${section}` })),
			steps: template.definition.steps
				.filter(({ status }) => status === 'awaiting')
				.map(({ id, text }) => ({ id, text: template.texts[text] ?? id })),
			contacts: contacts.filter(({ confirmedOn }) => confirmedOn === null)
		};
	});
};
