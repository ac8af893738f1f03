/**
 * Hands an application over to the agency (R5): content and fingerprint are frozen, and a receipt is made. What is
 * late, handed in twice, incomplete, not approved or changed since is refused with its reason.
 */
import type { Actor } from '#domain/identity';
import { dayOf, refuse, type Result } from '#domain/kernel';
import {
	fieldsFor,
	submissionWindow,
	submissionHashForm,
	type SubmissionContent
} from '#domain/programme';
import { getMunicipality } from '../directory/directory-store.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { insertSubmission, listDecisions, listSubmissions } from './application-record-store.ts';
import { heldMeetingDay } from './initial-meeting-store.ts';
import { decisionFact, knownFacts } from './known-facts.ts';
import { sha256 } from './fingerprint.ts';
import {
	approvalHash,
	fingerprintedFiles,
	holdOwnApplication,
	stepApplication,
	type StandingApplication,
	type StepRefusal,
	type WhichApplication
} from './own-application.ts';
import { makeReceiptPdf } from './receipt-pdf.ts';

export async function submitApplication(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{ origin, ...which }: WhichApplication & { readonly origin: string }
): Promise<Result<unknown, StepRefusal>> {
	const { municipality } = which;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnApplication(tx, actor, which);
		if (!held) return refuse('not-found');
		const [decision] = await listDecisions(tx, held.key);
		const isAsApproved =
			decision?.outcome === 'approved' && decision.contentHash === (await approvalHash(tx, held));
		const moved = await stepApplication(tx, { now, actor }, held, {
			act: 'submit',
			kind: 'application-submitted',
			grounds: { round: submissionWindow(held.round, now), isAsApproved },
			set: { submittedAt: now.toISOString() }
		});
		if (!moved.ok) return moved;
		const content = await contentOf(tx, held, now);
		await keepSubmission(tx, held, content, { now, actor, origin });
		return moved;
	});
}

/** Frozen under the next number, with the receipt; whoever wrote it is told. */
export async function keepSubmission(
	tx: Transaction,
	{ key, row, round }: StandingApplication,
	content: SubmissionContent,
	{ now, actor, origin }: { readonly now: Date; readonly actor: Actor; readonly origin: string }
): Promise<void> {
	const number = ((await listSubmissions(tx, key))[0]?.number ?? 0) + 1;
	const hash = sha256(submissionHashForm(content));
	const municipality = await getMunicipality(tx, row.municipalityCode);
	const pdf = await makeReceiptPdf({ content, number, hash, round, municipality, now, origin });
	await insertSubmission(tx, {
		municipalityCode: row.municipalityCode,
		applicationId: row.id,
		number,
		content,
		hash,
		pdf,
		submittedAt: now.toISOString(),
		submittedBy: actor.personId
	});
	const job = { municipality: row.municipalityCode, application: row.id } as const;
	await enqueue(tx, 'tell-application', { ...job, what: 'receipt' });
}

async function contentOf(
	tx: Transaction,
	{ key, row, round, values }: StandingApplication,
	now: Date
): Promise<SubmissionContent> {
	const { municipalityCode: municipality } = row;
	const [decision] = await listDecisions(tx, key);
	if (decision?.outcome !== 'approved') throw new Error('Submitted without an approval.');
	const facts = await knownFacts(tx, municipality, dayOf(now));
	const decided = decisionFact(decision, round.level);
	const known = decided ? { ...facts, decided } : facts;
	return {
		round: row.round,
		offer: round.offer,
		municipality,
		fields: fieldsFor(round.level).map(({ id, label, from }) => {
			const fact = known[id];
			return from === 'record'
				? { id, label, value: fact?.value ?? '', from, ...(fact ? { source: fact.source } : {}) }
				: { id, label, value: values[id] ?? '', from };
		}),
		files: await fingerprintedFiles(tx, key),
		decision: {
			outcome: 'approved',
			decidedOn: decision.decidedOn,
			decidedBy: decision.outsideName ?? decision.decidedBy,
			level: round.level,
			outside: decision.outsideName !== null,
			note: decision.note
		},
		initialMeeting: (await heldMeetingDay(tx, municipality)) ?? null
	};
}
