/** The municipality's texts on a plan that something of the directory may stand in: those under way and those that hold. */
import type { Use } from '#domain/directory';
import type { Document } from '#domain/document';
import { planTypeFacts, planTypes } from '#domain/plan';
import type { Transaction } from '../platform/database.ts';
import { findPlan, listPlans } from './plan-store.ts';
import { listVersions } from './version-store.ts';

/** Not yet frozen: what is adopted is read from its version. */
const written = ['draft', 'hearing', 'recommended'];

/**
 * The sections whose text `has` it, a superseded version's left out: it is history, and says itself that the
 * number is gone.
 */
export async function textUses(
	tx: Transaction,
	{ code, slug }: { readonly code: string; readonly slug: string },
	has: (body: Document) => boolean
): Promise<readonly Use[]> {
	const uses: Use[] = [];
	for (const { id } of await listPlans(tx, code)) {
		const plan = await findPlan(tx, code, id);
		if (!plan || !written.includes(plan.status)) continue;
		for (const { id: section, title } of plan.sections.filter(({ body }) => has(body))) {
			uses.push({ place: 'draft', title, href: `/arbejde/beredskab/${id}/${section}` });
		}
	}
	for (const type of planTypes) {
		const versions = (await listVersions(tx, code, type)).filter(
			({ supersededAt }) => supersededAt === null
		);
		for (const { content, planId, publishedAt } of versions) {
			const address = `/k/${slug}/${planTypeFacts(type).address}/${content.number}`;
			for (const { id: section, title } of content.sections.filter(({ body }) => has(body))) {
				const href = publishedAt ? `${address}#${section}` : `/arbejde/beredskab/${planId}`;
				uses.push({ place: 'version', title, href });
			}
		}
	}
	return uses;
}
