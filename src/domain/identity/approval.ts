/**
 * G4a: what awaits professional approval loses its mark only when a named person with the right says so, with
 * a source and a day. The word is given about a text: when the text changes, its fingerprint does, and the
 * approval no longer counts.
 */
import type { Day } from '#domain/kernel';

export const subjectKinds = ['provision', 'passage', 'step'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface Approval {
	readonly subjectKind: SubjectKind;
	readonly subject: string;
	/** SHA-256 of the text that was approved. */
	readonly hash: string;
	readonly approvedBy: string;
	readonly approvedOn: Day;
	/** What the approver checked it against. */
	readonly source: string;
}

/** The approval that holds for a text as it stands, if any. */
export const approvalOf = (
	{ subjectKind, subject, hash }: Pick<Approval, 'subjectKind' | 'subject' | 'hash'>,
	approvals: readonly Approval[]
): Approval | undefined =>
	approvals.find(
		(one) => one.subjectKind === subjectKind && one.subject === subject && one.hash === hash
	);
