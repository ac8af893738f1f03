/** What the person who runs the service sees of it: is it ready, how is it doing, who asks too often. */
import { sql } from 'drizzle-orm';
import { openRateLimits, type RateLimits } from './platform/rate-limit.ts';
import { newestMigration, readiness, type Readiness } from './platform/readiness.ts';
import type { Beredt } from './wiring.ts';

export interface Operation {
	readonly limits: RateLimits;
	readiness(): Promise<Readiness>;
	/** The text for a Prometheus collector. */
	metrics(): Promise<string>;
}

/** What the queue says of itself. */
export interface JobState {
	isRunning(): boolean;
	queueDepth(): Promise<
		readonly { readonly kind: string; readonly state: string; readonly count: number }[]
	>;
}

/** `rateSecret` keys the counts; all instances on one database are given the same. */
export function openOperation(
	{ db, metrics }: Pick<Beredt, 'db' | 'metrics'>,
	{ rateSecret, jobs }: { readonly rateSecret: string; readonly jobs: JobState }
): Operation {
	const migration = newestMigration();
	return {
		limits: openRateLimits(db, rateSecret),
		readiness: () => readiness(db, { migration, jobsRunning: () => jobs.isRunning() }),
		metrics: async () => {
			const [publishedVersions, depth] = await Promise.all([
				countPublished(db).catch(() => undefined),
				jobs.queueDepth().catch(() => undefined)
			]);
			return metrics.read({ connections: db.connections(), publishedVersions, jobs: depth });
		}
	};
}

const countPublished = (db: Beredt['db']): Promise<number> =>
	db.transaction({ kind: 'public' }, async (tx) => {
		const result = await tx.execute(sql`select count(*)::int as published from plan_version`);
		const { rows } = result as unknown as { rows: readonly { published: number }[] };
		return rows[0]?.published ?? 0;
	});
