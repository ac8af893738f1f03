import { instructionsIn, type Instruction } from '../reading/instruction.ts';
import { isContent } from '../reading/plan-reading.ts';
import { quote } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';
import { neverRules, type NeverRule } from './never-rule.ts';

interface Breach {
	readonly rule: NeverRule;
	readonly instruction: Instruction;
	readonly certain: boolean;
}

/** So many are shown; the rest are counted. */
const mostShown = 3;

/** D9: no step contradicts what must never be done (I3–I6, I8): the children are at stake. */
export const neverRulesKept: Requirement = {
	id: 'D9',
	level: 'AUTH',
	confidence: 'verified',
	due: 'recommendation',
	check: ({ lines }) => {
		const content = lines.filter(isContent);
		const breaches = instructionsIn(content).flatMap((instruction): Breach[] => {
			for (const rule of neverRules) {
				const judged = rule.judge(instruction, content);
				if (judged !== 'kept') return [{ rule, instruction, certain: judged === 'broken' }];
			}
			return [];
		});
		const certain = breaches.filter((breach) => breach.certain);
		const shown = certain.length > 0 ? certain : breaches;
		const [first] = shown;
		if (!first) return met('Vi fandt ingen trin, der strider mod det, man aldrig må.');
		const said = shown
			.slice(0, mostShown)
			.map(({ rule, instruction }) => `${rule.says} Teksten siger: ${quote(instruction.sentence)}`)
			.join(' ');
		const more = shown.length > mostShown ? ` Og ${shown.length - mostShown} steder mere.` : '';
		const place = first.instruction.line.place;
		return certain.length > 0
			? missing(`${said}${more}`, place)
			: cannotTell(`Se efter en gang til: ${said}${more}`, place);
	}
};
