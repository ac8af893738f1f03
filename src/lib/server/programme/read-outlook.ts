/** Queue, load and free places ahead, and the years behind (R10). The agency's own: no municipality is named. */
import { dayOf, type Day } from '#domain/kernel';
import {
	adviserLoad,
	fillsQuarter,
	quartersFrom,
	yearFigures,
	type CountedApplication,
	type Engaged,
	type YearFigures
} from '#domain/programme';
import { namesOf } from '../identity/person-names.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { csvText } from '../platform/dump-csv.ts';
import { listEngaged, listFirstAnswers } from './allocation-store.ts';
import { listHandedOver, listSubmissions, type HandedOver } from './handed-over-store.ts';
import { listRounds, type RoundOffer } from './round-store.ts';

const ahead = 4;

export async function readOutlook(db: Database, now: Date) {
	const today = dayOf(now);
	const read = await db.transaction({ kind: 'agency' }, readFacts);
	const { rounds, applications, engaged } = read;
	const quarters = quartersFrom(today, ahead);
	const load = adviserLoad(engaged, quarters);
	const names = await namesOf(
		db,
		load.map(({ personId }) => personId)
	);
	return {
		queue: rounds
			.map(({ round, offer }) => ({
				name: `${offer.name}: ${round.name}`,
				...queueIn(applications.filter((one) => one.round === round.id))
			}))
			.filter(({ undecided, waiting }) => undecided + waiting > 0),
		quarters: quarters.map((quarter) => ({
			name: `${quarter.number}. kvartal ${quarter.year}`,
			year: quarter.year,
			underWay: engaged.filter((one) => fillsQuarter(one, quarter)).length,
			beginning: engaged.filter(
				({ startsOn }) => startsOn >= quarter.firstDay && startsOn <= quarter.lastDay
			).length,
			freeOfYear: freeIn(quarter.year, rounds, applications)
		})),
		load: load.map(({ personId, quarters: each }) => ({
			personId,
			name: names.get(personId) ?? 'En, der er slettet',
			quarters: each
		})),
		figures: yearFigures(read.counted)
	};
}

async function readFacts(tx: Transaction) {
	const rounds = await listRounds(tx);
	const applications = await listHandedOver(tx);
	const firstAnswers = await listFirstAnswers(tx);
	const submissions = await listSubmissions(
		tx,
		applications.map(({ applicationId }) => applicationId)
	);
	const isOf = (one: HandedOver) => (other: { municipality: string; applicationId: string }) =>
		other.municipality === one.municipality && other.applicationId === one.applicationId;
	const counted = applications.flatMap((one): readonly CountedApplication[] => {
		const found = rounds.find(({ round }) => round.id === one.round);
		const first = submissions.findLast(isOf(one));
		const answer = firstAnswers.find(isOf(one));
		if (!found) return [];
		return [
			{
				year: found.round.year,
				offer: found.offer.name,
				status: one.status,
				submittedOn: dayOf(new Date(first?.submittedAt ?? one.submittedAt)),
				answeredOn: answer ? dayOf(new Date(answer.decidedAt)) : null
			}
		];
	});
	const engaged = (await listEngaged(tx)).map(
		({ startsOn, endsOn, endedOn, advisers }): Engaged => ({
			startsOn: startsOn as Day,
			endsOn: (endedOn ?? endsOn) as Day,
			advisers: advisers as Engaged['advisers']
		})
	);
	return { rounds, applications, counted, engaged };
}

const queueIn = (applications: readonly HandedOver[]) => ({
	undecided: applications.filter(({ status }) => status === 'submitted' || status === 'supplement')
		.length,
	waiting: applications.filter(({ status }) => status === 'waiting').length
});

/** The year's places of all offers that have a round for it, less those given; null where none has. */
function freeIn(
	year: number,
	rounds: readonly RoundOffer[],
	applications: readonly HandedOver[]
): number | null {
	const ofYear = rounds.filter(({ round }) => round.year === year);
	if (ofYear.length === 0) return null;
	const offers = new Map(ofYear.map(({ offer }) => [offer.id, offer.placesPerYear]));
	const places = [...offers.values()].reduce((sum, one) => sum + one, 0);
	const given = applications.filter(
		({ status, round }) => status === 'place' && ofYear.some((one) => one.round.id === round)
	).length;
	return Math.max(0, places - given);
}

/** The years' figures as a spreadsheet opens them. */
export const outlookSheet = (figures: readonly YearFigures[]): string =>
	csvText(
		[
			'År',
			'Type',
			'Ansøgninger',
			'Pladser',
			'Venteliste',
			'Afslag',
			'Trukket tilbage',
			'Ventetid i dage (median)',
			'Antal besvarede'
		],
		figures.map((one) => [
			one.year,
			one.offer,
			one.applications,
			one.places,
			one.waiting,
			one.refused,
			one.withdrawn,
			one.waitingDays === null ? null : String(one.waitingDays).replace('.', ','),
			one.answered
		])
	);
