import type { ShownContact } from '#domain/directory';
import type { ContactValues } from '#domain/document';

/** A municipality's contacts as a document's adapters take them, by slot. */
export const contactValues = (contacts: readonly ShownContact[]): ContactValues =>
	Object.fromEntries(
		contacts.map(({ slot, label, number, href, confirmedOn, confirmedBy, overdue }) => [
			slot,
			{
				label,
				value: number,
				href,
				confirmedOn,
				confirmedBy,
				overdue
			}
		])
	);
