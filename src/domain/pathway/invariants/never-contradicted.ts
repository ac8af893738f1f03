import type { Act, NeverRule, Step } from '../definition.ts';
import { contradicts } from '../outcome.ts';
import { none, type Invariant } from './invariant.ts';

export const neverContradicted: Invariant = {
	id: 'never-contradicted',
	level: 'FORM',
	source: 'hyppig fejl i kommunale planer: trin og forbud strider',
	confidence: 'verified',
	breaches: (route) =>
		route.own.flatMap((step) => {
			const said = route.said(step);
			const rules = route.outcome.never.filter((rule) => isForbidden(step, said, rule));
			return rules.length === 0 ? none : rules.map((rule) => contradiction(step, rule));
		})
};

export const contradiction = (step: Step, { id }: NeverRule) => ({
	step: step.id,
	message: `Trinnet gør eller siger det, som reglen ${id} forbyder.`
});

export const isForbidden = (step: Step, said: readonly Act[], rule: NeverRule): boolean =>
	contradicts(step, rule) || saysWhatIsForbidden(step, said, rule);

/** The act alone can be chosen wrongly, so the words count too. */
const saysWhatIsForbidden = (step: Step, said: readonly Act[], rule: NeverRule): boolean =>
	said.some((act) => rule.acts.includes(act)) &&
	(step.owner === 'everyone' || rule.roles.includes(step.owner));
