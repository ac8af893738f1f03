/**
 * Where something of the directory is used (P4). While it is used anywhere it cannot be removed, so that nobody
 * meets a hole where a number stood.
 */
export type UsePlace =
	| 'public-page'
	| 'sheets'
	| 'path'
	| 'institution-path'
	| 'path-draft'
	| 'draft'
	| 'version'
	| 'contact'
	| 'only-intake';

export interface Use {
	readonly place: UsePlace;
	/** The section, institution or contact; empty where the place says it all. */
	readonly title: string;
	/** Where one sees it; null where there is nothing to see. */
	readonly href: string | null;
}

/** Whether a text names it as a word of its own, in any case and in the genitive: `modtagelsens`. */
export function isNamed(name: string, text: string): boolean {
	const word = name.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	return (
		word !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${word}s?(?![\\p{L}\\p{N}])`, 'iu').test(text)
	);
}
