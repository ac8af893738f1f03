/**
 * A contact is filled, changed or confirmed by somebody who keeps it right (P4). It shows everywhere at
 * once; the audit keeps the old number. Two people changing the same one never overwrite each other.
 */
import { isSlot, parseLocalPhone, type ContactPoint, type OpeningHours } from '#domain/directory';
import {
	isEmail,
	mayAct,
	roleNames,
	rolesIn,
	type Actor,
	type MunicipalRole
} from '#domain/identity';
import {
	accept,
	containsCpr,
	dayOf,
	isHttps,
	limits,
	refuse,
	writtenLine,
	type Result
} from '#domain/kernel';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { findContact, insertContacts, updateContact } from './directory-store.ts';

export const mayConfirmContacts: readonly MunicipalRole[] = ['plan-owner', 'plan-writer', 'chief'];

export type ContactRefusal =
	| 'not-allowed'
	| 'not-found'
	| 'label-missing'
	| 'phone-not-valid'
	| 'note-too-long'
	| 'email-not-valid'
	| 'form-not-https'
	| 'secure-mail-not-valid'
	| 'looks-like-cpr'
	| 'changed-by-another';

export interface ContactInput {
	readonly municipality: string;
	readonly slot: string;
	readonly label: string;
	readonly phone: string;
	readonly hours: OpeningHours;
	readonly note: string;
	/** Where the owner is written to when the number fails; left out, it stays as it is. */
	readonly ownerEmail?: string;
	/** Where one notifies in writing; empty takes it away, left out it stays as it is. */
	readonly formUrl?: string;
	readonly secureMail?: string;
	/** The revision the person saw; 0 when the slot was empty. */
	readonly revision: number;
}

export async function confirmContact(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ContactInput
): Promise<Result<ContactPoint, ContactRefusal>> {
	const { municipality: code, slot, hours } = input;
	if (!mayAct(actor, code, mayConfirmContacts)) return refuse('not-allowed');
	if (!isSlot(slot)) return refuse('not-found');
	const [label, note] = [writtenLine(input.label), writtenLine(input.note)];
	const email = input.ownerEmail?.trim();
	const formUrl = input.formUrl?.trim();
	const secureMail = input.secureMail?.trim();
	const typed = [label, note, input.phone, email, formUrl, secureMail];
	if (typed.some((text) => containsCpr(text ?? ''))) return refuse('looks-like-cpr');
	if (label === '' || label.length > limits.line) return refuse('label-missing');
	const phone = parseLocalPhone(input.phone);
	if (!phone) return refuse('phone-not-valid');
	if (note.length > limits.line) return refuse('note-too-long');
	if (email && !isEmail(email)) return refuse('email-not-valid');
	if (formUrl && !isHttps(formUrl)) return refuse('form-not-https');
	if (secureMail && !isEmail(secureMail)) return refuse('secure-mail-not-valid');
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const before = await findContact(tx, code, slot);
		if ((before?.revision ?? 0) !== input.revision) return refuse('changed-by-another');
		const role = rolesIn(actor, code)[0];
		// In public the function stands; the audit has the name.
		const confirmedBy = role ? roleNames[role] : null;
		const after: ContactPoint = {
			slot,
			label,
			phone,
			hours,
			note: note || null,
			formUrl: kept(formUrl, before?.formUrl),
			secureMail: kept(secureMail, before?.secureMail),
			owner: before?.owner ?? confirmedBy ?? label,
			ownerEmail: kept(email, before?.ownerEmail),
			confirmedOn: dayOf(now),
			confirmedBy,
			revision: input.revision + 1
		};
		const saved = before
			? await updateContact(tx, code, after, input.revision)
			: await insertContacts(tx, code, [after]);
		if (!saved) return refuse('changed-by-another');
		await record(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: !before
					? 'contact-filled'
					: before.phone === phone
						? 'contact-confirmed'
						: 'contact-changed',
				object: `contact/${slot}`,
				title: label,
				...(before ? { before: factsOf(before) } : {}),
				after: factsOf(after)
			}
		);
		return accept(after);
	});
}

/** What was not mentioned stays; what was emptied is taken away. */
const kept = (typed: string | undefined, before: string | null | undefined): string | null =>
	typed === undefined ? (before ?? null) : typed || null;

/** For the audit: of the owner that somebody can be written to, never where. */
export const factsOf = ({
	phone,
	label,
	hours,
	note,
	formUrl,
	secureMail,
	...rest
}: ContactPoint) => ({
	phone,
	label,
	hours,
	note,
	formUrl,
	secureMail,
	confirmedOn: rest.confirmedOn,
	ownerHasAddress: rest.ownerEmail !== null
});
