/**
 * Whether the words of a file look like they hold a CPR number (principle 1), read in a process of its own. A
 * picture has no words to read: whoever sends one is told what may not be on it.
 */
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { containsCpr } from '#domain/kernel';
import type { UploadKind } from './upload-rules.ts';
import { readText } from './upload-text.ts';

interface ReadableFile {
	readonly kind: UploadKind;
	readonly bytes: Uint8Array;
}

export default async function holdsCpr({ kind, bytes }: ReadableFile): Promise<boolean> {
	return containsCpr(await wordsOf(kind, Buffer.from(bytes)));
}

async function wordsOf(kind: UploadKind, bytes: Buffer): Promise<string> {
	switch (kind) {
		case 'docx':
			return (await mammoth.extractRawText({ buffer: bytes })).value;
		case 'pdf': {
			const pdf = await getDocumentProxy(new Uint8Array(bytes));
			return (await extractText(pdf, { mergePages: true })).text;
		}
		case 'html':
		case 'text':
			return readText(bytes)?.text ?? '';
		case 'png':
		case 'jpeg':
			return '';
	}
}
