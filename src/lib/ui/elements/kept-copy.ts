/** What pages and the service worker say to each other about the copies on the device (H8). */

/** A copy as the device knows it. */
export interface KeptCopy {
	/** `/k/eksempelkoebing`; empty for the whole country. */
	readonly place: string;
	/** `Eksempelkøbing Kommune, handlevej version 3`. */
	readonly label: string;
	/** Milliseconds since 1970. */
	readonly checkedAt: number;
}

/** What a page may say to the worker. */
export type Wish =
	| { readonly wish: 'keep' | 'hold'; readonly place: string }
	| { readonly wish: 'resume' | 'release' | 'tell' | 'erase' };

/** What the worker tells the pages of a place once it has held its copy up against the service. */
export interface Told {
	readonly place: string;
	/** When it was checked, in words. */
	readonly checked: string;
	/** Addresses that are another now. */
	readonly changed: readonly string[];
}
