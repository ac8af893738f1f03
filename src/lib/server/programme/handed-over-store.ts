/** Applications as they were handed over to the agency, with what was submitted. */
import type { ApplicationStatus } from '#domain/programme';
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { municipality } from '../directory/schema.ts';
import type { Transaction } from '../platform/database.ts';
import { application, applicationSubmission, earlierHelp } from './application-schema.ts';

export interface ApplicationKey {
	readonly municipality: string;
	readonly applicationId: string;
}

export interface HandedOver {
	readonly municipality: string;
	readonly applicationId: string;
	readonly municipalityName: string;
	readonly round: string;
	readonly status: string;
	readonly submittedAt: string;
	readonly revision: number;
}

const handedOver = {
	municipality: application.municipalityCode,
	applicationId: application.id,
	municipalityName: municipality.name,
	round: application.round,
	status: application.status,
	submittedAt: application.submittedAt,
	revision: application.revision
};

const asHandedOver = (row: Omit<HandedOver, 'submittedAt'> & { submittedAt: string | null }) => ({
	...row,
	submittedAt: row.submittedAt ?? ''
});

/** Of one round, or of all; by municipality. */
export async function listHandedOver(
	tx: Transaction,
	round?: string
): Promise<readonly HandedOver[]> {
	const rows = await tx
		.select(handedOver)
		.from(application)
		.innerJoin(municipality, eq(municipality.municipalityCode, application.municipalityCode))
		.where(
			and(
				isNotNull(application.submittedAt),
				round === undefined ? undefined : eq(application.round, round)
			)
		)
		.orderBy(asc(municipality.name), asc(application.id));
	return rows.map(asHandedOver);
}

export async function findHandedOver(
	tx: Transaction,
	key: ApplicationKey
): Promise<HandedOver | undefined> {
	const [row] = await selectOne(tx, key);
	return row && asHandedOver(row);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function holdHandedOver(
	tx: Transaction,
	key: ApplicationKey
): Promise<HandedOver | undefined> {
	const [row] = await selectOne(tx, key).for('update', { of: application });
	return row && asHandedOver(row);
}

function selectOne(tx: Transaction, { municipality: code, applicationId }: ApplicationKey) {
	return tx
		.select(handedOver)
		.from(application)
		.innerJoin(municipality, eq(municipality.municipalityCode, application.municipalityCode))
		.where(
			and(
				eq(application.municipalityCode, code),
				eq(application.id, applicationId),
				isNotNull(application.submittedAt)
			)
		);
}

/** Nobody else changes a round's applications until the transaction ends. */
export async function holdRound(tx: Transaction, round: string): Promise<void> {
	await tx
		.select({ id: application.id })
		.from(application)
		.where(eq(application.round, round))
		.orderBy(application.municipalityCode, application.id)
		.for('update');
}

/** False when somebody has changed it in the meantime. */
export async function moveHandedOver(
	tx: Transaction,
	{ municipality: code, applicationId, revision }: ApplicationKey & { readonly revision: number },
	set: {
		readonly status: ApplicationStatus;
		readonly withdrawnAt?: string;
		readonly withdrawnBecause?: string;
	}
): Promise<boolean> {
	const moved = await tx
		.update(application)
		.set({ ...set, revision: revision + 1 })
		.where(
			and(
				eq(application.municipalityCode, code),
				eq(application.id, applicationId),
				eq(application.revision, revision)
			)
		)
		.returning({ id: application.id });
	return moved.length === 1;
}

/** What stands in a submission, as the application froze it. */
export interface SubmittedContent {
	readonly fields?: readonly {
		readonly id: string;
		readonly label: string;
		readonly value: string;
		readonly from: 'written' | 'record';
		readonly source?: string;
	}[];
	readonly files?: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
	readonly decision?: {
		readonly outcome: string;
		readonly decidedOn: string;
		readonly level: 'director' | 'chief';
		readonly outside: boolean;
	};
}

export interface Submission {
	readonly municipality: string;
	readonly applicationId: string;
	readonly number: number;
	readonly content: SubmittedContent;
	readonly hash: string;
	readonly submittedAt: string;
	readonly submittedBy: string;
}

/** All submissions of the named applications, newest first. */
export async function listSubmissions(
	tx: Transaction,
	applicationIds: readonly string[]
): Promise<readonly Submission[]> {
	const rows = await tx
		.select({
			municipality: applicationSubmission.municipalityCode,
			applicationId: applicationSubmission.applicationId,
			number: applicationSubmission.number,
			content: applicationSubmission.content,
			hash: applicationSubmission.hash,
			submittedAt: applicationSubmission.submittedAt,
			submittedBy: applicationSubmission.submittedBy
		})
		.from(applicationSubmission)
		.where(inArray(applicationSubmission.applicationId, [...applicationIds, '']))
		.orderBy(desc(applicationSubmission.number));
	return rows.map((row) => ({ ...row, content: row.content as SubmittedContent }));
}

/** Help of all municipalities: the looked-up criterion. */
export async function listEarlierHelp(tx: Transaction) {
	return tx
		.select({
			municipality: earlierHelp.municipalityCode,
			what: earlierHelp.what,
			fromOn: earlierHelp.fromOn,
			untilOn: earlierHelp.untilOn,
			source: earlierHelp.source,
			nameThen: earlierHelp.nameThen,
			withdrawnAt: earlierHelp.withdrawnAt
		})
		.from(earlierHelp);
}
