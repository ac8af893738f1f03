import { canonicalJson, hashForm, type Document } from '#domain/document';
import type { Approval } from '#domain/identity';
import type { Day } from '#domain/kernel';

export const passageKinds = ['law', 'attention', 'professional', 'definition'] as const;
export type PassageKind = (typeof passageKinds)[number];

export const audiences = ['staff', 'leader', 'chief', 'plan-writer'] as const;
export type Audience = (typeof audiences)[number];

/** A piece of the guide with an address of its own (G2). */
export interface Passage {
	/** `<theme>.<slug>`: stable through editions. */
	readonly id: string;
	readonly theme: string;
	readonly position: number;
	readonly kind: PassageKind;
	readonly title: string;
	readonly audience: readonly Audience[];
	/** Provision ids. */
	readonly law: readonly string[];
	/** `awaiting` is shown as "afventer faglig godkendelse". */
	readonly evidence: 'confirmed' | 'awaiting';
	readonly sources: readonly Source[];
	readonly reviewed: Day;
	readonly body: Document;
	/** SHA-256 of the body's canonical form: what a plan takes in is bound to it. */
	readonly hash: string;
	/** The professional's word that holds for the text as it stands (G4a). */
	readonly approval: Approval | null;
}

/** Shown as "afventer faglig godkendelse". */
export const isAwaiting = (passage: Pick<Passage, 'evidence' | 'approval'>): boolean =>
	passage.evidence === 'awaiting' && passage.approval === null;

/** What an approval is bound to: all a reader relies on. */
export const approvalForm = ({
	kind,
	title,
	law,
	audience,
	body
}: Pick<Passage, 'kind' | 'title' | 'law' | 'audience' | 'body'>): string =>
	canonicalJson({ kind, title, law, audience, body: hashForm(body) });

export interface Source {
	readonly title: string;
	readonly url: string | null;
}

export interface Theme {
	readonly id: string;
	readonly title: string;
	readonly position: number;
	readonly summary: string;
	/** In plain words, above the passages. */
	readonly introduction: Document;
}

export const kindTitles: Readonly<Record<PassageKind, string>> = {
	law: 'Det siger loven',
	attention: 'Opmærksomhedspunkter for organisation og ledelse',
	professional: 'Fagligt indhold',
	definition: 'Begreber'
};
