/** Two texts of a plan held against each other, with the names of the law and the guide's texts they rest on. */
import type { Day } from '#domain/kernel';
import { reference } from '#domain/law';
import { comparePlans, type PlanComparison, type PlanText, type ReasonNames } from '#domain/plan';
import { listContacts } from '../directory/directory-store.ts';
import { getEdition, listPassages } from '../guide/guide-store.ts';
import { loadCatalogue } from '../law/load-acts.ts';
import { listProvisions } from '../law/provision-store.ts';
import type { Transaction } from '../platform/database.ts';

export interface NamedComparison {
	readonly comparison: PlanComparison;
	readonly names: ReasonNames;
}

export async function compareTexts(
	tx: Transaction,
	texts: { readonly before: PlanText; readonly after: PlanText },
	/** The day on which the newer text's references are judged. */
	{ code, on }: { readonly code: string; readonly on: Day }
): Promise<NamedComparison> {
	const provisions = await listProvisions(tx);
	const labels = new Map((await listContacts(tx, code)).map(({ slot, label }) => [slot, label]));
	const comparison = comparePlans(texts.before, texts.after, {
		catalogue: loadCatalogue(provisions),
		on,
		slotText: (slot) => `[${labels.get(slot) ?? slot}]`
	});
	const reasons = comparison.sections.flatMap((section) => section.reasons);
	const asked = new Set(
		reasons.flatMap((one) => (one.kind === 'law' ? [one.ended, one.successor] : [one.passage]))
	);
	const rests = reasons.some(({ kind }) => kind === 'guide');
	const passages = rests ? await listPassages(tx, (await getEdition(tx)).number) : [];
	return {
		comparison,
		names: {
			law: Object.fromEntries(
				provisions.filter(({ id }) => asked.has(id)).map((one) => [one.id, reference(one)])
			),
			passages: Object.fromEntries(
				passages.filter(({ id }) => asked.has(id)).map(({ id, title }) => [id, title])
			)
		}
	};
}
