/**
 * A version of the national path with what has been approved since (G4a). An approval shows at once, so what
 * it makes is proved here before anybody follows it; the proof is kept for as long as the path stays the same.
 */
import { canonicalJson } from '#domain/document';
import type { Approval } from '#domain/identity';
import { isUnconfirmed, type Provision } from '#domain/law';
import {
	approvables,
	approvalForm,
	verify,
	type Compiled,
	type Confirmations,
	type Violation
} from '#domain/pathway';
import { approvalHash, readApprovals } from '../identity/approval-store.ts';
import { listProvisions } from '../law/provision-store.ts';
import type { Transaction } from '../platform/database.ts';
import type { PathwayTemplate } from './pathway-store.ts';

export interface PathApprovals extends Confirmations {
	/** By the id of the step, rule or note. */
	readonly approvals: ReadonlyMap<string, Approval>;
	readonly provisions: readonly Provision[];
}

export async function readPathApprovals(
	tx: Transaction,
	{ definition, texts }: Pick<PathwayTemplate, 'definition' | 'texts'>
): Promise<PathApprovals> {
	const approvalOf = await readApprovals(tx, 'step');
	const provisions = await listProvisions(tx);
	const approvals = new Map<string, Approval>();
	for (const one of approvables(definition)) {
		const approval = approvalOf(one.id, () => approvalForm(one, texts));
		if (approval) approvals.set(one.id, approval);
	}
	return {
		approvals,
		approved: new Set(approvals.keys()),
		provisions,
		law: new Set(provisions.filter((one) => !isUnconfirmed(one)).map(({ id }) => id))
	};
}

const withoutWords = ({ texts: _, version: __, ...rest }: Compiled) => rest;

const proofs = new Map<string, readonly Violation[]>();
/** A few paths with own steps, before and after an approval. */
const mostProofs = 500;

const keyOf = (pathway: Compiled) => approvalHash(canonicalJson(withoutWords(pathway)));

/** What stops the path from being followed. The words do not matter for the proof, nor do the numbers. */
export function violationsOf(pathway: Compiled): readonly Violation[] {
	const known = proofs.get(keyOf(pathway));
	if (known) return known;
	const { violations } = verify(pathway);
	rememberProof(pathway, violations);
	return violations;
}

/** What has been proved elsewhere is not proved here once more. */
export function rememberProof(pathway: Compiled, violations: readonly Violation[]): void {
	if (proofs.size >= mostProofs) proofs.clear();
	proofs.set(keyOf(pathway), violations);
}
