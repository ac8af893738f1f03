/**
 * A form with a file, as browsers send it (multipart/form-data, RFC 7578), read into memory once: the file is a
 * view of the bytes as they came. The platform's own way holds a form three times over while it reads it.
 */
import type { NamedBytes } from './uploaded-file.ts';

export interface FormParts {
	readonly fields: Readonly<Record<string, string>>;
	/** The last one that was chosen. */
	readonly file: NamedBytes | undefined;
}

/** More parts than any form of ours has, and headers longer than a browser writes. */
const most = { parts: 2000, header: 16 * 1024 } as const;

/** Undefined when it is no such form, or ends before its end. */
export async function readMultipart(request: Request): Promise<FormParts | undefined> {
	const boundary = boundaryOf(request.headers.get('content-type') ?? '');
	if (boundary === undefined || !request.body) return undefined;
	return partsOf(await wholeBody(request, request.body), boundary);
}

const boundaryOf = (type: string): string | undefined => {
	const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
		type
	);
	return match?.[1] ?? match?.[2];
};

/** Into one piece of memory, where the length is said beforehand; nobody may send more than they said. */
async function wholeBody(request: Request, body: ReadableStream<Uint8Array>): Promise<Buffer> {
	const said = Number(request.headers.get('content-length') ?? Number.NaN);
	if (!Number.isSafeInteger(said) || said < 0) {
		const pieces: Uint8Array[] = [];
		for await (const piece of body) pieces.push(piece);
		return Buffer.concat(pieces);
	}
	let whole: Buffer | undefined;
	let at = 0;
	for await (const piece of body) {
		// Not before something comes: saying so costs nothing.
		whole ??= Buffer.allocUnsafeSlow(said);
		whole.set(piece.subarray(0, said - at), at);
		at += piece.length;
	}
	return whole?.subarray(0, Math.min(at, said)) ?? Buffer.alloc(0);
}

function partsOf(body: Buffer, boundary: string): FormParts | undefined {
	const line = Buffer.from(`\r\n--${boundary}`);
	const fields: [string, string][] = [];
	let file: NamedBytes | undefined;
	// The first line has nothing before it.
	if (body.indexOf(line.subarray(2)) !== 0) return undefined;
	let at = line.length - 2;
	for (let count = 0; count <= most.parts; count++) {
		const after = body.toString('latin1', at, at + 2);
		if (after === '--') return { fields: Object.fromEntries(fields), file };
		if (after !== '\r\n') return undefined;
		const head = body.subarray(at, at + most.header);
		const headEnd = head.indexOf('\r\n\r\n');
		const start = at + headEnd + 4;
		const end = headEnd === -1 ? -1 : body.indexOf(line, start);
		const label = labelOf(head.toString('utf8', 0, Math.max(headEnd, 0)));
		if (end === -1 || !label) return undefined;
		const content = body.subarray(start, end);
		if (label.file === undefined) fields.push([label.name, content.toString('utf8')]);
		else if (content.length > 0 || label.file !== '') file = { name: label.file, bytes: content };
		at = end + line.length;
	}
	return undefined;
}

/** `Content-Disposition: form-data; name="plan"; filename="beredskab.docx"`, quotes and line ends as browsers code them. */
function labelOf(
	head: string
): { readonly name: string; readonly file: string | undefined } | undefined {
	const [, said] =
		/(?:^|\r\n)content-disposition:\s*form-data\s*((?:;[^\r\n]*)?)/i.exec(head) ?? [];
	if (said === undefined) return undefined;
	const value = (key: string) =>
		new RegExp(`;\\s*${key}="([^"]*)"`, 'i')
			.exec(said)?.[1]
			?.replace(/%(0A|0D|22)/gi, decodeURIComponent);
	const name = value('name');
	return name === undefined ? undefined : { name, file: value('filename') };
}
