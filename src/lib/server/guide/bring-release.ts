/**
 * At start: what this release changed in the content since the one before it arrives as a draft, for an
 * editor to look through. Nothing an editor wrote is overwritten — a waiting text that an editor has taken up
 * stays, and the release's own comes in a draft beside it — and nothing a release brings is ignored.
 */
import { keyOf, releaseNews, seenIn, type DraftEntry, type ReleaseNews } from '#domain/guide';
import type { Provision } from '#domain/law';
import { agencyCode, record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import {
	deleteDraft,
	holdGuide,
	insertDraft,
	listDrafts,
	listEntries,
	removeEntry,
	touchDraft,
	writeEntry,
	type StoredDraft,
	type StoredEntry
} from './draft-store.ts';
import { contentOf, fingerprint, readNewest } from './edition-content.ts';
import type { GuideContent } from './load-guide.ts';
import { listSeen, saveSeen } from './seen-store.ts';

/** Stands until an editor writes a better one. */
const note = 'Kommer med en ny udgave af Beredts indhold.';

/** Several instances started at once take turns, and the first one brings it. */
export async function bringRelease(
	{ db, now, newId }: { readonly db: Database; readonly now: Date; readonly newId: () => string },
	release: { readonly guide: GuideContent; readonly law: readonly Provision[] }
): Promise<void> {
	const content = contentOf({ ...release.guide, provisions: release.law });
	const fresh = seenIn(content, fingerprint);
	await db.transaction({ kind: 'platform' }, async (tx) => {
		await holdGuide(tx);
		const seen = await listSeen(tx);
		const newest = await readNewest(tx);
		// An edition from before this was noted down: the edition itself says what was brought.
		const last = seen.size > 0 ? seen : seenIn(newest.content, fingerprint);
		const news = releaseNews(last, content, newest.content, fingerprint);
		if (news.entries.length > 0 || news.settled.length > 0) {
			await bring(tx, news, { now, newId, basedOn: newest.edition.number });
		}
		const isSeen = [...fresh].every(
			([key, { hash, after }]) => seen.get(key)?.hash === hash && seen.get(key)?.after === after
		);
		if (!isSeen || seen.size !== fresh.size) await saveSeen(tx, fresh);
	});
}

interface Given {
	readonly now: Date;
	readonly newId: () => string;
	readonly basedOn: number;
}

interface Waiting {
	readonly draft: StoredDraft;
	readonly entries: ReadonlyMap<string, StoredEntry>;
	changed: boolean;
}

async function bring(
	tx: Transaction,
	{ entries, settled }: ReleaseNews,
	given: Given
): Promise<void> {
	const waiting: Waiting[] = [];
	for (const draft of await listDrafts(tx)) {
		if (draft.origin !== 'release') continue;
		const own = (await listEntries(tx, draft.id)).map((entry) => [keyOf(entry), entry] as const);
		waiting.push({ draft, entries: new Map(own), changed: false });
	}
	const untouched = (key: string) =>
		waiting.find(({ entries: own }) => own.get(key)?.savedBy === null);
	for (const entry of entries) {
		const key = keyOf(entry);
		const place =
			untouched(key) ??
			waiting.find(({ entries: own }) => !own.has(key)) ??
			(await begin(tx, waiting, given));
		await put(tx, place, entry, given.now);
	}
	for (const key of settled) {
		const place = untouched(key);
		const entry = place?.entries.get(key);
		if (!place || !entry) continue;
		await removeEntry(tx, place.draft.id, entry);
		place.changed = true;
	}
	for (const { draft } of waiting.filter(({ changed }) => changed))
		await tell(tx, draft, given.now);
}

async function put(tx: Transaction, place: Waiting, entry: DraftEntry, now: Date): Promise<void> {
	const before = place.entries.get(keyOf(entry));
	await writeEntry(tx, place.draft.id, {
		...entry,
		// A text that waited already still stands on what it was taken up from.
		baseHash: before ? before.baseHash : entry.baseHash,
		note,
		revision: before?.revision ?? 0,
		savedAt: now.toISOString(),
		savedBy: null
	});
	place.changed = true;
}

async function begin(
	tx: Transaction,
	waiting: Waiting[],
	{ now, newId, basedOn }: Given
): Promise<Waiting> {
	const draft: StoredDraft = {
		id: newId(),
		basedOn,
		origin: 'release',
		summary: '',
		revision: 1,
		createdAt: now.toISOString()
	};
	await insertDraft(tx, draft);
	const begun: Waiting = { draft, entries: new Map(), changed: true };
	waiting.push(begun);
	return begun;
}

async function tell(tx: Transaction, draft: StoredDraft, now: Date): Promise<void> {
	const { length } = await listEntries(tx, draft.id);
	if (length === 0) await deleteDraft(tx, draft.id);
	else await touchDraft(tx, draft.id);
	await record(
		tx,
		{ now },
		{
			owner: agencyCode,
			kind: 'guide-release-brought',
			object: `guide-draft/${draft.id}`,
			title: 'Nyt indhold fra Beredt',
			address: `/styrelsen/guide/${draft.id}`,
			after: { texts: length }
		}
	);
}
