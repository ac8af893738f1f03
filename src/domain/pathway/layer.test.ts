import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import {
	compile,
	is,
	merge,
	prove,
	readTexts,
	verify,
	verifyAgain,
	walk,
	type Layer,
	type Step
} from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const national = compiled.value;

const own: Step = {
	id: 'local-tell-social-worker',
	when: is('degree', 'suspicion'),
	act: 'ask-for-sparring',
	owner: 'staff',
	informs: ['authority'],
	precedes: [],
	givesWayTo: [],
	phase: 'next',
	deadline: 'same-day',
	law: [],
	contact: 'intake',
	text: 'local-tell-social-worker',
	status: 'confirmed'
};
const layer: Layer = {
	owner: 'eksempelkoebing',
	contacts: { intake: 'intake' },
	steps: [own],
	never: [],
	texts: { 'local-tell-social-worker': 'Spørg socialrådgiveren på stedet.' }
};
const answers = {
	role: 'staff',
	degree: 'suspicion',
	suspected: 'parent',
	setting: 'dagtilbud',
	kind: 'physical',
	honour: 'no'
};

test('a municipality fills slots and adds steps, and every national step stays', () => {
	const merged = merge(national, layer);
	if (!merged.ok) throw new Error(merged.reason);
	const before = walk(national, answers);
	const after = walk(merged.value.pathway, answers);
	if (before.kind !== 'outcome' || after.kind !== 'outcome') throw new Error('asks');
	expect(after.outcome.now).toEqual(before.outcome.now);
	expect(after.outcome.next.map(({ step }) => step.id)).toEqual(
		['decide-on-police', 'local-tell-social-worker'].sort(
			(a, b) => stepIndex(merged.value.pathway.steps, a) - stepIndex(merged.value.pathway.steps, b)
		)
	);
	expect(merged.value.contacts).toEqual({ intake: 'intake' });
	expect(verify(merged.value.pathway).violations).toEqual([]);
});

const stepIndex = (steps: readonly Step[], id: string) => steps.findIndex((one) => one.id === id);

const refused: readonly [string, Partial<Layer>, string][] = [
	['unknown-slot', { contacts: { barber: 'x' } }, 'barber'],
	['replaces-national-step', { steps: [{ ...own, id: 'call-intake' }] }, 'call-intake'],
	['delays-national-step', { steps: [{ ...own, precedes: ['call-intake'] }] }, own.id],
	[
		'rewords-national-text',
		{ texts: { ...layer.texts, 'call-intake': 'Ring i morgen.' } },
		'call-intake'
	],
	[
		'forbids-national-step',
		{
			never: [
				{
					id: 'local-never-notify',
					when: is('degree', 'suspicion'),
					acts: ['notify'],
					persons: [],
					roles: ['staff'],
					text: own.id,
					why: own.id,
					status: 'confirmed'
				}
			]
		},
		'local-never-notify'
	],
	['path-has-faults', { texts: {} }, `missing-text: ${own.id} (${own.id})`]
];

test.each(refused)('a layer that %s is refused, with the id', (reason, change, about) => {
	const result = merge(national, { ...layer, ...change });
	expect(result).toEqual({ ok: false, reason, about: [about] });
});

test('a municipality may explain a question in its own words', () => {
	const merged = merge(national, {
		...layer,
		texts: { ...layer.texts, 'q-setting.definition': 'Vælg dit hus.' }
	});
	expect(merged.ok && merged.value.pathway.texts['q-setting.definition']).toBe('Vælg dit hus.');
});

test('a local step that does what a "never" rule forbids is found by the proof', () => {
	const telling: Step = { ...own, act: 'tell-parents', informs: ['parents'] };
	const merged = merge(national, { ...layer, steps: [telling] });
	if (!merged.ok) throw new Error(merged.reason);
	const named = verify(merged.value.pathway).violations.map(({ invariant }) => invariant);
	expect(named).toEqual(expect.arrayContaining(['I5', 'I7', 'never-contradicted']));
});

test('a local step whose words say what a "never" rule forbids is found, whatever act it was given', () => {
	const texts = { [own.id]: 'Ring til forældrene, og fortæl om mistanken.' };
	const merged = merge(national, { ...layer, texts });
	if (!merged.ok) throw new Error(merged.reason);
	const { proof } = verifyAgain(prove(national), merged.value.pathway);
	expect(proof.violations[0]).toMatchObject({ invariant: 'never-contradicted', step: own.id });
});
