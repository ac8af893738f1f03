import { rolesOf, type Actor } from '#domain/identity';
import { canonicalJson } from '#domain/document';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	decide,
	mayAllocate,
	type Choice,
	type DecidedAnswer,
	type DecisionFault
} from '#domain/programme';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { isConflicted } from './allocation-desk.ts';
import {
	readProposal,
	recordOf,
	type AllocationRecord,
	type CaseOf,
	type Obstacle
} from './allocation-proposal.ts';
import { insertAllocation } from './allocation-store.ts';
import { sha256 } from './fingerprint.ts';
import { giveAnswer, noteAnswers, type AnsweringFrom } from './give-answer.ts';
import { holdRound } from './handed-over-store.ts';

type Refusal =
	| DecisionFault
	| Obstacle
	| 'not-found'
	| 'not-your-decision'
	| 'conflict-of-interest'
	| 'changed-by-another';

export interface DecisionInput extends AnsweringFrom {
	/** Number and fingerprint of the proposal that was seen. */
	readonly number: number;
	readonly hash: string;
	readonly choices: readonly Choice[];
}

/**
 * Gives the places of a round out, all in one step (R7): what was seen is decided on, word for word, and each
 * application is answered with its reason and letter in the same transaction. Of two who decide at once one does.
 */
export async function decideAllocation(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: DecisionInput
): Promise<Result<{ readonly number: number }, Refusal>> {
	if (!mayAllocate(rolesOf(actor))) return refuse('not-your-decision');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		await holdRound(tx, input.round);
		const seen = await readProposal(tx, input.round, now);
		if (!seen) return refuse('not-found');
		if (seen.number !== input.number || seen.hash !== input.hash)
			return refuse('changed-by-another');
		const [obstacle] = seen.obstacles;
		if (obstacle) return refuse(obstacle.why, obstacle.about);
		if (isConflicted(seen, actor)) return refuse('conflict-of-interest');
		const decided = decide(seen.proposal, input.choices);
		if (!decided.ok) return decided;
		const facts = recordOf(seen);
		const ranking = { ...facts, answers: withDecisions(facts, decided.value) };
		const hash = sha256(canonicalJson(ranking));
		const taken = await insertAllocation(tx, {
			...{ round: input.round, number: seen.number, seed: seen.seed, ranking, hash },
			decidedAt: now.toISOString(),
			decidedBy: actor.personId
		});
		if (!taken) return refuse('changed-by-another');
		const answered: CaseOf[] = [];
		for (const answer of decided.value) {
			const found = seen.cases.find(({ candidate }) => candidate.id === answer.id);
			// Who waits and goes on waiting has had that answer.
			if (!found || found.application.status === answer.outcome) continue;
			await giveAnswer(tx, { now, actor }, { ...input, found, answer, facts });
			answered.push(found);
		}
		await noteAnswers(tx, { now, actor }, answered);
		await record(
			tx,
			{ now, actor },
			{
				owner: 'agency',
				kind: 'allocation-decided',
				object: `round/${input.round}/${seen.number}`,
				title: `Tildeling: ${seen.offer.name}, ${seen.round.name}`,
				address: `/styrelsen/raadgivning/tildeling/${input.round}`,
				after: { number: seen.number, hash, answers: answered.length }
			}
		);
		return accept({ number: seen.number });
	});
}

const withDecisions = (facts: AllocationRecord, decided: readonly DecidedAnswer[]) =>
	facts.answers.map((answer) => {
		const own = decided.find(({ id }) => id === answer.id);
		return { ...answer, decided: own?.outcome ?? '', deviation: own?.deviation ?? null };
	});
