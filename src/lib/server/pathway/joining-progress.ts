/** How far a municipality has come in joining (A0): read from what is there, never ticked off by hand. */
import { neededSlots, slotName } from '#domain/directory';
import { joiningChecklist, type JoiningStep } from '#domain/identity';
import { listContacts } from '../directory/directory-store.ts';
import { listUnits } from '../directory/place-store.ts';
import { findMembership } from '../identity/membership-store.ts';
import { findProvider } from '../identity/provider-store.ts';
import { listSignedIn } from '../identity/signed-in.ts';
import type { Database } from '../platform/database.ts';
import { getPublishedPathway } from './published-pathway.ts';

export async function joiningProgress(
	db: Database,
	now: Date,
	code: string
): Promise<readonly JoiningStep[]> {
	const signedIn = await listSignedIn(db, now, code);
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const provider = await findProvider(tx, code);
		const contacts = await listContacts(tx, code);
		const path = await getPublishedPathway(tx, code);
		const filled = new Set(contacts.map(({ slot }) => slot));
		return joiningChecklist({
			joined: (await findMembership(tx, code)) !== undefined,
			canSignIn: provider !== undefined || signedIn.length > 0,
			hasPlanOwner:
				provider?.mapping.some(({ role }) => role === 'plan-owner') === true ||
				signedIn.some(({ roles }) => roles.includes('plan-owner')),
			hasIntakeUnit: (await listUnits(tx, code)).some(({ kind }) => kind === 'intake'),
			hasIntakeNumber: filled.has('intake'),
			hasAfterHoursNumber: filled.has('after-hours'),
			contactsWithoutEmail: contacts
				.filter(({ ownerEmail }) => ownerEmail === null)
				.map(({ label }) => label),
			emptySlots: path.pathway.slots
				.filter((slot) => isMunicipal(slot) && !filled.has(path.contacts[slot] ?? slot))
				.map(slotName)
		});
	});
}

/** Not what is the same in the whole country, nor what each institution knows of itself, nor what has a step of its own. */
const isMunicipal = (slot: string) =>
	slotName(slot) !== slot && !neededSlots.some((needed) => needed === slot);
