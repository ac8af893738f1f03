/** A published version beside the one published before it. */
import type { Municipality } from '#domain/directory';
import { planTypeFacts, type PlanType } from '#domain/plan';
import type { Transaction } from '../platform/database.ts';
import { compareTexts, type NamedComparison } from './plan-comparison.ts';
import { listVersions, type StoredVersion } from './version-store.ts';

export interface PublicComparison extends NamedComparison {
	readonly before: StoredVersion;
	readonly after: StoredVersion;
	/** The newer version's permanent address. */
	readonly address: string;
}

/** In the public scope both are published; undefined for the first, which has none before it. */
export async function findPublicComparison(
	tx: Transaction,
	municipality: Municipality,
	{ type, number }: { readonly type: PlanType; readonly number: number }
): Promise<PublicComparison | undefined> {
	const versions = await listVersions(tx, municipality.code, type);
	const at = versions.findIndex(({ content }) => content.number === number);
	const [after, before] = at < 0 ? [] : versions.slice(at);
	if (!after || !before) return undefined;
	const on = after.content.adoption.heldOn;
	return {
		before,
		after,
		address: `/k/${municipality.slug}/${planTypeFacts(type).address}/${number}`,
		...(await compareTexts(
			tx,
			{ before: before.content, after: after.content },
			{ code: municipality.code, on }
		))
	};
}
