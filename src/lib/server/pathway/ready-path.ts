/**
 * A path's page as it was read a moment ago, for those who walk it without script: each step is a post, and
 * what they share need not be read for each. It holds until something is recorded in this process, or its
 * short time is up: another instance may have recorded something, and opening hours move on.
 */
import { findPublicMunicipality } from '../directory/public-municipality.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { readPathPage } from './path-place.ts';

export type PathPage = Awaited<ReturnType<typeof readPathPage>>;

interface Reading {
	readonly revision: number;
	readonly at: number;
	readonly page: Promise<PathPage | undefined>;
}

/** In milliseconds. */
const holds = 2000;

const readings = new WeakMap<Database, Map<string, Reading>>();

/** The municipality's by its slug, or for null the national one; undefined: there is no such municipality. */
export function readyPath(
	db: Database,
	now: Date,
	slug: string | null
): Promise<PathPage | undefined> {
	const kept = readings.get(db) ?? new Map<string, Reading>();
	readings.set(db, kept);
	const place = slug ?? '';
	const found = kept.get(place);
	const age = now.getTime() - (found?.at ?? 0);
	if (found?.revision === db.revision() && age >= 0 && age < holds) return found.page;
	const page = readPath(db, now, slug);
	kept.set(place, { revision: db.revision(), at: now.getTime(), page });
	// Only what is there is kept.
	const forget = () => void (kept.get(place)?.page === page && kept.delete(place));
	page.then((read) => read ?? forget(), forget);
	return page;
}

/** Fresh from the database. */
export const readPath = (db: Database, now: Date, slug: string | null) =>
	db.transaction({ kind: 'public' }, (tx) => pathFor(tx, now, slug));

async function pathFor(
	tx: Transaction,
	now: Date,
	slug: string | null
): Promise<PathPage | undefined> {
	if (slug === null) return readPathPage(tx, null, {});
	const found = await findPublicMunicipality(tx, slug, now);
	return found && readPathPage(tx, found.municipality, found.contacts);
}
