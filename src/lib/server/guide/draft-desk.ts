/**
 * Where the guide is written. Every page and form of it asks here: nobody is sent to log in, people of a
 * municipality are told no, the whole agency may read, and a draft that is not there answers as nothing.
 */
import { error, redirect } from '@sveltejs/kit';
import { mayWriteGuide } from '#domain/guide';
import { isAgency, type Actor } from '#domain/identity';
import type { Database, Transaction } from '../platform/database.ts';
import type { HeldDraft } from './change-draft.ts';
import { findDraft, listEntries } from './draft-store.ts';
import { readNewest } from './edition-content.ts';

export function guideDesk(
	actor: Actor | undefined,
	path: string
): { readonly actor: Actor; readonly mayWrite: boolean } {
	if (!actor) redirect(303, `/log-ind?til=${path}`);
	if (!isAgency(actor)) error(403, { message: 'Denne side er for styrelsens medarbejdere' });
	return { actor, mayWrite: mayWriteGuide(actor) };
}

/** A draft with its entries and the newest edition, and what else the page reads in the same transaction. */
export async function readDraftDesk<More>(
	{
		locals,
		params,
		url
	}: {
		readonly locals: {
			readonly actor: Actor | undefined;
			readonly beredt: { readonly db: Database };
		};
		readonly params: { readonly udkast: string };
		readonly url: URL;
	},
	more: (tx: Transaction, held: HeldDraft) => Promise<More>
): Promise<HeldDraft & { readonly mayWrite: boolean; readonly more: More }> {
	const { mayWrite } = guideDesk(locals.actor, url.pathname);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const draft = await findDraft(tx, params.udkast);
		if (!draft) error(404, { message: 'Kladden findes ikke' });
		const entries = await listEntries(tx, draft.id);
		const { edition, content: newest } = await readNewest(tx);
		const held = { draft, entries, edition, newest };
		return { ...held, mayWrite, more: await more(tx, held) };
	});
}
