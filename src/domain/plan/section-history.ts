/**
 * The history of a section as people remember it: somebody sat down and wrote. Saves by the same person close
 * upon each other are one sitting; each save stays in the store.
 */
export interface SectionSave {
	readonly revision: number;
	/** An instant. */
	readonly savedAt: string;
	/** A person's id; null for what the plan began from. */
	readonly savedBy: string | null;
}

export interface Sitting {
	/** The text as it stood when the sitting was over. */
	readonly revision: number;
	/** The text before it; null for the first. */
	readonly before: number | null;
	readonly from: string;
	readonly until: string;
	readonly by: string | null;
	readonly saves: number;
}

const pauseMinutes = 5;

/** The newest first; `saves` in any order. */
export function sittings(saves: readonly SectionSave[]): readonly Sitting[] {
	const ordered = [...saves].sort((one, other) => one.revision - other.revision);
	const result: Sitting[] = [];
	for (const { revision, savedAt, savedBy } of ordered) {
		const last = result.at(-1);
		if (last && last.by === savedBy && minutesBetween(last.until, savedAt) <= pauseMinutes) {
			result[result.length - 1] = { ...last, revision, until: savedAt, saves: last.saves + 1 };
		} else {
			const before = last?.revision ?? null;
			result.push({ revision, before, from: savedAt, until: savedAt, by: savedBy, saves: 1 });
		}
	}
	return result.reverse();
}

const minutesBetween = (from: string, to: string): number =>
	(new Date(to).getTime() - new Date(from).getTime()) / 60_000;
