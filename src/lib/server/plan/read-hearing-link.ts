import { showContact } from '#domain/directory';
import { dayOf } from '#domain/kernel';
import { takesAnswers } from '#domain/plan';
import { contactValues } from '../directory/contact-values.ts';
import { listContacts } from '../directory/directory-store.ts';
import type { Database } from '../platform/database.ts';
import { listFiles } from './hearing-file-store.ts';
import { withHearingLink, type HearingLink } from './hearing-link.ts';
import { listAnswers, updateBody } from './hearing-store.ts';

/** What a body sees at its link: the text that was sent, its own answers and files. Notes that it was opened. */
export const readHearingLink = (
	{ db, now }: { readonly db: Database; readonly now: Date },
	link: HearingLink
) =>
	withHearingLink(db, link, async (tx, { municipality, hearing, body, key }) => {
		if (body.openedAt === null) await updateBody(tx, key, { openedAt: now.toISOString() });
		const contacts = await listContacts(tx, municipality.code);
		const ofBody = ({ bodyId }: { readonly bodyId: string }) => bodyId === body.id;
		return {
			municipality,
			body: { name: body.name, answeredAt: body.answeredAt },
			hearing: {
				opensOn: hearing.opensOn,
				closesOn: hearing.closesOn,
				invitation: hearing.invitation,
				content: hearing.content
			},
			open: takesAnswers(hearing, dayOf(now)),
			answers: (await listAnswers(tx, key))
				.filter(ofBody)
				.map(({ sectionId, text, revision }) => ({ sectionId, text, revision })),
			files: (await listFiles(tx, key)).filter(ofBody).map(({ id, name }) => ({ id, name })),
			contacts: contactValues(contacts.map((contact) => showContact(contact, now)))
		};
	});
