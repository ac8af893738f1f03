/**
 * One duty through its periods, read from the catalogue's links and dates. Two numbers of one act that ended
 * together are a renumbering: the catalogue has the first number's start and the last number's end, and the day
 * between them is unconfirmed and is said to be so (principle 5).
 */
import { danishDate, type Day } from '#domain/kernel';
import type { Provision } from '#domain/law';

export interface Period {
	readonly provision: Provision;
	readonly from: Day | null;
	readonly to: Day | null;
	/** Somewhere between these days it took over the number from the one before, or gave it up to the next. */
	readonly unconfirmed: {
		readonly end: 'from' | 'to';
		readonly earliest: Day;
		readonly latest: Day;
	} | null;
}

/** Everything the provision came from, however far back, oldest first, and the provision itself last. */
export function dutyPeriods(duty: Provision, all: readonly Provision[]): readonly Period[] {
	const byId = new Map(all.map((one) => [one.id, one]));
	const found = new Map<string, Provision>();
	const collect = (provision: Provision): void => {
		if (found.has(provision.id)) return;
		found.set(provision.id, provision);
		for (const { id } of provision.predecessors) {
			const before = byId.get(id);
			if (before) collect(before);
		}
	};
	collect(duty);
	const ordered = [...found.values()].toSorted(
		(one, other) =>
			(one.inForceTo ?? '9999').localeCompare(other.inForceTo ?? '9999') ||
			(one.inForceFrom ?? '9999').localeCompare(other.inForceFrom ?? '9999')
	);
	return ordered.map((provision, at) => {
		const { inForceFrom: from, inForceTo: to } = provision;
		const next = ordered[at + 1];
		const before = ordered[at - 1];
		if (next && isRenumbered(provision, next)) {
			return { provision, from, to: null, unconfirmed: shift('to', provision) };
		}
		if (before && isRenumbered(before, provision)) {
			return { provision, from: null, to, unconfirmed: shift('from', before) };
		}
		return { provision, from, to, unconfirmed: null };
	});
}

const isRenumbered = (before: Provision, after: Provision): boolean =>
	before.act === after.act &&
	before.inForceFrom !== null &&
	after.inForceFrom === null &&
	before.inForceTo !== null &&
	before.inForceTo === after.inForceTo;

const shift = (end: 'from' | 'to', { inForceFrom, inForceTo }: Provision): Period['unconfirmed'] =>
	inForceFrom && inForceTo ? { end, earliest: inForceFrom, latest: inForceTo } : null;

/** `Fra 1. oktober 2013 til en dag, der ikke er bekræftet, senest 31. december 2023.` */
export function periodInWords({ from, to, unconfirmed }: Period): string {
	const unknown = unconfirmed
		? `en dag, der ikke er bekræftet (mellem ${danishDate(unconfirmed.earliest)} og ${danishDate(unconfirmed.latest)})`
		: '';
	const start =
		unconfirmed?.end === 'from'
			? `Fra ${unknown}`
			: from
				? `Fra ${danishDate(from)}`
				: 'Startdatoen står ikke i vores katalog';
	if (unconfirmed?.end === 'to') return `${start} til ${unknown}.`;
	return to ? `${start} til og med ${danishDate(to)}.` : `${start}. Gælder stadig.`;
}

/** One act that took over from another: when, and how many of its provisions did. */
export interface ActChange {
	readonly from: string;
	readonly to: string;
	/** The last day of the old, and the first of the new. */
	readonly lastDay: Day | null;
	readonly firstDay: Day | null;
	readonly pairs: readonly {
		readonly before: Provision;
		readonly after: Provision;
		readonly confirmed: boolean;
	}[];
}

/** Read from the links between provisions of different acts; the largest change first. */
export function actChanges(
	provisions: readonly Provision[],
	isConfirmed: (before: Provision, after: Provision) => boolean
): readonly ActChange[] {
	const byId = new Map(provisions.map((one) => [one.id, one]));
	const pairs = provisions.flatMap((before) =>
		before.successors.flatMap(({ id }) => {
			const after = byId.get(id);
			return after && after.act !== before.act
				? [{ before, after, confirmed: isConfirmed(before, after) }]
				: [];
		})
	);
	const days = (some: readonly (Day | null)[]) => some.filter((day) => day !== null).toSorted();
	return [...Map.groupBy(pairs, ({ before, after }) => `${before.act}\n${after.act}`).values()]
		.map((group) => ({
			from: group[0]?.before.act ?? '',
			to: group[0]?.after.act ?? '',
			lastDay: days(group.map(({ before }) => before.inForceTo)).at(-1) ?? null,
			firstDay: days(group.map(({ after }) => after.inForceFrom))[0] ?? null,
			pairs: group
		}))
		.toSorted((one, other) => other.pairs.length - one.pairs.length);
}
