/** A published plan as the public reads it: frozen text, live numbers, and the path as it is today. */
import { showContact, type Municipality } from '#domain/directory';
import { termsIn, type ContactValues, type Document, type Terms } from '#domain/document';
import { termsOf } from '#domain/guide';
import { dayOf, type Day } from '#domain/kernel';
import { chapter } from '#domain/pathway';
import { revisionClock, type PlanType } from '#domain/plan';
import { contactValues } from '../directory/contact-values.ts';
import { listContacts } from '../directory/directory-store.ts';
import { getEdition, listPassages } from '../guide/guide-store.ts';
import { getPublishedPathway } from '../pathway/published-pathway.ts';
import type { Transaction } from '../platform/database.ts';
import { listVersions, type StoredVersion } from './version-store.ts';

export interface PublicPlan {
	readonly version: StoredVersion;
	/** The number that holds now, when this one is superseded. */
	readonly newest: number;
	/** The version published before this one, to compare with. */
	readonly previous: number | null;
	/** The day its four years were over, when this is the one that holds and nobody has revised it. */
	readonly overdueSince: Day | null;
	readonly contacts: ContactValues;
	readonly pathways: { readonly staff: Document; readonly leader: Document };
	/** The guide's words for what the text marks as defined, as they are today. */
	readonly terms: Terms;
}

/** `number` undefined: the version that holds now. In the public scope only published versions are found. */
export async function findPublicPlan(
	tx: Transaction,
	municipality: Municipality,
	{ type, number, now }: { type: PlanType; number?: number | undefined; now: Date }
): Promise<PublicPlan | undefined> {
	const versions = await listVersions(tx, municipality.code, type);
	const newest = versions.find(({ supersededAt }) => supersededAt === null);
	const version =
		number === undefined ? newest : versions.find(({ content }) => content.number === number);
	if (!version) return undefined;
	const contacts = await listContacts(tx, municipality.code);
	const { pathway } = await getPublishedPathway(tx, municipality.code);
	const clock = revisionClock(version.content.adoption.heldOn, dayOf(now));
	const usesTerms = termsIn(version.content.sections.map(({ body }) => body)).length > 0;
	return {
		version,
		newest: (newest ?? version).content.number,
		previous: versions[versions.indexOf(version) + 1]?.content.number ?? null,
		overdueSince: clock.overdue && version === newest ? clock.dueOn : null,
		contacts: contactValues(contacts.map((contact) => showContact(contact, now))),
		pathways: { staff: chapter(pathway, 'staff'), leader: chapter(pathway, 'leader') },
		terms: usesTerms ? termsOf(await listPassages(tx, (await getEdition(tx)).number)) : {}
	};
}
