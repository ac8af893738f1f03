/** The work list of G4a: what awaits a professional, where it is used, and what has been approved by whom. */
import { approvalForm as passageForm, type Passage } from '#domain/guide';
import { subjectKinds, type Approval } from '#domain/identity';
import { approvalForm as provisionForm, type Provision } from '#domain/law';
import type { Approvable } from '#domain/pathway';
import type { PlanTemplate } from '#domain/plan';
import { and, eq, isNotNull } from 'drizzle-orm';
import {
	readNationalTexts,
	textOf,
	type ApprovableText,
	type NationalTexts
} from './approvable-texts.ts';
import { findPassage, listEditions } from './guide/guide-store.ts';
import { guideAmendment } from './guide/schema.ts';
import { approvalHash, listApprovals } from './identity/approval-store.ts';
import type { RequirementTexts } from './plan/load-requirement-texts.ts';
import type { Transaction } from './platform/database.ts';

/** The words that rest on the national texts, and are not in the database. */
export interface WordsOfPlans {
	readonly requirements: RequirementTexts;
	readonly planTemplate: PlanTemplate;
}

export interface Use {
	readonly what: 'passage' | 'step' | 'requirement' | 'provision' | 'section';
	readonly title: string;
	readonly address: string | null;
}

export interface ListedText extends Pick<
	ApprovableText,
	'subjectKind' | 'subject' | 'title' | 'address' | 'themes' | 'awaits'
> {
	readonly uses: number;
	/** It was approved as it read before. */
	readonly lapsed: Approval | null;
}

export interface GivenApproval {
	readonly approval: Approval;
	readonly title: string;
	/** `lapsed`: the text has changed since. `gone`: it is no longer part of guide, law or path. */
	readonly state: 'holds' | 'lapsed' | 'gone';
}

export async function readApprovalList(tx: Transaction, words: WordsOfPlans) {
	const national = await readNationalTexts(tx);
	const given = await readGiven(tx);
	return {
		themes: national.themes,
		/** In the order of the guide, the catalogue and the path; those that do not await too. */
		texts: national.texts.map((text): ListedText => ({
			subjectKind: text.subjectKind,
			subject: text.subject,
			title: text.title,
			address: text.address,
			themes: text.themes,
			awaits: text.awaits,
			uses: text.awaits ? usesOf(text, national, words).length : 0,
			lapsed: text.awaits ? newestOf(text, given) : null
		})),
		given: given.map((approval): GivenApproval => {
			const text = textOf(national, approval.subjectKind, approval.subject);
			return {
				approval,
				title: text?.title ?? approval.subject,
				state: !text ? 'gone' : text.hash === approval.hash ? 'holds' : 'lapsed'
			};
		})
	};
}

/** Everything an approver must see of one text; undefined when there is none of that name. */
export async function findTextToApprove(
	tx: Transaction,
	{ subjectKind, subject }: Pick<ApprovableText, 'subjectKind' | 'subject'>,
	words: WordsOfPlans
) {
	const national = await readNationalTexts(tx);
	const text = textOf(national, subjectKind, subject);
	if (!text) return undefined;
	const lapsed = text.approval ? null : newestOf(text, await readGiven(tx));
	return {
		text,
		national,
		uses: usesOf(text, national, words),
		lapsed,
		before: lapsed ? await findTextAsApproved(tx, lapsed) : null
	};
}

/** Newest first. */
async function readGiven(tx: Transaction): Promise<readonly Approval[]> {
	const given: Approval[] = [];
	for (const kind of subjectKinds) given.push(...(await listApprovals(tx, kind)));
	return given.toSorted((one, other) => other.approvedOn.localeCompare(one.approvedOn));
}

const newestOf = (text: ApprovableText, given: readonly Approval[]): Approval | null =>
	given.find(
		({ subjectKind, subject }) => subjectKind === text.subjectKind && subject === text.subject
	) ?? null;

/** What rests on the text, besides its own place. */
function usesOf(
	{ subjectKind, subject, themes }: ApprovableText,
	{ texts }: NationalTexts,
	{ requirements, planTemplate }: WordsOfPlans
): readonly Use[] {
	if (subjectKind === 'step') {
		return texts
			.filter((one) => one.subjectKind === 'step' && leansOn(one.content).includes(subject))
			.map(({ title, address }) => ({ what: 'step', title, address }));
	}
	if (subjectKind === 'passage') {
		return planTemplate.sections
			.filter(({ theme }) => theme !== null && themes.includes(theme))
			.map(({ title }) => ({ what: 'section', title, address: null }));
	}
	return [
		...texts
			.filter(({ law }) => law.includes(subject))
			.map((one): Use => ({ what: one.subjectKind, title: one.title, address: one.address })),
		...texts.flatMap((one): readonly Use[] =>
			one.subjectKind === 'provision' &&
			[...one.content.predecessors, ...one.content.successors].some(({ id }) => id === subject)
				? [{ what: 'provision', title: one.title, address: one.address }]
				: []
		),
		...Object.values(requirements)
			.filter(({ law }) => law.includes(subject))
			.map(({ name }): Use => ({ what: 'requirement', title: name, address: null }))
	];
}

/** What a step or a rule comes before or gives way to. */
const leansOn = (one: Approvable): readonly string[] => [
	...('precedes' in one ? one.precedes : []),
	...(('givesWayTo' in one ? one.givesWayTo : undefined) ?? [])
];

/** The text as it read when it was approved, where an earlier edition still has it. */
async function findTextAsApproved(
	tx: Transaction,
	{ subjectKind, subject, hash }: Approval
): Promise<Passage | Omit<Provision, 'approval'> | null> {
	if (subjectKind === 'passage') {
		for (const { number } of await listEditions(tx)) {
			const passage = await findPassage(tx, number, subject);
			if (passage && approvalHash(passageForm(passage)) === hash) return passage;
		}
	}
	if (subjectKind === 'provision') {
		const rows = await tx
			.select({ before: guideAmendment.before })
			.from(guideAmendment)
			.where(
				and(
					eq(guideAmendment.subjectKind, 'provision'),
					eq(guideAmendment.subject, subject),
					isNotNull(guideAmendment.before)
				)
			);
		for (const { before } of rows) {
			if (before && 'act' in before && approvalHash(provisionForm(before)) === hash) return before;
		}
	}
	return null;
}
