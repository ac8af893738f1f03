import type { Audience } from '#domain/guide';
import { audienceWords, readRole } from './audience-words.ts';

/** How a reader wants a theme's page, as its address says: it works without script. */
export interface ReadingState {
	readonly role: Audience | null;
	/** Every passage open, or every passage closed. */
	readonly open: boolean;
}

/** Closed unless one asks for it open: the titles alone can be looked over on a phone. */
export const readReading = (query: URLSearchParams): ReadingState => ({
	role: readRole(query.get('rolle')),
	open: query.get('vis') === 'alle'
});

/** The page's own address in another state. */
export function readingAddress(page: string, { role, open }: ReadingState): string {
	const query = new URLSearchParams();
	if (role) query.set('rolle', audienceWords[role].address);
	if (open) query.set('vis', 'alle');
	return query.size > 0 ? `${page}?${query}` : page;
}
