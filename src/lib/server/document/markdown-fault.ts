import type { DocumentFault } from '#domain/document';

/** What a Markdown file may not hold, beside what no document may hold. */
export type MarkdownFault =
	| DocumentFault
	| 'raw-html'
	| 'image-not-allowed'
	| 'image-without-alternative'
	| 'code-not-allowed'
	| 'heading-level-not-allowed'
	| 'list-does-not-start-at-one'
	| 'unknown-pathway-role'
	| 'markdown-not-supported';

/** Carries the first fault and its line out of the tree; it never leaves the adapter. */
export class FaultAtLine extends Error {
	readonly fault: MarkdownFault;
	readonly line: number;

	constructor(fault: MarkdownFault, line: number) {
		super(`${fault}, line ${line}`);
		this.fault = fault;
		this.line = line;
	}
}
