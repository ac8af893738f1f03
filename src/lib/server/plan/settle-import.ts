/** What a person decides about a file that was read (P5): the parts go into the plan, wait, or are thrown away. */
import { checkDocument, type DocumentFault } from '#domain/document';
import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { takeParts, type ImportChoices, type TakingPartsFault } from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import {
	holdImport,
	updateImport,
	type ImportKey,
	type ImportState,
	type StoredImport
} from './import/import-store.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';
import { updateSection, type StoredPlan } from './plan-store.ts';

export type SettleRefusal = NotTheirs | 'import-not-there' | 'import-settled' | 'import-not-read';

type Read = Extract<ImportState, { state: 'read' }>;

interface Held {
	readonly plan: StoredPlan;
	readonly row: StoredImport;
}

/**
 * All sections are written, or none: each with what stood in it first, as a save of its own. Whoever has one of
 * them open in another window meets the new text as any other save.
 */
export async function takeImport(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ImportKey & { readonly choices: ImportChoices; readonly newId: () => string }
): Promise<Result<readonly string[], SettleRefusal | TakingPartsFault | DocumentFault>> {
	return withImport(db, actor, input, async (tx, { plan, row }) => {
		const found = readIn(row);
		if (!found) return refuse('import-not-read');
		const { proposal } = found;
		const file = { parts: proposal.parts, body: row.body };
		const grown = takeParts(plan.sections, file, input.choices, input.newId);
		if (!grown.ok) return grown;
		const checked = grown.value.map((one) => ({ ...one, text: checkDocument(one.body) }));
		// Asked of all before the first is written.
		for (const { text, parts } of checked) if (!text.ok) return refuse(text.reason, parts);
		const savedAt = now.toISOString();
		for (const { section, text } of checked) {
			if (!text.ok) continue;
			const revision = await updateSection(
				tx,
				{ code: input.municipality, planId: plan.id, id: section.id, revision: section.revision },
				{ body: text.value, savedAt, savedBy: actor.personId }
			);
			// The plan is held, and every save of a section holds it too.
			if (revision === undefined) throw new Error(`${section.id} was saved past the held plan.`);
			await record(
				tx,
				{ now, actor },
				{
					owner: input.municipality,
					kind: 'section-imported',
					object: `plan/${plan.id}/${section.id}`,
					title: section.title,
					after: { revision, file: row.name }
				}
			);
		}
		const choices = chosen(found, input.choices);
		await updateImport(tx, input, {
			found: { ...found, choices },
			taken: true,
			settledAt: savedAt
		});
		return accept(checked.map(({ section }) => section.id));
	});
}

/** What has been chosen so far, so that one can leave and come back. */
export async function keepChoices(
	{ db, actor }: { db: Database; now: Date; actor: Actor },
	input: ImportKey & { readonly choices: ImportChoices }
): Promise<Result<void, SettleRefusal>> {
	return withImport(db, actor, input, async (tx, { row }) => {
		const found = readIn(row);
		if (!found) return refuse('import-not-read');
		await updateImport(tx, input, { found: { ...found, choices: chosen(found, input.choices) } });
		return accept(undefined);
	});
}

/** Also while it is being read, which then ends. The name stays in the list; nothing of the text does. */
export async function giveUpImport(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ImportKey
): Promise<Result<void, SettleRefusal>> {
	return withImport(db, actor, input, async (tx, { plan, row }) => {
		const settledAt = now.toISOString();
		await updateImport(tx, input, { found: { state: 'given-up' }, body: [], settledAt });
		await record(
			tx,
			{ now, actor },
			{
				owner: input.municipality,
				kind: 'plan-file-given-up',
				object: `plan/${plan.id}`,
				title: plan.title,
				after: { file: row.name }
			}
		);
		return accept(undefined);
	});
}

const readIn = ({ found }: StoredImport): Read | undefined =>
	found.state === 'read' ? found : undefined;

/** Only what is a part of the file, and no longer than an id. */
const chosen = ({ proposal }: Read, choices: ImportChoices): ImportChoices =>
	Object.fromEntries(
		proposal.parts.flatMap(({ id }) => {
			const choice = choices[id] ?? '';
			return choice !== '' && choice.length <= 120 ? [[id, choice]] : [];
		})
	);

/** With the plan and the row held; an import that is settled stays as it is. */
function withImport<Value, Reason extends string>(
	db: Database,
	actor: Actor,
	key: ImportKey,
	work: (tx: Transaction, held: Held) => Promise<Result<Value, Reason>>
): Promise<Result<Value, Reason | SettleRefusal>> {
	const { municipality, planId } = key;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'write', municipality, planId });
		if (!plan.ok) return plan;
		const row = await holdImport(tx, key);
		if (!row) return refuse('import-not-there');
		if (row.settledAt !== null) return refuse('import-settled');
		return work(tx, { plan: plan.value, row });
	});
}
