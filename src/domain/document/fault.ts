/** What can be wrong with a document that someone sends or loads. */
export type DocumentFault =
	| 'not-a-document'
	| 'unknown-block'
	| 'unknown-mark'
	| 'misplaced-block'
	| 'block-without-id'
	| 'id-not-well-formed'
	| 'id-used-twice'
	| 'heading-level-jumps'
	| 'list-without-items'
	| 'list-too-deep'
	| 'table-without-header'
	| 'table-rows-uneven'
	| 'passage-without-source'
	| 'slot-not-well-formed'
	| 'term-not-well-formed'
	| 'link-not-allowed'
	| 'text-not-readable'
	| 'text-too-long'
	| 'looks-like-cpr';

/**
 * Carries the first fault out of a deep tree. It never leaves `checkDocument`, which gives it back as a
 * refusal: what a person can do wrong is a value.
 */
export class Fault extends Error {
	readonly fault: DocumentFault;
	readonly block: string | undefined;

	constructor(fault: DocumentFault, block?: string) {
		super(fault);
		this.fault = fault;
		this.block = block;
	}
}

export function recordOf(value: unknown, fault: DocumentFault, block?: string) {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new Fault(fault, block);
	}
	return value as Readonly<Record<string, unknown>>;
}

export function listOf(value: unknown, fault: DocumentFault, block?: string): readonly unknown[] {
	if (!Array.isArray(value)) throw new Fault(fault, block);
	return value;
}

/** Ids stand in addresses, anchors and file names: letters, digits, dot, hyphen and underscore only. */
const word = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

export function wordOf(value: unknown, fault: DocumentFault, block?: string): string {
	if (typeof value !== 'string' || !word.test(value)) throw new Fault(fault, block);
	return value;
}
