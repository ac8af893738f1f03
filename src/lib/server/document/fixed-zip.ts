import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
	/** Plain ASCII, as the parts of a Word file are. */
	readonly name: string;
	readonly content: Buffer;
}

/** 1 January 1980, the first day a zip can say: whose clock made the file is no part of it. */
const firstDay = 0x0021;

/** Parts as a zip file in which only names and contents decide the bytes. */
export function fixedZip(entries: readonly ZipEntry[]): Buffer {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content } of entries) {
		const packed = deflateRawSync(content, { level: 9 });
		const fields = fieldsOf(name, content, packed);
		const local = Buffer.concat([words32(0x04034b50), fields, Buffer.from(name), packed]);
		files.push(local);
		const made = Buffer.alloc(14);
		made.writeUInt32LE(offset, 10);
		directory.push(
			Buffer.concat([words32(0x02014b50), words16(20), fields, made, Buffer.from(name)])
		);
		offset += local.length;
	}
	const list = Buffer.concat(directory);
	const count = words16(entries.length);
	const end = [words32(0x06054b50), words32(0), count, count, words32(list.length)];
	return Buffer.concat([...files, list, ...end, words32(offset), words16(0)]);
}

/** What the file's own head and its line in the directory both say. */
function fieldsOf(name: string, content: Buffer, packed: Buffer): Buffer {
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(20, 0);
	fields.writeUInt16LE(8, 4);
	fields.writeUInt16LE(firstDay, 8);
	fields.writeUInt32LE(crc32(content), 10);
	fields.writeUInt32LE(packed.length, 14);
	fields.writeUInt32LE(content.length, 18);
	fields.writeUInt16LE(name.length, 22);
	return fields;
}

function words16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(value);
	return bytes;
}

function words32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
