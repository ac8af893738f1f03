/**
 * Numbers that have not been confirmed for long are asked for by mail (principle 4): every morning the day's letters
 * are put in the queue, one for each number and owner, and marked so that no other instance does the same. A number
 * without an owner's address is left to the plan owners, who see it at `/arbejde/kontakter`. Nothing is taken down.
 */
import {
	confirmationState,
	daysLeft,
	isToBeAsked,
	phoneInPairs,
	type ContactPoint
} from '#domain/directory';
import { danishDate, dayOf, type Day } from '#domain/kernel';
import { record } from '../platform/change.ts';
import type { Database, Scope } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import type { Mail } from '../platform/mail.ts';
import type { Letter } from '../platform/mail-letter.ts';
import { listAskings, markAsked } from './contact-asking-store.ts';
import { findContact, getMunicipality, listMunicipalities } from './directory-store.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly mail: Mail;
	readonly settings: { readonly origin: string };
	readonly jobId: string;
}

/** The daily job: decides whom to ask today. */
export async function askContactOwners({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
	const on = dayOf(now);
	for (const { code } of await db.transaction({ kind: 'public' }, listMunicipalities)) {
		await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
			for (const { slot, hasAddress, ...asking } of await listAskings(tx, code)) {
				if (!hasAddress || !isToBeAsked(asking, on)) continue;
				if (!(await markAsked(tx, code, { slot, on }))) continue;
				const payload = { municipality: code, slot };
				await enqueue(tx, 'ask-contact-owner', payload, { key: `${code}/${slot}` });
			}
		});
	}
}

/** The job of one letter: from fresh data, so that a number confirmed in the meantime needs none. */
export async function askContactOwner(
	{ db, now, mail, settings, jobId }: Context,
	{ municipality: code, slot }: { readonly municipality: string; readonly slot: string }
): Promise<void> {
	const scope: Scope = { kind: 'municipality', municipality: code };
	const today = dayOf(now);
	const due = await db.transaction(scope, async (tx) => {
		const contact = await findContact(tx, code, slot);
		if (!contact?.ownerEmail) return undefined;
		if (confirmationState(contact.confirmedOn, today) === 'current') return undefined;
		const { name } = await getMunicipality(tx, code);
		return { contact, to: contact.ownerEmail, municipality: name };
	});
	if (!due) return;
	const { contact, ...rest } = due;
	await mail.send(letter(contact, { ...rest, origin: settings.origin, today }), {
		key: jobId,
		now
	});
	await db.transaction(scope, (tx) =>
		record(
			tx,
			{ now },
			{ owner: code, kind: 'contact-owner-asked', object: `contact/${slot}`, title: contact.label }
		)
	);
}

function letter(
	{ slot, label, phone, owner, confirmedOn }: ContactPoint,
	about: Record<'to' | 'municipality' | 'origin', string> & { readonly today: Day }
): Letter {
	const left = daysLeft(confirmedOn, about.today);
	const since = confirmedOn
		? `Det er sidst bekræftet ${danishDate(confirmedOn)}.`
		: 'Ingen har bekræftet det endnu.';
	return {
		to: about.to,
		subject: `Bekræft nummeret til ${label}`,
		greeting: `Hej ${owner}`,
		paragraphs: [
			`Nummeret til ${label} i ${about.municipality} er ${phoneInPairs(phone)}. ${since}`,
			left < 0
				? 'Nu står det med et mærke og med 114 ved siden af, til du bekræfter det. Det bliver stående.'
				: left === 0
					? 'Bekræft det i dag. Ellers får det et mærke og 114 ved siden af.'
					: `Bekræft det inden for ${left === 1 ? '1 dag' : `${left} dage`}. Ellers får det et mærke og 114 ved siden af.`,
			'Ring til nummeret. Virker det, så log ind, og bekræft det. Virker det ikke, så log ind, og ret det.'
		],
		action: {
			text: 'Bekræft eller ret nummeret',
			address: new URL(`/arbejde/kontakter/${slot}`, about.origin).href
		},
		why: `Du får mailen, fordi du holder nummeret ved lige i Beredt for ${about.municipality}. Vi skriver højst en gang om måneden, når nummeret er gået over tiden.`
	};
}
