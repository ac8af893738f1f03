/**
 * Puts a text that lies beside a section together with the saved one, block by block as chosen, and saves it; or
 * lays it away as it is (P2). Both texts stay: the saved one in the history, the other where it lies.
 */
import { putTogether, sideBySide, type Choice, type Strand } from '#domain/document';
import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Database, Transaction } from '../platform/database.ts';
import { settleBeside } from './keep-beside.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';
import { findSection } from './plan-store.ts';
import { saveSection, type SaveConflict, type SaveRefusal } from './save-section.ts';
import { findTextAt } from './section-history-store.ts';
import { findTextBeside, type TextBeside } from './text-beside-store.ts';

interface Where {
	readonly municipality: string;
	readonly planId: string;
	readonly sectionId: string;
	readonly besideId: string;
}

export interface TwoTexts {
	readonly title: string;
	/** The revision of the saved text. */
	readonly revision: number;
	readonly savedBy: string | null;
	readonly beside: TextBeside;
	readonly strands: readonly Strand[];
}

export async function readTwoTexts(
	tx: Transaction,
	{ municipality, planId, sectionId, besideId }: Where
): Promise<TwoTexts | undefined> {
	const key = { code: municipality, planId, id: sectionId };
	const section = await findSection(tx, municipality, planId, sectionId);
	const beside = await findTextBeside(tx, { municipalityCode: municipality, planId, id: besideId });
	if (!section || beside?.sectionId !== sectionId) return undefined;
	const base = await findTextAt(tx, key, beside.basedOn);
	return {
		title: section.title,
		revision: section.revision,
		savedBy: section.savedBy,
		beside,
		strands: sideBySide(base ?? null, section.body, beside.body)
	};
}

export async function putTextsTogether(
	context: { db: Database; now: Date; actor: Actor },
	input: Where & {
		/** What the person saw: the saved text's revision, and when the other was written. */
		readonly revision: number;
		readonly besideAt: string;
		readonly chosen: readonly Choice[];
	}
): Promise<Result<unknown, SaveRefusal | 'text-unknown'> | SaveConflict> {
	const { municipality, planId, sectionId, besideId, revision, besideAt, chosen } = input;
	const { db, actor } = context;
	const read = await db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'write', municipality, planId });
		if (!plan.ok) return plan;
		const two = await readTwoTexts(tx, input);
		return two ? accept(two) : refuse('text-unknown');
	});
	if (!read.ok) return read;
	const { strands, ...seen } = read.value;
	const isAsSeen = seen.revision === revision && seen.beside.savedAt === besideAt;
	if (!isAsSeen) return refuse('changed-by-another');
	return saveSection(context, {
		municipality,
		planId,
		sectionId,
		revision,
		body: putTogether(strands, chosen),
		beside: { id: besideId, known: besideId }
	});
}

/** The saved text stands as it is; the other is laid away, and can still be read. */
export async function layTextAway(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: Where
): Promise<Result<unknown, NotTheirs | 'text-unknown'>> {
	const { municipality, planId, besideId } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'write', municipality, planId });
		if (!plan.ok) return plan;
		const settled = await settleBeside(tx, { now, actor }, input, besideId);
		return settled ? accept(undefined) : refuse('text-unknown');
	});
}
