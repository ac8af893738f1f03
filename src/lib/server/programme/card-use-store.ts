import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { cardUse } from './engagement-schema.ts';

export interface CardUse {
	readonly municipalityCode: string;
	/** `2026-11`. */
	readonly month: string;
	readonly card: string;
	readonly opened: number;
}

export async function addCardUse(tx: Transaction, rows: readonly CardUse[]): Promise<void> {
	await tx
		.insert(cardUse)
		.values([...rows])
		.onConflictDoUpdate({
			target: [cardUse.municipalityCode, cardUse.month, cardUse.card],
			set: { opened: sql`${cardUse.opened} + excluded.opened` }
		});
}

/** From a month on. */
export function listCardUse(
	tx: Transaction,
	code: string,
	from: string
): Promise<readonly Pick<CardUse, 'month' | 'card' | 'opened'>[]> {
	return tx
		.select({ month: cardUse.month, card: cardUse.card, opened: cardUse.opened })
		.from(cardUse)
		.where(and(eq(cardUse.municipalityCode, code), gte(cardUse.month, from)))
		.orderBy(asc(cardUse.month), asc(cardUse.card));
}
