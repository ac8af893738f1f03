import type { Municipality } from '#domain/directory';
import { bySlot, showContact, type ShownContact } from '#domain/directory';
import type { Transaction } from '../platform/database.ts';
import { findMunicipality, listContacts } from './directory-store.ts';

export interface PublicMunicipality {
	readonly municipality: Municipality;
	readonly contacts: Readonly<Record<string, ShownContact>>;
}

/** A municipality as the public meets it, with its numbers as they are now; undefined for an unknown address. */
export async function findPublicMunicipality(
	tx: Transaction,
	slug: string,
	now: Date
): Promise<PublicMunicipality | undefined> {
	const municipality = await findMunicipality(tx, slug);
	if (!municipality) return undefined;
	const contacts = await listContacts(tx, municipality.code);
	return { municipality, contacts: bySlot(contacts.map((contact) => showContact(contact, now))) };
}
