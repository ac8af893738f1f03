import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import {
	compile,
	contradictions,
	is,
	layerClashes,
	prove,
	readTexts,
	verifyAgain,
	type Compiled,
	type Layer,
	type Step
} from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = (definition = nationalPathway): Compiled => {
	const made = compile(definition, texts);
	if (!made.ok) throw new Error(made.about?.join());
	return made.value;
};
const national = compiled();
const proven = prove(national);
const proof = (path: Compiled) => verifyAgain(proven, path).proof.violations;
const never = () => {
	throw new Error('nothing is to be proved');
};

const step: Step = {
	id: 'local-ask',
	when: is('degree', 'suspicion'),
	act: 'ask-for-sparring',
	owner: 'staff',
	informs: ['authority'],
	precedes: [],
	givesWayTo: [],
	phase: 'next',
	deadline: 'same-day',
	law: [],
	contact: 'consultant',
	text: 'local-ask',
	status: 'confirmed'
};
const empty: Layer = { owner: 'nyby', contacts: {}, steps: [], never: [], texts: {} };
const layer: Layer = {
	...empty,
	contacts: { consultant: 'consultant' },
	steps: [step],
	texts: { 'local-ask': 'Spørg konsulenten.' }
};

test('a layer that fits clashes with nothing', () => {
	expect(layerClashes(national, layer, proof)).toEqual([]);
});

test('a layer without steps and rules of its own is not proved again', () => {
	expect(layerClashes(national, { ...empty, contacts: { intake: 'intake' } }, never)).toEqual([]);
});

test('a slot that a newer path no longer has is named', () => {
	const newer = compiled({
		...nationalPathway,
		slots: nationalPathway.slots.filter((slot) => slot !== 'consultant'),
		steps: nationalPathway.steps.map(({ contact, ...rest }) =>
			contact === undefined || contact === 'consultant' ? rest : { ...rest, contact }
		)
	});
	expect(layerClashes(newer, layer, never)).toEqual([
		{ reason: 'unknown-slot', entry: 'consultant', says: '', message: '' }
	]);
	expect(layerClashes(newer, { ...layer, contacts: {} }, never)).toEqual([
		{ reason: 'path-has-faults', entry: step.id, says: 'Spørg konsulenten.', message: '' }
	]);
});

test('a step of the same name as a new national one is named with its words', () => {
	const newer = compiled({
		...nationalPathway,
		steps: [...nationalPathway.steps, { ...nationalPathway.steps[0]!, id: step.id }]
	});
	expect(layerClashes(newer, layer, never)).toEqual([
		{ reason: 'replaces-national-step', entry: step.id, says: 'Spørg konsulenten.', message: '' }
	]);
});

test('a rule that forbids a step that is confirmed now is named', () => {
	const rule = {
		id: 'local-never-ask',
		when: is('degree', 'suspicion'),
		acts: ['notify' as const],
		persons: [],
		roles: ['staff' as const],
		text: 'local-never-ask',
		why: 'local-never-ask',
		status: 'confirmed' as const
	};
	const forbidding = { ...empty, never: [rule], texts: { [rule.id]: 'Underret aldrig selv.' } };
	expect(layerClashes(national, forbidding, never)).toEqual([
		{ reason: 'forbids-national-step', entry: rule.id, says: 'Underret aldrig selv.', message: '' }
	]);
});

test('a step that does what a rule forbids is named with what the proof says, once', () => {
	const telling: Layer = {
		...layer,
		steps: [{ ...step, act: 'tell-parents', informs: ['parents'] }]
	};
	const found = layerClashes(national, telling, proof);
	const atOnce = layerClashes(national, telling, contradictions);
	expect(found.length).toBeGreaterThan(0);
	expect(new Set(found.map(({ message }) => message)).size).toBe(found.length);
	expect(found).toContainEqual(
		expect.objectContaining({ reason: 'breaks-rule', entry: step.id, says: 'Spørg konsulenten.' })
	);
	expect(atOnce.length, 'rules are held against steps without the proof too').toBeGreaterThan(0);
	expect(found).toEqual(expect.arrayContaining([...atOnce]));
});

test('what is found without the proof is a step that does or says it where the rule holds', () => {
	const found = (changed: Partial<Step>, words = 'Spørg konsulenten.') =>
		layerClashes(
			national,
			{ ...layer, steps: [{ ...step, ...changed }], texts: { 'local-ask': words } },
			contradictions
		).map(({ entry }) => entry);
	expect(found({})).toEqual([]);
	expect(found({}, 'Ring til forældrene, og fortæl om mistanken.')).toContain(step.id);
	expect(found({ act: 'wait', informs: [] })).toContain(step.id);
	expect(found({ act: 'wait', informs: [], status: 'awaiting' })).toEqual([]);
});
