import type { DraftBlock, Inline } from '#domain/document';

/**
 * What came out of somebody else's file (P5), as its adapter could know it: one shape for Word, PDF and web
 * pages, so that headings, chapters and themes are found by the same rules whatever it was.
 */
export interface ReadText {
	readonly kind: 'docx' | 'pdf' | 'html';
	/** What the file calls itself; often empty or the name of a template. */
	readonly title: string | null;
	/** Of a PDF. */
	readonly pages: number | null;
	/** Of a PDF: whether it says itself what is a heading, a list, a table. */
	readonly tagged: boolean | null;
	readonly pieces: readonly Piece[];
	/** Headings the file lists itself, as a PDF's bookmarks do. */
	readonly listed: readonly ListedHeading[];
	readonly images: readonly ReadImage[];
	/** Pages that are only drawn or photographed: there are no letters to read. */
	readonly pagesWithoutText: readonly number[];
}

export interface ListedHeading {
	readonly title: string;
	/** From 1. */
	readonly level: number;
}

export interface ReadImage {
	readonly page: number | null;
	/** The words nearest before it, so that a person can find it. */
	readonly near: string;
	readonly hasAlternative: boolean;
}

export type Piece = TextPiece | BlockPiece;

/** A paragraph or a heading. */
export interface TextPiece {
	readonly kind: 'text';
	/** 1–6 where the file itself says that it is a heading. */
	readonly heading: number | null;
	readonly content: readonly Inline[];
	readonly page: number | null;
	/** How it looks, where that can be seen. */
	readonly look: Look | null;
}

export interface Look {
	/** Points. */
	readonly size: number;
	readonly bold: boolean;
	/** A heading has few. */
	readonly lines: number;
}

/** A list or a table. */
export interface BlockPiece {
	readonly kind: 'block';
	readonly block: DraftBlock;
	readonly page: number | null;
}
