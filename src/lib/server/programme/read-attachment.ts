import { and, eq } from 'drizzle-orm';
import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { applicationFile } from './application-schema.ts';
import type { ApplicationKey } from './handed-over-store.ts';
import { openForReading, type HeldRefusal } from './held-assessment.ts';

export interface Attachment {
	readonly name: string;
	readonly kind: string;
	readonly bytes: Uint8Array;
}

/** A file of a submitted application, for those of the agency who may read the application itself. */
export async function readAttachment(
	db: Database,
	actor: Actor,
	{ file, ...key }: ApplicationKey & { readonly file: string }
): Promise<Result<Attachment, HeldRefusal>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const read = await openForReading(tx, actor, key);
		if (!read.ok) return read;
		const [found] = await tx
			.select({
				name: applicationFile.name,
				kind: applicationFile.kind,
				bytes: applicationFile.bytes
			})
			.from(applicationFile)
			.where(
				and(
					eq(applicationFile.municipalityCode, key.municipality),
					eq(applicationFile.applicationId, key.applicationId),
					eq(applicationFile.id, file)
				)
			);
		return found ? accept(found) : refuse('not-found');
	});
}
