/**
 * A version of the national path with what has been approved since (G4a). An approval shows at once, so what
 * it makes is proved here before anybody follows it; the proof is kept for as long as the path stays the same.
 */
import { canonicalJson } from '#domain/document';
import type { Approval } from '#domain/identity';
import { isUnconfirmed, type Provision } from '#domain/law';
import {
	actsSaid,
	approvables,
	approvalForm,
	prove,
	verify,
	verifyAgain,
	type Compiled,
	type Confirmations,
	type Proof,
	type Proven,
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

/** Of the words only what a step's say to do counts in a proof. */
function proofForm({ texts, version: _, ...rest }: Compiled): string {
	const said = rest.steps.map((step) => actsSaid(texts[step.text] ?? ''));
	return approvalHash(canonicalJson({ ...rest, said }));
}

const proofs = new Map<string, Proof>();
/** A few paths with own steps, before and after an approval. */
const mostProofs = 500;

function known(pathway: Compiled, make: () => Proof): Proof {
	const found = proofs.get(proofForm(pathway));
	if (found) return found;
	const proof = make();
	rememberProof(pathway, proof);
	return proof;
}

/** What has been proved elsewhere is not proved here once more. */
export function rememberProof(pathway: Compiled, proof: Proof): void {
	if (proofs.size >= mostProofs) proofs.clear();
	proofs.set(proofForm(pathway), proof);
}

export const proofOf = (pathway: Compiled): Proof => known(pathway, () => verify(pathway));

/** What stops the path from being followed. */
export const violationsOf = (pathway: Compiled): readonly Violation[] =>
	proofOf(pathway).violations;

/** The same for paths that are made from this one by adding to it: only what was added is proved. */
export function violationsUpon(national: Compiled): (pathway: Compiled) => readonly Violation[] {
	let base: Proven | undefined;
	return (pathway) =>
		known(pathway, () => {
			base ??= prove(national);
			return verifyAgain(base, pathway).proof;
		}).violations;
}
