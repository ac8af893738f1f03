/** What the agency's head sees before and after deciding on a round (R7). */
import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { readProposal, type RoundProposal } from './allocation-proposal.ts';
import { hasBegun, listAnswersIn } from './allocation-store.ts';
import { listHandedOver } from './handed-over-store.ts';

export async function readAllocationDesk(
	db: Database,
	actor: Actor,
	{ round, now }: { readonly round: string; readonly now: Date }
): Promise<Result<Awaited<ReturnType<typeof deskOf>>, 'not-found' | 'conflict-of-interest'>> {
	const found = await db.transaction({ kind: 'agency' }, async (tx) => {
		const proposal = await readProposal(tx, round, now);
		if (!proposal) return undefined;
		const given = (await listHandedOver(tx, round)).filter(({ status }) => status === 'place');
		const free = [];
		for (const one of given) if (!(await hasBegun(tx, one))) free.push(one);
		return { proposal, notBegun: free, answers: await listAnswersIn(tx, round) };
	});
	if (!found) return refuse('not-found');
	if (isConflicted(found.proposal, actor)) return refuse('conflict-of-interest');
	return accept(await deskOf(db, found));
}

/** Who has a conflict of interest in one of the applications does not decide over it and its rivals. */
export const isConflicted = ({ cases }: RoundProposal, { personId }: Actor): boolean =>
	cases.some(({ written }) =>
		written.assessors.some((one) => one.assessorId === personId && one.conflict === true)
	);

interface Found {
	readonly proposal: RoundProposal;
	readonly notBegun: Awaited<ReturnType<typeof listHandedOver>>;
	readonly answers: Awaited<ReturnType<typeof listAnswersIn>>;
}

async function deskOf(db: Database, { proposal: found, notBegun, answers }: Found) {
	const { round, offer, criteria, proposal, seed, number, hash, obstacles, leftOut } = found;
	const names = await namesOf(
		db,
		found.allocations.map(({ decidedBy }) => decidedBy)
	);
	return {
		...{ round, offer, seed, number, hash, obstacles },
		criteria: criteria.weighed,
		places: proposal.places,
		demand: proposal.demand,
		criteriaUsed: proposal.criteriaUsed,
		leftOut: leftOut.map(({ application, why }) => ({ name: application.municipalityName, why })),
		answers: proposal.answers.map((answer) => {
			const one = found.cases.find(({ candidate }) => candidate.id === answer.id);
			return {
				...answer,
				name: one?.application.municipalityName ?? '',
				status: one?.application.status ?? '',
				helpedBefore: one?.candidate.helpedBefore ?? false
			};
		}),
		decisions: found.allocations.map((one) => ({
			number: one.number,
			decidedOn: dayOf(new Date(one.decidedAt)),
			decidedBy: names.get(one.decidedBy) ?? 'En, der er slettet',
			hash: one.hash,
			answers: answers.filter(({ allocationNumber }) => allocationNumber === one.number)
		})),
		notBegun: notBegun.map(({ municipality, applicationId, municipalityName }) => ({
			municipality,
			applicationId,
			name: municipalityName
		}))
	};
}
