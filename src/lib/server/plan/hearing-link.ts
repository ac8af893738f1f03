/** The way in for a body without an account: its secret, in its municipality, as long as the link holds. */
import type { Municipality } from '#domain/directory';
import { findMunicipality } from '../directory/directory-store.ts';
import { secretHash } from '../identity/session.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { findBodyByLink, holdHearing, type BodyKey } from './hearing-store.ts';
import type { StoredBody, StoredHearing } from './hearing-store.ts';

export interface HearingLink {
	readonly slug: string;
	readonly secret: string;
}

export interface OpenedLink {
	readonly municipality: Municipality;
	readonly hearing: StoredHearing;
	readonly body: StoredBody;
	readonly key: BodyKey;
}

/** 32 bytes as base64url; nothing else is looked up. */
const secretForm = /^[\w-]{43}$/;

/**
 * Runs the work in the municipality's scope with the hearing held; undefined when the link leads nowhere:
 * unknown, renewed since or withdrawn, which all answer alike.
 */
export async function withHearingLink<Value>(
	db: Database,
	{ slug, secret }: HearingLink,
	work: (tx: Transaction, opened: OpenedLink) => Promise<Value>
): Promise<Value | undefined> {
	if (!secretForm.test(secret)) return undefined;
	const municipality = await db.transaction({ kind: 'public' }, (tx) => findMunicipality(tx, slug));
	if (!municipality) return undefined;
	const { code } = municipality;
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const body = await findBodyByLink(tx, code, secretHash(secret));
		if (!body || body.withdrawnAt) return undefined;
		const key = { municipalityCode: code, hearingId: body.hearingId, bodyId: body.id };
		const hearing = await holdHearing(tx, key);
		return hearing && work(tx, { municipality, hearing, body, key });
	});
}
