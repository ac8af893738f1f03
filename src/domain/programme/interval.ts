/**
 * How sure a figure is, at 95 %. Shares: Wilson's score interval (E. B. Wilson, JASA 22, 1927), which stays within
 * 0–1 and holds for small samples; the difference of two shares: Newcombe's method 10 (R. G. Newcombe, Statistics in
 * Medicine 17, 1998). Averages: Student's t; the difference of two averages: Welch's (B. L. Welch, Biometrika 34,
 * 1947). Before and after are taken as two separate samples: answers are anonymous, so nobody's two are paired.
 */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

export interface Share {
	readonly counted: number;
	readonly total: number;
}

export interface Average {
	readonly average: number;
	/** Standard deviation in the sample. */
	readonly deviation: number;
	readonly total: number;
}

const z = 1.959963984540054;

export function shareInterval({ counted, total }: Share): Interval {
	const share = counted / total;
	const whole = 1 + z ** 2 / total;
	const middle = (share + z ** 2 / (2 * total)) / whole;
	const half = (z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))) / whole;
	// Rounding may lead a hair past the ends, and past the share itself where it is 0 or 1.
	return {
		low: counted === 0 ? 0 : Math.max(0, middle - half),
		high: counted === total ? 1 : Math.min(1, middle + half)
	};
}

/** Of `after` less `before`. */
export function shareDifference(before: Share, after: Share): Interval {
	const [one, other] = [before.counted / before.total, after.counted / after.total];
	const [first, second] = [shareInterval(before), shareInterval(after)];
	const difference = other - one;
	return {
		low: difference - Math.hypot(other - second.low, first.high - one),
		high: difference + Math.hypot(second.high - other, one - first.low)
	};
}

/** At least two answers; `scale` cuts off what no answer can be. */
export function averageInterval(measured: Average, scale?: Interval): Interval {
	const { average, deviation, total } = measured;
	const half = (studentT(total - 1) * deviation) / Math.sqrt(total);
	return {
		low: Math.max(scale?.low ?? -Infinity, average - half),
		high: Math.min(scale?.high ?? Infinity, average + half)
	};
}

/** Of `after` less `before`; at least two answers in each. */
export function averageDifference(before: Average, after: Average): Interval {
	const difference = after.average - before.average;
	const parts = [before, after].map(({ deviation, total }) => ({
		variance: deviation ** 2 / total,
		freedom: total - 1
	}));
	const variance = parts.reduce((sum, part) => sum + part.variance, 0);
	if (variance === 0) return { low: difference, high: difference };
	const freedom =
		variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.freedom, 0);
	const half = studentT(freedom) * Math.sqrt(variance);
	return { low: difference - half, high: difference + half };
}

/**
 * Student's t at 97.5 %, by the Cornish–Fisher expansion (Abramowitz & Stegun 26.7.5): within 0.001 of the tables
 * from four degrees of freedom, which is the fewest that are shown.
 */
export function studentT(freedom: number): number {
	const terms = [
		(z ** 3 + z) / 4,
		(5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
		(3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
		(79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160
	];
	return terms.reduce((sum, term, place) => sum + term / freedom ** (place + 1), z);
}
