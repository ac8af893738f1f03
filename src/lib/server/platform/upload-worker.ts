/** Takes an uploaded file apart, in the process that `in-worker.ts` gives it. */
import { accept, refuse, type Result } from '#domain/kernel';
import { kindOf } from './upload-kind.ts';
import { checkPackage } from './upload-package.ts';
import { checkPdf } from './upload-pdf.ts';
import { checkPicture } from './upload-picture.ts';
import {
	RefusedUpload,
	Remarks,
	type UploadKind,
	type UploadLimits,
	type UploadNote,
	type UploadRefusal,
	type UploadUse
} from './upload-rules.ts';
import { readText, type TextEncoding } from './upload-text.ts';

export interface Inspected {
	readonly kind: UploadKind;
	readonly notes: readonly UploadNote[];
	/** Of HTML and text. */
	readonly encoding?: TextEncoding;
}

interface Upload {
	readonly bytes: Uint8Array;
	readonly accept: readonly UploadKind[];
	readonly limits: UploadLimits;
	readonly use: UploadUse;
}

export default async function inspectUpload(
	upload: Upload
): Promise<Result<Inspected, UploadRefusal>> {
	try {
		return accept(await inspect(upload));
	} catch (error) {
		if (error instanceof RefusedUpload) return refuse(error.reason);
		throw error;
	}
}

async function inspect({ bytes: array, accept, limits, use }: Upload): Promise<Inspected> {
	const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
	const remarks = new Remarks(use);
	const kind = await kindOf(bytes);
	if (!accept.includes(kind)) throw new RefusedUpload('kind-not-accepted');
	switch (kind) {
		case 'docx':
			await checkPackage(bytes, limits, remarks);
			break;
		case 'pdf':
			await checkPdf(bytes, limits, remarks);
			break;
		case 'png':
		case 'jpeg':
			checkPicture(bytes, kind, limits);
			break;
		case 'html':
		case 'text': {
			const read = readText(bytes);
			if (!read) throw new RefusedUpload('kind-not-accepted');
			return { kind, notes: [], encoding: read.encoding };
		}
	}
	return { kind, notes: [...remarks.notes] };
}
