/** Older programmes are entered by hand, with their source, by an adviser of the agency; a wrong entry is taken back. */
import { mayActInAgency, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { checkHelp, type HelpFault, type TypedHelp } from '#domain/programme';
import { findMunicipalityByCode } from '../directory/directory-store.ts';
import { agencyCode, record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { insertHelp, withdrawHelp } from './earlier-help-store.ts';

export const mayEnterHelp = (actor: Actor): boolean => mayActInAgency(actor, ['agency-adviser']);

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

export async function enterEarlierHelp(
	{ db, now, actor }: Context,
	{
		municipality: code,
		id,
		...typed
	}: TypedHelp & { readonly municipality: string; readonly id: string }
): Promise<Result<void, HelpFault | 'not-your-decision' | 'municipality-unknown'>> {
	if (!mayEnterHelp(actor)) return refuse('not-your-decision');
	const checked = checkHelp(typed, dayOf(now));
	if (!checked.ok) return checked;
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const municipality = await findMunicipalityByCode(tx, code);
		if (!municipality) return refuse('municipality-unknown', ['municipality']);
		const enteredAt = now.toISOString();
		await insertHelp(tx, {
			...checked.value,
			municipalityCode: code,
			id,
			enteredAt,
			enteredBy: actor.personId
		});
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'earlier-help-entered',
				object: `earlier-help/${code}/${id}`,
				title: municipality.name,
				after: { ...checked.value }
			}
		);
		return accept(undefined);
	});
}

export async function withdrawEarlierHelp(
	{ db, now, actor }: Context,
	key: { readonly code: string; readonly id: string }
): Promise<Result<void, 'not-your-decision' | 'not-found'>> {
	if (!mayEnterHelp(actor)) return refuse('not-your-decision');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const gone = await withdrawHelp(tx, key, now.toISOString());
		if (!gone) return refuse('not-found');
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'earlier-help-withdrawn',
				object: `earlier-help/${key.code}/${key.id}`,
				title: gone.what
			}
		);
		return accept(undefined);
	});
}
