/**
 * The gate every upload comes in through (A5): size, content, traps. What passes is what it says it is; what
 * does not is sent back with a reason, and takes nobody else's file down with it. A route hands in the file
 * as the form gave it: nobody else reads its bytes (the architecture test looks).
 */
import { accept, containsCpr, refuse, type Result } from '#domain/kernel';
import { inWorker, type Fault } from './in-worker.ts';
import { fileLabel, labelFor } from './upload-name.ts';
import {
	uploadLimits,
	type UploadKind,
	type UploadLimits,
	type UploadNote,
	type UploadRefusal,
	type UploadUse
} from './upload-rules.ts';
import type { TextEncoding } from './upload-text.ts';
import type inspectUpload from './upload-worker.ts';
import { openTurns } from './worker-turns.ts';

export interface UploadRequest {
	readonly accept: readonly UploadKind[];
	/** Left out: others will open it. */
	readonly use?: UploadUse;
	readonly limits?: Partial<UploadLimits>;
	readonly signal?: AbortSignal;
	readonly onFault?: (fault: Fault) => void;
}

export interface AcceptedUpload {
	readonly kind: UploadKind;
	/** The file's name, cleaned: to be shown, with the ending its content asks for. */
	readonly label: string;
	readonly bytes: Uint8Array;
	/** Of HTML and text. */
	readonly encoding?: TextEncoding;
	readonly notes: readonly UploadNote[];
}

/** From the command line; a form gives a `File`. */
export interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Two cores, two files; more than eight in the queue and it is kinder to say so. */
const turns = openTurns({ atOnce: 2, waiting: 8 });

export async function receiveUpload(
	file: File | NamedBytes,
	request: UploadRequest
): Promise<Result<AcceptedUpload, UploadRefusal>> {
	const limits = { ...uploadLimits, ...request.limits };
	const size = file instanceof File ? file.size : file.bytes.length;
	if (size === 0) return refuse('empty');
	if (size > limits.bytes) return refuse('too-large');
	// Principle 1 holds for a name as well, and a name is kept.
	if (containsCpr(fileLabel(file.name))) return refuse('cpr-in-name');

	const giveBack = await turns.take();
	if (!giveBack) return refuse('too-busy');
	try {
		const bytes = file instanceof File ? await file.bytes() : file.bytes;
		const answer = await inWorker<typeof inspectUpload>(
			'src/lib/server/platform/upload-worker.ts',
			{ bytes, accept: request.accept, limits, use: request.use ?? 'hand-on' },
			{
				timeLimit: limits.time,
				memoryLimit: limits.memory,
				signal: request.signal,
				onFault: request.onFault
			}
		);
		if (!answer.ok) return answer;
		if (!answer.value.ok) return answer.value;
		const inspected = answer.value.value;
		return accept({ ...inspected, bytes, label: labelFor(file.name, inspected.kind) });
	} finally {
		giveBack();
	}
}
