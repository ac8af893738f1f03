import { day, daysBetween, type Day } from '#domain/kernel';

/** Three months, named as people do: `2027-1`. Its last day is in it. */
export interface Quarter {
	readonly year: number;
	readonly number: 1 | 2 | 3 | 4;
	readonly firstDay: Day;
	readonly lastDay: Day;
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The quarter a day is in and those after it, so many in all. */
export function quartersFrom(on: Day, count: number): readonly Quarter[] {
	const first = Number(on.slice(0, 4)) * 4 + Math.floor((Number(on.slice(5, 7)) - 1) / 3);
	return Array.from({ length: count }, (_, index) => {
		const year = Math.floor((first + index) / 4);
		const at = (first + index) % 4;
		return {
			year,
			number: (at + 1) as Quarter['number'],
			firstDay: day(`${year}-${String(at * 3 + 1).padStart(2, '0')}-01`),
			lastDay: day(`${year}-${quarterEnds[at]}`)
		};
	});
}

/** What an engagement takes of whom, and when. */
export interface Engaged {
	readonly startsOn: Day;
	/** Its last day, or the day it was ended. */
	readonly endsOn: Day;
	/** The share of a whole engagement each adviser has, from 0 to 1. */
	readonly advisers: readonly { readonly personId: string; readonly share: number }[];
}

/** How much of a quarter an engagement fills, from 0 to 1, by days. */
function filled({ startsOn, endsOn }: Engaged, { firstDay, lastDay }: Quarter): number {
	const from = startsOn > firstDay ? startsOn : firstDay;
	const until = endsOn < lastDay ? endsOn : lastDay;
	const days = daysBetween(from, until) + 1;
	return days <= 0 ? 0 : days / (daysBetween(firstDay, lastDay) + 1);
}

export const fillsQuarter = (engaged: Engaged, quarter: Quarter): boolean =>
	filled(engaged, quarter) > 0;

export interface AdviserLoad {
	readonly personId: string;
	/** For each quarter, in whole engagements: 1.5 is one and a half all quarter long. */
	readonly quarters: readonly number[];
}

/** Who is engaged with how much in each quarter, the most engaged first. */
export function adviserLoad(
	engagements: readonly Engaged[],
	quarters: readonly Quarter[]
): readonly AdviserLoad[] {
	const people = [
		...new Set(engagements.flatMap(({ advisers }) => advisers.map(({ personId }) => personId)))
	].sort();
	const load = people.map((personId) => ({
		personId,
		quarters: quarters.map((quarter) =>
			tenths(
				engagements.reduce((sum, one) => {
					const share = one.advisers
						.filter((adviser) => adviser.personId === personId)
						.reduce((total, adviser) => total + adviser.share, 0);
					return sum + share * filled(one, quarter);
				}, 0)
			)
		)
	}));
	const whole = ({ quarters: each }: AdviserLoad) => each.reduce((sum, one) => sum + one, 0);
	return load.filter((one) => whole(one) > 0).toSorted((one, other) => whole(other) - whole(one));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** One application as the statistics count it. */
export interface CountedApplication {
	/** The year whose places it applied for. */
	readonly year: number;
	readonly offer: string;
	readonly status: string;
	readonly submittedOn: Day;
	/** The day of the first answer; null while it waits for one. */
	readonly answeredOn: Day | null;
}

export interface YearFigures {
	readonly year: number;
	readonly offer: string;
	readonly applications: number;
	readonly places: number;
	readonly waiting: number;
	readonly refused: number;
	readonly withdrawn: number;
	/** Days from submission to the first answer: the median, and how many it is made of. */
	readonly waitingDays: number | null;
	readonly answered: number;
}

/** By year and type, newest first. No municipality is named, and none is compared with another. */
export function yearFigures(applications: readonly CountedApplication[]): readonly YearFigures[] {
	const groups = Map.groupBy(applications, ({ year, offer }) => `${year} ${offer}`);
	return [...groups.values()]
		.flatMap((group): readonly YearFigures[] => {
			const [first] = group;
			if (!first) return [];
			const count = (...statuses: readonly string[]) =>
				group.filter(({ status }) => statuses.includes(status)).length;
			const days = group.flatMap(({ submittedOn, answeredOn }) =>
				answeredOn ? [daysBetween(submittedOn, answeredOn)] : []
			);
			return [
				{
					year: first.year,
					offer: first.offer,
					applications: group.length,
					places: count('place'),
					waiting: count('waiting'),
					refused: count('refused'),
					withdrawn: count('withdrawn'),
					waitingDays: median(days),
					answered: days.length
				}
			];
		})
		.toSorted((one, other) => other.year - one.year || one.offer.localeCompare(other.offer, 'da'));
}

export function median(values: readonly number[]): number | null {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle];
	if (upper === undefined) return null;
	const lower = sorted[middle - 1];
	return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
