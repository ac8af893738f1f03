/** A picture's size and end, from its own structure: a small file may declare a picture that fills the memory. */
import { RefusedUpload, type UploadLimits } from './upload-rules.ts';

interface Measures {
	readonly width: number;
	readonly height: number;
	/** Where the picture ends in the file. */
	readonly end: number;
}

export function checkPicture(
	bytes: Buffer,
	kind: 'png' | 'jpeg',
	{ pixels }: Pick<UploadLimits, 'pixels'>
): void {
	const measures = kind === 'png' ? measurePng(bytes) : measureJpeg(bytes);
	if (!measures) throw new RefusedUpload('damaged');
	if (measures.width * measures.height > pixels) throw new RefusedUpload('packed-too-tightly');
	// A JPEG may be followed by a preview or a film; after a PNG nothing has any business.
	if (kind === 'png' && measures.end !== bytes.length) throw new RefusedUpload('two-kinds');
}

/** Chunks of length, name, data and sum, from IHDR to IEND. */
function measurePng(bytes: Buffer): Measures | undefined {
	let at = 8;
	while (at + 12 <= bytes.length) {
		const end = at + 12 + bytes.readUInt32BE(at);
		if (end > bytes.length) return undefined;
		if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') {
			if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
			return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), end };
		}
		at = end;
	}
	return undefined;
}

/** Segments of a mark and a length; the frame (C0–CF but for three tables) holds the measures. */
function measureJpeg(bytes: Buffer): Measures | undefined {
	let at = 2;
	while (at + 9 <= bytes.length && bytes[at] === 0xff) {
		const mark = bytes[at + 1] ?? 0;
		if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
			const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2;
			if (end < at) return undefined;
			return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), end };
		}
		// Fill bytes may stand before a mark.
		at += mark === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
	}
	return undefined;
}
