/**
 * Opens an archive that may lie (A5). What the directory declares is held against the limits before anything
 * is unpacked, and each part against its declaration while it is. What two readers could understand
 * differently (doubled names, parts upon parts, entries the directory hides) is damage.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { fromBuffer, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { RefusedUpload, type UploadLimits } from './upload-rules.ts';

export interface OpenedZip {
	readonly parts: readonly ZipPart[];
	/** All parts together, in bytes. */
	readonly unpacked: number;
}

export interface ZipPart {
	readonly name: string;
	/** Unpacked, at most as long as declared, and with the right sum. */
	bytes(): Buffer;
}

export type ZipLimits = Pick<UploadLimits, 'inflatedBytes' | 'ratio' | 'parts'>;

export async function openZip(bytes: Buffer, limits: ZipLimits): Promise<OpenedZip> {
	const zip = await open(bytes);
	if (zip.entryCount > limits.parts) throw new RefusedUpload('packed-too-tightly');
	const entries = await readEntries(zip);
	checkDirectory(bytes, zip, entries);
	const unpacked = checkSizes(bytes.length, entries, limits);
	const names = checkNames(entries);
	const starts = await checkPlaces(bytes, zip, entries);
	const parts = entries.map((entry, index) => ({
		name: names[index] ?? '',
		bytes: () => unpack(bytes, entry, starts[index] ?? 0)
	}));
	return { parts, unpacked };
}

/** yauzl says what is wrong in words only; but for a password it is all the same to the person. */
function asRefusal(error: unknown): RefusedUpload {
	const isLocked = error instanceof Error && /encryption/.test(error.message);
	return new RefusedUpload(isLocked ? 'password-protected' : 'damaged');
}

const open = (bytes: Buffer): Promise<ZipFile> =>
	new Promise((resolve, reject) =>
		// Names as bytes: yauzl would refuse bad ones in words, and turn a backslash into a slash.
		fromBuffer(bytes, { lazyEntries: true, decodeStrings: false }, (error, zip) =>
			error ? reject(asRefusal(error)) : resolve(zip)
		)
	);

async function readEntries(zip: ZipFile): Promise<readonly Entry[]> {
	const entries: Entry[] = [];
	try {
		for await (const entry of zip.eachEntry()) entries.push(entry);
	} catch (error) {
		throw asRefusal(error);
	}
	// Bit 0: a password; bit 13: the directory itself is hidden.
	if (entries.some(({ generalPurposeBitFlag: flags }) => flags & 0x2001)) {
		throw new RefusedUpload('password-protected');
	}
	return entries;
}

/** The directory holds as many entries as it says, to the byte, and ends where the end record begins. */
function checkDirectory(bytes: Buffer, zip: ZipFile, entries: readonly Entry[]): void {
	const end = bytes.length - 22 - zip.comment.length;
	const size = entries.reduce(
		(sum, { fileNameLength, extraFieldLength, fileCommentLength }) =>
			sum + 46 + fileNameLength + extraFieldLength + fileCommentLength,
		0
	);
	const isWhole =
		bytes.readUInt32LE(end + 12) === size && bytes.readUInt32LE(end + 16) + size === end;
	const isKnown = entries.every(
		({ compressionMethod }) => compressionMethod === 0 || compressionMethod === 8
	);
	if (!isWhole || !isKnown || entries.length === 0) throw new RefusedUpload('damaged');
}

const smallEnoughForAnyRatio = 10 * 1024 * 1024;

function checkSizes(packed: number, entries: readonly Entry[], limits: ZipLimits): number {
	const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
	const isBomb = unpacked > smallEnoughForAnyRatio && unpacked > packed * limits.ratio;
	if (isBomb || unpacked > limits.inflatedBytes) throw new RefusedUpload('packed-too-tightly');
	return unpacked;
}

function checkNames(entries: readonly Entry[]): readonly string[] {
	const names = entries.map((entry) => {
		const name = getFileNameLowLevel(
			entry.generalPurposeBitFlag,
			entry.fileNameRaw,
			entry.extraFields,
			true
		);
		const isOdd = name === '' || /\p{Cc}/u.test(name) || validateFileName(name) !== null;
		if (isOdd || isLink(entry)) throw new RefusedUpload('unsafe-names');
		return name;
	});
	// Office takes names that differ in case for the same part.
	const distinct = new Set(names.map((name) => name.toLowerCase()));
	if (distinct.size !== names.length) throw new RefusedUpload('damaged');
	return names;
}

/** Made on Unix, with the mode of a symbolic link. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
	versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/** Where each part's data begins: from the first byte on, one after the other, under the same name twice. */
async function checkPlaces(
	bytes: Buffer,
	zip: ZipFile,
	entries: readonly Entry[]
): Promise<readonly number[]> {
	const starts: number[] = [];
	for (const entry of entries) {
		const local = await localHeader(zip, entry);
		const isSame =
			local.fileName.equals(entry.fileNameRaw) &&
			local.compressionMethod === entry.compressionMethod;
		if (!isSame) throw new RefusedUpload('damaged');
		starts.push(local.fileDataStart);
	}
	const places = entries
		.map((entry, index) => ({
			from: entry.relativeOffsetOfLocalHeader,
			to: (starts[index] ?? 0) + entry.compressedSize
		}))
		.sort((one, other) => one.from - other.from);
	const directory = bytes.readUInt32LE(bytes.length - 22 - zip.comment.length + 16);
	const isRow = places.every(({ to }, index) => to <= (places[index + 1]?.from ?? directory));
	if (!isRow || places[0]?.from !== 0) throw new RefusedUpload('damaged');
	return starts;
}

const localHeader = async (zip: ZipFile, entry: Entry) => {
	try {
		return await zip.readLocalFileHeaderPromise(entry);
	} catch (error) {
		throw asRefusal(error);
	}
};

function unpack(bytes: Buffer, entry: Entry, start: number): Buffer {
	const packed = bytes.subarray(start, start + entry.compressedSize);
	const unpacked = entry.compressionMethod === 8 ? inflate(packed, entry) : packed;
	if (unpacked.length !== entry.uncompressedSize || crc32(unpacked) !== entry.crc32) {
		throw new RefusedUpload('damaged');
	}
	return unpacked;
}

function inflate(packed: Buffer, { uncompressedSize }: Entry): Buffer {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1) });
	} catch (error) {
		const isMore = error instanceof RangeError;
		throw new RefusedUpload(isMore ? 'packed-too-tightly' : 'damaged');
	}
}
