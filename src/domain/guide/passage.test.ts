import { parseDay } from '#domain/kernel';
import { expect, test } from 'vitest';
import { approvalForm, isAwaiting, type Passage } from './index.ts';

const day = parseDay('2026-12-01');
if (!day) throw new Error('no day');

const passage: Passage = {
	id: 'opsporing.tegn',
	theme: 'opsporing',
	position: 1,
	kind: 'professional',
	title: 'Tegn',
	audience: ['staff'],
	law: ['law-a'],
	evidence: 'awaiting',
	sources: [],
	reviewed: day,
	body: [{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text: 'Se på barnet.' }] }],
	hash: 'abc',
	approval: null
};
const approval = {
	subjectKind: 'passage',
	subject: passage.id,
	hash: 'abc',
	approvedBy: 'Gerda Opdigtet',
	approvedOn: day,
	source: 'Vejledningen'
} as const;

test('a passage awaits until somebody has approved it as it stands', () => {
	expect(isAwaiting(passage)).toBe(true);
	expect(isAwaiting({ ...passage, approval })).toBe(false);
	expect(isAwaiting({ ...passage, evidence: 'confirmed' })).toBe(false);
});

test.each<readonly [string, Partial<Passage>]>([
	['its title', { title: 'Andre tegn' }],
	['its kind', { kind: 'definition' }],
	['whom it is for', { audience: ['leader'] }],
	['the law it rests on', { law: [] }],
	[
		'its words',
		{ body: [{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text: 'Nyt.' }] }] }
	]
])('a passage that changes %s is another text to approve', (_what, change) => {
	expect(approvalForm({ ...passage, ...change })).not.toBe(approvalForm(passage));
});

test('place, day of review and the ids of blocks are no part of what is approved', () => {
	const moved = {
		...passage,
		theme: 'forebyggelse',
		position: 9,
		body: [{ ...passage.body[0]!, id: 'p9' }]
	};
	expect(approvalForm(moved)).toBe(approvalForm(passage));
});
