/**
 * Who gets a place by the rule, and what still stands in the way of deciding (R7). In a round everything that was
 * submitted in time is decided together; in a rolling year what is marked complete is, newcomers beside those who
 * wait, so that nobody gains by having come a day earlier.
 */
import { dayOf } from '#domain/kernel';
import { canonicalJson } from '#domain/document';
import {
	allocate,
	helpedBefore,
	isAssessed,
	lotSeed,
	placesToGive,
	validScores,
	type Candidate,
	type Proposal
} from '#domain/programme';
import type { Transaction } from '../platform/database.ts';
import { findLetterText, listAllocations, type StoredAllocation } from './allocation-store.ts';
import { holdingCheck, submissionsOf } from './assessment-desk.ts';
import { listWritten, writtenAbout, type Written } from './assessment-store.ts';
import { sha256 } from './fingerprint.ts';
import {
	listEarlierHelp,
	listHandedOver,
	listSubmissions,
	type HandedOver,
	type Submission
} from './handed-over-store.ts';
import { listRounds, withUse } from './offer-store.ts';
import { findRound, type RoundOffer } from './round-store.ts';

export type Obstacle =
	| 'round-open'
	| 'supplement-asked'
	| 'not-checked'
	| 'not-assessed'
	| 'nothing-to-decide'
	| 'letter-text-missing';

export interface CaseOf {
	readonly application: HandedOver;
	readonly newest: Submission;
	readonly written: Written;
	readonly candidate: Candidate;
}

export interface RoundProposal extends RoundOffer {
	readonly cases: readonly CaseOf[];
	/** Not in it this time: a rolling year does not wait for them. */
	readonly leftOut: readonly { readonly application: HandedOver; readonly why: Obstacle }[];
	readonly obstacles: readonly { readonly why: Obstacle; readonly about: readonly string[] }[];
	readonly proposal: Proposal;
	readonly seed: string;
	readonly complaint: { readonly text: string; readonly revision: number } | undefined;
	readonly allocations: readonly StoredAllocation[];
	/** The number of the decision that would be taken now. */
	readonly number: number;
	/** Fingerprint of all this, so that what is decided is what was seen. */
	readonly hash: string;
}

export const nameOf = ({
	municipality,
	applicationId
}: Pick<HandedOver, 'municipality' | 'applicationId'>): string =>
	`${municipality}/${applicationId}`;

export async function readProposal(
	tx: Transaction,
	roundId: string,
	now: Date
): Promise<RoundProposal | undefined> {
	const found = await findRound(tx, roundId);
	if (!found) return undefined;
	const { offer, criteria } = found;
	const all = await listHandedOver(tx, roundId);
	const ids = all.map(({ applicationId }) => applicationId);
	const submissions = await listSubmissions(tx, ids);
	const written = await listWritten(tx, ids);
	const help = await listEarlierHelp(tx);
	const seed = lotSeed(
		roundId,
		submissions
			.filter(({ number }) => number === 1)
			.filter((one) => all.some((other) => nameOf(other) === nameOf(one)))
			.map((one) => ({ id: nameOf(one), hash: one.hash })),
		sha256
	);
	const open = all.filter(({ status }) => ['submitted', 'supplement', 'waiting'].includes(status));
	const sorted = open.map((application) => {
		const own = submissionsOf(submissions, application);
		const about = writtenAbout(written, application);
		const check = holdingCheck(about, own[0]);
		const why: Obstacle | null =
			application.status === 'supplement' || !own[0]
				? 'supplement-asked'
				: check
					? null
					: 'not-checked';
		return { application, own, about, check, why };
	});
	const cases = sorted.flatMap(({ application, own, about, check, why }): readonly CaseOf[] => {
		const newest = own[0];
		if (why !== null || !newest || !check) return [];
		const first = dayOf(new Date(own.at(-1)?.submittedAt ?? newest.submittedAt));
		const theirs = help.filter((one) => one.municipality === application.municipality);
		return [
			{
				application,
				newest,
				written: about,
				candidate: {
					id: nameOf(application),
					assessors: about.assessors,
					scores: about.scores,
					helpedBefore: helpedBefore(theirs, first),
					complete: check.complete,
					approved: newest.content.decision?.outcome === 'approved'
				}
			}
		];
	});
	const rounds = await withUse(tx, await listRounds(tx, offer.id));
	const places = placesToGive(offer, rounds, { round: roundId, now });
	const rule = { criteria: criteria.weighed, seed, sha256 };
	const proposal = allocate(
		cases.map(({ candidate }) => candidate),
		{ ...rule, places }
	);
	const leftOut = sorted.flatMap(({ application, why }) =>
		why === null ? [] : [{ application, why }]
	);
	const complaint = await findLetterText(tx);
	const allocations = await listAllocations(tx, roundId);
	const number = (allocations[0]?.number ?? 0) + 1;
	const facts = { ...found, cases, leftOut, proposal, seed, complaint, allocations, number };
	return { ...facts, obstacles: obstaclesIn(facts, now), hash: proposalHash(facts) };
}

