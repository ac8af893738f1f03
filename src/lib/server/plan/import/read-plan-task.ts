/** Reads a municipality's own plan, in the process that `in-worker.ts` gives it: nothing here reaches the rest. */
import type { ReadText } from '#domain/plan';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf, type PdfProgress } from './read-pdf.ts';

export interface PlanFile {
	readonly kind: 'docx' | 'pdf' | 'html';
	readonly bytes: Uint8Array;
	/** Of HTML. */
	readonly encoding?: string;
}

export default async function readPlanTask(
	{ kind, bytes, encoding }: PlanFile,
	report: (progress: PdfProgress) => void
): Promise<ReadText> {
	switch (kind) {
		case 'docx':
			return readDocx(bytes);
		case 'html':
			return readHtml(new TextDecoder(encoding ?? 'utf-8').decode(bytes));
		case 'pdf':
			return readPdf(bytes, report);
	}
}
