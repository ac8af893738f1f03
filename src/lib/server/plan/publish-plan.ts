/**
 * Publishes an adopted plan: always possible, whatever is missing (principle 3). Everything is written in
 * one transaction, so a reader meets the old version or the new one, its files included, and never a mixture.
 */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { chapter } from '#domain/pathway';
import { movePlan, planTypeFacts, type MoveRefusal } from '#domain/plan';
import { getMunicipality, listContacts } from '../directory/directory-store.ts';
import { getPublishedPathway } from '../pathway/published-pathway.ts';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { replaceEntries } from '../platform/search-store.ts';
import { holdOwnPlan } from './own-plan.ts';
import { planEntries, planSource } from './plan-entries.ts';
import { makePlanFiles } from './plan-files.ts';
import { findPlan, updateStatus } from './plan-store.ts';
import { listVersions, publishVersion, type StoredVersion } from './version-store.ts';

type Refusal = MoveRefusal | 'not-found' | 'changed-by-another';

export async function publishPlan(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: { readonly municipality: string; readonly planId: string; readonly origin: string }
): Promise<Result<{ address: string }, Refusal>> {
	const { municipality: code, planId } = input;
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const plan = await holdOwnPlan(tx, actor, input);
		if (!plan) return refuse('not-found');
		const versions = await listVersions(tx, code, plan.type);
		const version = versions.find((one) => one.planId === planId);
		const moved = movePlan(plan.status, 'published', {
			roles: rolesIn(actor, code),
			findings: [],
			overrideReason: null,
			adoption: version?.content.adoption ?? null,
			newerVersionPublished: false
		});
		if (!moved.ok) return moved;
		if (!version) return refuse('adoption-not-recorded');
		const municipality = await getMunicipality(tx, code);
		const path = await getPublishedPathway(tx, code);
		const address = `/k/${municipality.slug}/${planTypeFacts(plan.type).address}`;
		const files = await makePlanFiles({
			municipality,
			version,
			contacts: await listContacts(tx, code),
			pathways: { staff: chapter(path.pathway, 'staff'), leader: chapter(path.pathway, 'leader') },
			now,
			on: dayOf(now),
			address: new URL(`${address}/${version.content.number}`, input.origin).href
		});
		await publishVersion(tx, version.content, {
			publishedAt: now.toISOString(),
			...files,
			contactsOn: dayOf(now)
		});
		await supersede(tx, { now, actor }, versions, version);
		if (!(await updateStatus(tx, plan, { status: moved.value.status }))) {
			return refuse('changed-by-another');
		}
		await replaceEntries(tx, planSource(municipality, version), planEntries(municipality, version));
		await record(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: 'plan-published',
				object: `plan/${planId}`,
				title: plan.title,
				address,
				before: { status: plan.status },
				after: { number: version.content.number, hash: version.hash }
			}
		);
		return accept({ address });
	});
}

/** The plans of versions published before are superseded together with them. */
async function supersede(
	tx: Transaction,
	context: { now: Date; actor: Actor },
	versions: readonly StoredVersion[],
	published: StoredVersion
): Promise<void> {
	const code = published.content.municipalityCode;
	for (const older of versions) {
		if (older === published || !older.publishedAt || older.supersededAt) continue;
		const plan = await findPlan(tx, code, older.planId);
		if (!plan) continue;
		const moved = movePlan(plan.status, 'superseded', {
			roles: rolesIn(context.actor, code),
			findings: [],
			overrideReason: null,
			adoption: older.content.adoption,
			newerVersionPublished: true
		});
		if (!moved.ok) throw new Error(`The plan ${plan.id} cannot be superseded: ${moved.reason}`);
		await updateStatus(tx, plan, { status: moved.value.status });
		await record(tx, context, {
			owner: code,
			kind: 'plan-superseded',
			object: `plan/${plan.id}`,
			title: plan.title,
			before: { status: plan.status },
			after: { status: moved.value.status, by: published.content.number }
		});
	}
}
