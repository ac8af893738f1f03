import {
	accept,
	containsCpr,
	limits,
	parseDay,
	refuse,
	writtenText,
	type Day,
	type Result
} from '#domain/kernel';
import { findIndicator, isEntered, type Indicator } from './outcome.ts';

export const moments = ['before', 'after', 'later'] as const;
export type Moment = (typeof moments)[number];

export const momentNames: Readonly<Record<Moment, string>> = {
	before: 'Før',
	after: 'Efter',
	later: 'Senere'
};

/** Below this no figure is shown, nor kept: it might be about somebody. */
export const fewestShown = 5;

/** One indicator at one moment. With fewer than five, only that it was measured. */
export interface Measure {
	readonly indicator: string;
	readonly moment: Moment;
	readonly measuredOn: Day;
	readonly total: number;
	readonly counted: number | null;
	readonly average: number | null;
	readonly deviation: number | null;
	readonly source: string;
}

export type MeasureFault =
	| 'indicator-unknown'
	| 'moment-unknown'
	| 'day-not-real'
	| 'day-in-the-future'
	| 'total-not-valid'
	| 'count-not-valid'
	| 'average-not-valid'
	| 'deviation-not-valid'
	| 'source-missing'
	| 'text-too-long'
	| 'looks-like-cpr';

export type TypedMeasure = Readonly<
	Record<
		| 'indicator'
		| 'moment'
		| 'measuredOn'
		| 'total'
		| 'counted'
		| 'average'
		| 'deviation'
		| 'source',
		string
	>
>;

const most = 100_000;

/** What was typed as a measure, or its first fault with the field in `about`. */
export function writtenMeasure(typed: TypedMeasure, today: Day): Result<Measure, MeasureFault> {
	const indicator = findIndicator(typed.indicator);
	if (!indicator || !isEntered(indicator)) return refuse('indicator-unknown', ['indicator']);
	const moment = moments.find((one) => one === typed.moment);
	if (!moment) return refuse('moment-unknown', ['moment']);
	const measuredOn = parseDay(typed.measuredOn.trim());
	if (!measuredOn) return refuse('day-not-real', ['measuredOn']);
	if (measuredOn > today) return refuse('day-in-the-future', ['measuredOn']);
	const total = wholeNumber(typed.total);
	if (total === undefined || total < 1) return refuse('total-not-valid', ['total']);
	const source = writtenText(typed.source);
	if (source === '') return refuse('source-missing', ['source']);
	if (source.length > limits.reason) return refuse('text-too-long', ['source']);
	if (containsCpr(source)) return refuse('looks-like-cpr', ['source']);
	const figures = figuresIn(typed, indicator, total);
	if (!figures.ok) return figures;
	const kept = total < fewestShown ? noFigures : figures.value;
	return accept({ indicator: indicator.id, moment, measuredOn, total, source, ...kept });
}

type Figures = Pick<Measure, 'counted' | 'average' | 'deviation'>;
const noFigures: Figures = { counted: null, average: null, deviation: null };

function figuresIn(
	typed: TypedMeasure,
	{ kind, scale }: Indicator,
	total: number
): Result<Figures, MeasureFault> {
	if (kind === 'share') {
		const counted = wholeNumber(typed.counted);
		if (counted === undefined || counted > total) return refuse('count-not-valid', ['counted']);
		return accept({ ...noFigures, counted });
	}
	const { low, high } = scale ?? { low: 0, high: most };
	const average = readNumber(typed.average);
	if (average === undefined || average < low || average > high)
		return refuse('average-not-valid', ['average']);
	const deviation = readNumber(typed.deviation);
	// No set of answers within the scale spreads more than half at each end.
	const widest = ((high - low) / 2) * Math.sqrt(total / Math.max(1, total - 1));
	if (deviation === undefined || deviation < 0 || deviation > widest + 0.005)
		return refuse('deviation-not-valid', ['deviation']);
	return accept({ ...noFigures, average, deviation });
}

function wholeNumber(text: string): number | undefined {
	const plain = text.trim();
	return /^\d{1,6}$/.test(plain) && Number(plain) <= most ? Number(plain) : undefined;
}

/** As Danes write it, `3,4`, or with a full stop; undefined for anything else. */
export function readNumber(text: string): number | undefined {
	const plain = text.trim().replace(',', '.');
	return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}
