import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { compile, invariants, readTexts, verify, type Definition, type Step } from '../index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
type Break = (definition: Definition) => Definition;

const change =
	(ids: readonly string[], to: Partial<Step>): Break =>
	(definition) => ({
		...definition,
		steps: definition.steps.map((step) => (ids.includes(step.id) ? { ...step, ...to } : step))
	});
const drop =
	(...ids: readonly string[]): Break =>
	(definition) => ({
		...definition,
		steps: definition.steps
			.filter(({ id }) => !ids.includes(id))
			.map((step) => ({
				...step,
				precedes: step.precedes.filter((id) => !ids.includes(id)),
				givesWayTo: step.givesWayTo.filter((id) => !ids.includes(id))
			}))
	});
const dropRule =
	(id: string): Break =>
	(definition) => ({
		...definition,
		never: definition.never
			.filter((rule) => rule.id !== id)
			.map((rule) => ({
				...rule,
				givesWayTo: (rule.givesWayTo ?? []).filter((stronger) => stronger !== id)
			}))
	});
const noFourMonths = change(['finish-investigation'], { law: [] });
const noSiblings = change(['consider-siblings'], { law: [] });

/** One way to break each invariant on purpose. */
const broken: Readonly<Record<string, Break>> = {
	I1: drop('notify-in-writing'),
	I2: change(['look-after-child'], { act: 'follow-up', precedes: ['call-intake'] }),
	I3: change(['tell-leader-after-call'], { act: 'ask-leave' }),
	I4: change(['look-after-child'], { act: 'ask-leave', informs: ['parents'] }),
	I5: dropRule('never-tell-parents'),
	I6: change(['leader-keep-children-safe'], { act: 'confront', informs: ['suspected'] }),
	I7: change(['leader-agree-parents'], { act: 'tell-parents', informs: ['parents'] }),
	I8: change(['listen'], { act: 'question-child' }),
	I9: drop('assess-danger'),
	I10: drop('talk-with-child-alone'),
	I12: noFourMonths,
	I13: noSiblings,
	I18: change(['leader-contact-chief'], { act: 'report-to-police' }),
	I19: drop('call-112'),
	I20: drop('assess-honour-risk'),
	I21: drop('leader-contact-chief', 'leader-contact-board'),
	I22: drop('tell-chief-not-leader'),
	'dead-end': drop('chief-sparring', 'chief-notify-if-need'),
	'never-contradicted': change(['listen'], { act: 'promise-secrecy' }),
	'law-named': change(['notify-yourself'], { law: [] }),
	'leader-may-be-passed': drop('call-intake-yourself'),
	'number-to-call': change(['leader-call-intake', 'leader-going-home'], { contact: 'leader' })
};

test('every invariant has a way to be broken on purpose', () => {
	expect(Object.keys(broken)).toEqual(invariants.map(({ id }) => id));
});

function breaches(definition: Definition, checked = invariants) {
	const compiled = compile(definition, texts);
	if (!compiled.ok) throw new Error(compiled.about?.join());
	const proof = verify(compiled.value, { invariants: checked });
	return [...proof.violations, ...proof.warnings];
}

test.each(invariants.map((invariant) => [invariant.id, invariant] as const))(
	'%s is caught when it is broken',
	(id, invariant) => {
		const found = breaches(broken[id]!(nationalPathway), [invariant]).filter(
			(one) => one.invariant === id
		);
		expect(found.length).toBeGreaterThan(0);
		expect(found[0]?.blocks).toBe(invariant.blocks);
		expect(found[0]?.answers['role']).toBeDefined();
	}
);

test.each([
	['I5', 'never-tell-parents'],
	['I6', 'never-warn'],
	['I20', 'never-tell-family']
])('%s is caught when the rule %s is gone', (invariant, rule) => {
	const blocking = breaches(dropRule(rule)(nationalPathway)).filter(({ blocks }) => blocks);
	expect(blocking.map((one) => one.invariant)).toContain(invariant);
});

test('the national path breaks none of them', () => {
	expect(breaches(nationalPathway)).toEqual([]);
});

test('statutory and verified rules block a publication, and so do I6 and I21; inference warns', () => {
	const warning = invariants.filter(({ blocks }) => !blocks).map(({ id }) => id);
	expect(warning).toEqual(['I22']);
});
