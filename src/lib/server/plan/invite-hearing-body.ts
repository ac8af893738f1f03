/**
 * The jobs that write to the bodies of a hearing. The queue may be read by whoever keeps it, so no secret is in
 * a job: an invitation makes its link itself, and the link holds once the letter is handed over. Tried twice it
 * is a newer link that holds. A reminder makes no link, so that the one in the invitation goes on holding.
 */
import type { Municipality } from '#domain/directory';
import { danishDate, dayOf, type Day } from '#domain/kernel';
import { isReminderDue, takesAnswers } from '#domain/plan';
import { getMunicipality, listMunicipalities } from '../directory/directory-store.ts';
import { newSecret, secretHash } from '../identity/session.ts';
import type { Database, Scope } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import type { Mail } from '../platform/mail.ts';
import type { Letter } from '../platform/mail-letter.ts';
import {
	holdHearing,
	listBodies,
	listOpenHearings,
	updateBody,
	type StoredBody,
	type StoredHearing
} from './hearing-store.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly mail: Mail;
	readonly settings: { readonly origin: string };
	readonly jobId: string;
}

interface Addressee {
	readonly municipality: string;
	readonly hearing: string;
	readonly body: string;
}

interface Found {
	readonly place: Municipality;
	readonly hearing: StoredHearing;
	readonly body: StoredBody;
	readonly to: string;
}

const scopeOf = (municipality: string): Scope => ({ kind: 'municipality', municipality });

/** Undefined when there is nobody to write to any more: closed, withdrawn, or without an address. */
const findAddressee = ({ db, now }: Context, { municipality, ...which }: Addressee) =>
	db.transaction(scopeOf(municipality), async (tx): Promise<Found | undefined> => {
		const key = { municipalityCode: municipality, hearingId: which.hearing };
		const hearing = await holdHearing(tx, key);
		const body = (await listBodies(tx, key)).find(({ id }) => id === which.body);
		if (!hearing || !body?.email || body.withdrawnAt) return undefined;
		if (!takesAnswers(hearing, dayOf(now))) return undefined;
		return { place: await getMunicipality(tx, municipality), hearing, body, to: body.email };
	});

/** `link`: the hash the body had when the letter was asked for. A link made since is left as it is. */
export async function inviteHearingBody(
	context: Context,
	payload: Addressee & { readonly link: string }
): Promise<void> {
	const { db, now, mail, settings, jobId } = context;
	const found = await findAddressee(context, payload);
	if (!found || found.body.linkHash !== payload.link) return;
	const secret = newSecret();
	const address = new URL(`/hoering/${found.place.slug}/${secret}`, settings.origin).href;
	await mail.send(invitation(found, address), { key: jobId, now });
	await db.transaction(scopeOf(payload.municipality), (tx) =>
		updateBody(
			tx,
			{
				municipalityCode: payload.municipality,
				hearingId: payload.hearing,
				bodyId: payload.body
			},
			{ linkHash: secretHash(secret) },
			payload.link
		)
	);
}

export async function remindHearingBody(context: Context, payload: Addressee): Promise<void> {
	const { db, now, mail, jobId } = context;
	const today = dayOf(now);
	const found = await findAddressee(context, payload);
	if (!found || found.body.answeredAt) return;
	if (!isReminderDue(found.hearing, found.body.remindedOn, today)) return;
	await mail.send(reminder(found), { key: jobId, now });
	await db.transaction(scopeOf(payload.municipality), (tx) =>
		updateBody(
			tx,
			{
				municipalityCode: payload.municipality,
				hearingId: payload.hearing,
				bodyId: payload.body
			},
			{ remindedOn: today }
		)
	);
}

/** Every morning: a job for each body that is to be reminded, so that one address that fails fails alone. */
export async function remindHearings({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
	const places = await db.transaction({ kind: 'public' }, listMunicipalities);
	const today = dayOf(now);
	for (const { code } of places) {
		await db.transaction(scopeOf(code), async (tx) => {
			for (const hearing of await listOpenHearings(tx, code)) {
				const bodies = await listBodies(tx, { municipalityCode: code, hearingId: hearing.id });
				for (const body of bodies) {
					if (!body.email || body.answeredAt || body.withdrawnAt) continue;
					if (!isReminderDue(hearing, body.remindedOn, today)) continue;
					const payload = { municipality: code, hearing: hearing.id, body: body.id };
					const key = `${code}/${hearing.id}/${body.id}`;
					await enqueue(tx, 'remind-hearing-body', payload, { key });
				}
			}
		});
	}
}

const until = ({ closesOn }: StoredHearing) => danishDate(closesOn as Day);
const whyOf = ({ place }: Found) =>
	`I får mailen, fordi ${place.name} hører jer om sit beredskab. Svar ikke på mailen: brug linket.`;

const invitation = (found: Found, address: string): Letter => ({
	to: found.to,
	subject: `Høring: ${found.hearing.content.title}, ${found.place.name}`,
	greeting: `Til ${found.body.name}`,
	paragraphs: [
		...found.hearing.invitation.split(/\n+/),
		`I kan svare til og med ${until(found.hearing)}. I behøver ikke logge ind.`,
		'Linket er jeres eget. Send det kun til dem, der skal svare på jeres vegne.',
		'Skriv aldrig noget om et bestemt barn i svaret.'
	],
	action: { text: 'Læs udkastet, og skriv jeres svar', address },
	why: whyOf(found)
});

const reminder = (found: Found): Letter => ({
	to: found.to,
	subject: `Husk høringen: ${found.hearing.content.title}, ${found.place.name}`,
	greeting: `Til ${found.body.name}`,
	paragraphs: [
		`I har ikke svaret endnu. Svar til og med ${until(found.hearing)}.`,
		`Brug linket i den mail, I fik ${danishDate(dayOf(new Date(found.hearing.sentAt)))}.`,
		'Kan I ikke finde den, så bed kommunen om et nyt link.'
	],
	why: whyOf(found)
});
