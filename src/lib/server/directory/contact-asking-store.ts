import type { Day } from '#domain/kernel';
import { and, eq, isNull, ne, or } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { contactPoint } from './schema.ts';

/** When each contact of a municipality was last confirmed, and when its owner was last asked to. */
export async function listAskings(tx: Transaction, code: string) {
	const rows = await tx
		.select({
			slot: contactPoint.slot,
			confirmedOn: contactPoint.confirmedOn,
			askedOn: contactPoint.askedOn,
			ownerEmail: contactPoint.ownerEmail
		})
		.from(contactPoint)
		.where(eq(contactPoint.municipalityCode, code));
	return rows.map((row) => ({
		slot: row.slot,
		confirmedOn: row.confirmedOn as Day | null,
		askedOn: row.askedOn as Day | null,
		hasAddress: row.ownerEmail !== null
	}));
}

/** True for the first who asks on a day: of several at once the others see that it is done. */
export async function markAsked(
	tx: Transaction,
	code: string,
	{ slot, on }: { readonly slot: string; readonly on: Day }
): Promise<boolean> {
	const marked = await tx
		.update(contactPoint)
		.set({ askedOn: on })
		.where(
			and(
				eq(contactPoint.municipalityCode, code),
				eq(contactPoint.slot, slot),
				or(isNull(contactPoint.askedOn), ne(contactPoint.askedOn, on))
			)
		)
		.returning({ slot: contactPoint.slot });
	return marked.length === 1;
}
