/**
 * The rules for a Word document, which is an archive of XML: it is what it says, holds no macros, no objects of
 * other programs, no entities, and fetches nothing. The one archive allowed inside is the workbook behind a
 * chart, under the same rules.
 */
import { isZip, mimeOf } from './upload-kind.ts';
import { fieldsIn, relationsIn } from './upload-relations.ts';
import { RefusedUpload, type Remarks, type UploadLimits } from './upload-rules.ts';
import { decode, marked } from './upload-text.ts';
import { openZip, type ZipPart } from './upload-zip.ts';

type PackageKind = 'docx' | 'xlsx';

const mainTypes: Readonly<Record<PackageKind, string>> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
};

type PackageLimits = Pick<UploadLimits, 'inflatedBytes' | 'ratio' | 'parts'>;

/** Answers with how many bytes came out of it, which its workbooks share in. */
export async function checkPackage(
	bytes: Buffer,
	limits: PackageLimits,
	remarks: Remarks,
	kind: PackageKind = 'docx'
): Promise<number> {
	const { parts, unpacked } = await openZip(bytes, limits);
	let left = limits.inflatedBytes - unpacked;
	checkMainPart(parts, kind);
	for (const part of parts) {
		if (/(^|\/)vbaProject|(^|\/)vbaData/i.test(part.name)) throw new RefusedUpload('macros');
		if (/(^|\/)activeX\//i.test(part.name)) throw new RefusedUpload('embedded-objects');
		const content = part.bytes();
		const markup = markupIn(content, part.name);
		if (markup !== undefined) checkMarkup(markup, part.name, remarks);
		else if (isZip(content)) {
			if (!isWorkbook(part.name, kind)) throw new RefusedUpload('archive-inside');
			const within = { ...limits, inflatedBytes: left };
			left -= await checkPackage(content, within, remarks, 'xlsx');
		} else await checkBytes(part.name, content);
	}
	return limits.inflatedBytes - left;
}

/** The list of contents names a main part of the right type, and that part is there. */
function checkMainPart(parts: readonly ZipPart[], kind: PackageKind): void {
	const find = (name: string) =>
		parts.find((part) => part.name.toLowerCase() === name.toLowerCase());
	const list = find('[Content_Types].xml')?.bytes();
	if (!list) throw new RefusedUpload('kind-not-accepted');
	const types = markupIn(list, '[Content_Types].xml') ?? '';
	if (/macroEnabled/i.test(types)) throw new RefusedUpload('macros');
	if (/activeX/i.test(types)) throw new RefusedUpload('embedded-objects');
	const main = [...types.matchAll(/<(?:\w+:)?Override\b[^>]*>/g)]
		.map(([override]) => override)
		.find((override) => override.includes(`"${mainTypes[kind]}"`));
	const name = /PartName\s*=\s*"\/([^"]+)"/.exec(main ?? '')?.[1];
	if (!main) throw new RefusedUpload('kind-not-accepted');
	if (!name || !find(name)) throw new RefusedUpload('damaged');
}

const knownEncoding = /^(utf-?8|utf-?16|us-ascii|iso-8859-1|windows-1252)$/i;

/** The part as text, if it is XML. What is called XML and is not, or hides in a rare encoding, is damage. */
function markupIn(content: Buffer, name: string): string | undefined {
	const isWide = content[1] === 0 && content[0] === 0x3c;
	const encoding = marked(content) ?? (isWide ? 'utf-16le' : 'utf-8');
	const start = decode(content.subarray(0, 256), encoding) ?? content.toString('latin1', 0, 256);
	if (!/^\s*</.test(start)) {
		if (content.length > 0 && /\.(xml|rels|vml)$/i.test(name)) throw new RefusedUpload('damaged');
		return undefined;
	}
	const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)/.exec(start)?.[1] ?? 'utf-8';
	if (!knownEncoding.test(declared)) throw new RefusedUpload('damaged');
	return decode(content, encoding) ?? content.toString('latin1');
}

function checkMarkup(xml: string, name: string, remarks: Remarks): void {
	// Drawings made elsewhere name their standard; that alone declares nothing.
	const declares = /\.svg$/i.test(name) ? /<!DOCTYPE[^>]*\[|<!ENTITY/i : /<!DOCTYPE|<!ENTITY/i;
	if (declares.test(xml)) throw new RefusedUpload('entities');
	if (/\.rels$/i.test(name)) {
		for (const relation of relationsIn(xml)) checkRelation(relation, remarks);
		return;
	}
	for (const field of fieldsIn(xml)) {
		if (/^DDE(AUTO)?\b/i.test(field)) throw new RefusedUpload('active-content');
		if (/^INCLUDE(PICTURE|TEXT)\b/i.test(field)) remarks.add('links-out');
	}
}

function checkRelation(
	{ type, isOutside }: ReturnType<typeof relationsIn>[number],
	remarks: Remarks
): void {
	if (/^vbaProject$/i.test(type)) throw new RefusedUpload('macros');
	if (/^(oleObject|aFChunk|control|activeXControlBinary)$/i.test(type)) {
		throw new RefusedUpload('embedded-objects');
	}
	// A link is followed by whoever clicks on it; all else is fetched as the document opens.
	if (isOutside && !/^hyperlink$/i.test(type)) remarks.add('links-out');
}

/** The numbers behind a chart. Anything deeper, or of another kind, is an archive in an archive. */
const isWorkbook = (name: string, kind: PackageKind): boolean =>
	kind === 'docx' && /^word\/embeddings\/[^/]+\.xlsx$/i.test(name);

const archives =
	/zip|rar|7z|gzip|bzip|x-tar|x-xz|x-compress|zstd|x-lz|lzh|cab-compressed|x-arj|x-ace|cpio|iso9660|diskimage|unix-archive/;
const programs =
	/x-cfb|x-msdownload|x-elf|x-mach-binary|java-vm|wasm|shockwave|ms-shortcut|htmlhelp|rtf/;
/** Fonts are scrambled and look like anything; pictures in two old forms are packed once more by Windows. */
const isScrambledFont = /\.odttf$/i;
const isPackedPicture = /^(word|xl)\/media\/[^/]+\.(emz|wmz)$/i;

async function checkBytes(name: string, content: Buffer): Promise<void> {
	if (isScrambledFont.test(name)) return;
	const mime = (await mimeOf(content)) ?? '';
	if (archives.test(mime) && !isPackedPicture.test(name)) throw new RefusedUpload('archive-inside');
	if (programs.test(mime)) throw new RefusedUpload('embedded-objects');
}
