/** Decisions on an application as they are kept, and the documents of those taken elsewhere. */
import type { Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import {
	deleteApplicationFile,
	insertDecision,
	listApplicationFiles,
	listDecisions,
	type StoredDecision
} from './application-record-store.ts';
import { approvalHash, type StandingApplication } from './own-application.ts';

type Decision = Pick<StoredDecision, 'outcome' | 'note' | 'decidedOn' | 'decidedBy'> &
	Partial<Pick<StoredDecision, 'outsideName' | 'fileId' | 'secondPerson'>>;

/** Kept with the fingerprint of what was decided on; whoever began the application is written to. */
export async function keepDecision(
	tx: Transaction,
	held: StandingApplication,
	now: Date,
	decision: Decision
): Promise<void> {
	const { municipalityCode, id: applicationId } = held.row;
	const number = ((await listDecisions(tx, held.key))[0]?.number ?? 0) + 1;
	await insertDecision(tx, {
		municipalityCode,
		applicationId,
		number,
		contentHash: await approvalHash(tx, held),
		decidedAt: now.toISOString(),
		...decision
	});
	const job = { municipality: municipalityCode, application: applicationId } as const;
	await enqueue(tx, 'tell-application', { ...job, what: 'decided' });
}

/** Documents of decisions that no decision rests on yet, oldest first. */
export async function unusedDocuments(tx: Transaction, { key }: StandingApplication) {
	const used = (await listDecisions(tx, key)).map(({ fileId }) => fileId);
	return (await listApplicationFiles(tx, key)).filter(
		({ purpose, id }) => purpose === 'decision' && !used.includes(id)
	);
}

/** What is written anew needs a new decision, and so a new document. */
export async function dropUnusedDocuments(
	tx: Transaction,
	held: StandingApplication
): Promise<void> {
	for (const { id } of await unusedDocuments(tx, held))
		await deleteApplicationFile(tx, held.key, id);
}
