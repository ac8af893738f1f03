/**
 * An application as the people of its municipality may know of it, held until the transaction ends. For everybody
 * else it is as if it were not there (A2).
 */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	approvalHashForm,
	missingFields,
	moveApplication,
	writtenFieldsFor,
	type ApplicationAct,
	type ApplicationGrounds,
	type ApplicationRefusal,
	type ApplicationStatus,
	type FieldValues,
	type SubmissionContent
} from '#domain/programme';
import { record, type Context } from '../platform/change.ts';
import type { Transaction } from '../platform/database.ts';
import { findApplicationFile, listApplicationFiles } from './application-record-store.ts';
import { findApplicationRound, type ApplicationRound } from './application-round.ts';
import {
	holdApplication,
	listBeside,
	listFields,
	updateApplication,
	type ApplicationKey,
	type StoredApplication
} from './application-store.ts';
import { sha256 } from './fingerprint.ts';

export interface StandingApplication {
	readonly key: ApplicationKey;
	readonly row: StoredApplication;
	readonly round: ApplicationRound;
	/** What is written, field by field. */
	readonly values: FieldValues;
	/** How many texts lie beside. */
	readonly beside: number;
}

export interface WhichApplication {
	readonly municipality: string;
	readonly id: string;
}

export async function holdOwnApplication(
	tx: Transaction,
	actor: Actor,
	{ municipality, id }: WhichApplication
): Promise<StandingApplication | undefined> {
	if (rolesIn(actor, municipality).length === 0) return undefined;
	const key = { municipalityCode: municipality, id };
	const row = await holdApplication(tx, key);
	return row && standing(tx, row);
}

/** The rest of an application that is at hand. */
export async function standing(
	tx: Transaction,
	row: StoredApplication
): Promise<StandingApplication | undefined> {
	const round = await findApplicationRound(tx, row.round);
	if (!round) return undefined;
	const asked = new Set(writtenFieldsFor(round.level).map(({ id }) => id));
	const fields = (await listFields(tx, row)).filter(({ field }) => asked.has(field));
	return {
		key: row,
		row,
		round,
		values: Object.fromEntries(fields.map(({ field, value }) => [field, value])),
		beside: (await listBeside(tx, row)).length
	};
}

export type StepRefusal = ApplicationRefusal | 'not-found' | 'changed-by-another';

interface Step {
	readonly act: ApplicationAct;
	/** What the log calls it. */
	readonly kind: string;
	readonly grounds: Partial<ApplicationGrounds>;
	readonly set?: Omit<Parameters<typeof updateApplication>[2], 'status'>;
	readonly after?: Readonly<Record<string, unknown>>;
}

/** Asks the lifecycle, and writes status and log. What else belongs to the step follows in the same transaction. */
export async function stepApplication(
	tx: Transaction,
	context: Context & { readonly actor: Actor },
	held: StandingApplication,
	{ act, kind, grounds, set, after }: Step
): Promise<Result<ApplicationStatus, StepRefusal>> {
	const { row, round } = held;
	const moved = moveApplication(row.status, act, {
		roles: rolesIn(context.actor, row.municipalityCode),
		level: round.level,
		missing: missingFields(round.level, held.values),
		beside: held.beside,
		...grounds
	});
	if (!moved.ok) return moved;
	if (!(await updateApplication(tx, row, { ...set, status: moved.value })))
		return refuse('changed-by-another');
	await record(tx, context, {
		owner: row.municipalityCode,
		kind,
		object: `application/${row.id}`,
		title: `Ansøgning: ${round.name}`,
		address: `/arbejde/raadgivning/ansoegning/${row.id}`,
		before: { status: row.status },
		after: { status: moved.value, ...after }
	});
	return accept(moved.value);
}

/** The files with their fingerprints; `purpose` narrows them. */
export async function fingerprintedFiles(
	tx: Transaction,
	key: ApplicationKey,
	purpose?: 'attachment'
): Promise<SubmissionContent['files']> {
	const found: SubmissionContent['files'][number][] = [];
	for (const listed of await listApplicationFiles(tx, key)) {
		if (purpose && listed.purpose !== purpose) continue;
		const file = await findApplicationFile(tx, key, listed.id);
		if (file)
			found.push({ id: file.id, name: file.name, kind: file.kind, sha256: sha256(file.bytes) });
	}
	return found;
}

/** What an approval is bound to, as it stands now. */
export const approvalHash = async (
	tx: Transaction,
	{ key, row, values }: StandingApplication
): Promise<string> =>
	sha256(approvalHashForm(row.round, values, await fingerprintedFiles(tx, key, 'attachment')));
