/** What a file is by its content. Its name and what the browser calls it are not asked. */
import { fileTypeFromBuffer } from 'file-type';
import { RefusedUpload, type UploadKind } from './upload-rules.ts';
import { isHtml, isMarkup, readText } from './upload-text.ts';

const zipMark = Buffer.from('PK\x03\x04', 'latin1');
/** The end of an archive's directory, on one disk: an archive is read from its end, whatever stands before it. */
const zipEnd = Buffer.from('PK\x05\x06\0\0\0\0', 'latin1');
const longestZipComment = 65_535;

const mimeKinds: Readonly<Record<string, UploadKind>> = {
	'application/pdf': 'pdf',
	'image/png': 'png',
	'image/apng': 'png',
	'image/jpeg': 'jpeg'
};

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(zipMark);

export async function kindOf(bytes: Buffer): Promise<UploadKind> {
	// An archive's own parts say what it is, and they are not opened here.
	if (isZip(bytes)) return 'docx';
	const kind = await kindByContent(bytes);
	const start = bytes.toString('latin1', 0, 1024);
	const isOtherToo = kind === 'pdf' ? tagOfHtml.test(start) : start.includes('%PDF-');
	const endsAsZip = bytes.subarray(-longestZipComment - 22).includes(zipEnd);
	if (isOtherToo || endsAsZip) throw new RefusedUpload('two-kinds');
	return kind;
}

const tagOfHtml = /<(?:!doctype\s+html|html|head|body|script|svg|iframe)\b/i;

async function kindByContent(bytes: Buffer): Promise<UploadKind> {
	const mime = await mimeOf(bytes);
	if (mime === 'application/x-cfb') throw new RefusedUpload(oldOffice(bytes));
	const kind = mime && mimeKinds[mime];
	if (kind) return kind;
	// XHTML begins as XML does.
	const mayBeText = mime === undefined || mime === 'application/xml' || mime.startsWith('text/');
	const read = mayBeText ? readText(bytes) : undefined;
	if (!read) throw new RefusedUpload('kind-not-accepted');
	if (isHtml(read.text)) return 'html';
	// SVG, XML and other tongues of tags are no plain text.
	if (isMarkup(read.text)) throw new RefusedUpload('kind-not-accepted');
	return 'text';
}

/** The first four kilobytes are enough for every kind that matters here. */
export async function mimeOf(bytes: Buffer): Promise<string | undefined> {
	const found = await fileTypeFromBuffer(bytes.subarray(0, 4096)).catch(() => undefined);
	return found?.mime;
}

/** Word before 2007, and today's Word with a password, which wraps the document in the old form. */
const oldOffice = (bytes: Buffer) =>
	bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
		? 'password-protected'
		: 'old-word-file';
