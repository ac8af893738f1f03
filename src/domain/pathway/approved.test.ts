import { expect, test } from 'vitest';
import {
	all,
	approvalForm,
	is,
	raisedBy,
	withApproved,
	type Definition,
	type NeverRule,
	type Step
} from './index.ts';

const step: Step = {
	id: 'receipt',
	when: is('role', 'authority'),
	act: 'notify',
	owner: 'authority',
	informs: ['reporter'],
	precedes: [],
	givesWayTo: [],
	phase: 'next',
	deadline: 'within-6-working-days',
	law: ['law-a'],
	text: 'receipt',
	seen: { by: ['staff'], text: 'receipt.seen' },
	status: 'awaiting'
};
const rule: NeverRule = {
	id: 'never-wait',
	when: all(),
	acts: ['wait'],
	persons: [],
	roles: ['staff'],
	text: 'never-wait',
	why: 'never-wait.why',
	status: 'awaiting'
};
const texts = {
	receipt: 'Kvittér for underretningen.',
	'receipt.seen': 'Modtagelsen kvitterer.',
	'never-wait': 'Vent ikke.',
	'never-wait.why': 'Barnet kan være i fare.'
};
const definition: Definition = {
	id: 'national',
	version: '1',
	facts: [],
	questions: [],
	steps: [step],
	never: [rule],
	notes: [],
	slots: []
};
const ids = (...all: readonly string[]) => new Set(all);

test('an approved step counts as confirmed, and only it', () => {
	const approved = withApproved(definition, { approved: ids('receipt'), law: ids('law-a') });
	expect(approved.steps[0]?.status).toBe('confirmed');
	expect(approved.never[0]?.status).toBe('awaiting');
});

test('an approved rule counts as confirmed: it names no provision', () => {
	const given = { approved: ids('never-wait'), law: ids() };
	expect(raisedBy(definition, given)).toEqual(['never-wait']);
	expect(withApproved(definition, given).never[0]?.status).toBe('confirmed');
});

test('a step whose provision is not confirmed stays a proposal, approved or not', () => {
	expect(raisedBy(definition, { approved: ids('receipt'), law: ids() })).toEqual([]);
});

test('an approval never takes a confirmed step down', () => {
	const confirmed = { ...definition, steps: [{ ...step, status: 'confirmed' as const }] };
	expect(withApproved(confirmed, { approved: ids(), law: ids() })).toEqual(confirmed);
});

test.each([
	['its words', step, { ...texts, receipt: 'Kvittér skriftligt.' }],
	['what others are told', step, { ...texts, 'receipt.seen': 'Du får svar.' }],
	['its deadline', { ...step, deadline: 'same-day' as const }, texts],
	['who does it', { ...step, owner: 'leader' as const }, texts],
	['whom it informs', { ...step, informs: ['reporter', 'parents'] as const }, texts],
	['when it holds', { ...step, when: is('role', 'leader') }, texts],
	['the law it rests on', { ...step, law: [] }, texts],
	['its act', { ...step, act: 'assess' as const }, texts]
])('a step that changes %s is another text to approve', (_what, changed, words) => {
	expect(approvalForm(changed, words)).not.toBe(approvalForm(step, texts));
});

test('why a rule holds is part of what is approved', () => {
	const words = { ...texts, 'never-wait.why': 'Andet.' };
	expect(approvalForm(rule, words)).not.toBe(approvalForm(rule, texts));
});

test('being confirmed is no part of the text', () => {
	expect(approvalForm({ ...step, status: 'confirmed' }, texts)).toBe(approvalForm(step, texts));
});
