/**
 * Files of an application (R5): attachments while it is written, and the document that shows a decision taken elsewhere
 * while it waits for one. They go through the gate and are searched for CPR numbers before anything is stored.
 */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { applicationLimits, mayApply, mayReadApplications } from '#domain/programme';
import { attachmentKinds, searchForCpr, type AttachRefusal } from '../plan/attach-to-hearing.ts';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { receiveUpload, type NamedBytes } from '../platform/uploaded-file.ts';
import {
	deleteApplicationFile,
	insertApplicationFile,
	listApplicationFiles
} from './application-record-store.ts';
import {
	holdOwnApplication,
	type StandingApplication,
	type WhichApplication
} from './own-application.ts';

export type FilePurpose = 'attachment' | 'decision';

export type AttachToApplicationRefusal =
	| Exclude<AttachRefusal, 'hearing-closed' | 'link-not-known'>
	| 'not-found'
	| 'not-your-decision'
	| 'text-is-frozen';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

export async function attachToApplication(
	{ db, now, actor }: Context,
	input: WhichApplication & {
		readonly file: File | NamedBytes;
		readonly fileId: string;
		readonly purpose: FilePurpose;
	}
): Promise<Result<void, AttachToApplicationRefusal>> {
	const { municipality, purpose } = input;
	const scope = { kind: 'municipality', municipality } as const;
	const room = await db.transaction(scope, (tx) => roomFor(tx, actor, input));
	if (!room.ok) return room;
	const received = await receiveUpload(input.file, {
		accept: attachmentKinds,
		limits: { bytes: applicationLimits.fileBytes }
	});
	if (!received.ok) return received;
	const searched = await searchForCpr(received.value);
	if (!searched.ok) return searched;
	const { label, kind, bytes } = received.value;
	return db.transaction(scope, async (tx) => {
		// Asked again: with the application held, two files at once are counted one after the other.
		const held = await roomFor(tx, actor, input);
		if (!held.ok) return held;
		const key = { municipalityCode: municipality, applicationId: input.id };
		const row = { ...key, id: input.fileId, purpose, name: label, kind, bytes };
		await insertApplicationFile(tx, { ...row, sentAt: now.toISOString(), sentBy: actor.personId });
		await noted(tx, { now, actor }, input, 'application-file-added');
		return accept(undefined);
	});
}

export async function removeFromApplication(
	{ db, now, actor }: Context,
	input: WhichApplication & { readonly fileId: string }
): Promise<Result<void, 'not-found' | 'not-your-decision' | 'text-is-frozen'>> {
	const { municipality } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnApplication(tx, actor, input);
		const file =
			held && (await listApplicationFiles(tx, held.key)).find(({ id }) => id === input.fileId);
		if (!held || !file) return refuse('not-found');
		const allowed = mayChangeFiles(held, actor, file.purpose);
		if (!allowed.ok) return allowed;
		await deleteApplicationFile(tx, held.key, file.id);
		await noted(tx, { now, actor }, input, 'application-file-removed');
		return accept(undefined);
	});
}

function mayChangeFiles({ row }: StandingApplication, actor: Actor, purpose: FilePurpose) {
	const roles = rolesIn(actor, row.municipalityCode);
	const may = purpose === 'attachment' ? mayApply(roles) : mayReadApplications(roles);
	if (!may) return refuse('not-your-decision');
	const open = purpose === 'attachment' ? 'draft' : 'with-director';
	return row.status === open ? accept(undefined) : refuse('text-is-frozen');
}

async function roomFor(
	tx: Transaction,
	actor: Actor,
	input: WhichApplication & { readonly purpose: FilePurpose }
) {
	const held = await holdOwnApplication(tx, actor, input);
	if (!held) return refuse('not-found');
	const allowed = mayChangeFiles(held, actor, input.purpose);
	if (!allowed.ok) return allowed;
	const files = await listApplicationFiles(tx, held.key);
	return files.length < applicationLimits.files ? accept(held) : refuse('too-many-files');
}

const noted = (
	tx: Transaction,
	who: { readonly now: Date; readonly actor: Actor },
	{ municipality, id, fileId }: WhichApplication & { readonly fileId: string },
	kind: string
) =>
	record(tx, who, {
		owner: municipality,
		kind,
		object: `application/${id}/${fileId}`,
		title: 'Bilag til en ansøgning'
	});
