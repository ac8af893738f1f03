/**
 * Counts how often a municipality's card is opened on the web, by month, and nothing of who opens it: no address,
 * no cookie, no time of day. Counted in memory, so that a reader waits for nothing, and written once a minute. The
 * path is never counted (H9), nor what is read from a copy on the device.
 */
import { dayOf } from '#domain/kernel';
import { listMunicipalities } from '../directory/directory-store.ts';
import type { Database } from '../platform/database.ts';
import { addCardUse } from './card-use-store.ts';

export interface CardCounter {
	/** An answered request; most are none of its business. */
	note(asked: AnsweredRequest): void;
	/** Writes what has been counted since; what cannot be written now is kept for the next time. */
	write(): Promise<void>;
	/** Writes the rest. */
	close(): Promise<void>;
}

interface AnsweredRequest {
	readonly method: string;
	readonly route: string | null;
	readonly params: { readonly slug?: string | undefined; readonly kort?: string | undefined };
	readonly status: number;
	readonly now: Date;
}

const cardPage = '/(public)/k/[slug]/handlekort/[kort]';
const everyMinute = 60_000;

export function openCardCounter(
	db: Database,
	{ failed = () => {} }: { readonly failed?: () => void } = {}
): CardCounter {
	let counts = new Map<string, number>();
	const add = (key: string, opened: number) => counts.set(key, (counts.get(key) ?? 0) + opened);

	async function write(): Promise<void> {
		if (counts.size === 0) return;
		const taken = counts;
		counts = new Map();
		try {
			await db.transaction({ kind: 'public' }, async (tx) => {
				const codes = new Map((await listMunicipalities(tx)).map(({ slug, code }) => [slug, code]));
				const rows = [...taken].flatMap(([key, opened]) => {
					const [slug = '', month = '', card = ''] = key.split(' ');
					const municipalityCode = codes.get(slug);
					return municipalityCode ? [{ municipalityCode, month, card, opened }] : [];
				});
				if (rows.length > 0) await addCardUse(tx, rows);
			});
		} catch {
			for (const [key, opened] of taken) add(key, opened);
			failed();
		}
	}

	const timer = setInterval(() => void write(), everyMinute).unref();
	return {
		note: ({ method, route, params, status, now }) => {
			if (route !== cardPage || method !== 'GET') return;
			if (status !== 200 && status !== 304) return;
			add(`${params.slug} ${dayOf(now).slice(0, 7)} ${params.kort}`, 1);
		},
		write,
		close: () => {
			clearInterval(timer);
			return write();
		}
	};
}
