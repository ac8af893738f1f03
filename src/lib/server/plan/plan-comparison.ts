/** Two texts of a plan held against each other, with the names of the law and the guide's texts they rest on. */
import type { Day } from '#domain/kernel';
import { reference } from '#domain/law';
import { comparePlans, type PlanComparison, type PlanText, type ReasonNames } from '#domain/plan';
import { getEdition, listPassages } from '../guide/guide-store.ts';
import { loadCatalogue } from '../law/load-acts.ts';
import { listProvisions } from '../law/provision-store.ts';
import type { Transaction } from '../platform/database.ts';

export interface NamedComparison {
	readonly comparison: PlanComparison;
	readonly names: ReasonNames;
}

/** `on`: the day on which the newer text's references are judged. */
export async function compareTexts(
	tx: Transaction,
	before: PlanText,
	after: PlanText,
	on: Day
): Promise<NamedComparison> {
	const provisions = await listProvisions(tx);
	const comparison = comparePlans(before, after, { catalogue: loadCatalogue(provisions), on });
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
