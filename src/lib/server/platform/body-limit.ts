/**
 * How much of a request is taken, in bytes. Files come in at the routes named here only; the start script opens
 * the service for the longest of them, and every other request is held to what a long section needs.
 */
import { error } from '@sveltejs/kit';
import { uploadLimits } from './upload-rules.ts';

/** A long section with many small blocks is some times its own length in JSON. */
const otherBodies = 4 * 1024 * 1024;

/** The fields beside the file, and the lines between them. */
const beside = 1024 * 1024;

/** Attachments are of ten megabytes at most. */
const oneFile = 10 * 1024 * 1024 + beside;

const routes: Readonly<Record<string, number>> = {
	'/(municipality)/arbejde/beredskab/[id]/import': uploadLimits.bytes + beside,
	// A file beside all the answers that may be typed.
	'/(hearing)/hoering/[slug]/[hemmelighed]': 14 * 1024 * 1024,
	'/(municipality)/arbejde/raadgivning/ansoegning/[id]': oneFile,
	'/(municipality)/arbejde/raadgivning/ansoegning/[id]/beslut': oneFile,
	'/(municipality)/arbejde/forloeb/[id]/[del]': oneFile,
	'/(agency)/styrelsen/forloeb/[kommune]/[id]/[del]': oneFile
};

export const longestBody = Math.max(otherBodies, ...Object.values(routes));

/** `route` is the route's pattern. */
export const bodyLimit = (route: string | null): number =>
	(route !== null && Object.hasOwn(routes, route) ? routes[route] : undefined) ?? otherBodies;

/** What reading a longer body fails with. */
function tooLong(): unknown {
	try {
		error(413, 'Det er for meget på én gang');
	} catch (fault) {
		return fault;
	}
}

/**
 * The same request, whose body fails to be read past the limit. What says its length beforehand and keeps to it
 * is handed on untouched: the server lets nobody send more than they said.
 */
export function withBodyLimit(request: Request, most: number): Request {
	if (!request.body) return request;
	const said = request.headers.get('content-length');
	const length = said !== null && /^\d+$/.test(said) ? Number(said) : undefined;
	if (length !== undefined && length <= most) return request;
	const body = counted(request.body, { length, most });
	// A body that streams must say so; the types do not know it yet.
	return new Request(request, { body, duplex: 'half' } as RequestInit);
}

function counted(
	body: ReadableStream<Uint8Array>,
	{ length = 0, most }: { readonly length: number | undefined; readonly most: number }
): ReadableStream<Uint8Array> {
	const reader = body.getReader();
	let taken = length;
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const piece = taken > most ? undefined : await reader.read();
			if (piece?.done) return controller.close();
			taken += piece?.value.length ?? 0;
			if (piece && taken <= most) return controller.enqueue(piece.value);
			controller.error(tooLong());
			// To its end: a connection closed with something unread breaks, and the answer is lost with it.
			void passOver(reader).catch(() => {});
		},
		cancel: (reason) => reader.cancel(reason)
	});
}

async function passOver(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
	while (!(await reader.read()).done);
}

/** Lets a body pass that nobody may send, so that its sender is answered. */
export const letPass = async ({ body }: Request): Promise<void> =>
	body ? passOver(body.getReader()).catch(() => {}) : undefined;
