/**
 * The demo: invented municipalities with units, numbers and plans in different states. Goes the same way as
 * real data: frozen and hashed by the plan room, printed by the same press, recorded in the audit.
 */
import type { ContactPoint, Municipality } from '#domain/directory';
import { dayOf } from '#domain/kernel';
import { chapter } from '#domain/pathway';
import { freeze, planTypeFacts } from '#domain/plan';
import {
	insertContacts,
	insertUnits,
	listContacts,
	saveMunicipalities
} from './directory/directory-store.ts';
import { saveMembership } from './identity/membership-store.ts';
import type { Demo, DemoPlan } from './load-demo.ts';
import { getPublishedPathway } from './pathway/published-pathway.ts';
import { versionHash } from './plan/adopt-plan.ts';
import { makePlanFiles } from './plan/plan-files.ts';
import { insertPlan, updateStatus } from './plan/plan-store.ts';
import { insertVersion, listVersions, publishVersion } from './plan/version-store.ts';
import { record } from './platform/change.ts';
import { enterScope, type Transaction } from './platform/database.ts';
import { seedHouses } from './seed-houses.ts';
import { publishDemoPath } from './seed-demo-path.ts';

export async function seedDemo(
	tx: Transaction,
	demo: Demo,
	{ now, origin }: { readonly now: Date; readonly origin: string }
): Promise<void> {
	for (const { code, name, shortName, slug, firstOwner, ...place } of demo.places) {
		const municipality: Municipality = { code, name, shortName, slug, invented: true };
		await enterScope(tx, { kind: 'platform' });
		await saveMunicipalities(tx, [municipality]);
		await enterScope(tx, { kind: 'municipality', municipality: code });
		await insertUnits(tx, code, place.units);
		await seedHouses(tx, code, { institutions: place.institutions, now });
		await insertContacts(
			tx,
			code,
			place.contacts.map((contact) => contactFrom(contact, now))
		);
		if (firstOwner) {
			await enterScope(tx, { kind: 'agency' });
			await saveMembership(tx, code, { joinedOn: dayOf(now), firstOwner });
			await enterScope(tx, { kind: 'municipality', municipality: code });
		}
		const plans = demo.plans.filter((plan) => plan.municipality === slug);
		// Where a plan is published, so is the path it speaks of.
		if (plans.some((plan) => plan.status === 'published')) {
			await publishDemoPath(tx, municipality, demo.layers, now);
		}
		for (const [index, plan] of plans.entries()) {
			await seedPlan(tx, municipality, plan, { id: `demo-${slug}-${index + 1}`, now, origin });
		}
	}
	await enterScope(tx, { kind: 'platform' });
}

function contactFrom(
	{ confirmedDaysAgo, ...contact }: Demo['places'][number]['contacts'][number],
	now: Date
): ContactPoint {
	const confirmed = new Date(now.getTime() - confirmedDaysAgo * 86_400_000);
	return { ...contact, confirmedOn: dayOf(confirmed), revision: 1 };
}

async function seedPlan(
	tx: Transaction,
	municipality: Municipality,
	plan: DemoPlan,
	{ id, now, origin }: { id: string; now: Date; origin: string }
): Promise<void> {
	const { code } = municipality;
	const sections = plan.sections.map((section, index) => ({
		...section,
		position: index + 1,
		revision: 1
	}));
	const base = { id, municipalityCode: code, type: plan.type, title: plan.title, sections };
	const started = plan.adoption ? new Date(`${plan.adoption.heldOn}T08:00:00Z`) : now;
	await insertPlan(tx, base, started.toISOString());
	if (plan.status === 'draft' || !plan.adoption) return;
	const [former] = await listVersions(tx, code, plan.type);
	const frozen = freeze(
		{ ...base, status: 'adopted', adoption: plan.adoption, publication: null },
		former?.content.number ?? 0
	);
	if (!frozen.ok) throw new Error(`The demo's plan ${id} cannot be frozen: ${frozen.reason}`);
	const version = { planId: id, content: frozen.value, hash: versionHash(frozen.value) };
	await insertVersion(tx, { ...version, adoptedAt: started.toISOString() });
	const { pathway } = await getPublishedPathway(tx, code);
	const address = `/k/${municipality.slug}/${planTypeFacts(plan.type).address}`;
	const files = await makePlanFiles({
		municipality,
		version,
		contacts: await listContacts(tx, code),
		pathways: { staff: chapter(pathway, 'staff'), leader: chapter(pathway, 'leader') },
		now,
		on: dayOf(now),
		address: new URL(`${address}/${frozen.value.number}`, origin).href
	});
	const publishedAt = new Date(
		`${plan.publishedOn ?? plan.adoption.heldOn}T08:00:00Z`
	).toISOString();
	await publishVersion(tx, frozen.value, { publishedAt, ...files, contactsOn: dayOf(now) });
	await updateStatus(tx, { municipalityCode: code, id, revision: 1 }, { status: plan.status });
	await record(
		tx,
		{ now },
		{
			owner: code,
			kind: 'plan-published',
			object: `plan/${id}`,
			title: plan.title,
			address,
			after: { number: frozen.value.number, hash: version.hash }
		}
	);
}
