/**
 * An application from × who × to × when refused (R5). The director decides, in a programme for chiefs the chief; a
 * decision taken elsewhere is vouched for by a second person. What is submitted is never changed: a supplement makes
 * the next submission. Places are given by the agency's head alone.
 */
import type { Role } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';

export const applicationStatuses = [
	'draft',
	'with-director',
	'approved',
	'submitted',
	'supplement',
	'place',
	'waiting',
	'refused',
	'withdrawn'
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export const applicationActs = [
	'send-to-decision',
	'take-back',
	'approve',
	'approve-outside',
	'send-back',
	'submit',
	'ask-supplement',
	'answer-supplement',
	'end-supplement',
	'give-place',
	'put-on-waiting-list',
	'refuse',
	'withdraw'
] as const;
export type ApplicationAct = (typeof applicationActs)[number];

export type DecisionLevel = 'director' | 'chief';

export type ApplicationRefusal =
	| 'no-such-step'
	| 'not-your-decision'
	| 'needs-director'
	| 'fields-missing'
	| 'text-beside'
	| 'not-approved'
	| 'changed-since-approval'
	| 'already-submitted'
	| 'round-not-open'
	| 'round-closed'
	| 'reason-missing'
	| 'reason-too-long'
	| 'looks-like-cpr'
	| 'decision-not-documented'
	| 'second-person-is-first'
	| 'supplement-late'
	| 'supplement-still-open';

/** What an act rests on. What is left out is not there: an act that needs it is refused. */
export interface ApplicationGrounds {
	readonly roles: readonly Role[];
	readonly level?: DecisionLevel;
	/** Fields that must be answered, and are not. */
	readonly missing?: readonly string[];
	/** How many texts lie beside a field and are not put together. */
	readonly beside?: number;
	/** Whether what is approved is what stands there now. */
	readonly isAsApproved?: boolean;
	readonly round?: 'not-open' | 'open' | 'closed';
	/** Why it is sent back, withdrawn or asked about. */
	readonly reason?: string;
	/** A decision taken elsewhere: who put its document up, and who vouches for it. */
	readonly document?: { readonly sentBy: string; readonly vouchedBy: string } | undefined;
	/** The last day of a supplement has passed. */
	readonly supplementIsLate?: boolean;
}

type Objection = (
	grounds: ApplicationGrounds
) => { readonly reason: ApplicationRefusal; readonly about?: readonly string[] } | undefined;

export interface ApplicationTransition {
	readonly act: ApplicationAct;
	readonly from: readonly ApplicationStatus[];
	readonly to: ApplicationStatus;
	readonly who: readonly Role[];
	readonly refusedWhen: readonly Objection[];
}

const incomplete: Objection = ({ missing }) =>
	missing?.length === 0 ? undefined : { reason: 'fields-missing', about: missing ?? [] };
const twoTexts: Objection = ({ beside }) => (beside === 0 ? undefined : { reason: 'text-beside' });
const aboveTheirLevel: Objection = ({ level, roles }) =>
	level === 'chief' || roles.includes('director') ? undefined : { reason: 'needs-director' };
const notAsApproved: Objection = ({ isAsApproved }) =>
	isAsApproved ? undefined : { reason: 'changed-since-approval' };
const notOpen: Objection = ({ round }) =>
	round === 'open'
		? undefined
		: { reason: round === 'not-open' ? 'round-not-open' : 'round-closed' };
const undocumented: Objection = ({ document }) =>
	document ? undefined : { reason: 'decision-not-documented' };
const vouchesForThemselves: Objection = ({ document }) =>
	document?.sentBy === document?.vouchedBy ? { reason: 'second-person-is-first' } : undefined;
const late: Objection = ({ supplementIsLate }) =>
	supplementIsLate === false ? undefined : { reason: 'supplement-late' };
const stillOpen: Objection = ({ supplementIsLate }) =>
	supplementIsLate ? undefined : { reason: 'supplement-still-open' };
const reasonUnfit: Objection = ({ reason = '' }) => {
	if (writtenText(reason) === '') return { reason: 'reason-missing' };
	if (reason.length > limits.reason) return { reason: 'reason-too-long' };
	return containsCpr(reason) ? { reason: 'looks-like-cpr' } : undefined;
};

const writers: readonly Role[] = ['plan-writer', 'plan-owner'];
const deciders: readonly Role[] = ['director', 'chief'];
const head: readonly Role[] = ['agency-head'];
const adviser: readonly Role[] = ['agency-adviser'];

const table = (
	act: ApplicationAct,
	from: readonly ApplicationStatus[],
	to: ApplicationStatus,
	who: readonly Role[],
	...refusedWhen: readonly Objection[]
): ApplicationTransition => ({ act, from, to, who, refusedWhen });

export const applicationTransitions: readonly ApplicationTransition[] = [
	table('send-to-decision', ['draft'], 'with-director', writers, incomplete, twoTexts),
	table('take-back', ['with-director', 'approved'], 'draft', writers),
	table('approve', ['with-director'], 'approved', deciders, aboveTheirLevel),
	table(
		'approve-outside',
		['with-director'],
		'approved',
		[...writers, ...deciders],
		undocumented,
		vouchesForThemselves
	),
	table(
		'send-back',
		['with-director', 'approved'],
		'draft',
		deciders,
		aboveTheirLevel,
		reasonUnfit
	),
	table(
		'submit',
		['approved'],
		'submitted',
		[...writers, 'director'],
		notOpen,
		incomplete,
		twoTexts,
		notAsApproved
	),
	// Asked again with more time, or for more, while one is open.
	table('ask-supplement', ['submitted', 'supplement'], 'supplement', adviser, reasonUnfit),
	table('answer-supplement', ['supplement'], 'submitted', writers, late, incomplete, twoTexts),
	// Nobody answered in time: what was submitted stands.
	table('end-supplement', ['supplement'], 'submitted', adviser, stillOpen),
	table('give-place', ['submitted', 'waiting'], 'place', head),
	table('put-on-waiting-list', ['submitted'], 'waiting', head),
	table('refuse', ['submitted', 'waiting'], 'refused', head),
	table(
		'withdraw',
		['draft', 'with-director', 'approved', 'submitted', 'supplement', 'waiting'],
		'withdrawn',
		[...writers, 'director'],
		reasonUnfit
	)
];

/** Takes an application one step, or says in a phrase why not; `about` names the fields that are missing. */
export function moveApplication(
	from: ApplicationStatus,
	act: ApplicationAct,
	grounds: ApplicationGrounds
): Result<ApplicationStatus, ApplicationRefusal> {
	const transition = applicationTransitions.find((one) => one.act === act);
	if (!transition || !grounds.roles.some((role) => transition.who.includes(role)))
		return refuse('not-your-decision');
	if (!transition.from.includes(from)) return refuse(outOfTurn(from, act));
	for (const objects of transition.refusedWhen) {
		const objection = objects(grounds);
		if (objection) return refuse(objection.reason, objection.about);
	}
	return accept(transition.to);
}

function outOfTurn(from: ApplicationStatus, act: ApplicationAct): ApplicationRefusal {
	if (act !== 'submit' || from === 'withdrawn') return 'no-such-step';
	return from === 'draft' || from === 'with-director' ? 'not-approved' : 'already-submitted';
}

/** The acts a person with these roles may begin from here; what else may refuse them is not asked yet. */
export const actsFrom = (
	status: ApplicationStatus,
	roles: readonly Role[]
): readonly ApplicationAct[] =>
	applicationTransitions
		.filter(({ from, who }) => from.includes(status) && roles.some((role) => who.includes(role)))
		.map(({ act }) => act);

/** In a draft every field, in a supplement those that were asked about; else nothing. */
export function mayWriteField(
	{
		status,
		openFields
	}: { readonly status: ApplicationStatus; readonly openFields: readonly string[] | null },
	field: string,
	roles: readonly Role[]
): Result<void, 'not-your-decision' | 'text-is-frozen'> {
	if (!roles.some((role) => writers.includes(role))) return refuse('not-your-decision');
	const isOpen =
		status === 'draft' || (status === 'supplement' && (openFields ?? []).includes(field));
	return isOpen ? accept(undefined) : refuse('text-is-frozen');
}

/** Who in the municipality may begin an application and write in it. */
export const mayApply = (roles: readonly Role[]): boolean =>
	roles.some((role) => writers.includes(role));

/** Who in the municipality sees its applications: those who write them and those who decide. */
export const mayReadApplications = (roles: readonly Role[]): boolean =>
	roles.some((role) => writers.includes(role) || deciders.includes(role));
