/**
 * What a hearing came to, for the agenda (P7): whom the municipality heard, what they said, what it replies, and
 * which sections are another text now. Read anew each time; the handling is what is stored.
 */
import { changesSince, takesAnswers, wholePlan, type SectionChange } from '#domain/plan';
import type { Day } from '#domain/kernel';
import type { Transaction } from '../platform/database.ts';
import { listFiles } from './hearing-file-store.ts';
import {
	listAnswers,
	listBodies,
	listHearings,
	type StoredAnswer,
	type StoredFile,
	type StoredHearing
} from './hearing-store.ts';
import { findPlan, type StoredPlan } from './plan-store.ts';
import { contentOf } from './send-hearing.ts';

export interface ReportedAnswer extends Pick<
	StoredAnswer,
	'sectionId' | 'text' | 'revision' | 'outcome' | 'reply'
> {
	/** The section it is about; null for the plan as a whole. */
	readonly section: string | null;
}

export interface ReportedBody {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly openedAt: string | null;
	readonly answeredAt: string | null;
	readonly withdrawnAt: string | null;
	readonly answers: readonly ReportedAnswer[];
	readonly files: readonly Pick<StoredFile, 'id' | 'name'>[];
}

export interface HearingReport {
	readonly plan: Pick<StoredPlan, 'id' | 'title' | 'type' | 'status'>;
	readonly hearing: Omit<StoredHearing, 'content'>;
	readonly open: boolean;
	readonly bodies: readonly ReportedBody[];
	readonly changes: readonly SectionChange[];
	/** Answers nobody has replied to yet. */
	readonly unhandled: number;
}

/** Of the plan's newest hearing; undefined when there has been none. */
export async function hearingReport(
	tx: Transaction,
	code: string,
	planId: string,
	today: Day
): Promise<HearingReport | undefined> {
	const plan = await findPlan(tx, code, planId);
	const [newest] = plan ? await listHearings(tx, code, planId) : [];
	if (!plan || !newest) return undefined;
	const key = { municipalityCode: code, hearingId: newest.id };
	const answers = (await listAnswers(tx, key)).filter(({ text }) => text !== '');
	const files = await listFiles(tx, key);
	const { content, ...hearing } = newest;
	const places = [wholePlan, ...content.sections.map(({ id }) => id)];
	const bodies = (await listBodies(tx, key)).map(({ linkHash: _hash, ...body }) => ({
		...body,
		answers: answers
			.filter(({ bodyId }) => bodyId === body.id)
			.toSorted((one, other) => places.indexOf(one.sectionId) - places.indexOf(other.sectionId))
			.map(({ sectionId, text, revision, outcome, reply }) => ({
				sectionId,
				text,
				revision,
				outcome,
				reply,
				section: content.sections.find(({ id }) => id === sectionId)?.title ?? null
			})),
		files: files.filter(({ bodyId }) => bodyId === body.id).map(({ id, name }) => ({ id, name }))
	}));
	return {
		plan,
		hearing,
		open: takesAnswers(hearing, today),
		bodies,
		changes: changesSince(content.sections, contentOf(plan).sections),
		unhandled: answers.filter(({ outcome }) => outcome === null).length
	};
}
