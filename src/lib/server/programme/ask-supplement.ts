/**
 * An adviser of the agency asks for named fields to be written anew, with why and until when (R5). Nothing else opens.
 * Nobody answered in time: the adviser asks again, or ends it, and what was submitted stands.
 */
import { rolesOf, type Actor } from '#domain/identity';
import {
	accept,
	dayOf,
	daysBetween,
	parseDay,
	refuse,
	writtenText,
	type Result
} from '#domain/kernel';
import {
	moveApplication,
	writtenFieldsFor,
	type ApplicationAct,
	type ApplicationGrounds,
	type ApplicationRefusal
} from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { insertSupplement, listSupplements } from './application-record-store.ts';
import { holdApplication, updateApplication } from './application-store.ts';
import { openForReading, type HeldRefusal } from './held-assessment.ts';
import { standing, type StandingApplication, type WhichApplication } from './own-application.ts';

/** A supplement is answered within a quarter. Days. */
const longest = 90;

export type SupplementRefusal =
	| ApplicationRefusal
	| HeldRefusal
	| 'changed-by-another'
	| 'fields-not-named'
	| 'day-not-real'
	| 'due-day-passed'
	| 'due-day-too-late';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

export async function askSupplement(
	{ db, now, actor }: Context,
	input: WhichApplication & {
		readonly fields: readonly string[];
		readonly why: string;
		readonly dueOn: string;
	}
): Promise<Result<unknown, SupplementRefusal>> {
	const { municipality, id } = input;
	const dueOn = parseDay(input.dueOn);
	const today = dayOf(now);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const opened = await holdOpened(tx, actor, input);
		if (!opened.ok) return opened;
		const held = opened.value;
		const moved = step(held, actor, 'ask-supplement', { reason: input.why });
		if (!moved.ok) return moved;
		if (!dueOn) return refuse('day-not-real', ['due-on']);
		if (dueOn <= today) return refuse('due-day-passed', ['due-on']);
		if (daysBetween(today, dueOn) > longest) return refuse('due-day-too-late', ['due-on']);
		// What was asked for already stays open: asked again is more time, or more.
		const named = new Set([...input.fields, ...(held.row.openFields ?? [])]);
		const fields = writtenFieldsFor(held.round.level).flatMap((one) =>
			named.has(one.id) ? [one.id] : []
		);
		if (fields.length === 0) return refuse('fields-not-named', ['fields']);
		if (!(await updateApplication(tx, held.row, { status: moved.value, openFields: fields })))
			return refuse('changed-by-another');
		const number = ((await listSupplements(tx, held.key))[0]?.number ?? 0) + 1;
		await insertSupplement(tx, {
			municipalityCode: municipality,
			applicationId: id,
			number,
			fields,
			why: writtenText(input.why),
			dueOn,
			askedAt: now.toISOString(),
			askedBy: actor.personId
		});
		await record(
			tx,
			{ now, actor },
			change(held, 'application-supplement-asked', { fields, dueOn })
		);
		const job = { municipality, application: id } as const;
		await enqueue(tx, 'tell-application', { ...job, what: 'supplement' });
		return accept(undefined);
	});
}

export async function endSupplement(
	{ db, now, actor }: Context,
	which: WhichApplication
): Promise<Result<unknown, SupplementRefusal>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const opened = await holdOpened(tx, actor, which);
		if (!opened.ok) return opened;
		const held = opened.value;
		const [newest] = await listSupplements(tx, held.key);
		const supplementIsLate = newest !== undefined && newest.dueOn < dayOf(now);
		const moved = step(held, actor, 'end-supplement', { supplementIsLate });
		if (!moved.ok) return moved;
		if (!(await updateApplication(tx, held.row, { status: moved.value, openFields: null })))
			return refuse('changed-by-another');
		await record(tx, { now, actor }, change(held, 'application-supplement-ended', {}));
		return accept(undefined);
	});
}

/** Whoever may not read it asks for nothing in it either. */
async function holdOpened(
	tx: Transaction,
	actor: Actor,
	{ municipality, id }: WhichApplication
): Promise<Result<StandingApplication, HeldRefusal>> {
	const row = await holdApplication(tx, { municipalityCode: municipality, id });
	const read = await openForReading(tx, actor, { municipality, applicationId: id });
	if (!read.ok) return read;
	const held = row && (await standing(tx, row));
	return held ? accept(held) : refuse('not-found');
}

const step = (
	held: StandingApplication,
	actor: Actor,
	act: ApplicationAct,
	grounds: Partial<ApplicationGrounds>
) => moveApplication(held.row.status, act, { roles: rolesOf(actor), ...grounds });

const change = (
	{ row, round }: StandingApplication,
	kind: string,
	after: Readonly<Record<string, unknown>>
) => ({
	owner: agencyCode,
	kind,
	object: `application/${row.municipalityCode}/${row.id}`,
	title: `Ansøgning: ${round.name}`,
	address: `/styrelsen/raadgivning/ansoegninger/${row.municipalityCode}/${row.id}`,
	after
});
