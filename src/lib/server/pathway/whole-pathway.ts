/**
 * A path with its proposals, for whoever reads or proves it: the municipality's own layer on the national
 * path, or the national path alone. Never for the phone, which gets `published-pathway.ts`.
 */
import { compile, merge, type Compiled } from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { findPublication, getPathwayTemplate } from './pathway-store.ts';

export async function getWholePathway(tx: Transaction, code: string | null): Promise<Compiled> {
	const own = code === null ? undefined : await findPublication(tx, code);
	const { definition, texts } = own?.template ?? (await getPathwayTemplate(tx));
	const national = compile(definition, texts);
	if (!national.ok) throw new Error(`The national path has faults: ${national.about?.join('; ')}`);
	if (!own) return national.value;
	const merged = merge(national.value, own.layer);
	if (!merged.ok) throw new Error(`The layer of ${code} does not fit: ${merged.about?.join('; ')}`);
	return merged.value.pathway;
}
