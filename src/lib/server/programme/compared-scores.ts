import { asksForNote, scoreDifference, validScores, type Criterion } from '#domain/programme';
import type { Written } from './assessment-store.ts';

/** The scores that count side by side, each with what was changed after handing in. */
export function comparisonOf({ id, name }: Criterion, { assessors, scores, notes }: Written) {
	const valid = validScores(assessors, scores);
	const note = notes.find(({ criterion }) => criterion === id);
	return {
		criterion: id,
		name,
		difference: scoreDifference(valid, id),
		asksForNote: asksForNote(valid, id),
		note: note ? { text: note.text, agreedBy: note.agreedBy, revision: note.revision } : null,
		scores: valid
			.filter(({ criterion }) => criterion === id)
			.map((held) => ({
				assessorId: held.assessorId,
				score: held.score,
				reason: held.reason,
				history: historyOf(held, { assessors, scores })
			}))
	};
}

/** What the assessor had handed in before it was changed, oldest first. */
function historyOf(
	held: Written['scores'][number],
	{ assessors, scores }: Pick<Written, 'assessors' | 'scores'>
) {
	const handedInAt = assessors.find(({ assessorId }) => assessorId === held.assessorId)?.handedInAt;
	const earlier = scores.filter(
		(one) =>
			one.assessorId === held.assessorId &&
			one.criterion === held.criterion &&
			one.revision < held.revision
	);
	const before = (one: { savedAt: string }) =>
		Date.parse(one.savedAt) <= Date.parse(handedInAt ?? '');
	const last = earlier.filter(before).at(-1);
	const after = earlier.filter((one) => !before(one));
	return before(held)
		? []
		: [...(last ? [last] : []), ...after].map(({ score, reason, savedAt }) => ({
				score,
				reason,
				savedAt
			}));
}
