/** Help a municipality had from the agency on the subject, as it is known from a named source. */
export interface EarlierHelp {
	readonly fromOn: string;
	/** Entered by mistake, and taken out again. */
	readonly withdrawnAt: string | null;
}

/** The looked-up criterion: whether any help had begun before a day. What its name was then plays no part. */
export const helpedBefore = (entries: readonly EarlierHelp[], day: string): boolean =>
	entries.some(({ fromOn, withdrawnAt }) => withdrawnAt === null && fromOn < day);
