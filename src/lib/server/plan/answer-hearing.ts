import { accept, dayOf, refuse, type Refusal, type Result } from '#domain/kernel';
import { takesAnswers, wholePlan, writtenAnswer } from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { listFiles } from './hearing-file-store.ts';
import { withHearingLink, type HearingLink, type OpenedLink } from './hearing-link.ts';
import { listAnswers, putAnswer, updateBody } from './hearing-store.ts';

export interface TypedAnswer {
	/** Empty: to the plan as a whole. */
	readonly sectionId: string;
	readonly text: string;
	/** The revision that was seen; 0 when there was none. */
	readonly revision: number;
	/** The text is the one that was seen. */
	readonly untouched: boolean;
}

type AnswerRefusal =
	'link-not-known' | 'hearing-closed' | 'answer-too-long' | 'looks-like-cpr' | 'nothing-answered';

/** What two of the same body wrote to the same place: the other's words are kept, these are given back. */
export interface AnswerConflict extends Refusal<'changed-by-another'> {
	readonly theirs: readonly { readonly sectionId: string; readonly text: string }[];
}

/**
 * Saves what a body answers, as a draft until it says that it has answered; it may change it until the hearing
 * ends. Nobody is known here but the body, so the audit names it and no person.
 */
export async function answerHearing(
	{ db, now }: { readonly db: Database; readonly now: Date },
	input: HearingLink & { readonly answers: readonly TypedAnswer[]; readonly finished: boolean }
): Promise<Result<void, AnswerRefusal> | AnswerConflict> {
	const saved = await withHearingLink(db, input, async (tx, opened) => {
		const { hearing, key } = opened;
		if (!takesAnswers(hearing, dayOf(now))) return refuse('hearing-closed');
		const places = new Set([wholePlan, ...hearing.content.sections.map(({ id }) => id)]);
		const typed = input.answers.filter(({ sectionId }) => places.has(sectionId));
		const unfit = typed.flatMap(({ sectionId, text }) => {
			const written = writtenAnswer(text);
			return written.ok ? [] : [{ sectionId, reason: written.reason }];
		});
		const [first] = unfit;
		if (first)
			return refuse(
				first.reason,
				unfit.map(({ sectionId }) => sectionId)
			);
		const theirs = await putAll(tx, opened, typed, now);
		if (theirs.length > 0) return { ...refuse('changed-by-another' as const), theirs };
		if (input.finished && !opened.body.answeredAt) {
			const isOwn = ({ bodyId }: { readonly bodyId: string }) => bodyId === key.bodyId;
			const answers = (await listAnswers(tx, key)).filter(({ text }) => text !== '');
			const said = answers.some(isOwn) || (await listFiles(tx, key)).some(isOwn);
			if (!said) return refuse('nothing-answered');
			await updateBody(tx, key, { answeredAt: now.toISOString() });
			await noted(tx, opened, 'hearing-finished', now);
		}
		return accept(undefined);
	});
	return saved ?? refuse('link-not-known');
}

/** Saves each place that was written in; gives back those where somebody else of the body had written since. */
async function putAll(
	tx: Transaction,
	{ body, hearing, key }: OpenedLink,
	typed: readonly TypedAnswer[],
	now: Date
): Promise<readonly { sectionId: string; text: string }[]> {
	const stored = (await listAnswers(tx, key)).filter(({ bodyId }) => bodyId === key.bodyId);
	const theirs: { sectionId: string; text: string }[] = [];
	let changed = false;
	for (const { sectionId, untouched, ...seen } of typed) {
		const before = stored.find((one) => one.sectionId === sectionId);
		const written = writtenAnswer(seen.text);
		const text = written.ok ? written.value : '';
		if (untouched || text === (before?.text ?? '')) continue;
		const answer = { sectionId, text, revision: seen.revision };
		if (await putAnswer(tx, key, answer, now.toISOString())) changed = true;
		else theirs.push({ sectionId, text: before?.text ?? '' });
	}
	if (changed) await noted(tx, { body, hearing }, 'hearing-answered', now);
	return theirs;
}

export const noted = (
	tx: Transaction,
	{ body, hearing }: Pick<OpenedLink, 'body' | 'hearing'>,
	kind: string,
	now: Date
): Promise<void> =>
	record(
		tx,
		{ now },
		{
			owner: hearing.municipalityCode,
			kind,
			object: `plan/${hearing.planId}`,
			title: hearing.content.title,
			address: `/arbejde/beredskab/${hearing.planId}/hoering`,
			after: { body: body.name }
		}
	);
