/**
 * The demo's paths: where a plan is published, so is the path it speaks of, with the steps the invented
 * municipality and its school have added and the national proposals it has settled.
 */
import { neededSlots, type Municipality } from '#domain/directory';
import { dayOf } from '#domain/kernel';
import { approvables, type Layer } from '#domain/pathway';
import { listContacts } from './directory/directory-store.ts';
import { approvalHash, insertApproval } from './identity/approval-store.ts';
import type { Demo } from './load-demo.ts';
import { getPathwayTemplate, insertPublication } from './pathway/pathway-store.ts';
import { proposalHash } from './pathway/settle-proposal.ts';
import { record } from './platform/change.ts';
import type { Transaction } from './platform/database.ts';

type DemoLayer = Demo['layers'][number];

export async function publishDemoPath(
	tx: Transaction,
	{ code, slug }: Municipality,
	layers: Demo['layers'],
	now: Date
): Promise<void> {
	const own = layers.filter(({ owner }) => owner === slug);
	const address = `/k/${slug}/handlevej`;
	await publish(tx, code, await municipalLayer(tx, code, slug, own, now), { address, now });
	for (const written of own.filter(({ institution }) => institution !== '')) {
		const layer = { ...plainLayer(written.institution, written), above: 1 };
		const at = `/k/${slug}/sted/${written.institution}/handlevej`;
		await publish(tx, code, layer, { address: at, now, institution: written.institution });
	}
}

/** With the numbers the municipality has, what it approves, and everything else left out. */
async function municipalLayer(
	tx: Transaction,
	code: string,
	slug: string,
	own: readonly DemoLayer[],
	now: Date
): Promise<Layer> {
	const template = await getPathwayTemplate(tx);
	const written = own.find(({ institution }) => institution === '');
	const contacts = (await listContacts(tx, code)).map(({ slot }) => slot);
	const filled = [...neededSlots, ...contacts].filter((slot) =>
		template.definition.slots.includes(slot)
	);
	const proposals = approvables(template.definition)
		.filter(({ status }) => status === 'awaiting')
		.map((one) => [one.id, proposalHash(one, { template })] as const);
	const approved = proposals.filter(([id]) => written?.approved?.ids.includes(id));
	for (const [subject, hash] of approved) {
		if (!written?.approved) continue;
		const { by: approvedBy, source } = written.approved;
		await insertApproval(
			tx,
			{
				subjectKind: 'step',
				subject,
				hash,
				approvedBy,
				// Invented, and nobody who can sign in: not to be found by their id either.
				personId: approvalHash(`demo ${approvedBy}`).slice(0, 32),
				approvedOn: dayOf(now),
				source
			},
			code
		);
	}
	return {
		...plainLayer(slug, written),
		contacts: Object.fromEntries(filled.map((slot) => [slot, slot])),
		approved: Object.fromEntries(approved),
		leftOut: Object.fromEntries(proposals.filter((one) => !approved.includes(one)))
	};
}

const plainLayer = (owner: string, written: DemoLayer | undefined): Layer => ({
	owner,
	contacts: {},
	steps: written?.steps ?? [],
	never: [],
	texts: written?.texts ?? {}
});

async function publish(
	tx: Transaction,
	code: string,
	layer: Layer,
	{ address, now, institution = '' }: { address: string; now: Date; institution?: string }
): Promise<void> {
	const publishedAt = now.toISOString();
	await insertPublication(tx, code, { version: 1, template: 1, layer, publishedAt, institution });
	await record(
		tx,
		{ now },
		{
			owner: code,
			kind: 'pathway-published',
			object: ['pathway/1', institution].filter(Boolean).join('/'),
			title: 'Handlevej',
			address
		}
	);
}
