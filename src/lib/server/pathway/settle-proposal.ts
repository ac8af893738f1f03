/**
 * G4a for a municipality: what awaits national approval is approved by its plan owner for that municipality, with
 * a source, or left out. Both are bound to the text as it stands, and both hold from the next publication.
 */
import {
	accept,
	containsCpr,
	dayOf,
	limits,
	refuse,
	writtenLine,
	type Refusal
} from '#domain/kernel';
import { approvables, approvalForm, lawOf, type Approvable } from '#domain/pathway';
import { approvalHash, deleteApproval, insertApproval } from '../identity/approval-store.ts';
import { decideInDraft } from './begin-layer-draft.ts';
import { changeLayer, type LayerContext } from './change-layer.ts';
import type { LayerDesk } from './layer-desk.ts';
import type { PathwayTemplate } from './pathway-store.ts';

export interface SeenProposal {
	readonly municipality: string;
	readonly id: string;
	/** How it read when the person saw it. */
	readonly hash: string;
}

const placeOf = ({ municipality }: SeenProposal) => ({ municipality, institution: '' });

export const proposalHash = (
	one: Approvable,
	{ template }: { readonly template: Pick<PathwayTemplate, 'texts'> }
): string => approvalHash(approvalForm(one, template.texts));

export function approveProposal(
	context: LayerContext,
	input: SeenProposal & { readonly source: string; readonly vouchedFor: boolean }
) {
	return changeLayer(context, placeOf(input), 'approve', async (tx, desk) => {
		const source = writtenLine(input.source);
		if (containsCpr(source)) return refuse('looks-like-cpr');
		const found = proposalIn(desk, input);
		if (!found.ok) return found;
		const { title, one } = found.value;
		if (desk.local.has(input.id)) return refuse('not-awaiting');
		if (source === '') return refuse('source-missing');
		if (source.length > limits.line) return refuse('source-too-long');
		if (!input.vouchedFor) return refuse('not-vouched-for');
		const unconfirmed = lawOf(one).filter((id) => !desk.given.law.has(id));
		if (unconfirmed.length > 0) return refuse('law-unconfirmed', unconfirmed);
		const { actor, now } = context;
		await insertApproval(
			tx,
			{
				subjectKind: 'step',
				subject: input.id,
				hash: input.hash,
				approvedBy: actor.name,
				personId: actor.personId,
				approvedOn: dayOf(now),
				source
			},
			input.municipality
		);
		if (desk.layer.leftOut?.[input.id]) {
			await decideInDraft(tx, context, desk, {
				...desk.layer,
				leftOut: without(desk.layer.leftOut, input.id)
			});
		}
		return done('text-approved', input.id, title, { hash: input.hash, source });
	});
}

/** Takes the word back; what is published stays as it was published. */
export const withdrawProposal = (context: LayerContext, input: SeenProposal) =>
	changeLayer(context, placeOf(input), 'approve', async (tx, desk) => {
		const found = proposalIn(desk, input);
		if (!found.ok) return found;
		if (!desk.local.has(input.id)) return refuse('not-approved');
		const which = { subjectKind: 'step', subject: input.id, hash: input.hash } as const;
		await deleteApproval(tx, which, input.municipality);
		return done('approval-withdrawn', input.id, found.value.title, { hash: input.hash });
	});

/** Left out until the agency confirms it: from then on it is a national step like any other. */
export const leaveOutProposal = (context: LayerContext, input: SeenProposal) =>
	changeLayer(context, placeOf(input), 'approve', async (tx, desk) => {
		const found = proposalIn(desk, input);
		if (!found.ok) return found;
		if (desk.local.has(input.id)) return refuse('already-approved');
		const leftOut = { ...desk.layer.leftOut, [input.id]: input.hash };
		await decideInDraft(tx, context, desk, { ...desk.layer, leftOut });
		return done('proposal-left-out', input.id, found.value.title, { hash: input.hash });
	});

/** All that nobody has decided on, at once. */
export const leaveOutTheRest = (context: LayerContext, municipality: string) =>
	changeLayer(context, { municipality, institution: '' }, 'approve', async (tx, desk) => {
		const rest = desk.undecided.map((one) => [one.id, proposalHash(one, desk)] as const);
		if (rest.length === 0) return refuse('not-awaiting');
		const leftOut = { ...desk.layer.leftOut, ...Object.fromEntries(rest) };
		await decideInDraft(tx, context, desk, { ...desk.layer, leftOut });
		return {
			ok: true,
			value: rest.length,
			change: {
				kind: 'proposal-left-out',
				title: `${rest.length} forslag`,
				after: { texts: rest.map(([id]) => id) }
			}
		} as const;
	});

function proposalIn(desk: LayerDesk, { id, hash }: SeenProposal) {
	const { definition, texts } = desk.template;
	const one = approvables(definition).find((known) => known.id === id);
	if (!one) return refuse('not-found');
	const confirmed = desk.given.approved.has(id);
	if (one.status !== 'awaiting' || confirmed) return refuse('not-awaiting');
	if (proposalHash(one, desk) !== hash) return refuse('changed-since');
	return accept({ one, title: texts[one.text] ?? id });
}

const done = (kind: string, id: string, title: string, after: Readonly<Record<string, unknown>>) =>
	({ ok: true, value: undefined, change: { kind, title, object: `step/${id}`, after } }) as const;

const without = (all: Readonly<Record<string, string>>, id: string) =>
	Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));

export type ProposalRefusal = Extract<
	Awaited<ReturnType<typeof approveProposal>>,
	Refusal<string>
>['reason'];
