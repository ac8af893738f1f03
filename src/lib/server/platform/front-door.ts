/**
 * Pages that lie ready are handed out before anything else is asked: a page that everybody reads costs what its
 * bytes cost. The start script knocks here with each request; the service, a bundle of its own in the same process,
 * has said what to do. Whoever sends a cookie, a question or a form goes on to the service.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncoding, type Encoding } from './compression.ts';
import type { AnsweredRequest } from './request-log.ts';
import type { ReadyAnswer, ReadyPages } from './ready-pages.ts';

/** True when it has answered. */
type FrontDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

const place = Symbol.for('beredt.front-door');
const shared = globalThis as { [place]?: FrontDoor };

export const answeredAtTheDoor: FrontDoor = (request, response) =>
	shared[place]?.(request, response) ?? false;

export interface DoorParts {
	readonly pages: Pick<ReadyPages, 'atOnce'>;
	/** What every answer carries, as on the long way. */
	finish(response: Response): Response;
	note(answered: AnsweredRequest): void;
}

export function openFrontDoor(parts: DoorParts): void {
	shared[place] = frontDoor(parts);
}

export function frontDoor({ pages, finish, note }: DoorParts): FrontDoor {
	const heads = new WeakMap<ReadyAnswer['headers'], readonly string[]>();
	const headOf = ({ headers }: ReadyAnswer): readonly string[] => {
		const known = heads.get(headers);
		if (known) return known;
		const head = [...finish(new Response(null, { headers })).headers].flat();
		heads.set(headers, head);
		return head;
	};
	const encodings = openEncodings();

	return (request, response) => {
		const { method, headers, url: address = '' } = request;
		if (method !== 'GET' || headers.cookie !== undefined) return false;
		const now = new Date();
		const found = pages.atOnce({
			address,
			now,
			encoding: encodings(headers['accept-encoding'] ?? ''),
			known: headers['if-none-match'] ?? null
		});
		if (found?.route === undefined) return false;
		const { status, body, route } = found;
		const requestId = randomUUID();
		response.writeHead(status, [...headOf(found), 'x-request-id', requestId]);
		response.end(body ?? undefined);
		note({ requestId, method, route, status, ms: Date.now() - now.getTime() });
		return true;
	};
}

/** Browsers say few different things; whoever says many is read anew. */
const mostRemembered = 100;

function openEncodings(): (header: string) => Encoding | undefined {
	const remembered = new Map<string, Encoding | undefined>();
	return (header) => {
		if (remembered.has(header)) return remembered.get(header);
		const encoding = acceptedEncoding(header);
		if (remembered.size < mostRemembered) remembered.set(header, encoding);
		return encoding;
	};
}
