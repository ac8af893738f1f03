/** A file that was read, as the person sees it who goes through it part by part (P5). */
import { phoneInPairs, slotName } from '#domain/directory';
import { reference, type Catalogue } from '#domain/law';
import { textsOf } from '#domain/plan';
import { listContacts } from '../directory/directory-store.ts';
import type { Transaction } from '../platform/database.ts';
import { noteWords } from '../platform/upload-words.ts';
import { askedSlots } from './asked-slots.ts';
import { isOwnNumber } from './import/contact-candidate.ts';
import { importNotice } from './import/import-notice.ts';
import { importStage } from './import/import-stage.ts';
import { findImport, type ImportKey, type StoredImport } from './import/import-store.ts';
import { findPlan } from './plan-store.ts';

export async function readImport(
	tx: Transaction,
	key: ImportKey,
	{ now, catalogue }: { readonly now: Date; readonly catalogue: Catalogue }
) {
	const plan = await findPlan(tx, key.municipality, key.planId);
	const row = await findImport(tx, key);
	if (!plan || !row) return undefined;
	const { found } = row;
	const contacts = await listContacts(tx, key.municipality);
	const named = new Map(contacts.map(({ slot, label }) => [slot, label]));
	const slots = [...(await askedSlots(tx, key.municipality)), ...named.keys()];
	const phones = new Map(contacts.map(({ phone, label }) => [phone, label]));
	return {
		plan: { id: plan.id, type: plan.type, title: plan.title },
		isOpen: plan.status === 'draft',
		sections: plan.sections.map(({ id, title }) => ({ id, title })),
		file: { id: row.id, name: row.name, stage: importStage(row, now) },
		progress: found.state === 'reading' ? { page: found.page, pages: found.pages } : null,
		notice: found.state === 'not-read' ? importNotice(found) : null,
		review: found.state === 'read' ? reviewOf(row, found, { catalogue, phones }) : null,
		/** What a number in the file may be made the number of. */
		slots: [...new Set(slots)].map((slot) => ({
			slot,
			name: named.get(slot) ?? slotName(slot)
		}))
	};
}

function reviewOf(
	{ body }: StoredImport,
	{ proposal, notes, choices }: Extract<StoredImport['found'], { state: 'read' }>,
	known: { readonly catalogue: Catalogue; readonly phones: ReadonlyMap<string, string> }
) {
	const texts = textsOf({ parts: proposal.parts, body });
	return {
		title: proposal.title,
		unreadable: proposal.unreadable,
		warnings: proposal.warnings.map(({ says }) => says),
		/** What the gate noticed, and nobody needs to do anything about. */
		remarks: notes.map((note) => noteWords[note]),
		choices,
		parts: proposal.parts.map((part) => ({ ...part, text: texts.get(part.id) ?? [] })),
		citations: proposal.citations.map((citation) => ({
			...citation,
			successors: citation.successors.flatMap((id) => {
				const provision = known.catalogue.provision(id);
				return provision ? [{ id, name: reference(provision) }] : [];
			})
		})),
		contacts: proposal.contacts.map((one, number) => ({
			number,
			label: one.label,
			phone: phoneInPairs(one.phone),
			hours: one.hours,
			place: one.place,
			isOwn: isOwnNumber(one),
			/** The contact that has the number already. */
			contact: known.phones.get(one.phone) ?? null
		}))
	};
}
