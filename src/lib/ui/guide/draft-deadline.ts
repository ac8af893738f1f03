import { isDuration, type Deadline } from '#domain/law';

/** A deadline's length as it is typed: a number and a unit. */
export const durationUnits = [
	{ value: 'H', text: 'timer' },
	{ value: 'D', text: 'dage' },
	{ value: 'W', text: 'uger' },
	{ value: 'M', text: 'måneder' },
	{ value: 'Y', text: 'år' }
] as const;

/** `PT24H` → `24` and `H`. */
export function partsOf({ duration }: Pick<Deadline, 'duration'>): {
	number: string;
	unit: string;
} {
	const [, number = '', unit = 'D'] = /^PT?(\d+)([HDWMY])$/.exec(duration) ?? [];
	return { number, unit };
}

/** Undefined for what is no length. */
export function durationOf(number: string, unit: string): string | undefined {
	const duration = `P${unit === 'H' ? 'T' : ''}${number.trim()}${unit}`;
	return isDuration(duration) ? duration : undefined;
}
