import { phoneHref, phoneInPairs, type Municipality, type ShownContact } from '#domain/directory';
import { confirmation } from '#domain/document';
import { dayOf, parseDay, type Day } from '#domain/kernel';
import { reference } from '#domain/law';
import { listNationalContacts } from '../directory/directory-store.ts';
import type { Transaction } from '../platform/database.ts';
import { getPublishedPathway, type PublishedPathway } from './published-pathway.ts';

/** A path together with the numbers and provisions its screens show, as they are now. */
export async function readPathPage(
	tx: Transaction,
	municipality: Municipality | null,
	contacts: Readonly<Record<string, ShownContact>>,
	institution = ''
) {
	const published = await getPublishedPathway(tx, municipality?.code ?? null, institution);
	return pathPageOf(tx, published, municipality, contacts);
}

/** The same for a path that has been read already. */
export async function pathPageOf(
	tx: Transaction,
	published: PublishedPathway,
	municipality: Municipality | null,
	contacts: Readonly<Record<string, ShownContact>>
) {
	return {
		path: published.pathway,
		place: {
			municipality: municipality && { name: municipality.name, slug: municipality.slug },
			national: published.national,
			contacts: {
				...(await nationalContacts(tx)),
				...ownContacts(published, contacts, `/k/${municipality?.slug}/nummer`)
			},
			version: { number: published.version, publishedOn: dayPublished(published) },
			law: Object.fromEntries(
				published.law.map((one) => [one.id, { reference: reference(one), title: one.title }])
			)
		}
	};
}

const dayPublished = ({ publishedAt }: PublishedPathway): Day =>
	parseDay(publishedAt) ?? dayOf(new Date(publishedAt));

/** The path's slots filled from the municipality's directory. */
function ownContacts(
	{ contacts: filled }: PublishedPathway,
	contacts: Readonly<Record<string, ShownContact>>,
	reports: string
): Record<string, ShownContact & { readonly reportAt: string }> {
	const found: Record<string, ShownContact & { readonly reportAt: string }> = {};
	for (const [slot, own] of Object.entries(filled)) {
		const contact = contacts[own];
		if (contact) found[slot] = { ...contact, reportAt: `${reports}/${own}` };
	}
	return found;
}

/** Numbers for everybody: only those we have seen an authority or the service itself state. */
async function nationalContacts(tx: Transaction): Promise<Record<string, ShownContact>> {
	const contacts = await listNationalContacts(tx);
	return Object.fromEntries(
		contacts
			.filter(({ confidence }) => confidence === 'verified')
			.map(({ id, label, phone, note, confirmedOn, confirmedBy }): [string, ShownContact] => [
				id,
				{
					slot: id,
					label,
					number: phoneInPairs(phone),
					href: phoneHref(phone),
					opening: [],
					hours: '',
					openNow: true,
					note,
					formUrl: null,
					secureMail: null,
					confirmedOn,
					confirmedBy,
					overdue: false,
					confirmation: confirmation({ confirmedOn, confirmedBy, overdue: false })
				}
			])
	);
}
