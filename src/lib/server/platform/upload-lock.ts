/**
 * A PDF with a lock: one that asks for a password to be opened is refused; one that only its owner may change opens
 * for everybody, and for us. What lies in its streams cannot be searched from outside, so the reader that opens it is
 * asked what it holds.
 */
import type { getDocumentProxy as GetDocumentProxy } from 'unpdf';
import { RefusedUpload, type Remarks } from './upload-rules.ts';

export async function checkLock(bytes: Uint8Array, remarks: Remarks): Promise<void> {
	const pdf = await opened(bytes);
	if (!pdf) throw new RefusedUpload('password-protected');
	try {
		const about = (await pdf.getMetadata()).info as { EncryptFilterName?: unknown };
		// The word stood in the file, but it locks nothing we know of.
		if (about.EncryptFilterName !== 'Standard') throw new RefusedUpload('password-protected');
		remarks.add('locked-for-changes');
		if (await pdf.hasJSActions()) remarks.add('active-content');
		if (await pdf.getAttachments()) remarks.add('embedded-objects');
	} finally {
		await pdf.loadingTask.destroy();
	}
}

/** Undefined when it does not open without a password, or is locked in a way the reader does not know. */
async function opened(
	bytes: Uint8Array
): Promise<Awaited<ReturnType<typeof GetDocumentProxy>> | undefined> {
	// Large, and needed for few files.
	const { getDocumentProxy } = await import('unpdf');
	try {
		return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, password: '' });
	} catch {
		return undefined;
	}
}
