import type { Day } from '#domain/kernel';

export type Confidence = 'verified' | 'recalled';

/** One rule in one act, with the period in which it holds. Several provisions may share a section. */
export interface Provision {
	readonly id: string;
	readonly act: string;
	/** As the act writes it: `§ 15, stk. 2`. */
	readonly section: string;
	readonly title: string;
	readonly summary: string;
	readonly dutyHolder: string;
	readonly deadline: Deadline | null;
	readonly themes: readonly string[];
	readonly inForceFrom: Day | null;
	/** The last day it holds; null while it does. */
	readonly inForceTo: Day | null;
	readonly source: string;
	/** `recalled` is shown as "afventer faglig godkendelse" and never drives a check. */
	readonly confidence: Confidence;
	readonly predecessors: readonly ProvisionLink[];
	readonly successors: readonly ProvisionLink[];
}

export interface ProvisionLink {
	readonly id: string;
	/** How sure the link is: not the same as how sure either provision is. */
	readonly confidence: Confidence;
}

export type Deadline = Readonly<Record<string, unknown>>;

/** In force on a day. An unknown start counts as begun: most acts are older than our records. */
export const isInForce = (provision: Provision, on: Day): boolean =>
	(provision.inForceFrom === null || provision.inForceFrom <= on) &&
	(provision.inForceTo === null || on <= provision.inForceTo);

/** The short reference people write: `barnets lov § 15, stk. 2`. */
export const reference = (provision: Provision): string =>
	`${provision.act.charAt(0).toLocaleLowerCase('da')}${provision.act.slice(1)} ${provision.section}`;
