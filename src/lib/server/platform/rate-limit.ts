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

/**
 * A sender's attempts are taken from the database a hundredth of the limit at a time, and used up here: most
 * attempts cost no writing. What one instance has taken and not used, another cannot use, so a sender who is
 * spread over several may be stopped a few hundredths early, and never late.
 */
const share = 100;

/** Senders whose share is remembered; forgetting one only makes it ask again. */
const mostSenders = 10_000;

/** `secret` is the same for all instances of one installation. */
export function openRateLimits(db: Database, secret: string): RateLimits {
	let cleared = '';
	/** Key and span → attempts that are taken and not used. */
	const left = new Map<string, number>();
	const keep = (taken: string, attempts: number) => {
		if (left.size >= mostSenders) left.clear();
		if (attempts > 0) left.set(taken, attempts);
		else left.delete(taken);
	};
	return {
		async count(now, rule, sender) {
			const day = now.toISOString().slice(0, 10);
			const length = rule.minutes * 60_000;
			const span = new Date(Math.floor(now.getTime() / length) * length);
			const key = createHmac('sha256', secret)
				.update(JSON.stringify([day, rule.name, sender]))
				.digest('base64url');
			const taken = `${key} ${span.getTime()}`;
			const unused = left.get(taken) ?? 0;
			if (unused > 0) {
				keep(taken, unused - 1);
				return { allowed: true };
			}
			const wanted = Math.max(1, Math.floor(rule.most / share));
			const count = await db.transaction({ kind: 'platform' }, async (tx) => {
				if (cleared !== day) {
					await tx.delete(rateCount).where(lt(rateCount.spanStart, `${day}T00:00:00Z`));
				}
				const [row] = await tx
					.insert(rateCount)
					.values({ key, spanStart: span.toISOString(), count: wanted })
					.onConflictDoUpdate({
						target: [rateCount.key, rateCount.spanStart],
						set: { count: sql`${rateCount.count} + ${wanted}` }
					})
					.returning({ count: rateCount.count });
				return row?.count ?? 0;
			});
			cleared = day;
			const had = rule.most - (count - wanted);
			if (had > 0) {
				keep(taken, (left.get(taken) ?? 0) + Math.min(wanted, had) - 1);
				return { allowed: true };
			}
			const wait = Math.ceil((span.getTime() + length - now.getTime()) / 1000);
			return { allowed: false, wait };
		}
	};
}
