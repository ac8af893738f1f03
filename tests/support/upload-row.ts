/** The form of the tables of uploads: a file, and what the gate makes of it. */
import type { UploadKind, UploadNote, UploadRefusal } from '#server/platform/upload-rules';
import type { UploadRequest } from '#server/platform/uploaded-file';

export interface UploadRow {
	/** A sentence: what the file is. */
	readonly about: string;
	readonly name: string;
	/** Made when its turn comes: some are large. */
	readonly bytes: () => Buffer;
	readonly request?: Partial<UploadRequest>;
	readonly refused?: UploadRefusal;
	readonly kind?: UploadKind;
}

export interface RefusedRow extends UploadRow {
	readonly refused: UploadRefusal;
}

export interface AcceptedRow extends UploadRow {
	readonly kind: UploadKind;
	/** The cleaned name, where it is not the name. */
	readonly label?: string;
	readonly encoding?: string;
	readonly notes?: readonly UploadNote[];
}
