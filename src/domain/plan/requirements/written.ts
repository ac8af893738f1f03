import { isContent } from '../reading/plan-reading.ts';
import { countWords, quote } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

/** Shorter than about half a page is a note, not a plan. */
const fewestWords = 150;

/** F1: the plan exists in writing, barnets lov § 15, stk. 2. */
export const written: Requirement = {
	id: 'F1',
	level: 'LAW',
	confidence: 'verified',
	due: 'recommendation',
	check: ({ plan, sections, lines, placeholders }) => {
		const [placeholder] = placeholders;
		if (placeholder) {
			return missing(`Her mangler tekst endnu: ${quote(placeholder.text)}`, placeholder.place);
		}
		const empty = sections.find(
			({ id }) => !lines.some((line) => line.place.section === id && line.kind !== 'heading')
		);
		// In somebody else's file a heading may only head other headings.
		if (empty && plan.status !== 'as-read') {
			return missing(`Afsnittet ${quote(empty.title)} er ikke skrevet.`, {
				section: empty.id,
				block: null
			});
		}
		const content = lines.filter(isContent);
		const count = content.reduce((sum, { text }) => sum + countWords(text), 0);
		if (count < fewestWords) return missing(`Der er kun skrevet ${count} ord.`);
		const linked = content.reduce((sum, line) => sum + countWords(line.linked), 0);
		if (linked * 2 > count) {
			return cannotTell('Teksten er mest henvisninger. Er det et samlet, skriftligt beredskab?');
		}
		return met(`Beredskabet er skrevet: ${sections.length} afsnit og ${count} ord.`);
	}
};
