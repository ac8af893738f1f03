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
}

export interface ReadyPages {
	answer(asked: Asked, render: () => Promise<Response>): Promise<Response>;
}

interface Page {
	readonly body: Buffer;
	readonly headers: Readonly<Record<string, string>>;
	readonly etag: string;
	readonly revision: number;
	readonly renderedAt: number;
	readonly packed: Map<Encoding, Buffer>;
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

	const fresh = async (
		{ address, now }: Asked,
		render: () => Promise<Response>
	): Promise<Page | Response> => {
		// Read before rendering: what is recorded meanwhile makes this rendering old at once.
		const at = revision();
		const response = await render();
		if (response.status !== 200 || response.headers.has('set-cookie') || !isText(response)) {
			return response;
		}
		const page = await pageOf(response, at, now, pages.get(address));
		keep(address, page);
		return page;
	};

	return {
		answer: async (asked, render) => {
			const { address, now, holds } = asked;
			const found = pages.get(address);
			const age = found ? now.getTime() - found.renderedAt : Infinity;
			if (found?.revision === revision() && age >= 0 && age < holds) {
				keep(address, found);
				return answerWith(found, asked);
			}
			const asking = `${revision()} ${address}`;
			const going = underWay.get(asking);
			const made = going ?? fresh(asked, render).finally(() => void underWay.delete(asking));
			if (!going) underWay.set(asking, made);
			const page = await made;
			if (!(page instanceof Response)) return answerWith(page, asked);
			// Only its own visitor may read the body of what is not kept.
			return going ? render() : page;
		}
	};
}

const isText = ({ headers }: Response): boolean =>
	/^(text\/html|application\/json)/.test(headers.get('content-type') ?? '');

async function pageOf(
	response: Response,
	revision: number,
	now: Date,
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
	return { body, headers, etag, revision, renderedAt: now.getTime(), packed };
}

async function answerWith(page: Page, { encoding, known }: Asked): Promise<Response> {
	const headers = { ...page.headers, etag: page.etag, vary: 'accept-encoding, cookie' };
	if (known?.split(',').some((tag) => tag.trim() === page.etag)) {
		return new Response(null, { status: 304, headers });
	}
	const body = encoding ? await packedAs(page, encoding) : page.body;
	return new Response(new Uint8Array(body), {
		headers: {
			...headers,
			'content-length': String(body.length),
			...(encoding ? { 'content-encoding': encoding } : {})
		}
	});
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
