/**
 * While a municipality joins the agency writes its first units and institutions down with it (A0): in the
 * municipality's own scope, and in both audits. What is there already is never written over.
 */
import { institutionKinds, type Institution, type Unit } from '#domain/directory';
import type { Actor } from '#domain/identity';
import { accept, containsCpr, limits, refuse, type Result } from '#domain/kernel';
import { mayHelpJoin, recordJoining } from '../identity/joining-record.ts';
import { findMembership } from '../identity/membership-store.ts';
import type { Database } from '../platform/database.ts';
import { addInstitution, addUnit } from './place-store.ts';

export type PlaceRefusal =
	| 'not-allowed'
	| 'not-joined'
	| 'looks-like-cpr'
	| 'place-name-missing'
	| 'place-kind-unknown'
	| 'place-already-there';

const unitKinds: readonly Unit['kind'][] = ['intake', 'administration'];

export interface TypedPlace {
	readonly municipality: string;
	readonly name: string;
	/** A unit's kind, or an institution's. */
	readonly kind: string;
}

export async function addPlace(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{ municipality: code, ...typed }: TypedPlace
): Promise<Result<Unit | Institution, PlaceRefusal>> {
	if (!mayHelpJoin(actor)) return refuse('not-allowed');
	const name = typed.name.trim();
	if (containsCpr(name)) return refuse('looks-like-cpr');
	const id = idFrom(name);
	if (id === '' || name.length > limits.line) return refuse('place-name-missing');
	const unitKind = unitKinds.find((kind) => kind === typed.kind);
	const institutionKind = institutionKinds.find((kind) => kind === typed.kind);
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		if (!(await findMembership(tx, code))) return refuse('not-joined');
		let added: Unit | Institution;
		let isNew: boolean;
		if (unitKind) {
			added = { id, name, kind: unitKind };
			isNew = await addUnit(tx, code, added);
		} else if (institutionKind) {
			added = { id, name, kind: institutionKind };
			isNew = await addInstitution(tx, code, added);
		} else {
			return refuse('place-kind-unknown');
		}
		if (!isNew) return refuse('place-already-there');
		await recordJoining(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: unitKind ? 'unit-added' : 'institution-added',
				object: `${unitKind ? 'unit' : 'institution'}/${id}`,
				title: name,
				after: { name, kind: typed.kind }
			}
		);
		return accept(added);
	});
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** `Børn og Unge` → `boern-og-unge`: it stands in addresses and claims. */
const idFrom = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
