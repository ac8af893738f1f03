/**
 * How often one sender may ask (A5), counted in the database and so shared between instances. What is stored
 * is a keyed hash that changes each day: neither an address nor a person's id can be read out of it.
 */
import { createHmac } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { rateCount } from './schema.ts';

export interface RateRule {
	/** Part of the key: rules do not share their counts. */
	readonly name: string;
	readonly most: number;
	/** The length of the span in which `most` is counted. */
	readonly minutes: number;
}

export type RateAnswer =
	| { readonly allowed: true }
	/** `wait` is seconds until the next span begins. */
	| { readonly allowed: false; readonly wait: number };

export interface RateLimits {
	/** Counts one attempt. `sender` is a client address or a person's id. */
	count(now: Date, rule: RateRule, sender: string): Promise<RateAnswer>;
}

/** `secret` is the same for all instances of one installation. */
export function openRateLimits(db: Database, secret: string): RateLimits {
	let cleared = '';
	return {
		async count(now, rule, sender) {
			const day = now.toISOString().slice(0, 10);
			const length = rule.minutes * 60_000;
			const span = new Date(Math.floor(now.getTime() / length) * length);
			const key = createHmac('sha256', secret)
				.update(JSON.stringify([day, rule.name, sender]))
				.digest('base64url');
			const count = await db.transaction({ kind: 'platform' }, async (tx) => {
				if (cleared !== day) {
					await tx.delete(rateCount).where(lt(rateCount.spanStart, `${day}T00:00:00Z`));
				}
				const [row] = await tx
					.insert(rateCount)
					.values({ key, spanStart: span.toISOString(), count: 1 })
					.onConflictDoUpdate({
						target: [rateCount.key, rateCount.spanStart],
						set: { count: sql`${rateCount.count} + 1` }
					})
					.returning({ count: rateCount.count });
				return row?.count ?? 0;
			});
			cleared = day;
			if (count <= rule.most) return { allowed: true };
			const wait = Math.ceil((span.getTime() + length - now.getTime()) / 1000);
			return { allowed: false, wait };
		}
	};
}
