import { accept, refuse, type Result } from '#domain/kernel';
import type { ReadText } from '#domain/plan';
import { inWorker, type Fault } from '../../platform/in-worker.ts';
import { receiveUpload, type NamedBytes } from '../../platform/uploaded-file.ts';
import type { UploadNote, UploadRefusal } from '../../platform/upload-rules.ts';
import type readPlanTask from './read-plan-task.ts';
import type { PlanFile } from './read-plan-task.ts';
import type { PdfProgress } from './read-pdf.ts';

export const planKinds = ['docx', 'pdf', 'html'] as const;

export interface ReadPlanOptions {
	readonly signal?: AbortSignal | undefined;
	/** Of a PDF, page by page. */
	readonly onProgress?: ((progress: PdfProgress) => void) | undefined;
	readonly onFault?: ((fault: Fault) => void) | undefined;
}

export interface ReadPlanFile {
	/** The file's name, cleaned. */
	readonly label: string;
	readonly read: ReadText;
	/** What stands in the file and does not come along. */
	readonly notes: readonly UploadNote[];
}

/** Fifty megabytes of drawings take their time, in milliseconds, and their room, in megabytes. */
export const readingLimits = { timeLimit: 120_000, memoryLimit: 900 } as const;

export interface GatedPlan {
	/** The file's name, cleaned. */
	readonly label: string;
	readonly file: PlanFile;
	/** What stands in the file and does not come along. */
	readonly notes: readonly UploadNote[];
}

/** Lets a plan through the gate: it is what it says, and nothing in it is let loose. It is not read yet. */
export async function gatePlanFile(
	file: File | NamedBytes,
	{ signal, onFault }: Omit<ReadPlanOptions, 'onProgress'> = {}
): Promise<Result<GatedPlan, UploadRefusal>> {
	const received = await receiveUpload(file, {
		accept: planKinds,
		use: 'read',
		...(signal ? { signal } : {}),
		...(onFault ? { onFault } : {})
	});
	if (!received.ok) return received;
	const { kind, bytes, label, notes, encoding } = received.value;
	if (kind !== 'docx' && kind !== 'pdf' && kind !== 'html') return refuse('kind-not-accepted');
	return accept({ label, notes, file: { kind, bytes, ...(encoding ? { encoding } : {}) } });
}

/**
 * A plan from a file (P5): through the gate, then read in a process of its own that may take so long and hold so
 * much. Nothing is stored. The signal ends it at once.
 */
export async function readPlanFile(
	file: File | NamedBytes,
	{ signal, onProgress, onFault }: ReadPlanOptions = {}
): Promise<Result<ReadPlanFile, UploadRefusal>> {
	const gated = await gatePlanFile(file, { signal, onFault });
	if (!gated.ok) return gated;
	const { label, notes } = gated.value;
	const read = await inWorker<typeof readPlanTask>(
		'src/lib/server/plan/import/read-plan-task.ts',
		gated.value.file,
		{ ...readingLimits, signal, onProgress, onFault }
	);
	return read.ok ? accept({ label, notes, read: read.value }) : read;
}
