import { expect, test } from 'vitest';
import {
	compile,
	faultsOf,
	is,
	type Definition,
	type FaultKind,
	type NeverRule,
	type Step
} from './index.ts';

const step = (id: string, change: Partial<Step> = {}): Step => ({
	id,
	when: is('degree', 'suspicion'),
	act: 'call-authority',
	owner: 'staff',
	informs: ['authority'],
	precedes: [],
	givesWayTo: [],
	phase: 'now',
	deadline: 'at-once',
	law: ['law-known'],
	contact: 'intake',
	text: 'call',
	status: 'confirmed',
	...change
});
const rule = (id: string, change: Partial<NeverRule> = {}): NeverRule => ({
	id,
	when: is('degree', 'suspicion'),
	acts: ['wait'],
	persons: [],
	roles: ['staff'],
	text: 'n',
	why: 'n',
	status: 'confirmed',
	...change
});
const definition: Definition = {
	id: 'small',
	version: '1',
	facts: [
		{ id: 'role', values: ['staff'] },
		{ id: 'degree', values: ['concern', 'suspicion'] }
	],
	questions: [
		{ id: 'q-role', fact: 'role', text: 'q', options: { staff: 'q' }, definition: 'q' },
		{
			id: 'q-degree',
			fact: 'degree',
			text: 'q',
			options: { concern: 'q', suspicion: 'q' },
			definition: 'q'
		}
	],
	steps: [step('call')],
	never: [rule('never-wait')],
	notes: [],
	slots: ['intake']
};
const texts = { q: 'Spørgsmål', call: 'Ring.', n: 'Vent ikke.' };
const law = { 'law-known': 'verified', 'law-recalled': 'recalled' } as const;
const [role, degree] = definition.questions as [
	Definition['questions'][0],
	Definition['questions'][0]
];

test('a sound definition compiles, its steps in the order they are taken', () => {
	const steps = [
		step('after', { phase: 'later' }),
		step('second'),
		step('first', { precedes: ['second'] })
	];
	const result = compile({ ...definition, steps }, texts, law);
	expect(result.ok && result.value.steps.map(({ id }) => id)).toEqual(['first', 'second', 'after']);
});

const faulty: readonly [FaultKind, Partial<Definition>, string, string][] = [
	['unknown-fact', { steps: [step('a', { when: is('shoe', 'left') })] }, 'a', 'shoe'],
	['unknown-value', { steps: [step('a', { when: is('degree', 'hunch') })] }, 'a', 'hunch'],
	['missing-text', { steps: [step('a', { text: 'nowhere' })] }, 'a', 'nowhere'],
	['duplicate-id', { steps: [step('a'), step('a')] }, 'a', 'a'],
	['unknown-step', { steps: [step('a', { precedes: ['b'] })] }, 'a', 'b'],
	['unknown-slot', { steps: [step('a', { contact: 'friend' })] }, 'a', 'friend'],
	['unknown-law', { steps: [step('a', { law: ['law-lost'] })] }, 'a', 'law-lost'],
	['unconfirmed-law', { steps: [step('a', { law: ['law-recalled'] })] }, 'a', 'law-recalled'],
	['unknown-act', { steps: [step('a', { act: 'hope' as 'wait' })] }, 'a', 'hope'],
	['unknown-owner', { steps: [step('a', { owner: 'king' as 'staff' })] }, 'a', 'king'],
	[
		'circle',
		{ steps: [step('a', { precedes: ['b'] }), step('b', { precedes: ['a'] })] },
		'b',
		'precedes'
	],
	['circle', { steps: [step('a', { precedes: ['a'] })] }, 'a', 'precedes'],
	[
		'precedes-earlier-phase',
		{ steps: [step('a', { phase: 'later', precedes: ['b'] }), step('b')] },
		'a',
		'b'
	],
	[
		'gives-way-to-later-deadline',
		{ steps: [step('a', { givesWayTo: ['b'] }), step('b', { deadline: 'ongoing' })] },
		'a',
		'b'
	],
	[
		'looks-ahead',
		{ questions: [{ ...role, when: is('degree', 'concern') }, degree] },
		'q-role',
		'degree'
	],
	['never-asked', { questions: [role] }, 'degree', 'degree'],
	['never-asked', { questions: [role, degree, { ...degree, id: 'again' }] }, 'again', 'degree'],
	[
		'missing-option',
		{ questions: [role, { ...degree, options: { concern: 'q' } }] },
		'q-degree',
		'suspicion'
	],
	['unknown-rule', { never: [rule('a', { givesWayTo: ['b'] })] }, 'a', 'b'],
	[
		'gives-way-to-narrower-rule',
		{ never: [rule('a', { givesWayTo: ['b'] }), rule('b', { persons: ['parents'] })] },
		'a',
		'b'
	],
	[
		'gives-way-to-narrower-rule',
		{ never: [rule('a', { givesWayTo: ['b'] }), rule('b', { acts: ['confront'] })] },
		'a',
		'b'
	],
	[
		'circle',
		{ never: [rule('a', { givesWayTo: ['b'] }), rule('b', { givesWayTo: ['a'] })] },
		'b',
		'givesWayTo'
	],
	[
		'circle',
		{ steps: [step('a', { givesWayTo: ['b'] }), step('b', { givesWayTo: ['a'] })] },
		'a',
		'givesWayTo'
	]
];

test.each(faulty)('%s is named with the id it stands on', (kind, change, id, about) => {
	const broken = { ...definition, ...change };
	expect(faultsOf(broken, texts, law)).toContainEqual({ kind, id, about });
	const result = compile(broken, texts, law);
	expect(result.ok).toBe(false);
	expect(result.ok || result.about).toContain(`${kind}: ${id} (${about})`);
});

test('a step that awaits approval may rest on a provision that is not confirmed', () => {
	const steps = [step('a', { law: ['law-recalled'], status: 'awaiting' })];
	expect(compile({ ...definition, steps }, texts, law).ok).toBe(true);
});
