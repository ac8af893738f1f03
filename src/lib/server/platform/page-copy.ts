/**
 * The pages of a place in one answer, for the copy on a device (H8): one request, so that it is asked for before
 * the first answer on a path or not at all, and whole or not at all. The pages are those that lead from the
 * first ones, as anybody sees them who is not signed in.
 */
export interface PageCopy {
	/** What the pages are a copy of, and which version. */
	readonly label: string;
	readonly pages: Readonly<Record<string, CopiedPage>>;
}

export interface CopiedPage {
	readonly html: string;
	/** What holds for the page wherever it is opened from. */
	readonly headers: Readonly<Record<string, string>>;
}

export interface Wanted {
	readonly label: string;
	readonly first: readonly string[];
	/** Whether a page that another leads to belongs to the copy as well. */
	belongs(address: string): boolean;
}

/** More pages than any municipality has; a page that leads on for ever stops here. */
const most = 300;

type Fetch = (address: string, init: { readonly credentials: 'omit' }) => Promise<Response>;

export async function copyPages(fetchPage: Fetch, wanted: Wanted): Promise<PageCopy> {
	const pages: Record<string, CopiedPage> = {};
	const waiting = [...wanted.first];
	const seen = new Set(waiting);
	for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
		const response = await fetchPage(address, { credentials: 'omit' });
		const html = await response.text();
		if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) continue;
		pages[address] = { html, headers: lastingHeaders(response) };
		for (const next of linksIn(html)) {
			if (seen.has(next) || seen.size >= most || !wanted.belongs(next)) continue;
			seen.add(next);
			waiting.push(next);
		}
	}
	return { label: wanted.label, pages };
}

/** Those of this one answer, and of how it came, stay behind. */
const passing =
	/^(etag|vary|date|cache-control|content-(length|encoding)|set-cookie|x-request-id)$/;

const lastingHeaders = ({ headers }: Response): Record<string, string> =>
	Object.fromEntries([...headers].filter(([name]) => !passing.test(name)));

const linksIn = (html: string): readonly string[] =>
	[...html.matchAll(/<a\s[^>]*?href="(\/[^"?#]*)/g)].map(([, address = '']) => address);
