import { and, eq } from 'drizzle-orm';
import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { assessorState, mayAssess, type AssessmentRefusal } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import { applicationFile } from './application-schema.ts';
import { listWritten, writtenAbout } from './assessment-store.ts';
import { findHandedOver, type ApplicationKey } from './handed-over-store.ts';
import { partOf } from './held-assessment.ts';

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
): Promise<Result<Attachment, AssessmentRefusal | 'not-found'>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const application = await findHandedOver(tx, key);
		if (!application) return refuse('not-found');
		const written = writtenAbout(await listWritten(tx, [key.applicationId]), key);
		const may = mayAssess('read', {
			roles: rolesOf(actor),
			status: application.status,
			standing: assessorState(partOf(actor, written))
		});
		if (!may.ok) return may;
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
