/**
 * Before and after side by side (R9). What is based on fewer than five says so and gives no figure, and nothing
 * beside it from which one could be worked out: no difference, no n.
 */
import type { Day } from '#domain/kernel';
import {
	averageDifference,
	averageInterval,
	shareDifference,
	shareInterval,
	type Interval
} from './interval.ts';
import { fewestShown, moments, type Measure, type Moment } from './measure.ts';
import { indicatorsOf, isEntered, outcomeIds, type Indicator, type OutcomeId } from './outcome.ts';

export type Figure =
	| { readonly state: 'not-measured' }
	| { readonly state: 'too-few'; readonly measuredOn: Day; readonly source: string }
	| {
			readonly state: 'shown';
			readonly measuredOn: Day;
			readonly source: string;
			readonly n: number;
			/** A share from 0 to 1, or an average on the indicator's scale. */
			readonly value: number;
			/** So many of n, for a share. */
			readonly counted: number | null;
			readonly interval: Interval;
	  };

export interface Difference extends Interval {
	readonly value: number;
}

export interface Effect {
	readonly indicator: Indicator;
	readonly figures: Readonly<Record<Moment, Figure>>;
	/** After less before; null unless both are shown. */
	readonly difference: Difference | null;
}

export function figureOf(indicator: Indicator, measure: Measure | undefined): Figure {
	if (!measure) return { state: 'not-measured' };
	const { measuredOn, source, total, counted, average, deviation } = measure;
	if (total < fewestShown) return { state: 'too-few', measuredOn, source };
	const shown = { state: 'shown', measuredOn, source, n: total } as const;
	if (indicator.kind === 'share' && counted !== null) {
		const interval = shareInterval({ counted, total });
		return { ...shown, value: counted / total, counted, interval };
	}
	if (indicator.kind === 'average' && average !== null && deviation !== null) {
		const interval = averageInterval({ average, deviation, total }, indicator.scale);
		return { ...shown, value: average, counted: null, interval };
	}
	return { state: 'not-measured' };
}

/** `measures`: those that hold, at most one for each moment of an indicator. */
export function effectOf(indicator: Indicator, measures: readonly Measure[]): Effect {
	const own = measures.filter((measure) => measure.indicator === indicator.id);
	const at = (moment: Moment) => own.find((measure) => measure.moment === moment);
	const figures = Object.fromEntries(
		moments.map((moment) => [moment, figureOf(indicator, at(moment))])
	) as Record<Moment, Figure>;
	const [before, after] = [at('before'), at('after')];
	const bothShown = figures.before.state === 'shown' && figures.after.state === 'shown';
	return {
		indicator,
		figures,
		difference: bothShown && before && after ? differenceOf(indicator, before, after) : null
	};
}

function differenceOf(indicator: Indicator, before: Measure, after: Measure): Difference {
	if (indicator.kind === 'share') {
		const [one, other] = [before, after].map(({ counted, total }) => ({
			counted: counted ?? 0,
			total
		})) as [{ counted: number; total: number }, { counted: number; total: number }];
		return {
			value: other.counted / other.total - one.counted / one.total,
			...shareDifference(one, other)
		};
	}
	const [one, other] = [before, after].map(({ average, deviation, total }) => ({
		average: average ?? 0,
		deviation: deviation ?? 0,
		total
	})) as [
		{ average: number; deviation: number; total: number },
		{ average: number; deviation: number; total: number }
	];
	return { value: other.average - one.average, ...averageDifference(one, other) };
}

export interface OutcomeEffect {
	readonly outcome: OutcomeId;
	readonly effects: readonly Effect[];
	/** Looked up, or not measured yet: they have no before and after of their own. */
	readonly others: readonly Indicator[];
}

export const effectsOf = (measures: readonly Measure[]): readonly OutcomeEffect[] =>
	outcomeIds.map((outcome) => ({
		outcome,
		effects: indicatorsOf(outcome)
			.filter(isEntered)
			.map((indicator) => effectOf(indicator, measures)),
		others: indicatorsOf(outcome).filter((indicator) => !isEntered(indicator))
	}));

export interface MonthlyUse {
	/** `2026-11`. */
	readonly month: string;
	/** Null: opened fewer than five times. */
	readonly opened: number | null;
}

/** All cards of a month together, the oldest month first. There is no sum of months to work a small one out from. */
export function monthlyUse(
	rows: readonly { readonly month: string; readonly opened: number }[]
): readonly MonthlyUse[] {
	const sums = new Map<string, number>();
	for (const { month, opened } of rows) sums.set(month, (sums.get(month) ?? 0) + opened);
	return [...sums]
		.map(([month, opened]) => ({ month, opened: opened < fewestShown ? null : opened }))
		.toSorted((one, other) => one.month.localeCompare(other.month));
}
