/** What a path proves, found aside and kept for as long as the path is the same. */
import { canonicalJson } from '#domain/document';
import { refuse, type Result } from '#domain/kernel';
import type { Compiled, Proof } from '#domain/pathway';
import { approvalHash } from '../identity/approval-store.ts';
import { inWorker } from '../platform/in-worker.ts';
import { openTurns } from '../platform/worker-turns.ts';
import { rememberProof } from './approved-pathway.ts';
import type task from './prove-task.ts';

const proofs = new Map<string, Proof>();
/** A few drafts under way. */
const most = 60;

/** A proof holds about 350 MB while it is made: one at a time. */
const turns = openTurns({ atOnce: 1, waiting: 8 });
const limits = { timeLimit: 120_000, memoryLimit: 1_500 };

/** Says whether it is the same path that was proved: its words count too. */
export const proofKey = ({ version: _, ...pathway }: Compiled): string =>
	approvalHash(canonicalJson(pathway));

export async function proveAside(pathway: Compiled): Promise<Result<Proof, 'proof-not-made'>> {
	const key = proofKey(pathway);
	const known = proofs.get(key);
	if (known) return { ok: true, value: known };
	const giveBack = await turns.take();
	if (!giveBack) return refuse('proof-not-made');
	try {
		const made = await inWorker<typeof task>(
			'src/lib/server/pathway/prove-task.ts',
			pathway,
			limits
		);
		if (!made.ok) return refuse('proof-not-made');
		if (proofs.size >= most) proofs.clear();
		proofs.set(key, made.value);
		rememberProof(pathway, made.value);
		return made;
	} finally {
		giveBack();
	}
}
