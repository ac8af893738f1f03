/** What may be uploaded at all (A5): the kinds, how much, and the reasons for which a file is sent back. */

export const uploadKinds = ['docx', 'pdf', 'html', 'text', 'png', 'jpeg'] as const;
export type UploadKind = (typeof uploadKinds)[number];

/**
 * `read`: only we read it, and follow or run nothing in it, so what would act in another program is noted.
 * `hand-on`: somebody else will open it in Word or a PDF reader, so that is refused.
 */
export type UploadUse = 'read' | 'hand-on';

export interface UploadLimits {
	/** Of the file itself. */
	readonly bytes: number;
	/** Of all that is packed in it. */
	readonly inflatedBytes: number;
	/** Packed to unpacked; asked only above ten megabytes, since an empty table packs well. */
	readonly ratio: number;
	/** Files in an archive, streams in a PDF. */
	readonly parts: number;
	/** Of a picture. */
	readonly pixels: number;
	/** Milliseconds. */
	readonly time: number;
	/** Megabytes. */
	readonly memory: number;
}

export const uploadLimits: UploadLimits = {
	bytes: 50 * 1024 * 1024,
	inflatedBytes: 200 * 1024 * 1024,
	ratio: 100,
	parts: 5000,
	pixels: 100_000_000,
	time: 15_000,
	memory: 320
};

export type UploadRefusal =
	| 'empty'
	| 'too-large'
	| 'cpr-in-name'
	| 'kind-not-accepted'
	| 'old-word-file'
	| 'two-kinds'
	| 'damaged'
	| 'password-protected'
	| 'packed-too-tightly'
	| 'unsafe-names'
	| 'archive-inside'
	| 'entities'
	| 'macros'
	| 'embedded-objects'
	| 'active-content'
	| 'links-out'
	| 'too-busy'
	| 'took-too-long'
	| 'too-heavy'
	| 'unreadable'
	| 'cancelled';

/** What is in a file that only we read, and that the person may want to know. */
export type UploadNote =
	| Extract<UploadRefusal, 'embedded-objects' | 'active-content' | 'links-out'>
	/** A PDF that everybody can read and nobody can change. */
	| 'locked-for-changes';

/** Thrown inside the worker only, where a file is taken apart; the gate answers with the reason. */
export class RefusedUpload extends Error {
	override readonly name = 'RefusedUpload';
	readonly reason: UploadRefusal;
	constructor(reason: UploadRefusal) {
		super(reason);
		this.reason = reason;
	}
}

/** What stands in a file besides what is read: refused or noted, as its use asks. */
export class Remarks {
	readonly notes = new Set<UploadNote>();
	readonly #use: UploadUse;
	constructor(use: UploadUse) {
		this.#use = use;
	}
	/** A lock hides what is in the file from the gate, so it is not handed on. */
	add(note: UploadNote): void {
		if (this.#use === 'hand-on')
			throw new RefusedUpload(note === 'locked-for-changes' ? 'password-protected' : note);
		this.notes.add(note);
	}
}
