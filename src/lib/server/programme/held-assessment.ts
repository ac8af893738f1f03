/** An application of those handed over, for somebody who wants to do a certain thing with its assessment. */
import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	assessorState,
	mayAssess,
	type AssessmentAct,
	type AssessmentRefusal
} from '#domain/programme';
import { record, type Change } from '../platform/change.ts';
import type { Transaction } from '../platform/database.ts';
import {
	listWritten,
	writtenAbout,
	type StoredAssessor,
	type Written
} from './assessment-store.ts';
import {
	findHandedOver,
	holdHandedOver,
	type ApplicationKey,
	type HandedOver
} from './handed-over-store.ts';

export type HeldRefusal = AssessmentRefusal | 'not-found';

export interface HeldAssessment {
	readonly application: HandedOver;
	readonly written: Written;
	/** The actor's own part in it. */
	readonly own: StoredAssessor | undefined;
}

export const partOf = (actor: Actor, { assessors }: Written): StoredAssessor | undefined =>
	assessors.find(({ assessorId }) => assessorId === actor.personId);

/**
 * A submitted application, for those of the agency who may read it: not for an assessor with a conflict of interest,
 * or who has not declared. Every page that shows something of one asks here.
 */
export async function openForReading(
	tx: Transaction,
	actor: Actor,
	key: ApplicationKey
): Promise<Result<HandedOver, HeldRefusal>> {
	const application = await findHandedOver(tx, key);
	if (!application) return refuse('not-found');
	const own = partOf(actor, writtenAbout(await listWritten(tx, [key.applicationId]), key));
	const may = mayAssess('read', {
		roles: rolesOf(actor),
		status: application.status,
		standing: assessorState(own)
	});
	return may.ok ? accept(application) : may;
}

/** Held until the transaction ends, or why not; the right is asked before anything of it is read out. */
export async function holdAssessment(
	tx: Transaction,
	actor: Actor,
	key: ApplicationKey,
	act: AssessmentAct | ((own: StoredAssessor | undefined) => AssessmentAct)
): Promise<Result<HeldAssessment, HeldRefusal>> {
	const application = await holdHandedOver(tx, key);
	if (!application) {
		const unseen = mayAssess('list', { roles: rolesOf(actor), status: '', standing: 'none' });
		return unseen.ok ? refuse('not-found') : unseen;
	}
	const written = writtenAbout(await listWritten(tx, [application.applicationId]), key);
	const own = partOf(actor, written);
	const may = mayAssess(typeof act === 'function' ? act(own) : act, {
		roles: rolesOf(actor),
		status: application.status,
		standing: assessorState(own)
	});
	return may.ok ? accept({ application, written, own }) : may;
}

/** In the agency's own log: the municipality never sees what its assessors do. */
export const recordAssessment = (
	tx: Transaction,
	context: { readonly now: Date; readonly actor: Actor },
	{ municipality, applicationId, municipalityName }: HandedOver,
	change: Pick<Change, 'kind' | 'before' | 'after'>
): Promise<void> =>
	record(tx, context, {
		owner: 'agency',
		object: `application/${municipality}/${applicationId}`,
		title: `Ansøgning fra ${municipalityName}`,
		address: `/styrelsen/raadgivning/ansoegninger/${municipality}/${applicationId}`,
		...change
	});
