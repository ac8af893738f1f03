import { canonicalJson } from '#domain/document';
import type { Approval } from '#domain/identity';
import type { Day } from '#domain/kernel';
import type { Deadline } from './deadline.ts';

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
	/** The professional's word that holds for the text as it stands (G4a). */
	readonly approval: Approval | null;
}

export interface ProvisionLink {
	readonly id: string;
	/** How sure the link is: not the same as how sure either provision is. */
	readonly confidence: Confidence;
}

/** Shown as "afventer faglig godkendelse": nobody we know of has confirmed the text as it stands. */
export const isUnconfirmed = (provision: Pick<Provision, 'confidence' | 'approval'>): boolean =>
	provision.confidence === 'recalled' && provision.approval === null;

/**
 * A link is confirmed with either provision it joins: whoever approved one of them read the link too. The
 * other one is looked at only when it names the link itself.
 */
export const isLinkUnconfirmed = (
	link: ProvisionLink,
	from: Provision,
	to: Provision | undefined
): boolean =>
	link.confidence === 'recalled' &&
	from.approval === null &&
	!(to?.approval && [...to.predecessors, ...to.successors].some((back) => back.id === from.id));

/** Something in it waits for a professional: the text itself, or where it came from and went. */
export const awaitsApproval = (provision: Provision): boolean =>
	isUnconfirmed(provision) ||
	(provision.approval === null &&
		[...provision.predecessors, ...provision.successors].some(
			({ confidence }) => confidence === 'recalled'
		));

/**
 * What an approval is bound to: all a reader relies on, the links and their period included. Themes say only
 * where it is listed, and the source is where it was read, not what it says.
 */
export const approvalForm = (provision: Omit<Provision, 'approval'>): string => {
	const { act, section, title, summary, dutyHolder, deadline, inForceFrom, inForceTo } = provision;
	const ids = (links: readonly ProvisionLink[]) => links.map(({ id }) => id);
	return canonicalJson({
		act,
		section,
		title,
		summary,
		dutyHolder,
		deadline,
		inForceFrom,
		inForceTo,
		predecessors: ids(provision.predecessors),
		successors: ids(provision.successors)
	});
};

/** In force on a day. An unknown start counts as begun: most acts are older than our records. */
export const isInForce = (
	provision: Pick<Provision, 'inForceFrom' | 'inForceTo'>,
	on: Day
): boolean =>
	(provision.inForceFrom === null || provision.inForceFrom <= on) &&
	(provision.inForceTo === null || on <= provision.inForceTo);

/** The short reference people write: `barnets lov § 15, stk. 2`. */
export const reference = ({ act, section }: Pick<Provision, 'act' | 'section'>): string =>
	`${/^\p{Lu}\p{Ll}/u.test(act) ? act.charAt(0).toLocaleLowerCase('da') + act.slice(1) : act} ${section}`;
