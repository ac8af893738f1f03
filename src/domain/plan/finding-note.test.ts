/** What is done about what the check found (P6). */
import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { actionReminder, followFindings, writtenNote, type FindingNote } from './finding-note.ts';
import type { Finding, RequirementId } from './requirement.ts';

const today = day('2026-11-22');
const finding = (requirement: RequirementId, more: Partial<Finding> = {}): Finding => ({
	...{ requirement, level: 'LAW', confidence: 'verified', due: 'recommendation' },
	...{ status: 'missing', evidence: 'Det står der ikke.', place: null },
	...more
});
const note = (requirement: RequirementId, more: Partial<FindingNote> = {}): FindingNote => ({
	...{ requirement, kind: 'action', text: 'Skriv det', owner: 'p', doneAt: null },
	dueOn: day('2026-12-01'),
	...more
});

test('every finding is there, with what is done about it, the overdue action first', () => {
	const findings = [
		finding('F1', { status: 'met' }),
		finding('F5', { level: 'PRAC' }),
		finding('F6'),
		finding('F7'),
		finding('F8'),
		finding('F9'),
		finding('F10')
	];
	const followed = followFindings(
		findings,
		[
			note('F7'),
			note('F8', { dueOn: day('2026-11-21') }),
			note('F9', { doneAt: '2026-11-20T10:00:00Z' }),
			note('F10', { kind: 'answer', owner: null, dueOn: null })
		],
		today
	);
	expect(followed.map((one) => `${one.finding.requirement} ${one.state}`)).toEqual([
		...['F8 overdue', 'F7 open', 'F6 unanswered', 'F5 unanswered', 'F9 done'],
		...['F10 answered', 'F1 met']
	]);
});

test('a note stays when its finding is met: an open action open, an answer beside what met it', () => {
	const isMet = finding('F1', { status: 'met', evidence: '»Her står det«' });
	expect(followFindings([isMet], [note('F1')], today)).toMatchObject([
		{ state: 'open', verdict: 'opfyldt', note: { text: 'Skriv det' } }
	]);
	const answer = note('F1', { kind: 'answer', owner: null, dueOn: null });
	expect(followFindings([isMet], [answer], today)).toMatchObject([
		{ state: 'met', finding: { evidence: '»Her står det«' }, note: { kind: 'answer' } }
	]);
});

const typed = { kind: 'action', text: ' Skriv det ', owner: 'p', dueOn: '2026-12-01' };
const written = (more: Partial<Record<keyof typeof typed, string>>, before?: FindingNote) =>
	writtenNote({ ...typed, ...more }, { people: ['p'], today, ...(before ? { before } : {}) });

test('an action has what, who and by when; an answer has a reason and nothing else', () => {
	expect(written({})).toEqual({
		ok: true,
		value: { kind: 'action', text: 'Skriv det', owner: 'p', dueOn: '2026-12-01' }
	});
	expect(written({ kind: 'answer' })).toMatchObject({ value: { owner: null, dueOn: null } });
});

test.each([
	[{ kind: 'gift' }, 'note-kind-missing'],
	[{ text: ' ' }, 'note-text-missing'],
	[{ text: 'x'.repeat(2001) }, 'reason-too-long'],
	[{ text: 'Barnet 010112-1234' }, 'looks-like-cpr'],
	[{ kind: 'answer', text: '' }, 'note-text-missing'],
	[{ owner: 'fremmed' }, 'person-unknown'],
	[{ dueOn: 'snart' }, 'due-day-not-real'],
	[{ dueOn: '2026-11-21' }, 'due-day-passed']
])('%j is refused as %s', (more, reason) => {
	expect(written(more)).toMatchObject({ ok: false, reason });
});

test('an action that is late can be written more clearly without another day', () => {
	const late = note('F1', { dueOn: day('2026-11-01') });
	expect(written({ dueOn: '2026-11-01' }, late)).toMatchObject({ ok: true });
	expect(written({ dueOn: '2026-11-02' }, late)).toMatchObject({ reason: 'due-day-passed' });
});

test('an action is reminded of a week before its day and when it is past, and not when it is done', () => {
	const at = (dueOn: string, doneAt: string | null = null) =>
		actionReminder({ dueOn: day(dueOn), doneAt }, today);
	expect([at('2026-11-30'), at('2026-11-29'), at('2026-11-22'), at('2026-11-21')]).toEqual([
		...[undefined, 'soon', 'soon', 'overdue']
	]);
	expect(at('2026-11-21', '2026-11-20T10:00:00Z')).toBeUndefined();
});
