/** Where a stronger form of a step or a rule is there, the weaker one is left out: nobody reads it twice. */

interface GivingWay {
	readonly id: string;
	readonly givesWayTo?: readonly string[];
}

/** Those that stand when these are there for certain; a chain of giving way leaves its last. */
export const standing = <One extends GivingWay>(
	ones: readonly One[],
	certain: readonly GivingWay[] = ones
): readonly One[] => {
	const there = new Set(certain.map(({ id }) => id));
	return ones.filter(
		({ givesWayTo }) =>
			givesWayTo === undefined ||
			givesWayTo.length === 0 ||
			!givesWayTo.some((stronger) => there.has(stronger))
	);
};

/** Ids that in the end give way to themselves: all of them would be left out. */
export function givingWayInCircle(ones: readonly GivingWay[]): readonly string[] {
	const strongerOf = new Map(ones.map(({ id, givesWayTo = [] }) => [id, givesWayTo]));
	const reaches = (from: string, wanted: string, seen: ReadonlySet<string>): boolean =>
		(strongerOf.get(from) ?? []).some(
			(next) =>
				next === wanted || (!seen.has(next) && reaches(next, wanted, new Set([...seen, next])))
		);
	return ones.map(({ id }) => id).filter((id) => reaches(id, id, new Set()));
}
