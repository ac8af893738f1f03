/** One answer of an allocation: the application's new status, its reason and letter, and the mail that follows. */
import { rolesOf, type Actor } from '#domain/identity';
import { answerApplication, type DecidedAnswer } from '#domain/programme';
import { record } from '../platform/change.ts';
import { enterScope, type Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import type { AllocationRecord, CaseOf } from './allocation-proposal.ts';
import { insertAnswer, listAnswers } from './allocation-store.ts';
import { explain, makeAnswerLetter, type Explanation } from './answer-letter.ts';
import { moveHandedOver } from './handed-over-store.ts';

interface Context {
	readonly now: Date;
	readonly actor: Actor;
}

export interface AnsweringFrom {
	readonly round: string;
	/** Whom a municipality turns to. */
	readonly contact: Explanation['contact'];
	readonly origin: string;
}

export async function giveAnswer(
	tx: Transaction,
	{ now, actor }: Context,
	input: AnsweringFrom & {
		readonly found: CaseOf;
		readonly answer: DecidedAnswer;
		readonly facts: AllocationRecord;
	}
): Promise<void> {
	const { found, answer, facts, contact, origin } = input;
	const { application } = found;
	const moved = answerApplication(application.status, answer.outcome, rolesOf(actor));
	if (!moved.ok)
		throw new Error(`The application ${answer.id} cannot be answered: ${moved.reason}`);
	if (!(await moveHandedOver(tx, application, { status: moved.value })))
		throw new Error(`The application ${answer.id} was changed while it was held`);
	const explanation = explain(answer, facts, contact);
	const number = (await listAnswers(tx, application)).length + 1;
	const { municipality, applicationId, municipalityName } = application;
	await insertAnswer(tx, {
		municipalityCode: municipality,
		...{ applicationId, number, round: input.round, allocationNumber: facts.number },
		...{ outcome: answer.outcome, explanation, deviation: answer.deviation },
		letter: await makeAnswerLetter(
			{ outcome: answer.outcome, explanation },
			{ municipality: municipalityName, now, origin }
		),
		decidedAt: now.toISOString(),
		decidedBy: actor.personId
	});
	await enqueue(tx, 'tell-answer', { municipality, application: applicationId, answer: number });
}

/** In each municipality's own log, one after the other by code; leaves the transaction in the agency's scope. */
export async function noteAnswers(
	tx: Transaction,
	context: Context,
	answered: readonly CaseOf[]
): Promise<void> {
	const inOrder = answered.toSorted((one, other) =>
		one.candidate.id.localeCompare(other.candidate.id)
	);
	for (const { application } of inOrder) {
		const { municipality, applicationId } = application;
		await enterScope(tx, { kind: 'municipality', municipality });
		await record(tx, context, {
			owner: municipality,
			kind: 'application-answered',
			object: `application/${applicationId}`,
			title: 'Svar på ansøgning om rådgivningsforløb',
			address: `/arbejde/raadgivning/svar/${applicationId}`,
			before: { status: application.status }
		});
	}
	await enterScope(tx, { kind: 'agency' });
}
