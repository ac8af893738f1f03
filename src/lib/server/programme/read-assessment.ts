import { rolesOf, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import {
	assessorState,
	heldScores,
	helpedBefore,
	isCompared,
	mayAssess,
	type AssessmentAct,
	type AssessmentRefusal
} from '#domain/programme';
import { namesOf } from '../identity/person-names.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { holdingCheck, nameOnly, submissionsOf } from './assessment-desk.ts';
import { listWritten, writtenAbout, type Written } from './assessment-store.ts';
import { comparisonOf } from './compared-scores.ts';
import {
	findHandedOver,
	listEarlierHelp,
	listSubmissions,
	type ApplicationKey,
	type HandedOver
} from './handed-over-store.ts';
import { partOf } from './held-assessment.ts';
import { findRound } from './round-store.ts';

export type AssessmentPage = NonNullable<Awaited<ReturnType<typeof pageOf>>>;

/** One application with its assessment. Refused with the reason to whoever may not read it, and with its name only. */
export async function readAssessment(
	db: Database,
	actor: Actor,
	key: ApplicationKey
): Promise<
	Result<
		{
			readonly name: ReturnType<typeof nameOnly>;
			readonly standing: ReturnType<typeof assessorState>;
			/** Why the rest is not here. */
			readonly closed: AssessmentRefusal | null;
			readonly page: AssessmentPage | null;
			readonly names: ReadonlyMap<string, string>;
		},
		'not-found' | 'not-your-decision'
	>
> {
	const found = await db.transaction({ kind: 'agency' }, async (tx) => {
		const application = await findHandedOver(tx, key);
		if (!application) return undefined;
		const written = writtenAbout(await listWritten(tx, [key.applicationId]), key);
		const standing = assessorState(partOf(actor, written));
		const may = mayAssess('read', {
			roles: rolesOf(actor),
			status: application.status,
			standing
		});
		const page = may.ok ? await pageOf(tx, actor, { application, written }) : null;
		return { name: nameOnly(application), standing, page, closed: may.ok ? null : may.reason };
	});
	if (!found) return refuse('not-found');
	if (found.closed === 'not-your-decision') return refuse('not-your-decision');
	const people = found.page?.people ?? [];
	return accept({ ...found, names: await namesOf(db, people) });
}

async function pageOf(
	tx: Transaction,
	actor: Actor,
	{ application, written }: { readonly application: HandedOver; readonly written: Written }
) {
	const found = await findRound(tx, application.round);
	if (!found) return null;
	const { judged } = found.criteria;
	const submissions = submissionsOf(
		await listSubmissions(tx, [application.applicationId]),
		application
	);
	const [newest] = submissions;
	const standing = assessorState(partOf(actor, written));
	const may = (act: AssessmentAct) =>
		mayAssess(act, { roles: rolesOf(actor), status: application.status, standing }).ok;
	const helped = (await listEarlierHelp(tx)).filter(
		(one) => one.municipality === application.municipality && one.withdrawnAt === null
	);
	const submittedOn = dayOf(new Date(submissions.at(-1)?.submittedAt ?? application.submittedAt));
	const own = heldScores(written.scores.filter((one) => one.assessorId === actor.personId));
	const check = holdingCheck(written, newest);
	return {
		status: application.status,
		round: { id: found.round.id, name: found.round.name },
		offer: found.offer.name,
		submittedOn,
		submissions: submissions.length,
		content: newest?.content ?? {},
		hash: newest?.hash ?? '',
		usesFact: found.criteria.weighed.length > judged.length,
		helpedBefore: helpedBefore(helped, submittedOn),
		help: helped.filter(({ fromOn }) => fromOn < submittedOn),
		criteria: judged,
		assessors: written.assessors.map((one) => ({
			id: one.assessorId,
			state: assessorState(one)
		})),
		check: check ?? null,
		checkRevision: written.checks[0]?.revision ?? 0,
		own: judged.map(({ id }) => {
			const held = own.find(({ criterion }) => criterion === id);
			return {
				criterion: id,
				score: held?.score ?? null,
				reason: held?.reason ?? '',
				revision: held?.revision ?? 0
			};
		}),
		compared: isCompared(written.assessors)
			? judged.map((criterion) => comparisonOf(criterion, written))
			: null,
		may: {
			ask: may('ask-assessor'),
			mark: may('mark-complete'),
			supplement:
				rolesOf(actor).includes('agency-adviser') &&
				['submitted', 'supplement'].includes(application.status),
			score: may('score') || may('change-score'),
			handIn: may('hand-in'),
			declareConflict: may('declare-conflict'),
			note: may('write-joint-note')
		},
		people: [
			...written.assessors.map(({ assessorId }) => assessorId),
			...(check ? [check.checkedBy] : [])
		]
	};
}
