import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { isBlocking } from './invariant.ts';
import {
	actsSaid,
	compile,
	invariants,
	prove,
	readTexts,
	verifyAgain,
	type Definition,
	type Step
} from '../index.ts';

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
	I11: drop('hear-child'),
	I12: noFourMonths,
	I13: noSiblings,
	I14: drop('use-childrens-house'),
	I15: change(['share-with-house'], { act: 'ask-leave' }),
	I16: drop('receipt'),
	I17: drop('reassess'),
	I18: change(['leader-contact-chief'], { act: 'report-to-police' }),
	I19: drop('call-112'),
	I20: drop('assess-honour-risk'),
	I21: drop('leader-contact-chief', 'leader-contact-board'),
	I22: drop('tell-chief-not-leader'),
	I23: drop('help-other-child'),
	'I23-two-notifications': drop('notify-other-child', 'notify-other-child-in-club'),
	I24: drop('tell-new-municipality'),
	I25: drop('emergency-approval'),
	I26: drop('write-verbatim', 'record-findings'),
	I27: drop('nobody-acts'),
	I28: drop('explain-video-interview'),
	I29: change(['secure-evidence'], { deadline: 'same-day' }),
	'dead-end': drop('chief-sparring', 'chief-notify-if-need'),
	'never-contradicted': change(['listen'], { act: 'promise-secrecy' }),
	'law-named': change(['notify-yourself'], { law: [] }),
	'leader-may-be-passed': drop('call-intake-yourself'),
	'number-to-call': change(['leader-call-intake', 'leader-going-home'], { contact: 'leader' })
};

test('every invariant has a way to be broken on purpose', () => {
	expect(Object.keys(broken)).toEqual(invariants.map(({ id }) => id));
});

const compiledFrom = (definition: Definition, words = texts) => {
	const compiled = compile(definition, words);
	if (!compiled.ok) throw new Error(compiled.about?.join());
	return compiled.value;
};
const whole = prove(compiledFrom(nationalPathway));

/** Proved from the whole path, so that only what is broken is walked again. */
function breaches(definition: Definition, words = texts) {
	const { proof } = verifyAgain(whole, compiledFrom(definition, words));
	return [...proof.violations, ...proof.warnings];
}

test.each(invariants.map((invariant) => [invariant.id, invariant] as const))(
	'%s is caught when it is broken',
	(id, invariant) => {
		const found = breaches(broken[id]!(nationalPathway)).filter((one) => one.invariant === id);
		expect(found.length).toBeGreaterThan(0);
		expect(found[0]?.blocks).toBe(isBlocking(invariant));
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

test('the national path breaks none of them; its receipt awaits approval', () => {
	expect(whole.proof.violations).toEqual([]);
	expect(whole.proof.warnings.map(({ invariant }) => invariant)).toEqual(['I16']);
});

test.each([
	['look-after-child', 'Fortæl forældrene, hvad du har set.', 'tell-parents'],
	['look-after-child', 'Ring til moren, og bed hende komme.', 'tell-parents'],
	['listen', 'Spørg barnet, hvad der er sket.', 'question-child'],
	['write-verbatim', 'Afvent, om det sker igen.', 'wait'],
	['preserve-messages', 'Send billederne til en kollega.', 'spread-images']
])('%s with the words "%s" is caught, whatever act it was given', (id, words, act) => {
	const found = breaches(nationalPathway, { ...texts, [id]: words });
	expect(actsSaid(words)).toContain(act);
	const blocking = found.filter(({ blocks }) => blocks);
	expect(new Set(blocking.map(({ step }) => step))).toEqual(new Set([id]));
	expect(blocking[0]?.invariant).toBe('never-contradicted');
});

test.each([
	'Fortæl ikke forældrene om mistanken.',
	'Få sparring, før nogen taler med forældrene.',
	'Aftal med modtagelsen, hvornår forældrene får besked og af hvem.',
	'Tal med barnet uden forældrenes samtykke.',
	'Lov ikke barnet at holde det hemmeligt.'
])('"%s" says nothing that is forbidden', (words) => {
	expect(actsSaid(words)).toEqual([]);
});

test('verified law and guidance block a publication, and so do I6, I21 and form; the rest asks for a reason', () => {
	const warning = invariants.filter((one) => !isBlocking(one)).map(({ id }) => id);
	expect(warning).toEqual(['I16', 'I22', 'I23-two-notifications', 'I26', 'I29']);
});

test('every invariant stands in the table of the documents, with its file', () => {
	const table = readFileSync(new URL('../../../../docs/invariants.md', import.meta.url), 'utf8');
	for (const { id, level, confidence } of invariants) {
		expect(table).toMatch(
			new RegExp(
				`^\\| ${id} \\| .+ \\| ${level} \\| ${confidence} \\| .+ \\| \`src/.+\\.ts\` \\|$`,
				'm'
			)
		);
	}
});
