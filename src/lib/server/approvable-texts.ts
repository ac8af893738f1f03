/** Every national text that can await a professional's approval (G4a), with its fingerprint as it stands now. */
import type { Approval, SubjectKind } from '#domain/identity';
import {
	approvalForm as passageForm,
	isAwaiting,
	passageAddress,
	type Passage,
	type Theme
} from '#domain/guide';
import { approvalForm as provisionForm, awaitsApproval, type Provision } from '#domain/law';
import { approvables, approvalForm as stepForm, lawOf, type Approvable } from '#domain/pathway';
import { getEdition, listPassages, listThemes } from './guide/guide-store.ts';
import { approvalHash } from './identity/approval-store.ts';
import { readPathApprovals, type PathApprovals } from './pathway/approved-pathway.ts';
import { getPathwayTemplate, type PathwayTemplate } from './pathway/pathway-store.ts';
import type { Transaction } from './platform/database.ts';

export type ApprovableText = {
	/** The passage's, the provision's or the step's id. */
	readonly subject: string;
	readonly title: string;
	/** Where readers meet it. */
	readonly address: string;
	/** The guide's themes it belongs to, by id. */
	readonly themes: readonly string[];
	/** The provisions it rests on, by id. */
	readonly law: readonly string[];
	readonly hash: string;
	/** Nobody has confirmed it as it stands. */
	readonly awaits: boolean;
	readonly approval: Approval | null;
} & (
	| { readonly subjectKind: 'passage'; readonly content: Passage }
	| { readonly subjectKind: 'provision'; readonly content: Provision }
	| { readonly subjectKind: 'step'; readonly content: Approvable }
);

export interface NationalTexts {
	readonly texts: readonly ApprovableText[];
	readonly themes: readonly Theme[];
	readonly template: PathwayTemplate;
	readonly pathApprovals: PathApprovals;
}

export async function readNationalTexts(tx: Transaction): Promise<NationalTexts> {
	const { number } = await getEdition(tx);
	const themes = await listThemes(tx, number);
	const template = await getPathwayTemplate(tx);
	const pathApprovals = await readPathApprovals(tx, template);
	const passages = await listPassages(tx, number);
	return {
		themes,
		template,
		pathApprovals,
		texts: [
			...passages.map(passageText),
			...pathApprovals.provisions.map((one) => provisionText(one, themes)),
			...approvables(template.definition).map((one) => stepText(one, template, pathApprovals))
		]
	};
}

export const textOf = (
	{ texts }: NationalTexts,
	subjectKind: SubjectKind,
	subject: string
): ApprovableText | undefined =>
	texts.find((one) => one.subjectKind === subjectKind && one.subject === subject);

const passageText = (content: Passage): ApprovableText => ({
	subjectKind: 'passage',
	subject: content.id,
	title: content.title,
	address: passageAddress(content),
	themes: [content.theme],
	law: content.law,
	hash: approvalHash(passageForm(content)),
	awaits: isAwaiting(content),
	approval: content.approval,
	content
});

const provisionText = (content: Provision, themes: readonly Theme[]): ApprovableText => ({
	subjectKind: 'provision',
	subject: content.id,
	title: `${content.act} ${content.section}: ${content.title}`,
	address: `/lov/${content.id}`,
	themes: themes
		.filter(({ id }) => content.themes.some((word) => id.replace('-og-', '-').startsWith(word)))
		.map(({ id }) => id),
	law: [],
	hash: approvalHash(provisionForm(content)),
	awaits: awaitsApproval(content),
	approval: content.approval,
	content
});

/** The theme that holds the action paths. */
const pathTheme = 'haandtering-og-handleveje';

const stepText = (
	content: Approvable,
	{ texts }: PathwayTemplate,
	{ approvals }: PathApprovals
): ApprovableText => {
	const approval = approvals.get(content.id) ?? null;
	return {
		subjectKind: 'step',
		subject: content.id,
		title: texts[content.text] ?? content.id,
		address: '/handlevej',
		themes: [pathTheme],
		law: lawOf(content),
		hash: approvalHash(stepForm(content, texts)),
		awaits: content.status === 'awaiting' && approval === null,
		approval,
		content
	};
};
