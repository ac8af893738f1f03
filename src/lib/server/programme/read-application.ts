/**
 * An application as its municipality sees it: while it is written what stands in the fields and what the record knows
 * today; once it is submitted what was handed over, and in a supplement the open fields as they are written anew.
 */
import { rolesIn, type Actor } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import {
	actsFrom,
	completeness,
	fieldsFor,
	mayWriteField,
	missingFields,
	submissionWindow
} from '#domain/programme';
import type { Transaction } from '../platform/database.ts';
import { listAnswers } from './allocation-store.ts';
import {
	listApplicationFiles,
	listDecisions,
	listSubmissions,
	listSupplements
} from './application-record-store.ts';
import { findApplicationRound } from './application-round.ts';
import { findApplication, listBeside, listFields } from './application-store.ts';
import { heldMeetingDay } from './initial-meeting-store.ts';
import { decisionFact, knownFacts, type KnownFacts } from './known-facts.ts';
import type { WhichApplication } from './own-application.ts';

export async function readApplication(
	tx: Transaction,
	{ municipality, id }: WhichApplication,
	{ now, actor }: { readonly now: Date; readonly actor: Actor }
) {
	const key = { municipalityCode: municipality, id };
	const row = await findApplication(tx, key);
	const round = row && (await findApplicationRound(tx, row.round));
	if (!row || !round) return undefined;
	const roles = rolesIn(actor, municipality);
	const written = new Map((await listFields(tx, key)).map((field) => [field.field, field]));
	const decisions = await listDecisions(tx, key);
	const submissions = await listSubmissions(tx, key);
	const frozen = submissions[0]?.content.fields;
	const open = row.openFields ?? [];
	const facts: KnownFacts = frozen ? {} : await knownFacts(tx, municipality, dayOf(now));
	const decided = row.status === 'approved' ? decisionFact(decisions[0], round.level) : undefined;
	const known: KnownFacts = decided ? { ...facts, decided } : facts;
	const fields = fieldsFor(round.level).map(({ askedBy: _, requiredBy, ...field }) => {
		const handed = frozen?.find((one) => one.id === field.id);
		const own = written.get(field.id);
		const isHanded = handed !== undefined && !open.includes(field.id);
		const fact = known[field.id];
		return {
			...field,
			isRequired: requiredBy.includes(round.level),
			value: isHanded ? handed.value : (own?.value ?? fact?.value ?? ''),
			source: (isHanded ? handed.source : fact?.source) ?? null,
			revision: own?.revision ?? 0,
			mayWrite: field.from === 'written' && mayWriteField(row, field.id, roles).ok
		};
	});
	const values = Object.fromEntries(fields.map(({ id: field, value }) => [field, value]));
	const [supplement] = await listSupplements(tx, key);
	const answer = (await listAnswers(tx, { municipality, applicationId: id })).at(-1);
	return {
		id,
		status: row.status,
		/** The newest answer; all of them have a page of their own. */
		answer: answer ? { outcome: answer.outcome, on: dayOf(new Date(answer.decidedAt)) } : null,
		withdrawnBecause: row.withdrawnBecause,
		round: { ...round, state: submissionWindow(round, now) },
		fields,
		steps: completeness(round.level, values),
		missing: missingFields(round.level, values),
		beside: await listBeside(tx, key),
		files: await listApplicationFiles(tx, key),
		decisions,
		submissions: submissions.map(({ number, hash, submittedAt }) => ({
			number,
			hash,
			submittedAt
		})),
		supplement: row.status === 'supplement' ? (supplement ?? null) : null,
		initialMeeting: frozen
			? (submissions[0]?.content.initialMeeting ?? null)
			: ((await heldMeetingDay(tx, municipality)) ?? null),
		acts: actsFrom(row.status, roles)
	};
}

export type ReadApplication = NonNullable<Awaited<ReturnType<typeof readApplication>>>;
