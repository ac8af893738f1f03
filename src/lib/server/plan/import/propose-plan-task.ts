/**
 * Reads a plan and proposes where each part of it belongs, in the process that `in-worker.ts` gives it: a text
 * that is made to keep somebody busy keeps nobody else. What may not be kept never leaves it.
 */
import { plainText, type Document } from '#domain/document';
import { parseDay } from '#domain/kernel';
import {
	cprPlaces,
	importPlan,
	proposeImport,
	type ImportProposal,
	type PlanType
} from '#domain/plan';
import { loadCatalogue } from '../../law/load-acts.ts';
import { loadPlanTemplates } from '../load-plan-template.ts';
import type { PdfProgress } from './read-pdf.ts';
import readPlanTask, { type PlanFile } from './read-plan-task.ts';

export interface PlanToPropose {
	readonly file: PlanFile;
	readonly type: PlanType;
	/** The day its references to law are held against. */
	readonly today: string;
	/** Of the plan it is read into. */
	readonly sections: readonly { readonly id: string; readonly theme: string | null }[];
}

export type Proposed =
	| { readonly kind: 'proposal'; readonly proposal: ImportProposal; readonly body: Document }
	| { readonly kind: 'cpr-in-file'; readonly places: readonly string[] }
	| { readonly kind: 'text-too-long' };

/** In characters, some four hundred pages: more is no plan, and nobody goes through it part by part. */
const longestText = 1_000_000;

export default async function proposePlan(
	{ file, type, today: on, sections }: PlanToPropose,
	report: (progress: PdfProgress) => void
): Promise<Proposed> {
	const read = await readPlanTask(file, report);
	const today = parseDay(on);
	if (!today) throw new Error('No day is given.');
	const imported = importPlan(read, {
		type,
		today,
		catalogue: loadCatalogue(),
		template: loadPlanTemplates()[type]
	});
	const places = cprPlaces(imported);
	if (places.length > 0) return { kind: 'cpr-in-file', places };
	const { proposal, body } = proposeImport(imported, sections);
	if (plainText(body).length > longestText) return { kind: 'text-too-long' };
	return { kind: 'proposal', proposal, body };
}
