/**
 * A unit that nothing names any more is removed (P4). Texts call a unit by its name, so a text or a contact that
 * has the name keeps it; so does its being the only one that takes notifications. The audit keeps what it was.
 */
import { isNamed, type Unit, type Use } from '#domain/directory';
import { plainText } from '#domain/document';
import { mayAct, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { mayConfirmContacts } from '../directory/confirm-contact.ts';
import { getMunicipality, listContacts } from '../directory/directory-store.ts';
import { deleteUnit, holdUnits, listUnits } from '../directory/place-store.ts';
import { holdLayers } from '../pathway/layer-draft-store.ts';
import { listPublishedLayers } from '../pathway/published-layers.ts';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { holdPlans } from './plan-store.ts';
import { textUses } from './text-uses.ts';

export type UnitRemovalRefusal = 'not-allowed' | 'not-found' | 'still-in-use';

export async function removeUnit(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{ municipality: code, id }: { readonly municipality: string; readonly id: string }
): Promise<Result<null, UnitRemovalRefusal>> {
	if (!mayAct(actor, code, mayConfirmContacts)) return refuse('not-allowed');
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		// Of two who remove one at once the second sees what the first did.
		await holdUnits(tx, code);
		await holdLayers(tx, { municipality: code, institution: '' });
		await holdPlans(tx, code);
		const found = await readUnit(tx, code, id);
		if (!found) return refuse('not-found');
		if (found.uses.length > 0) return refuse('still-in-use');
		const { name, kind } = found.unit;
		await deleteUnit(tx, code, id);
		await record(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: 'unit-removed',
				object: `unit/${id}`,
				title: name,
				before: { name, kind }
			}
		);
		return accept(null);
	});
}

/** A unit and everywhere it is named; undefined when it is gone. */
export async function readUnit(
	tx: Transaction,
	code: string,
	id: string
): Promise<{ readonly unit: Unit; readonly uses: readonly Use[] } | undefined> {
	const units = await listUnits(tx, code);
	const unit = units.find((one) => one.id === id);
	if (!unit) return undefined;
	const { slug } = await getMunicipality(tx, code);
	const others = units.filter(({ kind, id: other }) => kind === 'intake' && other !== id);
	const contacts = (await listContacts(tx, code)).filter(({ label }) => isNamed(unit.name, label));
	const uses: readonly Use[] = [
		...(unit.kind === 'intake' && others.length === 0 ? [onlyIntake] : []),
		...contacts.map(({ slot, label }): Use => {
			return { place: 'contact', title: label, href: `/arbejde/kontakter/${slot}` };
		}),
		...(await ownPathUses(tx, { code, slug, name: unit.name })),
		...(await textUses(tx, { code, slug }, (body) => isNamed(unit.name, plainText(body))))
	];
	return { unit, uses };
}

const onlyIntake: Use = { place: 'only-intake', title: '', href: null };

/** The municipality's own words on its paths; the national ones name no unit. */
async function ownPathUses(
	tx: Transaction,
	{ code, slug, name }: Record<'code' | 'slug' | 'name', string>
): Promise<readonly Use[]> {
	const layers = await listPublishedLayers(tx, code);
	return layers
		.filter(({ layer }) => Object.values(layer.texts).some((text) => isNamed(name, text)))
		.map(({ institution, institutionName }): Use =>
			institution === ''
				? { place: 'path', title: '', href: `/k/${slug}/handlevej` }
				: {
						place: 'institution-path',
						title: institutionName,
						href: `/k/${slug}/sted/${institution}/handlevej`
					}
		);
}
