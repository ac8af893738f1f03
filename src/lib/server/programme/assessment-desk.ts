/** What the agency's people see of applications and their assessment; nothing of one that they may not read. */
import { rolesOf, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import {
	asksForNote,
	assessorState,
	heldScores,
	helpedBefore,
	isAssessed,
	isCompared,
	mayAssess,
	scoreDifference,
	validScores,
	type AssessmentAct,
	type AssessmentRefusal,
	type JudgedCriterion
} from '#domain/programme';
import type { Database, Transaction } from '../platform/database.ts';
import { namesOf } from '../identity/person-names.ts';
import { listWritten, writtenAbout, type StoredCheck, type Written } from './assessment-store.ts';
import {
	findHandedOver,
	listEarlierHelp,
	listHandedOver,
	listSubmissions,
	type ApplicationKey,
	type HandedOver,
	type Submission
} from './handed-over-store.ts';
import { partOf } from './held-assessment.ts';
import { findRound, listRounds } from './round-store.ts';

/** A check holds for what was submitted then; a supplement is looked at anew. */
export const holdingCheck = (
	{ checks }: Written,
	newest: Submission | undefined
): StoredCheck | undefined =>
	checks.find(({ checkedAt }) => Date.parse(checkedAt) >= Date.parse(newest?.submittedAt ?? ''));

export const submissionsOf = <One extends ApplicationKey>(
	submissions: readonly One[],
	key: ApplicationKey
): readonly One[] =>
	submissions.filter(
		(one) => one.municipality === key.municipality && one.applicationId === key.applicationId
	);

/** All that was handed over, by round; of one that the actor may not read only whose it is. */
export async function listAssessments(db: Database, actor: Actor) {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const rounds = await listRounds(tx);
		const all = await listHandedOver(tx);
		const ids = all.map(({ applicationId }) => applicationId);
		const written = await listWritten(tx, ids);
		const submissions = await listSubmissions(tx, ids);
		return rounds.flatMap(({ round, offer, criteria }) => {
			const inRound = all.filter((one) => one.round === round.id);
			if (inRound.length === 0) return [];
			const applications = inRound.map((one) => {
				const about = writtenAbout(written, one);
				const standing = assessorState(partOf(actor, about));
				const may = mayAssess('read', {
					roles: rolesOf(actor),
					status: one.status,
					standing
				});
				const [newest] = submissionsOf(submissions, one);
				const taking = about.assessors.filter(({ conflict }) => conflict !== true);
				return {
					...nameOnly(one),
					standing,
					detail: may.ok
						? {
								status: one.status,
								submittedOn: dayOf(new Date(one.submittedAt)),
								assessors: taking.length,
								handedIn: taking.filter(({ handedInAt }) => handedInAt !== null).length,
								isAssessed: isAssessed(criteria.judged, about),
								complete: holdingCheck(about, newest)?.complete ?? null
							}
						: null
				};
			});
			return [{ round: { id: round.id, name: round.name }, offer: offer.name, applications }];
		});
	});
}

const nameOnly = ({ municipality, applicationId, municipalityName }: HandedOver) => ({
	municipality,
	applicationId,
	municipalityName
});

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

/** The scores that count side by side, each with what was changed after handing in. */
function comparisonOf({ id, name }: JudgedCriterion, { assessors, scores, notes }: Written) {
	const valid = validScores(assessors, scores);
	const note = notes.find(({ criterion }) => criterion === id);
	return {
		criterion: id,
		name,
		difference: scoreDifference(valid, id),
		asksForNote: asksForNote(valid, id),
		note: note ? { text: note.text, agreedBy: note.agreedBy, revision: note.revision } : null,
		scores: valid
			.filter(({ criterion }) => criterion === id)
			.map((held) => ({
				assessorId: held.assessorId,
				score: held.score,
				reason: held.reason,
				history: historyOf(held, { assessors, scores })
			}))
	};
}

/** What the assessor had handed in before it was changed, oldest first. */
function historyOf(
	held: Written['scores'][number],
	{ assessors, scores }: Pick<Written, 'assessors' | 'scores'>
) {
	const handedInAt = assessors.find(({ assessorId }) => assessorId === held.assessorId)?.handedInAt;
	const earlier = scores.filter(
		(one) =>
			one.assessorId === held.assessorId &&
			one.criterion === held.criterion &&
			one.revision < held.revision
	);
	const before = (one: { savedAt: string }) =>
		Date.parse(one.savedAt) <= Date.parse(handedInAt ?? '');
	const last = earlier.filter(before).at(-1);
	const after = earlier.filter((one) => !before(one));
	return before(held)
		? []
		: [...(last ? [last] : []), ...after].map(({ score, reason, savedAt }) => ({
				score,
				reason,
				savedAt
			}));
}
