/** Approvals that do not take effect in a municipality, because something of its own stands against them. */
import type { SubjectKind } from '#domain/identity';
import {
	approvables,
	approvalForm,
	contradictions,
	raisedBy,
	type Confirmations,
	type WrittenPath
} from '#domain/pathway';
import { approvalHash } from '../identity/approval-store.ts';
import type { Transaction } from '../platform/database.ts';
import { readPathApprovals } from './approved-pathway.ts';
import { clashingLayers, type ClashingLayer } from './clashing-layers.ts';
import { listTemplates } from './proposal-store.ts';
import { listPublishedLayers } from './published-layers.ts';

/** A text that is, or may be, approved; as it stands now. */
interface ApprovedText {
	readonly subjectKind: SubjectKind;
	readonly subject: string;
	readonly hash: string;
}

/**
 * Where this approval does not take effect, because something of the municipality's own stands against it or
 * against another one: there the path stays as it was published. In public scope: it looks at every municipality.
 * A page waits for it, so rules are held against steps without the whole proof.
 */
export async function clashesWithApproval(
	tx: Transaction,
	text: ApprovedText
): Promise<readonly ClashingLayer[]> {
	if (text.subjectKind === 'passage') return [];
	const layers = await listPublishedLayers(tx);
	const found: ClashingLayer[] = [];
	for (const template of await listTemplates(tx)) {
		const own = layers.filter((one) => one.template === template.version);
		if (own.length === 0) continue;
		const given = await readPathApprovals(tx, template);
		const [without, having] = [
			decided(template, given, text, false),
			decided(template, given, text, true)
		];
		const raised = (confirmations: Confirmations) =>
			raisedBy(template.definition, confirmations).length;
		if (raised(having) > raised(without))
			found.push(...clashingLayers(template, having, own, contradictions));
	}
	return found;
}

/** What is approved with the text, or without it. Another wording of a step is another text. */
function decided(
	{ definition, texts }: WrittenPath,
	{ approved, law }: Confirmations,
	{ subjectKind, subject, hash }: ApprovedText,
	isApproved: boolean
): Confirmations {
	const changed = (ids: ReadonlySet<string>) =>
		isApproved ? ids.union(new Set([subject])) : ids.difference(new Set([subject]));
	if (subjectKind === 'provision') return { approved, law: changed(law) };
	const isSame = approvables(definition).some(
		(one) => one.id === subject && approvalHash(approvalForm(one, texts)) === hash
	);
	return { approved: isSame ? changed(approved) : approved, law };
}

/** What is approved and yet does not hold in a municipality, and what of its own stands against it. */
export interface IdleApprovals {
	/** The approved texts, in words. */
	readonly texts: readonly string[];
	readonly clashing: readonly ClashingLayer[];
}

export async function findIdleApprovals(
	tx: Transaction,
	code: string
): Promise<IdleApprovals | undefined> {
	const [own] = await listPublishedLayers(tx, code);
	if (own?.institution !== '') return undefined;
	const template = (await listTemplates(tx)).find(({ version }) => version === own.template);
	if (!template) return undefined;
	const given = await readPathApprovals(tx, template);
	const raised = new Set(raisedBy(template.definition, given));
	if (raised.size === 0) return undefined;
	const clashing = clashingLayers(template, given, [own]);
	if (clashing.length === 0) return undefined;
	const texts = approvables(template.definition)
		.filter(({ id }) => raised.has(id))
		.map(({ text, id }) => template.texts[text] ?? id);
	return { texts, clashing };
}
