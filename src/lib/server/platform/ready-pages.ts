/**
 * Public pages as ready, compressed bytes. A page is rendered once and given to everybody who asks for
 * the same address, until something is recorded in this process, or its short time is up: another instance
 * may have recorded something, and opening hours and dates move on. Whoever sends a cookie is never answered
 * from here, and what was rendered for them never comes in.
 */
import { createHash } from 'node:crypto';
import { compress, type Encoding } from './compression.ts';

export interface Asked {
	/** The address, without anything that only this visitor sent. */
	readonly address: string;
	readonly now: Date;
	readonly encoding: Encoding | undefined;
	/** `If-None-Match`. */
	readonly known: string | null;
	/** Milliseconds that a rendering holds. */
	readonly holds: number;
	/** The pattern of a page that anybody may be given without further questions. */
	readonly route?: string | undefined;
}

/** What can be sent as it lies. `headers` is the same object as long as the bytes are. */
export interface ReadyAnswer {
	readonly status: 200 | 304;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer | null;
	readonly route: string | undefined;
}

export interface ReadyPages {
	answer(asked: Asked, render: () => Promise<Response>): Promise<Response>;
	/** Only what needs no rendering, no compressing and no waiting. */
	atOnce(asked: Omit<Asked, 'holds' | 'route'>): ReadyAnswer | undefined;
}

interface Page {
	readonly body: Buffer;
	readonly headers: Readonly<Record<string, string>>;
	readonly etag: string;
	readonly revision: number;
	readonly renderedAt: number;
	readonly holds: number;
	readonly route: string | undefined;
	readonly packed: Map<Encoding, Buffer>;
	/** Of an answer with these bytes; with none, where the browser has the page. */
	readonly heads: Map<Buffer | null, Readonly<Record<string, string>>>;
}

const keptHeaders = ['content-type', 'cache-control', 'content-security-policy', 'x-robots-tag'];

/** `budget` in bytes of pages kept; the one that was asked for longest ago goes first. */
export function openReadyPages(revision: () => number, budget = 48_000_000): ReadyPages {
	const pages = new Map<string, Page>();
	const underWay = new Map<string, Promise<Page | Response>>();
	let size = 0;

	const forget = (address: string) => {
		size -= pages.get(address)?.body.length ?? 0;
		pages.delete(address);
	};
	const keep = (address: string, page: Page) => {
		forget(address);
		pages.set(address, page);
		size += page.body.length;
		for (const [oldest] of pages) {
			if (size <= budget) return;
			forget(oldest);
		}
	};

	const findFresh = (address: string, now: Date): Page | undefined => {
		const found = pages.get(address);
		const age = found ? now.getTime() - found.renderedAt : Infinity;
		if (found?.revision !== revision() || age < 0 || age >= found.holds) return undefined;
		keep(address, found);
		return found;
	};

	const fresh = async (asked: Asked, render: () => Promise<Response>): Promise<Page | Response> => {
		const { address } = asked;
		// Read before rendering: what is recorded meanwhile makes this rendering old at once.
		const at = revision();
		const response = await render();
		if (response.status !== 200 || response.headers.has('set-cookie') || !isText(response)) {
			return response;
		}
		const page = await pageOf(response, at, asked, pages.get(address));
		keep(address, page);
		return page;
	};

	return {
		answer: async (asked, render) => {
			const { address, now } = asked;
			const found = findFresh(address, now);
			if (found) return answerWith(found, asked);
			const asking = `${revision()} ${address}`;
			const going = underWay.get(asking);
			const made = going ?? fresh(asked, render).finally(() => void underWay.delete(asking));
			if (!going) underWay.set(asking, made);
			const page = await made;
			if (!(page instanceof Response)) return answerWith(page, asked);
			// Only its own visitor may read the body of what is not kept.
			return going ? render() : page;
		},
		atOnce: (asked) => {
			const found = findFresh(asked.address, asked.now);
			return found && readyAnswer(found, asked);
		}
	};
}

const isText = ({ headers }: Response): boolean =>
	/^(text\/html|application\/json)/.test(headers.get('content-type') ?? '');

async function pageOf(
	response: Response,
	revision: number,
	{ now, holds, route }: Asked,
	before: Page | undefined
): Promise<Page> {
	const body = Buffer.from(await response.arrayBuffer());
	const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
	const headers: Record<string, string> = {};
	for (const name of keptHeaders) {
		const value = response.headers.get(name);
		if (value) headers[name] = value;
	}
	const packed = before?.etag === etag ? before.packed : new Map<Encoding, Buffer>();
	const renderedAt = now.getTime();
	const heads = new Map<Buffer | null, Readonly<Record<string, string>>>();
	return { body, headers, etag, revision, renderedAt, holds, route, packed, heads };
}

type Wanted = Pick<Asked, 'encoding' | 'known'>;

function readyAnswer(page: Page, { encoding, known }: Wanted): ReadyAnswer | undefined {
	const { route, etag } = page;
	if (known?.split(',').some((tag) => tag.trim() === etag)) {
		return { status: 304, headers: headOf(page, null, undefined), body: null, route };
	}
	const body = encoding ? page.packed.get(encoding) : page.body;
	return body && { status: 200, headers: headOf(page, body, encoding), body, route };
}

function headOf(
	page: Page,
	body: Buffer | null,
	encoding: Encoding | undefined
): Readonly<Record<string, string>> {
	const known = page.heads.get(body);
	if (known) return known;
	const head = {
		...page.headers,
		etag: page.etag,
		vary: 'accept-encoding, cookie',
		...(body ? { 'content-length': String(body.length) } : {}),
		...(encoding ? { 'content-encoding': encoding } : {})
	};
	page.heads.set(body, head);
	return head;
}

async function answerWith(page: Page, asked: Wanted): Promise<Response> {
	const ready = readyAnswer(page, asked) ?? (await packedAnswer(page, asked));
	const { status, headers } = ready;
	return new Response(ready.body && new Uint8Array(ready.body), { status, headers });
}

async function packedAnswer(page: Page, { encoding }: Wanted): Promise<ReadyAnswer> {
	const body = encoding ? await packedAs(page, encoding) : page.body;
	return { status: 200, headers: headOf(page, body, encoding), body, route: page.route };
}

/** The first to ask gets quick bytes; the smallest are ready for those who come after. */
async function packedAs(page: Page, encoding: Encoding): Promise<Buffer> {
	const ready = page.packed.get(encoding);
	if (ready) return ready;
	const quick = await compress(page.body, encoding, 'quick');
	if (!page.packed.has(encoding)) {
		page.packed.set(encoding, quick);
		void compress(page.body, encoding, 'best').then((best) => page.packed.set(encoding, best));
	}
	return quick;
}

/** One answer made smaller, for what is not kept. */
export async function compressed(
	response: Response,
	encoding: Encoding | undefined
): Promise<Response> {
	response.headers.append('vary', 'accept-encoding, cookie');
	if (!encoding || !response.body || !isText(response)) return response;
	const body = await compress(Buffer.from(await response.arrayBuffer()), encoding, 'quick');
	const headers = new Headers(response.headers);
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.length));
	return new Response(new Uint8Array(body), { status: response.status, headers });
}
