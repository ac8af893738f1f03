/** What the agency's people see of applications and their assessment; nothing of one that they may not read. */
import { rolesOf, type Actor } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { assessorState, isAssessed, mayAssess } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import { listWritten, writtenAbout, type StoredCheck, type Written } from './assessment-store.ts';
import {
	listHandedOver,
	listSubmissions,
	type ApplicationKey,
	type HandedOver,
	type Submission
} from './handed-over-store.ts';
import { partOf } from './held-assessment.ts';
import { listRounds } from './round-store.ts';

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

export const nameOnly = ({ municipality, applicationId, municipalityName }: HandedOver) => ({
	municipality,
	applicationId,
	municipalityName
});
