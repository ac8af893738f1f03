import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';

/** What a judged criterion is given, and what each value says: the same words on the page and in the letter. */
export const scoreScale = [
	{ value: 1, name: 'ikke beskrevet', says: 'Ansøgningen siger intet om det.' },
	{ value: 2, name: 'svagt beskrevet', says: 'Det er nævnt, men ikke forklaret.' },
	{ value: 3, name: 'delvist beskrevet', says: 'Det er forklaret, men noget væsentligt mangler.' },
	{ value: 4, name: 'godt beskrevet', says: 'Det er relevant og konkret, og kun lidt mangler.' },
	{
		value: 5,
		name: 'fyldestgørende beskrevet',
		says: 'Det er relevant, konkret og helt forklaret.'
	}
] as const;

/** An assessor of one application. Who has a conflict of interest, or has not said, counts for nothing. */
export interface Assessor {
	readonly assessorId: string;
	/** Null until declared. */
	readonly conflict: boolean | null;
	readonly handedInAt: string | null;
}

export interface Score {
	readonly assessorId: string;
	readonly criterion: string;
	/** From 1; the highest holds, the earlier ones are its history. */
	readonly revision: number;
	/** From 1 to 5; null while only a reason is written. */
	readonly score: number | null;
	readonly reason: string;
}

/** At least so many have handed in before an application is assessed. */
export const assessorsNeeded = 2;
/** From this difference on the assessors say together why they differ. */
const differenceToExplain = 2;

/** Those whose scores count: no conflict of interest, and handed in. */
export const countingAssessors = <One extends Assessor>(
	assessors: readonly One[]
): readonly One[] =>
	assessors.filter(({ conflict, handedInAt }) => conflict === false && handedInAt !== null);

/** Scores are drafts, each assessor's own, until all who assess have handed in, and they are at least two. */
export function isCompared(assessors: readonly Assessor[]): boolean {
	const taking = assessors.filter(({ conflict }) => conflict !== true);
	const counting = countingAssessors(assessors);
	return counting.length >= assessorsNeeded && counting.length === taking.length;
}

/** The score that holds, by assessor and criterion. */
export function heldScores<One extends Score>(scores: readonly One[]): readonly One[] {
	const held = new Map<string, One>();
	for (const score of scores) {
		const key = `${score.assessorId} ${score.criterion}`;
		if ((held.get(key)?.revision ?? 0) < score.revision) held.set(key, score);
	}
	return [...held.values()];
}

export type ScoreFault =
	'score-not-on-scale' | 'reason-missing' | 'reason-too-long' | 'looks-like-cpr';

/** A draft may lack either; a score out of the scale is refused. */
export function writtenScore(typed: {
	readonly score: string;
	readonly reason: string;
}): Result<{ readonly score: number | null; readonly reason: string }, ScoreFault> {
	const reason = writtenText(typed.reason);
	if (reason.length > limits.reason) return refuse('reason-too-long');
	if (containsCpr(reason)) return refuse('looks-like-cpr');
	if (typed.score !== '' && !/^[1-5]$/.test(typed.score)) return refuse('score-not-on-scale');
	return accept({ score: typed.score === '' ? null : Number(typed.score), reason });
}

/** The criteria an assessor has not both scored and given a reason for. */
export const missingScores = (
	criteria: readonly { readonly id: string }[],
	own: readonly Score[]
): readonly string[] => {
	const done = heldScores(own).filter(({ score, reason }) => score !== null && reason !== '');
	return criteria
		.map(({ id }) => id)
		.filter((id) => !done.some(({ criterion }) => criterion === id));
};

/** How far apart the scores of one criterion are. */
export function scoreDifference(scores: readonly Score[], criterion: string): number {
	const values = scores.flatMap((one) =>
		one.criterion === criterion && one.score !== null ? [one.score] : []
	);
	return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

export interface JointNote {
	readonly criterion: string;
	readonly text: string;
	/** Who agree to it as it stands. */
	readonly agreedBy: readonly string[];
}

export interface Assessed {
	readonly assessors: readonly Assessor[];
	readonly scores: readonly Score[];
	readonly notes: readonly JointNote[];
}

/** What counts of what was written: the held scores of the assessors that count. */
export function validScores<One extends Score>(
	assessors: readonly Assessor[],
	scores: readonly One[]
): readonly One[] {
	const counting = new Set(countingAssessors(assessors).map(({ assessorId }) => assessorId));
	return heldScores(scores).filter(({ assessorId }) => counting.has(assessorId));
}

/** The criteria on which the assessors differ by two or more, and have not agreed to a note. */
export function unexplained(
	criteria: readonly { readonly id: string }[],
	{ assessors, scores, notes }: Assessed
): readonly string[] {
	const valid = validScores(assessors, scores);
	const counting = countingAssessors(assessors);
	return criteria
		.map(({ id }) => id)
		.filter((id) => asksForNote(valid, id))
		.filter((id) => {
			const note = notes.find(({ criterion }) => criterion === id);
			return !note || !counting.every(({ assessorId }) => note.agreedBy.includes(assessorId));
		});
}

export const asksForNote = (valid: readonly Score[], criterion: string): boolean =>
	scoreDifference(valid, criterion) >= differenceToExplain;

/** Whether an application can be ranked: compared, all criteria scored, and each difference explained. */
export function isAssessed(
	criteria: readonly { readonly id: string }[],
	assessed: Assessed
): boolean {
	const counting = countingAssessors(assessed.assessors);
	return (
		isCompared(assessed.assessors) &&
		counting.every(
			({ assessorId }) =>
				missingScores(
					criteria,
					assessed.scores.filter((one) => one.assessorId === assessorId)
				).length === 0
		) &&
		unexplained(criteria, assessed).length === 0
	);
}

/** A mean as the scale says it: `godt beskrevet`, or between two. */
export function meanWords(mean: number): string {
	const nameOf = (value: number) => scoreScale.find((one) => one.value === value)?.name ?? '';
	const below = Math.floor(mean);
	return mean === below ? nameOf(below) : `mellem ${nameOf(below)} og ${nameOf(below + 1)}`;
}
