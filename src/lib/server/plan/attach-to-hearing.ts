import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { hearingLimits, takesAnswers } from '#domain/plan';
import type { Database } from '../platform/database.ts';
import { inWorker, type WorkerFailure } from '../platform/in-worker.ts';
import type holdsCpr from '../platform/upload-cpr.ts';
import { uploadLimits, type UploadKind, type UploadRefusal } from '../platform/upload-rules.ts';
import { receiveUpload, type AcceptedUpload, type NamedBytes } from '../platform/uploaded-file.ts';
import { noted } from './answer-hearing.ts';
import { deleteFile, insertFile, listFiles } from './hearing-file-store.ts';
import { withHearingLink, type HearingLink } from './hearing-link.ts';

/** What others can open without harm, and what most people can make. */
export const attachmentKinds: readonly UploadKind[] = ['pdf', 'docx', 'png', 'jpeg'];

export type AttachRefusal =
	| UploadRefusal
	| WorkerFailure
	| 'cpr-in-file'
	| 'too-many-files'
	| 'hearing-closed'
	| 'link-not-known';

/**
 * Takes a file along with a body's answer (P7). It goes through the gate, and its words are searched for CPR
 * numbers, before anything is stored; outside any transaction, since both take a while.
 */
export async function attachToHearing(
	{ db, now }: { readonly db: Database; readonly now: Date },
	input: HearingLink & { readonly file: File | NamedBytes; readonly fileId: string }
): Promise<Result<void, AttachRefusal>> {
	const room = await withHearingLink(db, input, async (tx, { hearing, key }) => {
		if (!takesAnswers(hearing, dayOf(now))) return refuse('hearing-closed');
		const own = (await listFiles(tx, key)).filter(({ bodyId }) => bodyId === key.bodyId);
		return own.length < hearingLimits.files ? accept(undefined) : refuse('too-many-files');
	});
	if (!room) return refuse('link-not-known');
	if (!room.ok) return room;
	const received = await receiveUpload(input.file, {
		accept: attachmentKinds,
		limits: { bytes: hearingLimits.fileBytes }
	});
	if (!received.ok) return received;
	const searched = await searchForCpr(received.value);
	if (!searched.ok) return searched;
	const { label, kind, bytes } = received.value;
	const kept = await withHearingLink(db, input, async (tx, opened) => {
		const { key, hearing } = opened;
		// Asked again: with the hearing held, two files at once are counted one after the other.
		if (!takesAnswers(hearing, dayOf(now))) return refuse('hearing-closed');
		const own = (await listFiles(tx, key)).filter(({ bodyId }) => bodyId === key.bodyId);
		if (own.length >= hearingLimits.files) return refuse('too-many-files');
		const sentAt = now.toISOString();
		await insertFile(tx, { ...key, id: input.fileId, name: label, kind, bytes, sentAt });
		await noted(tx, opened, 'hearing-file-added', now);
		return accept(undefined);
	});
	return kept ?? refuse('link-not-known');
}

/** Whether the words in a file look like a CPR number. */
export async function searchForCpr({
	kind,
	bytes
}: AcceptedUpload): Promise<Result<void, 'cpr-in-file' | WorkerFailure>> {
	const found = await inWorker<typeof holdsCpr>(
		'src/lib/server/platform/upload-cpr.ts',
		{ kind, bytes },
		{ timeLimit: uploadLimits.time, memoryLimit: uploadLimits.memory }
	);
	if (!found.ok) return found;
	return found.value ? refuse('cpr-in-file') : accept(undefined);
}

export async function removeFromHearing(
	{ db, now }: { readonly db: Database; readonly now: Date },
	input: HearingLink & { readonly fileId: string }
): Promise<Result<void, 'hearing-closed' | 'link-not-known'>> {
	const removed = await withHearingLink(db, input, async (tx, opened) => {
		if (!takesAnswers(opened.hearing, dayOf(now))) return refuse('hearing-closed');
		if (await deleteFile(tx, opened.key, input.fileId))
			await noted(tx, opened, 'hearing-file-removed', now);
		return accept(undefined);
	});
	return removed ?? refuse('link-not-known');
}
