import type { Snippet } from 'svelte';
import type { ContactValues, PathwayEmbed, Terms } from '#domain/document';

/** What a document points at, resolved by the page that shows it. */
export interface ViewContext {
	readonly contacts: ContactValues;
	/** Heading id → level on this page. */
	readonly levels: ReadonlyMap<string, number>;
	/** Put before every anchor, where several documents share a page. */
	readonly idPrefix: string;
	readonly showSources: boolean;
	/** Passage id → its name and page in the guide. */
	readonly passages: Readonly<Record<string, { readonly title: string; readonly href?: string }>>;
	/** Shown where they stand; the page holds a TermList. A term that is not among them is plain words. */
	readonly terms: Terms;
	/** The action path, shown live where it stands. */
	readonly pathway: Snippet<[PathwayEmbed['role']]> | undefined;
}
