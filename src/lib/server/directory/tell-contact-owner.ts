/**
 * The job behind "Nummeret virker ikke" (A6): writes to the one who keeps a contact right, at most once an
 * hour for each contact. Without an address there the first plan owner is written to, and else the agency.
 * Tried twice it sends the same letter; a number that was changed in the meantime needs no letter.
 */
import { phoneInPairs, type ContactPoint } from '#domain/directory';
import { findMembership } from '../identity/membership-store.ts';
import { record } from '../platform/change.ts';
import type { Database, Scope } from '../platform/database.ts';
import { JobFailure } from '../platform/job-failure.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import type { Mail } from '../platform/mail.ts';
import type { Letter } from '../platform/mail-letter.ts';
import { lastTold, listUntold, markTold } from './contact-report-store.ts';
import { findContact, getMunicipality } from './directory-store.ts';

const hour = 3_600_000;

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly mail: Mail;
	readonly settings: { readonly origin: string; readonly agencyMail: string | undefined };
	readonly jobId: string;
}

export async function tellContactOwner(
	{ db, now, mail, settings, jobId }: Context,
	{ municipality: code, slot }: { readonly municipality: string; readonly slot: string }
): Promise<void> {
	const scope: Scope = { kind: 'municipality', municipality: code };
	const due = await db.transaction(scope, async (tx) => {
		const untold = await listUntold(tx, code, slot);
		const contact = await findContact(tx, code, slot);
		const newest = untold.at(-1);
		if (!newest) return undefined;
		if (newest.phone !== contact?.phone) {
			await markTold(tx, code, { slot, until: newest.at, at: now.toISOString() });
			return undefined;
		}
		const last = await lastTold(tx, code, slot);
		if (last && now.getTime() - last.getTime() < hour) {
			const startAfter = new Date(last.getTime() + hour);
			const payload = { municipality: code, slot };
			await enqueue(tx, 'tell-contact-owner', payload, { key: `${code}/${slot}`, startAfter });
			return undefined;
		}
		const to =
			contact.ownerEmail ??
			(await findMembership(tx, code))?.firstOwner.email ??
			settings.agencyMail;
		const { name } = await getMunicipality(tx, code);
		return { contact, to, name, until: newest.at };
	});
	if (!due) return;
	const { contact, to, name, until } = due;
	if (!to) throw new JobFailure('nobody-to-write-to', true);
	await mail.send(letter(contact, { to, municipality: name, origin: settings.origin }), {
		key: jobId,
		now
	});
	await db.transaction(scope, async (tx) => {
		await markTold(tx, code, { slot, until, at: now.toISOString() });
		await record(
			tx,
			{ now },
			{ owner: code, kind: 'contact-owner-told', object: `contact/${slot}`, title: contact.label }
		);
	});
}

function letter(
	{ slot, label, phone, owner }: ContactPoint,
	{ to, municipality, origin }: Record<'to' | 'municipality' | 'origin', string>
): Letter {
	return {
		to,
		subject: `Nummeret til ${label} virker måske ikke`,
		greeting: `Hej ${owner}`,
		paragraphs: [
			`En, der ringede, siger, at nummeret til ${label} i ${municipality} ikke virker: ${phoneInPairs(phone)}.`,
			'Ring til nummeret. Virker det, så log ind, og bekræft det. Virker det ikke, så log ind, og ret det.',
			'Det nye nummer står straks i planen, på handlevejen og på kortene.',
			'Du får højst én mail i timen om det samme nummer.'
		],
		action: {
			text: 'Ret eller bekræft nummeret',
			address: new URL(`/arbejde/kontakter/${slot}`, origin).href
		},
		why: `Du får mailen, fordi du holder nummeret ved lige i Beredt for ${municipality}. Vi ved ikke, hvem der ringede.`
	};
}
