/**
 * G4a: a professional approver answers for a text as it stands, with a source, or takes the word back. Nobody
 * else lifts the mark "afventer faglig godkendelse". A text of the path shows on every phone at once, so the
 * path is proved with it first.
 */
import { mayActInAgency, type Actor, type SubjectKind } from '#domain/identity';
import {
	accept,
	containsCpr,
	dayOf,
	limits,
	refuse,
	writtenLine,
	writtenText,
	type Result
} from '#domain/kernel';
import { compile, withApproved } from '#domain/pathway';
import {
	readNationalTexts,
	textOf,
	type ApprovableText,
	type NationalTexts
} from './approvable-texts.ts';
import { deleteApproval, holdApprovals, insertApproval } from './identity/approval-store.ts';
import { violationsOf } from './pathway/approved-pathway.ts';
import { agencyCode, record } from './platform/change.ts';
import type { Database, Transaction } from './platform/database.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

/** Which text, and how it read when the person saw it. */
interface SeenText {
	readonly subjectKind: SubjectKind;
	readonly subject: string;
	readonly hash: string;
}

type SharedRefusal =
	'not-allowed' | 'not-found' | 'changed-since' | 'looks-like-cpr' | 'breaks-path';

export type ApprovalRefusal =
	| SharedRefusal
	| 'source-missing'
	| 'source-too-long'
	| 'not-vouched-for'
	| 'not-awaiting'
	| 'law-unconfirmed';

export type WithdrawalRefusal =
	SharedRefusal | 'not-approved' | 'reason-missing' | 'reason-too-long';

export const mayApprove = (actor: Actor): boolean => mayActInAgency(actor, ['agency-approver']);

/** Approving what is approved already changes nothing and is no fault. */
export function approveText(
	context: Context,
	input: SeenText & { readonly source: string; readonly vouchedFor: boolean }
): Promise<Result<ApprovableText, ApprovalRefusal>> {
	const source = writtenLine(input.source);
	return decideOn<ApprovalRefusal>(
		context,
		{ ...input, written: source },
		async (tx, text, all) => {
			if (text.approval) return accept(text);
			if (!text.awaits) return refuse('not-awaiting');
			if (source === '') return refuse('source-missing');
			if (source.length > limits.line) return refuse('source-too-long');
			if (!input.vouchedFor) return refuse('not-vouched-for');
			const { law } = all.pathApprovals;
			const unconfirmed = text.subjectKind === 'step' ? text.law.filter((id) => !law.has(id)) : [];
			if (unconfirmed.length > 0) return refuse('law-unconfirmed', unconfirmed);
			const breaches = breachesWith(all, text, 'approved');
			if (breaches.length > 0) return refuse('breaks-path', breaches);
			const { subjectKind, subject, hash } = text;
			const { actor, now } = context;
			const by = { approvedBy: actor.name, personId: actor.personId, approvedOn: dayOf(now) };
			await insertApproval(tx, { subjectKind, subject, hash, ...by, source });
			await record(tx, context, { ...changeOf(text, 'text-approved'), after: { hash, source } });
			return accept(text);
		}
	);
}

/** Takes back the approval of a text as it stands; the mark is there again. */
export function withdrawApproval(
	context: Context,
	input: SeenText & { readonly reason: string }
): Promise<Result<ApprovableText, WithdrawalRefusal>> {
	const reason = writtenText(input.reason);
	return decideOn<WithdrawalRefusal>(
		context,
		{ ...input, written: reason },
		async (tx, text, all) => {
			if (!text.approval) return refuse('not-approved');
			if (reason === '') return refuse('reason-missing');
			if (reason.length > limits.reason) return refuse('reason-too-long');
			const breaches = breachesWith(all, text, 'withdrawn');
			if (breaches.length > 0) return refuse('breaks-path', breaches);
			await deleteApproval(tx, text);
			const { source, approvedOn } = text.approval;
			const change = changeOf(text, 'approval-withdrawn');
			await record(tx, context, { ...change, before: { source, approvedOn }, after: { reason } });
			return accept(text);
		}
	);
}

/** Decides on a text as the person saw it, while all approvals are held still. */
async function decideOn<Refusal extends string>(
	{ db, actor }: Context,
	seen: SeenText & { readonly written: string },
	decide: (
		tx: Transaction,
		text: ApprovableText,
		all: NationalTexts
	) => Promise<Result<ApprovableText, Refusal>>
): Promise<Result<ApprovableText, Refusal | SharedRefusal>> {
	if (!mayApprove(actor)) return refuse('not-allowed');
	if (containsCpr(seen.written)) return refuse('looks-like-cpr');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		await holdApprovals(tx);
		const all = await readNationalTexts(tx);
		const text = textOf(all, seen.subjectKind, seen.subject);
		if (!text) return refuse('not-found');
		if (text.hash !== seen.hash) return refuse('changed-since');
		return decide(tx, text, all);
	});
}

const changeOf = ({ subjectKind, subject, title, address }: ApprovableText, kind: string) => ({
	owner: agencyCode,
	kind,
	object: `${subjectKind}/${subject}`,
	title,
	address
});

/** What would stop the national path from being followed, in words, were the text approved or not. */
function breachesWith(
	{ template, pathApprovals: { approved, law } }: NationalTexts,
	{ subjectKind, subject, content }: ApprovableText,
	change: 'approved' | 'withdrawn'
): readonly string[] {
	const changed = (ids: ReadonlySet<string>) =>
		change === 'approved' ? ids.union(new Set([subject])) : ids.difference(new Set([subject]));
	const inDoubt = 'confidence' in content && content.confidence === 'recalled';
	const after = {
		approved: subjectKind === 'step' ? changed(approved) : approved,
		law: inDoubt ? changed(law) : law
	};
	const path = compile(withApproved(template.definition, after), template.texts);
	if (!path.ok) return path.about ?? [path.reason];
	return [...new Set(violationsOf(path.value).map(({ message }) => message))];
}
