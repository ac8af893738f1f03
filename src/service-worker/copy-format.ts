/**
 * How a copy lies in the browser's store: one cache for each copy, with its pages under their own addresses, the
 * files those name, and one note about it. A page brings its own script, data and styles of its own release, so
 * a copy stays whole whatever later releases do; only the note has a form, and that is read with care.
 */
import type { KeptCopy } from '#ui/elements/kept-copy.ts';

/** What the service sends: `/k/…/kopi`. */
export interface SentCopy {
	readonly label: string;
	readonly pages: Readonly<Record<string, SentPage>>;
}

export interface SentPage {
	readonly html: string;
	readonly headers: Readonly<Record<string, string>>;
}

export interface CopyNote extends KeptCopy {
	/** The tag of the answer it came from. */
	readonly tag: string;
}

/** Under this address, inside the copy's own cache. */
export const noteAddress = '/kopi/om';

const prefix = 'beredt-kopi';

/** A copy of another form keeps being shown until a new one is whole. */
export const cacheName = (place: string, tag: string): string => `${prefix}:1:${place}:${tag}`;

export const isCopy = (name: string): boolean => name.startsWith(`${prefix}:`);

export function readSent(sent: unknown): SentCopy | undefined {
	if (!isRecord(sent) || typeof sent['label'] !== 'string' || !isRecord(sent['pages'])) return;
	const pages = Object.values(sent['pages']);
	const whole = pages.every(
		(page) =>
			isRecord(page) &&
			typeof page['html'] === 'string' &&
			isRecord(page['headers']) &&
			Object.values(page['headers']).every((value) => typeof value === 'string')
	);
	return whole && pages.length > 0 ? (sent as unknown as SentCopy) : undefined;
}

export function readNote(note: unknown): CopyNote | undefined {
	if (!isRecord(note) || typeof note['place'] !== 'string') return undefined;
	const { place, label, tag, checkedAt } = note;
	return {
		place,
		label: typeof label === 'string' ? label : 'Kopi',
		tag: typeof tag === 'string' ? tag : '',
		checkedAt: typeof checkedAt === 'number' && Number.isFinite(checkedAt) ? checkedAt : 0
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const file = /<(?:script|link)\s[^>]*?(?:src|href)="([^"]+\.(?:js|json|css|svg|png|webmanifest))"/g;

/** The files of our own that a page asks for, by address. */
export function filesOf(html: string, page: URL): readonly string[] {
	return [...html.matchAll(file)]
		.map(([, address = '']) => new URL(address, page))
		.filter(({ origin }) => origin === page.origin)
		.map(({ pathname }) => pathname);
}

/** The address of the copied page a visit means; the choice on the front page leads to the place's own. */
export function copiedAddress({ pathname, search, searchParams }: URL): string | undefined {
	if (search === '') return pathname;
	const chosen = searchParams.get('kommune');
	return pathname === '/k' && chosen && /^[a-z0-9-]+$/.test(chosen) ? `/k/${chosen}` : undefined;
}
