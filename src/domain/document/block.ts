/**
 * The one form in which guide passages and plan text live. Small on purpose: what Markdown, the editor,
 * a web page, a PDF and a Word file can all say. Every block has a stable id, so that comments, history
 * and merge can point at it.
 */
export type Mark =
	| { readonly type: 'strong' }
	| { readonly type: 'emphasis' }
	| { readonly type: 'link'; readonly href: string }
	/** A word defined in the guide; `term` is the definition's id. */
	| { readonly type: 'term'; readonly term: string };

export type Inline =
	| { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
	/** A live fact (principle 4): the slot is frozen with the text, the value never is. */
	| { readonly type: 'contact'; readonly slot: string }
	| { readonly type: 'break' };

export interface Heading {
	readonly type: 'heading';
	readonly id: string;
	/** 2–4: level 1 is always the page's own title. */
	readonly level: 2 | 3 | 4;
	readonly content: readonly Inline[];
}

export interface Paragraph {
	readonly type: 'paragraph';
	readonly id: string;
	readonly content: readonly Inline[];
}

export interface List {
	readonly type: 'list';
	readonly id: string;
	readonly ordered: boolean;
	readonly items: readonly ListItem[];
}

export interface ListItem {
	readonly id: string;
	readonly blocks: readonly Block[];
}

export interface Table {
	readonly type: 'table';
	readonly id: string;
	/** The header row: each cell names its column. */
	readonly header: readonly (readonly Inline[])[];
	readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** Text taken from the guide, with its provenance, so that a later edition can be compared (G7). */
export interface Passage {
	readonly type: 'passage';
	readonly id: string;
	readonly source: PassageSource;
	readonly blocks: readonly Block[];
}

export interface PassageSource {
	readonly passage: string;
	readonly edition: number;
	/** SHA-256 of the passage's canonical blocks as they were when taken in. */
	readonly hash: string;
}

/** The municipality's action path, shown live where it stands. */
export interface PathwayEmbed {
	readonly type: 'pathway';
	readonly id: string;
	readonly role: 'staff' | 'leader';
}

export type Block = Heading | Paragraph | List | Table | Passage | PathwayEmbed;

export type Document = readonly Block[];
