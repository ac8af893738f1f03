import { and, desc, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { contactReport } from './schema.ts';

export interface ContactReport {
	readonly slot: string;
	/** The number that did not work, digits only: it may have been changed since. */
	readonly phone: string;
	readonly at: string;
}

/**
 * The id is the number and the hour, so that the second press within it adds nothing. Whoever presses may
 * not read what is there, so no row is asked back.
 */
export async function insertReport(
	tx: Transaction,
	code: string,
	{ slot, phone, at }: ContactReport
): Promise<void> {
	const id = `${slot}/${phone}/${at.slice(0, 13)}`;
	await tx
		.insert(contactReport)
		.values({ municipalityCode: code, id, slot, phone, at })
		.onConflictDoNothing();
}

/** What the owner has not been told, oldest first. */
export async function listUntold(
	tx: Transaction,
	code: string,
	slot: string
): Promise<readonly ContactReport[]> {
	return tx
		.select({ slot: contactReport.slot, phone: contactReport.phone, at: contactReport.at })
		.from(contactReport)
		.where(
			and(
				eq(contactReport.municipalityCode, code),
				eq(contactReport.slot, slot),
				isNull(contactReport.toldAt)
			)
		)
		.orderBy(contactReport.at);
}

/** When the owner was last written to about a number. */
export async function lastTold(
	tx: Transaction,
	code: string,
	slot: string
): Promise<Date | undefined> {
	const [row] = await tx
		.select({ toldAt: contactReport.toldAt })
		.from(contactReport)
		.where(
			and(
				eq(contactReport.municipalityCode, code),
				eq(contactReport.slot, slot),
				isNotNull(contactReport.toldAt)
			)
		)
		.orderBy(desc(contactReport.toldAt))
		.limit(1);
	return row?.toldAt ? new Date(row.toldAt) : undefined;
}

/** Closes what was reported up to an instant: the owner knows, or the number is another one now. */
export async function markTold(
	tx: Transaction,
	code: string,
	{ slot, until, at }: { readonly slot: string; readonly until: string; readonly at: string }
): Promise<void> {
	await tx
		.update(contactReport)
		.set({ toldAt: at })
		.where(
			and(
				eq(contactReport.municipalityCode, code),
				eq(contactReport.slot, slot),
				isNull(contactReport.toldAt),
				lte(contactReport.at, until)
			)
		);
}
