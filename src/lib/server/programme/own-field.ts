/** One field of an application with what lies beside it, held for somebody who may write in it. */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse } from '#domain/kernel';
import { mayWriteField, type FieldFault } from '#domain/programme';
import { record } from '../platform/change.ts';
import type { Transaction } from '../platform/database.ts';
import { listBeside, listFields } from './application-store.ts';
import { holdOwnApplication, type WhichApplication } from './own-application.ts';

export type SaveFieldRefusal =
	| FieldFault
	| 'not-found'
	| 'not-your-decision'
	| 'text-is-frozen'
	| 'text-unknown'
	| 'changed-by-another';

export interface FieldPlace extends WhichApplication {
	readonly field: string;
}

export const fieldKey = ({ municipality, id, field }: FieldPlace) => ({
	municipalityCode: municipality,
	applicationId: id,
	field
});

/** The field as it stands, for somebody who may write in it. */
export async function holdField(tx: Transaction, actor: Actor, { field, ...which }: FieldPlace) {
	const held = await holdOwnApplication(tx, actor, which);
	if (!held) return refuse('not-found');
	const allowed = mayWriteField(held.row, field, rolesIn(actor, which.municipality));
	if (!allowed.ok) return allowed;
	const row = (await listFields(tx, held.key)).find((one) => one.field === field);
	const beside = (await listBeside(tx, held.key)).filter((one) => one.field === field);
	const text = {
		revision: row?.revision ?? 0,
		value: row?.value ?? '',
		savedBy: row?.savedBy ?? null,
		beside
	};
	return accept({ key: held.key, level: held.round.level, text });
}

export const noteField = (
	tx: Transaction,
	who: { readonly now: Date; readonly actor: Actor },
	{ municipality, id, field }: FieldPlace,
	kind: string,
	after: Readonly<Record<string, unknown>> = {}
) =>
	record(tx, who, {
		owner: municipality,
		kind,
		object: `application/${id}/${field}`,
		title: 'Felt i en ansøgning',
		after
	});
