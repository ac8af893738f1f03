/** Writes archives by hand, since the tests need such that lie: no honest library writes them. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface WrittenPart {
	readonly name: string;
	readonly content?: string | Buffer;
	/** The length the directory declares, where it is not the content's own. */
	readonly declared?: number;
	/** General purpose flags; 1 is a password. */
	readonly flags?: number;
	/** Not packed. */
	readonly stored?: boolean;
	/** The name that stands before the data, where it is another than in the directory. */
	readonly nameInPlace?: string;
	/** The directory points so many bytes further than where the part begins. */
	readonly shift?: number;
	/** The part has no data of its own: it begins where the archive does. */
	readonly atStart?: boolean;
	/** Unix mode, such as 0o120777 for a link. */
	readonly mode?: number;
}

interface Written {
	readonly local: Buffer;
	readonly entry: (offset: number) => Buffer;
}

/** `entryCount`: how many parts the end record claims. */
export function writeZip(parts: readonly WrittenPart[], entryCount = parts.length): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const part of parts) {
		const written = writePart(part);
		directory.push(written.entry(part.atStart ? 0 : at + (part.shift ?? 0)));
		if (part.atStart) continue;
		locals.push(written.local);
		at += written.local.length;
	}
	const entries = Buffer.concat(directory);
	return Buffer.concat([...locals, entries, endOf(entryCount, entries.length, at)]);
}

function writePart(part: WrittenPart): Written {
	const { name, content = '', declared, flags = 0, stored = false, nameInPlace = name } = part;
	const bytes = Buffer.from(content);
	const packed = stored ? bytes : deflateRawSync(bytes);
	const head = (signature: number, before: readonly number[], called: string, extent: number) => {
		const buffer = Buffer.alloc(extent);
		let at = buffer.writeUInt32LE(signature, 0);
		for (const value of before) at = buffer.writeUInt16LE(value, at);
		at = buffer.writeUInt16LE(flags | 0x800, at);
		at = buffer.writeUInt16LE(stored ? 0 : 8, at);
		at = buffer.writeUInt32LE(0, at);
		at = buffer.writeUInt32LE(crc32(bytes), at);
		at = buffer.writeUInt32LE(packed.length, at);
		at = buffer.writeUInt32LE(declared ?? bytes.length, at);
		buffer.writeUInt16LE(Buffer.byteLength(called), at);
		return buffer;
	};
	return {
		local: Buffer.concat([
			head(0x04034b50, [20], nameInPlace, 30),
			Buffer.from(nameInPlace),
			packed
		]),
		entry: (offset) => {
			const entry = head(0x02014b50, [part.mode ? 0x0314 : 20, 20], name, 46);
			entry.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 38);
			entry.writeUInt32LE(offset, 42);
			return Buffer.concat([entry, Buffer.from(name)]);
		}
	};
}

/** Above 65,535 entries the count stands in a longer record before the end. */
function endOf(count: number, size: number, offset: number): Buffer {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(Math.min(count, 0xffff), 8);
	end.writeUInt16LE(Math.min(count, 0xffff), 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	if (count <= 0xffff) return end;
	const long = Buffer.alloc(56);
	long.writeUInt32LE(0x06064b50, 0);
	long.writeBigUInt64LE(44n, 4);
	long.writeBigUInt64LE(BigInt(count), 24);
	long.writeBigUInt64LE(BigInt(count), 32);
	long.writeBigUInt64LE(BigInt(size), 40);
	long.writeBigUInt64LE(BigInt(offset), 48);
	const locator = Buffer.alloc(20);
	locator.writeUInt32LE(0x07064b50, 0);
	locator.writeBigUInt64LE(BigInt(offset + size), 8);
	locator.writeUInt32LE(1, 16);
	return Buffer.concat([long, locator, end]);
}
