/** Where the house refers to a provision or a passage outside the guide itself: it may not be taken out under it. */
import type { OutsideUse } from '#domain/guide';
import { getPathwayTemplate } from './pathway/pathway-store.ts';
import type { RequirementTexts } from './plan/load-requirement-texts.ts';
import type { Transaction } from './platform/database.ts';

export async function outsideUse(
	tx: Transaction,
	requirements: RequirementTexts
): Promise<readonly OutsideUse[]> {
	const { definition } = await getPathwayTemplate(tx);
	const provisions = (ids: readonly string[], place: string) =>
		ids.map((subject): OutsideUse => ({ subjectKind: 'provision', subject, place }));
	return [
		...definition.steps.flatMap((step) => provisions(step.law, `handlevejens trin ${step.id}`)),
		...Object.values(requirements).flatMap(({ id, law }) => provisions(law, `planens krav ${id}`))
	];
}
