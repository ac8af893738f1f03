/**
 * What happened is stored with what changed: a use case writes its row, then calls `record` in the same
 * transaction. The audit entry is chained by hash to the one before it in the same municipality, so that a
 * changed, removed or reordered entry shows. It holds the person's id and never a name, so that a person
 * can be forgotten without breaking the chain.
 */
import { eq } from 'drizzle-orm';
import { auditHash } from './audit-chain.ts';
import { noteRecorded, type Transaction } from './database.ts';
import { auditEntry, auditHead, event } from './schema.ts';

/** The owner of what belongs to no municipality. */
export const agencyCode = 'agency';

export interface Change {
	/** Municipality code, or `agency`. */
	readonly owner: string;
	/** What happened, as a phrase: `plan-adopted`. */
	readonly kind: string;
	/** What it happened to: `plan/6f…`, `contact/intake`. */
	readonly object: string;
	/** For people: the name of the thing. */
	readonly title: string;
	/** Where it can be seen. */
	readonly address?: string;
	readonly before?: Readonly<Record<string, unknown>>;
	readonly after?: Readonly<Record<string, unknown>>;
}

export interface Context {
	readonly now: Date;
	/** Who does it; undefined only for start-up and jobs. */
	readonly actor?: { readonly personId: string } | undefined;
}

/** On no public page, and recorded many times a minute. */
const unseen: ReadonlySet<string> = new Set([
	'section-saved',
	'layer-saved',
	'application-field-saved'
]);

export async function record(tx: Transaction, context: Context, change: Change): Promise<void> {
	if (!unseen.has(change.kind)) noteRecorded(tx);
	const at = context.now.toISOString();
	await tx.insert(event).values({
		municipalityCode: change.owner,
		at,
		kind: change.kind,
		title: change.title,
		address: change.address ?? null
	});
	await tx.insert(auditHead).values({ municipalityCode: change.owner }).onConflictDoNothing();
	const [head] = await tx
		.select()
		.from(auditHead)
		.where(eq(auditHead.municipalityCode, change.owner))
		.for('update');
	const entry = {
		municipalityCode: change.owner,
		number: (head?.number ?? 0) + 1,
		at,
		personId: context.actor?.personId ?? null,
		kind: change.kind,
		object: change.object,
		before: change.before ?? null,
		after: change.after ?? null,
		previousHash: head?.hash ?? ''
	};
	const hash = auditHash(entry);
	await tx.insert(auditEntry).values({ ...entry, hash });
	await tx
		.update(auditHead)
		.set({ number: entry.number, hash })
		.where(eq(auditHead.municipalityCode, change.owner));
}
