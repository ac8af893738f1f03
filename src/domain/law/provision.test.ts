import { parseDay } from '#domain/kernel';
import { expect, test } from 'vitest';
import {
	approvalForm,
	awaitsApproval,
	isLinkUnconfirmed,
	isUnconfirmed,
	reference,
	type Provision
} from './index.ts';

const day = parseDay('2026-12-01');
if (!day) throw new Error('no day');

const provision: Provision = {
	id: 'ny-lov-1',
	act: 'Ny lov',
	section: '§ 1',
	title: 'Pligten',
	summary: 'Kommunen svarer.',
	dutyHolder: 'kommunen',
	deadline: null,
	themes: ['opsporing'],
	inForceFrom: null,
	inForceTo: null,
	source: 'https://lov.example/1',
	confidence: 'recalled',
	predecessors: [{ id: 'gammel-lov-1', confidence: 'recalled' }],
	successors: [],
	approval: null
};
const older: Provision = {
	...provision,
	id: 'gammel-lov-1',
	confidence: 'verified',
	predecessors: [],
	successors: [{ id: 'ny-lov-1', confidence: 'recalled' }]
};
const approval = {
	subjectKind: 'provision',
	subject: provision.id,
	hash: 'abc',
	approvedBy: 'Gerda Opdigtet',
	approvedOn: day,
	source: 'Lovtidende'
} as const;
const [link] = provision.predecessors;

test('a provision is unconfirmed until somebody has approved it as it stands', () => {
	expect(isUnconfirmed(provision)).toBe(true);
	expect(isUnconfirmed({ ...provision, approval })).toBe(false);
	expect(isUnconfirmed(older)).toBe(false);
});

test('a confirmed provision awaits too, as long as a link of it does', () => {
	expect(awaitsApproval(older)).toBe(true);
	expect(awaitsApproval({ ...older, approval })).toBe(false);
	expect(awaitsApproval({ ...older, successors: [] })).toBe(false);
});

test('who approves a provision approves its links, seen from either end', () => {
	expect(isLinkUnconfirmed(link!, provision, older)).toBe(true);
	expect(isLinkUnconfirmed(link!, { ...provision, approval }, older)).toBe(false);
	expect(isLinkUnconfirmed(link!, provision, { ...older, approval })).toBe(false);
});

test('an approval of the other provision says nothing of a link it does not name', () => {
	const silent = { ...older, successors: [], approval };
	expect(isLinkUnconfirmed(link!, provision, silent)).toBe(true);
	expect(isLinkUnconfirmed(link!, provision, undefined)).toBe(true);
});

test.each<readonly [string, Partial<Provision>]>([
	['its summary', { summary: 'Kommunen svarer straks.' }],
	['its duty holder', { dutyHolder: 'staten' }],
	['its section', { section: '§ 2' }],
	['its period', { inForceTo: day }],
	['where it came from', { predecessors: [] }],
	[
		'its deadline',
		{ deadline: { duration: 'PT24H', counts_from: 'modtagelsen', day_type: 'timer' } }
	]
])('a provision that changes %s is another text to approve', (_what, change) => {
	expect(approvalForm({ ...provision, ...change })).not.toBe(approvalForm(provision));
});

test('themes, source and confidence are no part of what is approved', () => {
	const listed: Provision = { ...provision, themes: [], source: 'x', confidence: 'verified' };
	expect(approvalForm(listed)).toBe(approvalForm(provision));
});

test('an act is named in running text as it is written there', () => {
	const section = '§ 19';
	expect(reference({ act: 'Barnets lov', section })).toBe('barnets lov § 19');
	expect(reference({ act: 'FN’s Børnekonvention', section: 'art. 19' })).toBe(
		'FN’s Børnekonvention art. 19'
	);
});
