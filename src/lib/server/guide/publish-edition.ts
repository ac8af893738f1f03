/**
 * Publishes a draft as the next edition (G5): all themes and passages anew, the law catalogue brought up to
 * it, what changed and why in the amendments log, and the draft gone — or nothing of it at all. Earlier
 * editions stay as they are.
 */
import {
	mayWriteGuide,
	named,
	renumbered,
	titleOf,
	type Amendment,
	type Edition,
	type EditionChange,
	type EditionFault,
	type OutsideUse,
	type ProvisionText
} from '#domain/guide';
import {
	accept,
	containsCpr,
	dayOf,
	limits,
	refuse,
	writtenText,
	type Refusal,
	type Result
} from '#domain/kernel';
import { removeProvision, writeProvision } from '../law/provision-store.ts';
import { agencyCode, record } from '../platform/change.ts';
import type { Transaction } from '../platform/database.ts';
import { saveAmendments } from './amendment-store.ts';
import type { DraftContext, DraftRefusal } from './change-draft.ts';
import { reviewDraft, type DraftReview } from './draft-review.ts';
import { deleteDraft, holdDraft, holdGuide, listEntries } from './draft-store.ts';
import { readNewest } from './edition-content.ts';
import { saveEdition } from './guide-store.ts';
import { documentHash } from './load-guide.ts';

export type PublishRefusal =
	| DraftRefusal
	| 'changed-by-another'
	| 'newer-edition'
	| 'nothing-changed'
	| 'summary-missing'
	| 'summary-too-long'
	| 'looks-like-cpr'
	| 'stale-texts'
	| 'notes-missing'
	| 'faults';

export interface FaultyEdition extends Refusal<'faults'> {
	readonly faults: readonly EditionFault[];
}

export async function publishEdition(
	{ db, now, actor }: DraftContext,
	input: {
		readonly draft: string;
		/** The draft's revision and the newest edition, as the editor saw them. */
		readonly revision: number;
		readonly upon: number;
		readonly summary: string;
		/** What the rest of the house refers to. */
		readonly used: readonly OutsideUse[];
		/** Runs in the same transaction, when the edition stands: the search takes it in. */
		readonly published?: (tx: Transaction) => Promise<void>;
	}
): Promise<Result<number, PublishRefusal> | FaultyEdition> {
	if (!mayWriteGuide(actor)) return refuse('not-your-decision');
	const summary = writtenText(input.summary);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		await holdGuide(tx);
		const draft = await holdDraft(tx, input.draft);
		if (!draft) return refuse('not-found');
		const { edition: newest, content } = await readNewest(tx);
		if (newest.number !== input.upon) return refuse('newer-edition', [String(newest.number)]);
		if (draft.revision !== input.revision) return refuse('changed-by-another');
		if (summary === '') return refuse('summary-missing');
		if (summary.length > limits.reason) return refuse('summary-too-long');
		if (containsCpr(summary)) return refuse('looks-like-cpr');
		const entries = await listEntries(tx, draft.id);
		const review = reviewDraft({ entries, newest: content }, input.used);
		const stopped = obstacle(review);
		if (stopped) return stopped;
		const edition: Edition = { number: newest.number + 1, publishedOn: dayOf(now), summary };
		await saveEdition(tx, edition, {
			themes: review.next.themes,
			passages: renumbered(review.next.passages).map((passage) => ({
				...passage,
				hash: documentHash(passage.body),
				approval: null
			}))
		});
		await changeLaw(tx, review);
		await saveAmendments(tx, review.changes.map(amendmentIn(edition)));
		await deleteDraft(tx, draft.id);
		await input.published?.(tx);
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'guide-published',
				object: `guide/${edition.number}`,
				title: summary,
				address: `/guide/aendringer#udgave-${edition.number}`,
				after: { texts: review.changes.length }
			}
		);
		return accept(edition.number);
	});
}

function obstacle({
	changes,
	faults,
	stale
}: DraftReview): Refusal<PublishRefusal> | FaultyEdition | undefined {
	if (stale.length > 0) {
		return refuse(
			'stale-texts',
			stale.map(({ subject }) => subject)
		);
	}
	if (faults.length > 0) return { ...refuse('faults'), faults };
	if (changes.length === 0) return refuse('nothing-changed');
	const unsaid = changes.filter(({ note }) => note === '').map(({ subject }) => subject);
	return unsaid.length > 0 ? refuse('notes-missing', unsaid) : undefined;
}

const amendmentIn =
	({ number }: Edition) =>
	(change: EditionChange & { readonly note: string }): Amendment => ({
		edition: number,
		subjectKind: change.subjectKind,
		subject: change.subject,
		change: change.change,
		title: titleOf(named(change.subjectKind, change.subject, change.after ?? change.before)),
		note: change.note,
		before: change.subjectKind === 'provision' ? change.before : null
	});

async function changeLaw(tx: Transaction, { changes }: DraftReview): Promise<void> {
	for (const { subjectKind, subject, after } of changes) {
		if (subjectKind !== 'provision') continue;
		if (after) await writeProvision(tx, after as ProvisionText);
		else await removeProvision(tx, subject);
	}
}