type Facts = Omit<RoundProposal, 'obstacles' | 'hash'>;

function obstaclesIn(facts: Facts, now: Date): RoundProposal['obstacles'] {
	const { round, criteria, cases, leftOut, proposal, complaint } = facts;
	const isOpen = round.endedAt === null && now.getTime() < Date.parse(round.closesAt);
	const together = round.mode === 'round';
	const named = (why: Obstacle, list: readonly { readonly application: HandedOver }[]) =>
		list.length === 0
			? []
			: [{ why, about: list.map(({ application }) => application.municipalityName) }];
	const unassessed = proposal.criteriaUsed
		? cases.filter(
				({ candidate, written }) =>
					candidate.complete && candidate.approved && !isAssessed(criteria.judged, written)
			)
		: [];
	const changes = proposal.answers.some(
		({ id, outcome }) =>
			cases.find(({ candidate }) => candidate.id === id)?.application.status !== outcome
	);
	return [
		...(together && isOpen ? [{ why: 'round-open' as const, about: [] }] : []),
		...(together
			? (['supplement-asked', 'not-checked'] as const).flatMap((why) =>
					named(
						why,
						leftOut.filter((one) => one.why === why)
					)
				)
			: []),
		...named('not-assessed', unassessed),
		...(changes ? [] : [{ why: 'nothing-to-decide' as const, about: [] }]),
		...(complaint ? [] : [{ why: 'letter-text-missing' as const, about: [] }])
	];
}

/** What is decided on, word for word: kept with the decision. */
export function recordOf(facts: Facts) {
	const { round, offer, criteria, cases, leftOut, proposal, seed, complaint, number } = facts;
	return {
		round: { id: round.id, name: round.name, mode: round.mode, year: round.year },
		offer: { id: offer.id, name: offer.name },
		number,
		criteria: criteria.weighed.map((one) => ({ ...one })),
		places: proposal.places,
		demand: proposal.demand,
		criteriaUsed: proposal.criteriaUsed,
		seed,
		complaint: complaint?.text ?? '',
		leftOut: leftOut.map(({ application, why }) => ({
			id: nameOf(application),
			name: application.municipalityName,
			why
		})),
		answers: proposal.answers.map((answer) => {
			const found = cases.find(({ candidate }) => candidate.id === answer.id);
			return {
				...answer,
				name: found?.application.municipalityName ?? '',
				status: found?.application.status ?? '',
				submission: found?.newest.hash ?? '',
				helpedBefore: found?.candidate.helpedBefore ?? false,
				scores: validScores(found?.written.assessors ?? [], found?.written.scores ?? []).map(
					({ assessorId, criterion, revision, score }) => ({
						assessorId,
						criterion,
						revision,
						score
					})
				)
			};
		})
	};
}
export type AllocationRecord = ReturnType<typeof recordOf>;

const proposalHash = (facts: Facts): string => sha256(canonicalJson(recordOf(facts)));
